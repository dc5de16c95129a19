"""The words of the crew: which roles a line's nouns, verbs and letters name."""

import pytest

from castgraph.grammar import symbols as sym
from castgraph.grammar.document import read_document

OPENING = "Canal Uno has ordered the drama “Harbour Nine.”\n\n"


def roles_in(text: str) -> list[tuple[str, ...]]:
    lines = read_document(OPENING + text).lines[1:]
    return [n.value for line in lines for n in line.nodes if n.symbol in (sym.ROLE, sym.WORKS_AS)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The creator/EP is Ana Prieto.", [("creator", "executive producer")]),
        ("The writer-director is Ana Prieto.", [("writer", "director")]),
        ("The creator, writer and executive producer is Ana Prieto.", [("creator", "writer", "executive producer")]),
        ("Ana Prieto is its director and one of its co-executive producers.", [("director", "co-executive producer")]),
        ("It was penned and helmed by Ana Prieto.", [("writer", "director")]),
        ("Ana Prieto writes and executive produces.", [("writer", "executive producer")]),
        ("Ana Prieto runs the writers' room.", [("showrunner",)]),
        ("Hosted by Ana Prieto, it starts in May.", [("host",)]),
        ("Ana Prieto is the managing director of the bank.", []),
        ("Ana Prieto is director of drama at Canal Uno.", []),
        ("Ana Prieto is a music producer.", []),
        ("The Writers Guild of Wales met in Cardiff.", []),
        ("The episode is Ep 6 of eight.", []),
    ],
)
def test_words_of_the_crew_become_roles(text, roles):
    assert roles_in(text) == roles


@pytest.mark.parametrize(
    ("bracket", "roles"),
    [("w, ep", ("writer", "executive producer")), ("d", ("director",)), ("creator", ("creator",)), ("34", ())],
)
def test_letters_in_brackets_become_roles(bracket, roles):
    (line,) = read_document(f"{OPENING}The team: Ana Prieto ({bracket}) and friends.").lines[1:]
    assert next(i.roles for n in line.nodes for i in n.items if i.mention.text == "Ana Prieto") == roles


def test_names_with_their_titles_make_one_list():
    text = "The drama is executive produced by showrunner Ana Prieto, director Mark Hollis and star Jane Doyle."
    (line,) = read_document(OPENING + text).lines[1:]
    (node,) = [n for n in line.nodes if n.symbol == sym.PEOPLE]
    assert [i.roles for i in node.items] == [("showrunner",), ("director",), ()]

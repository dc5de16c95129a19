"""Companies beside people: whom they belong to, and which lists they leave whole."""

import pytest

from castgraph.grammar import symbols as sym
from castgraph.grammar.document import read_document

OPENING = "Canal Uno has ordered the drama “Harbour Nine.”\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "The executive producers are Ana Prieto of Rook Television, Mark Hollis and Jane Doyle.",
        "The executive producers are Ana Prieto via her Rook Television banner, Mark Hollis and Jane Doyle.",
        "The executive producers are Ana Prieto for Rook Television, Mark Hollis and Jane Doyle.",
        "The executive producers are Rook Television's Ana Prieto, Mark Hollis and Jane Doyle.",
    ],
)
def test_a_company_is_its_persons_and_does_not_part_the_list(text):
    (line,) = read_document(OPENING + text).lines[1:]
    (node,) = [n for n in line.nodes if n.symbol == sym.PEOPLE]
    assert [i.mention.text for i in node.items] == ["Ana Prieto", "Mark Hollis", "Jane Doyle"]
    assert [[c.text for c in i.companies] for i in node.items] == [["Rook Television"], [], []]


def test_a_channel_is_nobodys_company():
    (line,) = read_document(OPENING + "It is written by Ana Prieto for Netflix.").lines[1:]
    assert [i.companies for n in line.nodes if n.symbol == sym.PERSON for i in n.items] == [()]

"""Castings: who performs, as whom, billed how; whatever the sentence, and whoever else the text names."""

import pytest

from castgraph.grammar import extract_facts
from castgraph.records.announcement import Announcement
from castgraph.records.facts import Casting

ORDERED = "HBO has ordered the drama “Harbour Nine.” "


def castings(read, text):
    """What is read about casts, as "Person", "Person = Part" and "Person: billing"."""
    found = set()
    for line in read(text):
        relation, *fields = line.split(" | ")
        if relation == "cast":
            found.add(fields[1] if fields[0] == "Harbour Nine" else f"{fields[1]} in {fields[0]}")
        elif relation == "plays":
            found.add(f"{fields[0]} = {fields[1]}")
        elif relation == "billing":
            found.add(f"{fields[1]}: {fields[2]}")
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "The cast: Ana Prieto, Tom Becker and Lena Voss.",
        "The ensemble also includes Ana Prieto, Tom Becker and Lena Voss.",
        "Also on board are Ana Prieto (The Long Tide), Tom Becker (Salt Road) and Lena Voss (Paper Moons).",
    ],
)
def test_a_list_of_people_in_an_announcement_is_a_cast(read, sentence):
    assert castings(read, ORDERED + sentence) == {"Ana Prieto", "Tom Becker", "Lena Voss"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Lena Voss (The Long Tide) plays Mara Hale.",
        "Mara Hale is played by Lena Voss.",
        "Lena Voss's Mara Hale is a widow with a secret.",
        "The role of Mara Hale goes to Lena Voss.",
        "As Mara Hale we see Lena Voss.",
        pytest.param(
            "Mara Hale, a retired captain, is the role of Lena Voss.",
            marks=pytest.mark.xfail(strict=True, reason="a part told so long before its performer is too unsure"),
        ),
        "Lena Voss reprises her role as Mara Hale.",
        "Lena Voss will voice the captain, Mara Hale.",
    ],
)
def test_performer_and_part_are_told_apart_in_either_order(read, sentence):
    assert castings(read, ORDERED + sentence) == {"Lena Voss", "Lena Voss = Mara Hale"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Prieto and Tom Becker play Mara Hale and Jonas Hale, respectively.",
        "Ana Prieto will play Mara Hale, with Tom Becker as Jonas Hale.",
        "Ana Prieto (Mara Hale) and Tom Becker (Jonas Hale) star.",
        "The cast:\nAna Prieto as Mara Hale\nTom Becker as Jonas Hale",
    ],
)
def test_each_performer_of_a_list_gets_the_own_part(read, sentence):
    expected = {"Ana Prieto", "Ana Prieto = Mara Hale", "Tom Becker", "Tom Becker = Jonas Hale"}
    assert castings(read, ORDERED + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "billing"),
    [
        ("Recurring: Ana Prieto and Tom Becker.", "recurring"),
        ("Guest stars include Ana Prieto and Tom Becker.", "guest"),
        ("Ana Prieto and Tom Becker have been promoted to series regulars.", "regular"),
        ("Ana Prieto and Tom Becker lead the cast.", "lead"),
        ("Ana Prieto and Tom Becker come aboard. Both will be series regulars.", "regular"),
    ],
)
def test_a_billing_belongs_to_all_of_its_list(read, sentence, billing):
    expected = {"Ana Prieto", f"Ana Prieto: {billing}", "Tom Becker", f"Tom Becker: {billing}"}
    assert castings(read, ORDERED + sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "“Harbour Nine is a force of nature,” said Tom Becker, president of Canal Uno.",
        "Ana Prieto is in talks to star.",
        "Tom Becker has not been cast.",
        "Executive producers are Ana Prieto and Tom Becker.",
    ],
)
def test_who_only_speaks_produces_or_may_come_is_no_performer(read, sentence):
    assert castings(read, ORDERED + sentence) == set()


def test_an_ambiguous_bracket_is_read_as_the_others_of_its_text(read):
    text = (
        ORDERED + "The cast: Ana Prieto (Captain Vega), Tom Becker (Jonas), Lena Voss (Mara) and Ida Lund (Maren Falk)."
    )
    assert "Ida Lund = Maren Falk" in castings(read, text)
    text = (
        ORDERED
        + "The cast: Ana Prieto (The Long Tide), Tom Becker (Salt Road), Lena Voss (The Paper Moons) and Ida Lund"
        " (Maren Falk)."
    )
    assert "Ida Lund = Maren Falk" not in castings(read, text)


def test_a_casting_goes_to_the_show_of_its_own_sentence(read):
    text = (
        ORDERED + "Ana Prieto will star in “Harbour Nine.”\n\n"
        "Canal Dos has renewed the comedy “Tall Oak” for a third season. Tom Becker joins the cast of “Tall Oak.”"
    )
    assert castings(read, text) == {"Ana Prieto", "Ana Prieto: lead", "Tom Becker in Tall Oak"}


def test_a_casting_is_told_once_where_its_part_is_told() -> None:
    text = (
        "Canal Uno has ordered the drama “Salt Road.”\n\n"
        "Ana Prieto (Glass Harbour) has joined the cast as Inspector Vega. Prieto is on board."
    )
    facts = [fact for fact in extract_facts(Announcement("text", text)) if isinstance(fact, Casting)]
    assert [(fact.show.text, fact.person.text, fact.character and fact.character.text) for fact in facts] == [
        ("Salt Road", "Ana Prieto", "Inspector Vega")
    ]


def test_a_part_behind_an_earlier_work_in_brackets_is_the_announced_one() -> None:
    text = (
        "Canal Uno has ordered the drama “Salt Road.”\n\n"
        "New in the second season of “Salt Road” are Ana Prieto (Glass Harbour) as Inspector Vega and Leo Sand (Ice) "
        "as Mo Ruiz."
    )
    facts = [fact for fact in extract_facts(Announcement("text", text)) if isinstance(fact, Casting)]
    assert {(fact.show.text, fact.person.text, fact.character and fact.character.text) for fact in facts} == {
        ("Salt Road", "Ana Prieto", "Inspector Vega"),
        ("Salt Road", "Leo Sand", "Mo Ruiz"),
    }

"""Who is billed as what, in the trade's stock phrases."""

import pytest

SENTENCES = [
    ("Marta Lindqvist has been cast as a series regular in “Cold Lantern.”", "Marta Lindqvist: regular"),
    ("Marta Lindqvist has been upped to series regular on “Cold Lantern.”", "Marta Lindqvist: regular"),
    (
        "Marta Lindqvist and Joel Abara have been promoted to series regulars on “Cold Lantern.”",
        "Marta Lindqvist: regular; Joel Abara: regular",
    ),
    ("Marta Lindqvist will recur on “Cold Lantern.”", "Marta Lindqvist: recurring"),
    ("Marta Lindqvist has been cast in a recurring role on “Cold Lantern.”", "Marta Lindqvist: recurring"),
    (
        "“Cold Lantern” is back. Recurring guest stars include Marta Lindqvist, Joel Abara and Pia Rossi.",
        "Marta Lindqvist: recurring; Joel Abara: recurring; Pia Rossi: recurring",
    ),
    ("Marta Lindqvist will guest star in an episode of “Cold Lantern.”", "Marta Lindqvist: guest"),
    (
        "“Cold Lantern” returns in May. Guest stars include Marta Lindqvist and Joel Abara.",
        "Marta Lindqvist: guest; Joel Abara: guest",
    ),
    ("Marta Lindqvist will lead the cast of “Cold Lantern.”", "Marta Lindqvist: lead"),
    ("Marta Lindqvist has been cast in the lead role of “Cold Lantern.”", "Marta Lindqvist: lead"),
    ("Marta Lindqvist is set to headline “Cold Lantern.”", "Marta Lindqvist: lead"),
]


def billings(found):
    return {": ".join(line.split(" | ")[2:]) for line in found if line.startswith("billing")}


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_a_stock_phrase_tells_a_billing(read, sentence, expected):
    assert billings(read(sentence)) == set(expected.split("; "))


@pytest.mark.parametrize(
    "sentence",
    [
        "“Cold Lantern” stars Marta Lindqvist, Joel Abara and Pia Rossi.",
        "Marta Lindqvist joins the cast of “Cold Lantern.”",
        "Marta Lindqvist leads the writers’ room of “Cold Lantern.”",
    ],
)
def test_who_merely_performs_or_leads_writers_has_no_billing(read, sentence):
    assert billings(read(sentence)) == set()

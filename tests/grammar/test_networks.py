"""A text names its network once, or once a section, and means it for the shows that it announces."""

import pytest

ROUND_UP = """\
Casting notes of the week

At HBO, Ana Prieto has been cast as Inspector Vega in “Salt Road”.

At Netflix, Leo Sand joins the cast of “The Harbour” as Marta's brother.
"""


def networks(facts: set[str]) -> set[str]:
    return {f for f in facts if f.startswith("company") and f.endswith("network")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Netflix has something new for the spring.\n\nAna Prieto stars in “Salt Road” as a lawyer.",
            {"company | Salt Road | Netflix | network"},
        ),
        (
            "HBO has ordered two dramas, “Salt Road” and “The Harbour”.",
            {"company | Salt Road | HBO | network", "company | The Harbour | HBO | network"},
        ),
        (ROUND_UP, {"company | Salt Road | HBO | network", "company | The Harbour | Netflix | network"}),
        (
            "“Salt Road” is on BBC One and, in the US, on Hulu.",
            {"company | Salt Road | BBC One | network", "company | Salt Road | Hulu | network"},
        ),
    ],
)
def test_the_nearest_naming_of_a_network_holds_for_a_show(read, text, expected):
    assert networks(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prieto stars in “Salt Road”. “We love it,” said Leo Sand, president of HBO.",
        "“We love ‘Salt Road’,” said Leo Sand, head of drama at Netflix.",
        "Ana Prieto stars in “Salt Road”.\n\nPhoto: Leo Sand/HBO",
        "Ana Prieto stars in “Salt Road”. Now she is back in Lisbon.",
        "Ana Prieto stars in “Salt Road”. The trailer is on YouTube.",
    ],
)
def test_an_employer_a_caption_a_word_and_the_place_of_a_trailer_are_no_network(read, text):
    assert networks(read(text)) == set()

"""A studio named beside a show made it, unless it is named for something else."""

import pytest


def roles(facts: set[str]) -> set[str]:
    return {f for f in facts if f.startswith("company") and not f.endswith("network")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "HBO has ordered “Salt Road”. Ana Prieto of Rook Films writes. The studio is Lionsgate Television.",
            {
                "company | Salt Road | Rook Films | production company",
                "company | Salt Road | Lionsgate Television | production company",
            },
        ),
        (
            "HBO has ordered “Salt Road”. The international rights are with Banijay Rights.",
            {"company | Salt Road | Banijay Rights | distributor"},
        ),
        (
            "“Salt Road” (Rook Films) is one of the new dramas that HBO has ordered.",
            {"company | Salt Road | Rook Films | production company"},
        ),
    ],
)
def test_a_studio_has_the_role_that_its_sentence_and_its_kind_give(read, text, expected):
    assert roles(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "HBO has ordered “Salt Road”. It is shot at Pinewood Studios.",
        "HBO has ordered “Salt Road”. Ana Prieto has an overall deal with Lionsgate Television.",
    ],
)
def test_a_place_to_film_at_and_a_deal_make_nobody_a_maker(read, text):
    assert roles(read(text)) == set()

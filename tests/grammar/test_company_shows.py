"""A company has the role that its sentence and its kind give, in the shows that stand closest to it."""

import pytest

ROUND_UP = """\
Casting notes of the week

At HBO, Ana Prieto has been cast in the upcoming drama “Salt Road”.

At Netflix, Leo Sand has been cast in the upcoming comedy “The Harbour”.
"""
OPENING = "HBO has ordered the drama series “Salt Road”, starring Ana Prieto as a lawyer in Lisbon. "
NETWORK = {"company | Salt Road | HBO | network"}


def companies(facts: set[str]) -> set[str]:
    return {f for f in facts if f.startswith("company")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Netflix has something new for the spring.\n\nAna Prieto stars in the drama “Salt Road” as a lawyer.",
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
def test_the_closest_naming_of_a_network_holds_for_a_show(read, text, expected):
    assert companies(read(text)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Netflix has renewed “Salt Road” for a third season.",
        "Netflix has given a straight-to-series order to the drama “Salt Road”.",
        "Netflix has picked up “Salt Road” to series.",
        "Netflix has commissioned a second series of “Salt Road”.",
        "Netflix has greenlit the thriller “Salt Road”.",
        "Netflix has cancelled “Salt Road” after two seasons.",
        "Netflix has pulled the plug on “Salt Road”.",
        "Netflix has set a premiere date for “Salt Road”.",
        "Netflix has put the legal drama “Salt Road” in development.",
        "Netflix has landed the rights to the drama “Salt Road”.",
        "“Salt Road” premieres on Netflix on May 4.",
        "“Salt Road” streams on Netflix from May 4.",
        "“Salt Road” returns to Netflix on May 4.",
        "“Salt Road” will air on Netflix.",
        "“Salt Road”, the new Netflix drama, stars Ana Prieto.",
        "“Salt Road” is a Netflix original series.",
        "“Salt Road” has been renewed for a second season at Netflix.",
        "“Salt Road” has been cancelled by Netflix.",
        "“Salt Road” has found a new home at Netflix.",
        "“Salt Road” is in the works at Netflix.",
        "Ana Prieto joins the cast of Netflix's “Salt Road” as Inspector Vega.",
        "Ana Prieto has been cast opposite Leo Sand in the Netflix drama series “Salt Road”.",
        "Ana Prieto stars in “Salt Road” for Netflix.",
        "The trailer for “Salt Road”, which debuts May 4 on Netflix, is here.",
        "Salt Road (Netflix, May 4): Ana Prieto is a lawyer in Lisbon.",
    ],
)
def test_the_stock_phrases_of_networks(read, sentence):
    assert companies(read(sentence)) == {"company | Salt Road | Netflix | network"}


@pytest.mark.parametrize(
    "sentence",
    [
        "“Salt Road” is produced by Tall Oak Pictures.",
        "Tall Oak Pictures produces.",
        "Tall Oak Pictures is the studio.",
        "The studio is Tall Oak Pictures.",
        "The series hails from Tall Oak Pictures.",
        "The series comes from Tall Oak Pictures.",
        "The drama is a Tall Oak Pictures production.",
        "The drama is a production of Tall Oak Pictures.",
        "It is made in association with Tall Oak Pictures.",
        "Leo Sand executive produces via his Tall Oak Pictures banner.",
        "Leo Sand executive produces through his production company, Tall Oak Pictures.",
        "Leo Sand executive produces for Tall Oak Pictures.",
        "Leo Sand of Tall Oak Pictures is an executive producer.",
        "Leo Sand serves as executive producer under his Tall Oak Pictures label.",
        "Leo Sand will executive produce along with Tall Oak Pictures' Mara Quill.",
        "Executive producers are Leo Sand and Mara Quill (Tall Oak Pictures).",
    ],
)
def test_the_stock_phrases_of_makers(read, sentence):
    assert companies(read(OPENING + sentence)) == NETWORK | {
        "company | Salt Road | Tall Oak Pictures | production company"
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Banijay Rights distributes the series internationally.",
        "Banijay Rights will distribute it worldwide.",
        "Banijay Rights handles international sales.",
        "Banijay Rights is the distributor.",
        "Banijay Rights holds the international distribution rights.",
        "The series is distributed by Banijay Rights.",
        "Its international distribution is handled by Banijay Rights.",
        "The international rights are with Banijay Rights.",
    ],
)
def test_the_stock_phrases_of_distributors(read, sentence):
    assert companies(read(OPENING + sentence)) == NETWORK | {"company | Salt Road | Banijay Rights | distributor"}


@pytest.mark.parametrize(
    "sentence",
    [
        "It is shot at Pinewood Studios.",
        "Ana Prieto has an overall deal with Lionsgate Television.",
        "The trailer is on YouTube.",
        "Now she is back in Lisbon.",
        "\n\nPhoto: Leo Sand/Lionsgate Television",
    ],
)
def test_a_place_to_film_at_a_deal_and_a_caption_give_no_role(read, sentence):
    assert companies(read(OPENING + sentence)) == NETWORK

"""News of something else in the words of television states nothing: no flight, club or factory is a show."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The airline cancelled all flights to Lisbon.",
        "Arsenal renewed its season ticket deal with its fans.",
        "Boeing has ordered a new pilot training programme in Seattle.",
        "The judge ordered a new trial on Monday.",
        "The club has renewed its contract with the stadium.",
        "The concert was cancelled.",
        "The pilot of the plane was unhurt.",
        "The shooting in the street left nobody hurt.",
        "The war came to an end in May.",
    ],
)
def test_an_order_a_renewal_and_an_end_of_anything_else_state_nothing(read, text):
    assert read(text) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("HBO has ordered “Harbour Nine.” Ana Prieto is in talks to star.", "cast", id="in-talks"),
        pytest.param("HBO has bought “Salt,” a film by Mark Hollis.", "status | Salt | filming", id="film-by"),
        pytest.param("“Salt” comes from a book. Leo Sand wrote the book.", "credit | Salt | Leo Sand | w", id="book"),
    ],
)
def test_what_only_sounds_like_a_fact_is_none(read, text, kind):
    assert not [fact for fact in read(text) if fact.startswith(kind)]

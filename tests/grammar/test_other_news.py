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

"""Dates that are told from the day of writing."""

import pytest

from castgraph.grammar.relative_dates import find_relative, resolve

WEDNESDAY = "2024-06-05"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("it starts tonight", "2024-06-05"),
        ("it starts tomorrow night", "2024-06-06"),
        ("it starts friday", "2024-06-07"),
        ("it starts on monday", "2024-06-10"),
        ("it starts next month", "2024-07"),
        ("it starts this november", "2024-11"),
        ("it starts next year", "2025"),
        ("it starts later this year", "2024"),
        ("it may start", None),
        ("it starts on april 4", None),
    ],
)
def test_a_date_is_told_from_the_day_of_writing(text, date):
    found = [resolve(said, WEDNESDAY, past=False) for _, _, said in find_relative(text)]
    assert found == ([] if date is None else [date])


def test_a_day_of_the_past_is_the_last_before_the_day_of_writing():
    assert resolve("weekday 0", WEDNESDAY, past=True) == "2024-06-03"
    assert resolve("0000-11", WEDNESDAY, past=True) == "2023-11"


@pytest.mark.parametrize(("published", "date"), [(None, None), ("2024", None), ("2024-06", "2024-07")])
def test_a_month_is_told_only_from_a_known_month(published, date):
    assert resolve("month 1", published, past=False) == date

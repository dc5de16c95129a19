"""Whose season a season is."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HBO has renewed “Salt Road” for a third season.", {"season | Salt Road | 3"}),
        ("“Salt Road” will be back for seasons two and three.", {"season | Salt Road | 2", "season | Salt Road | 3"}),
        ("“Salt Road” starts its fifth and final season in May.", {"season | Salt Road | 5"}),
        (
            "HBO has ordered a second season of “Salt Road” and a third season of “The Harbour”.",
            {"season | Salt Road | 2", "season | The Harbour | 3"},
        ),
        (
            "ABC has renewed “Salt Road” and “The Harbour” for third and second seasons, respectively.",
            {"season | Salt Road | 3", "season | The Harbour | 2"},
        ),
        ("HBO's “Salt Road” is a hit. The fourth season starts in May.", {"season | Salt Road | 4"}),
    ],
)
def test_a_season_belongs_to_its_show_or_to_the_last_one_named(read, text, expected):
    assert {f for f in read(text) if f.startswith("season")} == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("“Salt Road” goes into its third year in May.", 3),
        ("“Salt Road” is back for year six on Canal Uno.", 6),
        ("“Salt Road” has been renewed for a fourth, Canal Uno said.", 4),
        ("A second round of “Salt Road” starts in May.", 2),
        ("“Salt Road” gets a third helping from Canal Uno.", 3),
    ],
)
def test_a_season_may_be_called_a_year_or_nothing(read, text, number):
    assert f"season | Salt Road | {number}" in read(text)

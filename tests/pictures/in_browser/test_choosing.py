"""What the page leaves to be drawn, and in which colours."""

from collections.abc import Callable
from pathlib import Path

import pytest

from page_acts import NINE, names


def test_kinds_are_hidden_and_shown(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page).page
    assert "Channel 4" in names(page) and "Inspector Vega" not in names(page)
    page.click("[data-kind=company]")
    page.click("[data-kind=character]")
    assert "Channel 4" not in names(page) and "Inspector Vega" in names(page)
    assert page.get_attribute("[data-kind=company]", "aria-pressed") == "false"


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        ("role", "crew", {NINE, "Omar Haddad", "Channel 4"}),
        ("role", "cast", {NINE, "Salt", "Ana Prieto", "Omar Haddad", "Li Wei", "Channel 4"}),
        ("network", "Channel 4 (1)", {NINE, "Ana Prieto", "Omar Haddad", "Channel 4"}),
        ("since", "2022", {"Salt", "Li Wei", "Omar Haddad"}),
        ("until", "2020", {NINE, "Ana Prieto", "Omar Haddad", "Channel 4"}),
    ],
)
def test_filters_leave_what_they_ask_for(
    open_page: Callable, small_page: Path, field: str, value: str, left: set
) -> None:
    page = open_page(small_page).page
    page.click("#filters summary")
    page.select_option(f"#{field}", label=value)
    assert names(page) - {"Lone"} == left
    assert page.inner_text("#filtered").strip() == "(1)"
    page.click("#clear")
    assert names(page) == {NINE, "Salt", "Ana Prieto", "Omar Haddad", "Li Wei", "Channel 4", "Lone"}


def test_filters_that_leave_nothing_say_so(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page, "#since=2030").page
    assert page.inner_text("#empty") == "Nothing is left to draw: clear a filter."


@pytest.mark.parametrize("by", ["network", "year", "community"])
def test_colours_have_a_legend_with_counts(open_page: Callable, gold_page: Path, by: str) -> None:
    opened = open_page(gold_page, f"#by={by}")
    rows = opened.page.locator("#colours li").all_inner_texts()
    assert 3 <= len(rows) <= 9
    assert all(row.strip()[-1].isdigit() for row in rows)
    assert opened.errors == []

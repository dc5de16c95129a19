"""What the page tells of a thing, and of all that is drawn."""

from collections.abc import Callable
from pathlib import Path

import pytest

import small_network as small
from page_acts import NINE, click_thing, find


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ana", "Ana Prieto"),
        ("PRIETO", "Ana Prieto"),
        ("harbor nine", NINE),
        ("prieot", "Ana Prieto"),
        ("vega", "Inspector Vega"),
    ],
)
def test_search_finds_what_people_type(open_page: Callable, small_page: Path, typed: str, found: str) -> None:
    page = open_page(small_page).page
    page.fill("#search", typed)
    assert page.locator("#suggestions [aria-selected=true]").inner_text().startswith(found)
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == found


def test_search_says_when_nothing_is_found(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page).page
    page.fill("#search", "Zzyzx")
    assert page.inner_text("#nothing") == "Nothing goes by “Zzyzx”."


def test_panel_quotes_the_words_the_announcement_its_date_and_a_link(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page).page
    click_thing(page, NINE)
    assert page.locator("#panel h2").inner_text() == NINE
    cast = page.locator("#panel section", has_text="Cast")
    assert cast.locator(".fact").inner_text() == "Ana Prieto as Inspector Vega · lead · season 2"
    assert cast.locator("blockquote").inner_text() == small.JOINS.words
    assert cast.locator("blockquote b").all_inner_texts() == ["Ana Prieto", "Inspector Vega"]
    link = cast.locator("figcaption a")
    assert (link.inner_text(), link.get_attribute("href")) == ("Vega joins Harbour Nine", small.SOURCES["a/one"].url)
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert "The Daily Reel · 13 February 2020" in cast.locator("figcaption").inner_text()
    assert "less sure" in page.locator("#panel section", has_text="Network").inner_text()
    assert "Status: ordered" in page.inner_text("#panel")


def test_only_web_addresses_become_links(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page).page
    find(page, "Salt")
    assert page.locator("#panel a").count() == 0
    assert "Salt is cast · May 2022" in page.inner_text("#panel figcaption >> nth=0")


def test_pointing_at_a_thing_shows_its_card(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page).page
    place = page.evaluate("castgraph.place('Omar Haddad')")
    page.mouse.move(place["x"], place["y"])
    assert page.locator("#card p").all_inner_texts() == ["Person", "Omar Haddad", "Harbour Nine, Salt"]
    page.mouse.move(5, 5)
    assert page.locator("#card").is_hidden()


def test_table_says_the_same(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page).page
    page.click("#facts summary")
    assert page.inner_text("#rows caption") == "5 facts of what is drawn"
    row = page.locator("#rows tbody tr", has_text="Ana Prieto").locator("th, td").all_inner_texts()
    assert row == [
        NINE, "Ana Prieto", "cast, lead, season 2", "Inspector Vega", small.JOINS.words, "Vega joins Harbour Nine",
        "13 February 2020",
    ]  # fmt: skip
    assert page.locator("#rows th[scope=col]").count() == 7

"""The page without a mouse, on a telephone, and for those who hear it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from page_acts import NINE, PHONE, find, state

FOCUSED = """(() => {
  const { id, dataset, parentElement } = document.activeElement;
  return id || dataset.map || dataset.kind || parentElement.id;
})()"""


def test_everything_is_reached_by_keyboard(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page).page
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate(FOCUSED))
    assert reached >= {
        "search", "everything", "shows", "show", "person", "company", "filters", "stage", "zoom-in", "zoom-out", "fit",
        "full", "move", "more", "facts",
    }  # fmt: skip


def test_picture_is_walked_by_keyboard(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page).page
    page.focus("#stage")
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#panel h2") == NINE  # the one of most ties
    seen = set()
    for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
        seen.add(page.inner_text("#panel h2"))
    assert len(seen) > 1
    assert page.inner_text("#panel h2") in page.inner_text("#status")
    page.keyboard.press("Enter")
    assert state(page)["view"] == "around"
    page.keyboard.press("Escape")
    assert state(page)["view"] == "map"
    page.wait_for_timeout(300)
    before = state(page)["camera"]["scale"]
    page.keyboard.press("+")
    page.wait_for_timeout(400)
    assert state(page)["camera"]["scale"] > before
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"


def test_telephone_page_is_as_wide_as_the_screen(open_page: Callable, gold_page: Path) -> None:
    page = open_page(gold_page, **PHONE).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    find(page, "Stranger Things")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for button in page.locator(".tools > button").all():
        assert button.bounding_box()["height"] >= 40


@pytest.mark.parametrize(
    ("view", "scheme"),
    [
        *((view, "light") for view in ("start", "chosen", "filters", "table", "around", "between", "telephone")),
        ("start", "dark"),
        ("chosen", "dark"),
    ],
)
def test_axe_finds_nothing_serious(open_page: Callable, gold_page: Path, view: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    fragments = {"around": "#around=show/stranger-things", "between": "#from=show/the-gilded-age&to=show/westworld"}
    phone = PHONE if view == "telephone" else {}
    page = open_page(gold_page, fragments.get(view, ""), color_scheme=scheme, **phone).page
    if view == "chosen":
        find(page, "Stranger Things")
    elif view == "filters":
        page.click("#filters summary")
    elif view == "table":
        page.click("#facts summary")
    found = axe.run(page).response["violations"]
    assert [
        (v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found if v["impact"] in ("serious", "critical")
    ] == []

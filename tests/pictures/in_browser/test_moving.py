"""How a reader goes from one view to another and moves what is drawn."""

from collections.abc import Callable
from pathlib import Path

import pytest

import small_network as small
from page_acts import NINE, click_thing, find, names, state


def test_double_click_opens_the_surroundings_in_place(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page).page
    click_thing(page, "Omar Haddad", click_count=2)
    assert state(page)["view"] == "around"
    assert names(page) == {"Omar Haddad", NINE, "Salt"}
    page.click("#bar >> text=two")
    assert names(page) == {"Omar Haddad", NINE, "Salt", "Ana Prieto", "Li Wei", "Channel 4"}
    page.click("#bar >> text=Back")
    assert state(page)["view"] == "map"


def test_two_things_are_connected_in_place(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page).page
    find(page, "Ana Prieto")
    page.click("#panel >> text=Connect to")
    find(page, "Li Wei")
    assert page.inner_text("#panel h2") == "Ana Prieto – Li Wei"
    assert names(page) == {"Ana Prieto", NINE, "Omar Haddad", "Salt", "Li Wei"}
    assert page.locator("#panel .chain > li").count() == 4
    assert small.SALT.words in page.inner_text("#panel")


def test_things_that_are_not_connected_are_said_to_be_so(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page, "#from=show/lone&to=show/salt").page
    assert "Not connected" in page.inner_text("#panel")
    assert page.inner_text("#empty") == "Not connected."


def test_link_reopens_the_same_view(open_page: Callable, gold_page: Path) -> None:
    first = open_page(gold_page).page
    first.click("[data-map=everything]")
    first.click("[data-kind=company]")
    first.click("#filters summary")
    first.select_option("#role", "cast")
    first.select_option("#since", "2018")
    first.select_option("#by", "year")
    first.click("#filters summary")
    find(first, "Stranger Things")
    first.click("#zoom-out")
    first.wait_for_timeout(500)
    second = open_page(gold_page, "#" + first.url.split("#")[1]).page
    one, two = state(first), state(second)
    cameras = one.pop("camera"), two.pop("camera")
    assert one == two
    assert cameras[0]["scale"] == pytest.approx(cameras[1]["scale"], rel=0.01)
    assert (cameras[0]["x"], cameras[0]["y"]) == pytest.approx((cameras[1]["x"], cameras[1]["y"]), abs=2)
    assert names(first) == names(second)
    assert second.inner_text("#panel h2") == "Stranger Things"


def test_dragging_moves_a_thing_and_physics_moves_all(open_page: Callable, small_page: Path) -> None:
    page = open_page(small_page).page
    places = lambda: [page.evaluate("n => castgraph.place(n)", n) for n in (NINE, "Salt")]  # noqa: E731
    nine, salt = places()
    page.mouse.move(nine["x"], nine["y"])
    page.mouse.down()
    page.mouse.move(nine["x"] + 60, nine["y"] + 40, steps=6)
    page.mouse.up()
    moved, still = places()
    assert (moved["x"] - nine["x"], moved["y"] - nine["y"]) == pytest.approx((60, 40), abs=6)
    assert still == salt
    page.click("#move")
    page.wait_for_timeout(600)
    assert places()[1] != salt
    page.click("#move")
    assert page.get_attribute("#move", "aria-pressed") == "false"

"""What the page shows when it is opened, whatever is drawn in it."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

import small_network as small
from castgraph.pictures.cast_network import CastNetwork
from castgraph.pictures.page import View, render_page
from page_acts import NINE, PHONE, click_thing, find, names, state


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, PHONE], ids=["light", "dark", "telephone"])
def test_page_opens_without_an_error_or_a_request(open_page: Callable, gold_page: Path, options: dict) -> None:
    opened = open_page(gold_page, **options)
    for name in ("shows", "people", "everything", "overview"):
        opened.page.click(f"[data-map={name}]")
        opened.page.wait_for_timeout(150)
        assert state(opened.page)["map"] == name
    assert opened.errors == []
    assert opened.requests == [gold_page.as_uri()]


def test_large_graph_opens_on_an_overview_and_holds_everything(open_page: Callable, gold_page: Path) -> None:
    page = open_page(gold_page).page
    assert state(page)["map"] == "overview"
    assert 100 < len(names(page)) <= 400
    page.click("[data-map=everything]")
    assert len(names(page)) > 3000


@pytest.mark.parametrize("name", ["overview", "shows", "people", "everything"])
def test_labels_do_not_cover_one_another_at_the_start(open_page: Callable, gold_page: Path, name: str) -> None:
    page = open_page(gold_page, f"#map={name}").page
    page.wait_for_timeout(400)
    labels = page.evaluate("castgraph.labels()")
    assert len(labels) > 30
    for one, other in combinations(labels, 2):
        apart = one["right"] <= other["left"] or other["right"] <= one["left"]
        assert apart or one["bottom"] <= other["top"] or other["bottom"] <= one["top"], (one["text"], other["text"])
    stage = page.locator("#stage").bounding_box()
    assert all(label["left"] >= 0 and label["right"] <= stage["width"] for label in labels)


def test_page_of_nothing_says_so(open_page: Callable, tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_text(render_page(CastNetwork({}, ()), View(), "Nothing"), encoding="utf-8")
    opened = open_page(tmp_path / "empty.html")
    assert opened.page.inner_text("#empty") == "Nothing is left to draw: clear a filter."
    opened.page.click("#fit")
    assert opened.errors == []


def test_very_long_and_right_to_left_names_do_not_break_the_page(open_page: Callable, tmp_path: Path) -> None:
    names_ = ("x" * 10_000, "مسلسل طويل جدا", "🎬" * 40, "שלום")
    things = {f"show/{i}": small.Thing(f"show/{i}", "show", name) for i, name in enumerate(names_)}
    things["person/p"] = small.Thing("person/p", "person", "P")
    ties = tuple(small.Tie(f"show/{i}", "person/p", "cast", quotes=(small.SALT,)) for i in range(4))
    network = CastNetwork(things, ties, (), small.SOURCES)
    (tmp_path / "long.html").write_text(render_page(network, View(), "x" * 3000), encoding="utf-8")
    opened = open_page(tmp_path / "long.html")
    click_thing(opened.page, "P")
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert all(label["right"] - label["left"] < 400 for label in opened.page.evaluate("castgraph.labels()"))
    assert opened.errors == []


def test_hostile_names_stay_names(open_page: Callable, hostile_page: Path) -> None:
    opened = open_page(hostile_page)
    page = opened.page
    assert page.inner_text("h1") == small.HOSTILE
    assert page.title() == small.HOSTILE
    assert small.HOSTILE in names(page)
    find(page, "onerror")
    assert page.inner_text("#panel h2") in (small.HOSTILE, small.HOSTILE + "person")
    assert "<script>alert(3)</script>" in page.inner_text("#panel")
    page.click("#panel >> text=Show surroundings")
    page.wait_for_timeout(200)
    page.click("#facts summary")
    assert page.locator("img, iframe, object, svg[onload], #panel b b").count() == 0
    assert opened.errors == []
    assert opened.requests == [hostile_page.as_uri()]


@pytest.mark.parametrize(
    "fragment",
    [
        "#around=nowhere",
        "#at=x,y,z",
        "#by=rainbow&map=",
        "#from=show/salt",
        "#since=abcd&hide=,,",
        "#%E0%A4%A",
        "#__proto__=1",
    ],
)
def test_broken_link_opens_the_page_as_it_is(open_page: Callable, small_page: Path, fragment: str) -> None:
    opened = open_page(small_page, fragment)
    assert opened.errors == []
    assert NINE in names(opened.page)

"""The page in a real browser: what a reader can do with it."""

import importlib.util
import struct
import xml.etree.ElementTree as ET
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from castgraph.pictures.cast_network import CastNetwork
from castgraph.pictures.page import View, render_page

_spec = importlib.util.spec_from_file_location("small_network", Path(__file__).parent / "small_network.py")
small = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(small)
NINE = "Harbour Nine"
FOCUSED = """(() => {
  const { id, dataset, parentElement } = document.activeElement;
  return id || dataset.map || dataset.kind || parentElement.id;
})()"""
PHONE = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def small_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "small.html"
    path.write_text(render_page(small.small_network(), View(), "Small"), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "hostile.html"
    path.write_text(render_page(small.hostile_network(), View(), small.HOSTILE), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def gold_page(tmp_path_factory: pytest.TempPathFactory, network: CastNetwork) -> Path:
    path = tmp_path_factory.mktemp("pages") / "gold.html"
    path.write_text(render_page(network, View(), "Who plays with whom"), encoding="utf-8")
    return path


def state(page) -> dict:
    return page.evaluate("castgraph.state()")


def names(page) -> set[str]:
    return set(page.evaluate("castgraph.names()"))


def click_thing(page, name: str, **options) -> None:
    place = page.evaluate("name => castgraph.place(name)", name)
    page.mouse.click(place["x"], place["y"], **options)
    page.wait_for_timeout(400)  # vis-network waits for a second click before it tells of the first


def find(page, text: str) -> None:
    page.fill("#search", text)
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)


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


@pytest.mark.parametrize("by", ["network", "year", "community"])
def test_colours_have_a_legend_with_counts(open_page: Callable, gold_page: Path, by: str) -> None:
    opened = open_page(gold_page, f"#by={by}")
    rows = opened.page.locator("#colours li").all_inner_texts()
    assert 3 <= len(rows) <= 9
    assert all(row.strip()[-1].isdigit() for row in rows)
    assert opened.errors == []


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


def test_picture_is_saved_as_png(open_page: Callable, small_page: Path, tmp_path: Path) -> None:
    page = open_page(small_page).page
    page.click("#more summary")
    with page.expect_download() as download:
        page.click("#png")
    download.value.save_as(tmp_path / "picture.png")
    head = (tmp_path / "picture.png").read_bytes()[:24]
    stage = page.locator("#stage").bounding_box()
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", head[16:24]) == pytest.approx((2 * stage["width"], 2 * stage["height"]), abs=1)


@pytest.mark.parametrize("which", ["small_page", "hostile_page"])
def test_picture_is_saved_as_svg(
    open_page: Callable, request: pytest.FixtureRequest, tmp_path: Path, which: str
) -> None:
    page = open_page(request.getfixturevalue(which)).page
    page.click("#more summary")
    with page.expect_download() as download:
        page.click("#svg")
    download.value.save_as(tmp_path / "picture.svg")
    drawing = ET.parse(tmp_path / "picture.svg")
    tags = {element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in drawing.iter()}
    assert tags <= {"svg", "rect", "g", "path", "circle", "polygon", "title", "text"}
    titles = {element.text for element in drawing.iter("{http://www.w3.org/2000/svg}title")}
    assert (NINE if which == "small_page" else small.HOSTILE) in titles


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

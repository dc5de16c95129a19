"""The pictures that the page saves."""

import struct
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

import small_network as small
from page_acts import NINE


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

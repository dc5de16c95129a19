"""Colours that all readers can read and tell apart."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from castgraph.pictures import page

STYLE = (Path(page.__file__).parent / "page" / "style.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
)
READ = ("ink", "muted", "accent", "show", "person", "company", "character", *(f"hue-{i}" for i in range(8)))
# Viénot, Brettel and Mollon 1999: what is left of linear RGB
BLINDNESS = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "deutan": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
}


def linear(colour: str) -> list[float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def contrast(one: str, other: str) -> float:
    """Source: WCAG 2.2, contrast ratio."""
    light = sorted(sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear(c), strict=True)) for c in (one, other))
    return (light[1] + 0.05) / (light[0] + 0.05)


def lab(rgb: list[float]) -> list[float]:
    r, g, b = (min(1, max(0, v)) for v in rgb)
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def seen(colour: str, blindness: str) -> list[float]:
    rgb = linear(colour)
    return lab([sum(w * v for w, v in zip(row, rgb, strict=True)) for row in BLINDNESS[blindness]])


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_colour_stands_out_from_the_paper(theme: dict[str, str], name: str) -> None:
    assert contrast(theme[name], theme["paper"]) >= 4.5


@pytest.mark.parametrize("number", range(8))
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_readable_on_the_grounds(theme: dict[str, str], number: int) -> None:
    assert contrast(theme["ink"], theme[f"tint-{number}"]) >= 7
    assert contrast(theme[f"hue-{number}"], theme[f"tint-{number}"]) >= 4


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_shows_people_and_companies_look_different_to_the_colour_blind(theme: dict[str, str], blindness: str) -> None:
    for one, other in combinations(("show", "person", "company"), 2):
        apart = sum(
            (a - b) ** 2 for a, b in zip(seen(theme[one], blindness), seen(theme[other], blindness), strict=True)
        )
        assert apart**0.5 >= 12, (one, other)

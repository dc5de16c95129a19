"""``castgraph draw``: one page, of what was asked for."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

GRAPH = """
PREFIX : <https://w3id.org/castgraph/>
PREFIX cg: <https://w3id.org/castgraph/ns#>
PREFIX schema: <https://schema.org/>
:nine a schema:TVSeries ; schema:name "Harbour Nine" .
:salt a schema:Movie ; schema:name "Salt" .
:ana a schema:Person ; schema:name "Ana Prieto" .
:omar a schema:Person ; schema:name "Omar Haddad" .
:one a cg:Casting ; cg:inWork :nine ; cg:agent :ana .
:two a cg:Casting ; cg:inWork :nine ; cg:agent :omar .
:three a cg:Casting ; cg:inWork :salt ; cg:agent :omar .
"""
ALL = {"Harbour Nine", "Salt", "Ana Prieto", "Omar Haddad"}


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    (tmp_path / "small.ttl").write_text(GRAPH, encoding="utf-8")
    return tmp_path / "small.ttl"


def names(page: Path) -> set[str]:
    (nodes,) = re.findall(r'id="nodes">(.*?)</script>', page.read_text(encoding="utf-8"))
    return {node["label"] for node in json.loads(nodes)}


@pytest.mark.parametrize(
    ("options", "drawn"),
    [
        ((), ("Who plays with whom", ALL)),
        (("--around", "salt"), ("Around Salt", ALL - {"Ana Prieto"})),
        (("--between", "ANA PRIETO", "salt"), ("From Ana Prieto to Salt", ALL)),
        (("--shows", "--title", "Shared"), ("Shared", ALL)),
        (("--around", "Ana Prieto", "--role", "cast"), ("Around Ana Prieto", ALL - {"Salt"})),
    ],
)
def test_draws_what_is_asked_for(
    run: Callable, graph: Path, options: tuple[str, ...], drawn: tuple[str, set[str]]
) -> None:
    page = graph.parent / "new" / "out.html"
    ran = run("draw", page, *options, "-g", graph)
    assert (ran.code, ran.out) == (0, "")
    (title,) = re.findall("<h1>(.*)</h1>", page.read_text(encoding="utf-8"))
    assert (title, names(page)) == drawn


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--around", "Slat"), 1, "Slat: nothing in the graph goes by this name; did you mean Salt?"),
        (("--around", "Salt", "--shows"), 2, "found two pictures asked for"),
        (("--between", "Salt", "SALT"), 2, "found one and the same, Salt; expected two"),
        (("--network", "Netflix"), 1, "Netflix: nothing in the graph goes by this name"),
    ],
)
def test_what_cannot_be_drawn_is_said(
    run: Callable, graph: Path, options: tuple[str, ...], code: int, said: str
) -> None:
    page = graph.parent / "out.html"
    ran = run("draw", page, *options, "-g", graph)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert not page.exists()


def test_same_graph_gives_the_same_bytes(run: Callable, graph: Path, tmp_path: Path) -> None:
    for name in ("one.html", "two.html"):
        run("draw", tmp_path / name, "-g", graph)
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()

"""``castgraph connect``: the shortest chains, with the words for each step."""

from collections.abc import Callable
from pathlib import Path

import pytest

GRAPH = """
PREFIX : <https://w3id.org/castgraph/>
PREFIX cg: <https://w3id.org/castgraph/ns#>
PREFIX schema: <https://schema.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
:announcement a cg:Announcement ; schema:headline "A post" ; schema:datePublished "2020-02-13" .
:quote prov:hadPrimarySource :announcement ; oa:exact "Ana Prieto is\\n Vega." ; oa:start 0 .
:nine a schema:TVSeries ; schema:name "Harbour Nine" .
:salt a schema:Movie ; schema:name "Salt" .
:lone a schema:Movie ; schema:name "Lone" .
:ana a schema:Person ; schema:name "Ana Prieto" .
:omar a schema:Person ; schema:name "Omar Haddad" .
:vega a cg:Character ; schema:name "Vega" .
:one a cg:Casting ; cg:inWork :nine ; cg:agent :ana ; cg:portrays :vega ; cg:evidence :quote .
:two a cg:Casting ; cg:inWork :nine ; cg:agent :omar .
:three a cg:Credit ; cg:inWork :salt ; cg:agent :omar ; cg:role <https://w3id.org/castgraph/role/executive-producer> .
"""


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    (tmp_path / "small.ttl").write_text(GRAPH, encoding="utf-8")
    return tmp_path / "small.ttl"


def test_prints_each_step_with_its_words(run: Callable, graph: Path) -> None:
    ran = run("connect", "ana prieto", "Salt", "-g", graph)
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "Ana Prieto – Harbour Nine – Omar Haddad – Salt",
        "  Ana Prieto: cast of Harbour Nine as Vega",
        "    “Ana Prieto is Vega.” 2020-02-13, A post",
        "  Omar Haddad: cast of Harbour Nine",
        "  Omar Haddad: executive producer, Salt",
    ]


def test_says_plainly_that_two_are_not_connected(run: Callable, graph: Path) -> None:
    ran = run("connect", "Salt", "Lone", "-g", graph)
    assert (ran.code, ran.out) == (
        0,
        "Salt and Lone are not connected: no chain of shows and people joins the two.\n",
    )

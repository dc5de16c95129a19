"""The network for networkx and for Gephi."""

from pathlib import Path

import networkx as nx
import pytest

import small_network as small
from castgraph.errors import GraphError, UsageError
from castgraph.pictures.cast_network import CastNetwork
from castgraph.pictures.gephi import FORMS, format_network, write_network
from castgraph.pictures.network import to_networkx

READERS = {"gexf": nx.read_gexf, "graphml": nx.read_graphml}


def test_nodes_say_what_they_are() -> None:
    graph = to_networkx(small.small_network())
    assert graph.nodes["show/harbour-nine"] == {
        "name": "Harbour Nine", "kind": "show", "form": "series", "ties": 4, "first": "2020-02-13",
        "last": "2020-02-13",
    }  # fmt: skip
    assert graph.nodes["show/lone"]["ties"] == 0
    assert (graph.nodes["person/omar-haddad"]["first"], graph.nodes["person/omar-haddad"]["last"]) == (
        "2020-02-13",
        "2022-05",
    )


def test_edges_say_how_two_are_tied() -> None:
    graph = to_networkx(small.small_network())
    assert graph.edges["show/harbour-nine", "person/ana-prieto"] == {
        "roles": "cast", "characters": "Inspector Vega", "weight": 1, "announcements": 1, "first": "2020-02-13",
        "last": "2020-02-13",
    }  # fmt: skip
    assert graph.has_edge("person/ana-prieto", "character/vega")


def test_several_facts_of_two_make_one_edge_of_their_weight() -> None:
    drawn = small.small_network()
    twice = CastNetwork(drawn.things, (*drawn.ties, small.Tie("show/salt", "person/omar-haddad", "writer")))
    edge = to_networkx(twice).edges["show/salt", "person/omar-haddad"]
    assert (edge["roles"], edge["weight"]) == ("cast; writer", 2)


@pytest.mark.parametrize("form", FORMS)
def test_file_is_read_back_with_kinds_weights_and_positions(form: str, tmp_path: Path) -> None:
    drawn = small.small_network()
    write_network(drawn, tmp_path / "new" / f"out.{form}", form)
    graph = READERS[form](tmp_path / "new" / f"out.{form}")
    assert set(graph.nodes) == set(drawn.things)
    assert graph.nodes["person/li-wei"]["kind"] == "person"
    assert graph.nodes["person/li-wei"]["label"] == "Li Wei"
    assert float(graph.edges["show/salt", "person/li-wei"]["weight"]) == 1
    places = {
        (n["x"], n["y"]) if form == "graphml" else (n["viz"]["position"]["x"], n["viz"]["position"]["y"])
        for n in map(graph.nodes.get, graph.nodes)
    }
    assert len(places) == len(drawn.things)


@pytest.mark.parametrize("form", FORMS)
def test_same_network_gives_the_same_bytes_on_any_day(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = format_network(small.small_network(), form)
    monkeypatch.setattr("time.strftime", lambda *_: "1999-12-31")
    assert format_network(small.small_network(), form) == first
    assert b"1999-12-31" not in first


@pytest.mark.parametrize("form", FORMS)
def test_names_that_xml_cannot_hold_are_written_without_those_characters(form: str, tmp_path: Path) -> None:
    write_network(small.hostile_network(), tmp_path / f"x.{form}", form)
    names = {data["name"] for _, data in READERS[form](tmp_path / f"x.{form}").nodes(data=True)}
    assert small.HOSTILE in names
    assert "\u2028\u202e<svg onload=alert(2)>" in names


def test_unknown_form_and_unwritable_place_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="dot: no format for networks; expected one of gexf, graphml"):
        format_network(small.small_network(), "dot")
    with pytest.raises(GraphError, match="could not be written"):
        write_network(small.small_network(), tmp_path, "gexf")

"""A graph in castgraph's shape, read as things, ties and quotes."""

import pytest
from pyoxigraph import RdfFormat, Store

from castgraph.pictures.cast_network import CastNetwork, Quote, Source, Statement, Thing, Tie
from castgraph.pictures.read_network import read_network

BASE = "https://w3id.org/castgraph/"
GRAPH = """
@prefix : <https://w3id.org/castgraph/> .
@prefix cg: <https://w3id.org/castgraph/ns#> .
@prefix schema: <https://schema.org/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<announcement/one> a cg:Announcement ; schema:headline "Salt grows" ; schema:url <https://example.org/salt> ;
  schema:datePublished "2020-02-13"^^xsd:date ; schema:publisher <company/reel> .
<announcement/one#0-9> a cg:Evidence ; prov:hadPrimarySource <announcement/one> ; oa:exact "Ana Prieto" ;
  oa:start "0"^^xsd:nonNegativeInteger ; cg:confidence 0.9 .
<show/salt> a cg:LimitedSeries ; schema:name "Salt" ; schema:alternateName "SALT" ; cg:kind <kind/documentary> ;
  schema:actor <person/ana>, <person/li> .
<show/salt/season/2> a schema:TVSeason ; schema:partOfSeries <show/salt> ; schema:seasonNumber 2 .
<show/old> a schema:CreativeWork ; schema:name "Old" .
<show/book> a schema:CreativeWork ; schema:name "Book" .
<person/ana> a schema:Person ; schema:name "Ana Prieto" .
<person/li> a schema:Person ; schema:name "Li Wei" .
<company/reel> a schema:Organization ; schema:name "The Daily Reel" .
<character/vega> a cg:Character, schema:Person ; schema:name "Vega" .
<casting/ana> a cg:Casting ; cg:inWork <show/salt> ; cg:agent <person/ana> ; cg:portrays <character/vega> ;
  cg:billing <billing/recurring>, <billing/lead> ; cg:inSeason <show/salt/season/2> ;
  cg:evidence <announcement/one#0-9> .
<casting/li> a cg:Casting ; cg:inWork <show/salt> ; cg:agent <person/li> .
<credit/li> a cg:Credit ; cg:inWork <show/salt> ; cg:agent <person/li> ; cg:role <role/co-executive-producer> .
<past/ana> a cg:PastWork ; cg:inWork <show/old> ; cg:agent <person/ana> ; cg:evidence <announcement/one#0-9> .
<past/li> a cg:PastWork ; cg:inWork <show/salt> ; cg:agent <person/li> .
<adaptation/salt> a cg:Adaptation ; cg:ofWork <show/salt> ; cg:source <show/book> .
<status/salt> a cg:StatusEvent ; cg:ofWork <show/salt/season/2> ; cg:status <status/in-development> .
<show/salt/season/2> schema:releasedEvent <release/salt> .
<release/salt> a schema:PublicationEvent ; schema:startDate "2021-06"^^xsd:gYearMonth ;
  cg:evidence <announcement/one#0-9> .
"""
QUOTE = Quote(BASE + "announcement/one", 0, "Ana Prieto", 0.9)


@pytest.fixture(scope="module")
def read() -> CastNetwork:
    store = Store()
    store.load(GRAPH, format=RdfFormat.TURTLE, base_iri=BASE)
    return read_network(store)


def iri(path: str) -> str:
    return BASE + path


def test_things_have_their_kinds_names_and_forms(read: CastNetwork) -> None:
    assert list(read.things.values()) == [
        Thing(iri("character/vega"), "character", "Vega"),
        Thing(iri("company/reel"), "company", "The Daily Reel"),
        Thing(iri("person/ana"), "person", "Ana Prieto"),
        Thing(iri("person/li"), "person", "Li Wei"),
        Thing(iri("show/book"), "show", "Book"),
        Thing(iri("show/old"), "show", "Old"),
        Thing(iri("show/salt"), "show", "Salt", ("SALT",), "documentary"),
    ]


def test_ties_have_their_roles_and_words(read: CastNetwork) -> None:
    salt, ana, li = iri("show/salt"), iri("person/ana"), iri("person/li")
    assert read.ties == (
        Tie(iri("show/old"), ana, "known for", quotes=(QUOTE,)),
        Tie(salt, ana, "cast", iri("character/vega"), ("lead", "recurring"), (2,), (QUOTE,)),
        Tie(salt, li, "cast"),
        Tie(salt, li, "co-executive producer"),
        Tie(salt, iri("show/book"), "based on"),
    )


def test_events_of_a_season_are_stated_of_its_show(read: CastNetwork) -> None:
    assert read.statements == (
        Statement(iri("show/salt"), "Premiere, season 2", "2021-06", (QUOTE,)),
        Statement(iri("show/salt"), "Status, season 2", "in development"),
    )


def test_sources_name_their_publisher(read: CastNetwork) -> None:
    one = iri("announcement/one")
    assert read.sources == {one: Source(one, "Salt grows", "2020-02-13", "The Daily Reel", "https://example.org/salt")}


def test_graph_without_castgraphs_terms_gives_an_empty_network() -> None:
    assert read_network(Store()) == CastNetwork({}, (), (), {})


def test_every_casting_of_the_samples_is_read(gold: Store, network: CastNetwork) -> None:
    (count,) = next(iter(gold.query("SELECT (COUNT(*) AS ?n) { ?c a <https://w3id.org/castgraph/ns#Casting> }")))
    assert sum(tie.role == "cast" for tie in network.ties) == int(count.value)
    assert all(tie.quotes for tie in network.ties)

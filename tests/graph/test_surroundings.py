"""What is around a thing is a graph of its own that conforms; and the form that search engines read."""

import json

import pytest

from castgraph.errors import UnknownNameError, UsageError
from castgraph.graph.check import check_quads
from castgraph.graph.files import read_file
from castgraph.graph.naming import find_named
from castgraph.graph.place import open_writer
from castgraph.graph.schema_org import write_schema_org
from castgraph.graph.surroundings import fetch_surroundings, find_surroundings
from castgraph.knowledge_graph import open_graph

NAMES = ("Superman & Lois", "Law & Order", "Sarah Paulson", "HBO", "Clark Kent", "1883")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_around_a_thing_conforms_to_the_shapes(samples, name):
    iri = find_named(samples, name).iri
    found = find_surroundings(samples.quads, iri)
    assert check_quads(found) == ()
    assert set(found) <= set(samples.quads)
    assert any(quad.subject.value == iri for quad in found)


@pytest.mark.parametrize("name", [*NAMES, "Westworld", "LaMonica Garrett"])
def test_what_can_only_be_asked_for_is_fetched_the_same(samples, name):
    iri = find_named(samples, name).iri
    assert set(fetch_surroundings(samples, iri)) == set(find_surroundings(samples.quads, iri))


def test_around_a_person_is_what_they_do_and_nobody_else(samples):
    found = find_surroundings(samples.quads, find_named(samples, "Sarah Paulson").iri)
    people = {row["p"] for row in type(samples)(found).ask("SELECT ?p WHERE { ?p a schema:Person }")}
    assert people == {"https://w3id.org/castgraph/person/sarah-paulson"}


def test_castings_become_performance_roles(salt):
    document = json.loads("".join(write_schema_org(salt.quads)))
    assert document["@context"] == "https://schema.org"
    (show,) = document["@graph"]
    assert (show["@type"], show["name"]) == ("TVSeries", "Salt")
    roles = [(role["@type"], role["actor"]["name"], role["characterName"]) for role in show["actor"]]
    assert roles == [
        ("PerformanceRole", "Ana Prieto", "Inspector Vega"),
        ("PerformanceRole", "Ana Prieto", "Inspector Vega"),
        ("PerformanceRole", "Omar Haddad", "Dr Rao"),
    ]
    assert [season["seasonNumber"] for season in show["containsSeason"]] == [1, 2]
    assert [event["startDate"] for event in show["releasedEvent"]] == ["2020-03-01", "2020-04-01"]
    assert show["productionCompany"][0]["@type"] == "Organization"


def test_the_samples_are_one_document_that_is_the_same_each_time(samples):
    text = "".join(write_schema_org(samples.quads))
    assert text == "".join(write_schema_org(samples.quads))
    assert len(json.loads(text)["@graph"]) > 500


@pytest.fixture
def graph(tmp_path, salt_items):
    with open_writer(tmp_path / "g.db") as store:
        store.put(salt_items)
    return open_graph(tmp_path / "g.db")


def test_export_writes_what_is_around_a_name(tmp_path, graph):
    graph.export(tmp_path / "ana.ttl", around="ana prieto")
    text = (tmp_path / "ana.ttl").read_text()
    assert "Inspector Vega" in text and "omar-haddad" not in text
    assert check_quads(read_file(tmp_path / "ana.ttl")) == ()
    with pytest.raises(UnknownNameError):
        graph.export(tmp_path / "x.ttl", around="nobody")
    graph.export(tmp_path / "ana.jsonld", around="Salt", schema_org=True)
    assert json.loads((tmp_path / "ana.jsonld").read_text())["@graph"][0]["name"] == "Salt"


@pytest.mark.parametrize(
    ("out", "wishes", "reason"),
    [
        ("x.ttl", {"schema_org": True}, "expected .jsonld"),
        ("x.trig", {"around": "Salt", "named_graphs": True}, "leave out --named-graphs"),
    ],
)
def test_a_form_that_cannot_hold_what_is_asked_for_is_refused(tmp_path, graph, out, wishes, reason):
    with pytest.raises(UsageError, match=reason):
        graph.export(tmp_path / out, **wishes)

"""Taking RDF back: own exports without loss, and others' files in a graph of their own."""

import pytest
from pyoxigraph import Quad
from pyoxigraph import Store as Quads

from castgraph.errors import GraphError
from castgraph.graph.files import FORMATS, read_file, write_file
from castgraph.graph.import_quads import read_imported
from castgraph.graph.ledger import Ledger
from castgraph.graph.store import PutReport, Store


def put_all(*batches):
    store = Store(Quads(), Ledger(None))
    reports = [store.put(batch) for batch in batches]
    return store, reports


@pytest.mark.parametrize("form", ["trig", "nq", "jsonld"])
def test_an_export_of_all_graphs_comes_back_without_loss(tmp_path, salt_items, form):
    store, _ = put_all(salt_items)
    write_file(tmp_path / f"g.{form}", store.quads)
    again, (report,) = put_all(read_imported(tmp_path / f"g.{form}"))
    assert report == PutReport(added=3)
    assert set(again.quads) == set(store.quads)
    assert again.put(read_imported(tmp_path / f"g.{form}")) == PutReport(unchanged=3)


def test_two_graphs_merge_into_one(tmp_path, salt_items):
    whole, _ = put_all(salt_items)
    for name, part in (("one.trig", salt_items[:2]), ("two.nq", salt_items[1:])):
        write_file(tmp_path / name, put_all(part)[0].quads)
    merged, _ = put_all(read_imported(tmp_path / "two.nq"), read_imported(tmp_path / "one.trig"))
    assert set(merged.quads) == set(whole.quads)


@pytest.mark.parametrize("form", ["ttl", "nt", "rdf"])
def test_a_merged_graph_becomes_one_graph_that_can_be_forgotten(tmp_path, salt_items, form):
    store, _ = put_all(salt_items)
    write_file(tmp_path / f"My Graph.{form}", store.quads)
    again, _ = put_all(read_imported(tmp_path / f"My Graph.{form}"))
    assert list(again.announcements()) == ["https://w3id.org/castgraph/import/my-graph"]
    assert set(read_file(tmp_path / f"My Graph.{form}")) == {q for q in again.quads if q == Quad(*q.triple)}
    assert again.forget("https://w3id.org/castgraph/import/my-graph") == 1
    assert len(again.quads) == 0


def test_blank_nodes_get_the_same_names_each_time(tmp_path):
    (tmp_path / "b.ttl").write_text("@prefix s: <https://schema.org/> . [] s:actor [ s:name 'Ana' ] .")
    first, second = (tuple(read_imported(tmp_path / "b.ttl")) for _ in range(2))
    assert {item.iri for item in first} == {"https://w3id.org/castgraph/import/b"}
    assert set(first[0].quads) == set(second[0].quads) and len(first[0].quads) == 2
    assert "https://w3id.org/castgraph/import/b/" in str(first[0].quads[0].subject)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [("a.csv", "x", "no RDF file by its ending"), ("b.nq", "<x> .\n", "b.nq:1"), ("c.ttl", None, "no such file")],
)
def test_what_is_no_rdf_says_why(tmp_path, name, content, reason):
    if content is not None:
        (tmp_path / name).write_text(content)
    with pytest.raises(GraphError, match=reason):
        list(read_imported(tmp_path / name))


def test_all_file_forms_are_known():
    assert set(FORMATS) == {".ttl", ".trig", ".nq", ".nt", ".jsonld", ".rdf"}

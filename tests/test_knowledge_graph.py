"""castgraph.open: a graph to ask, export and draw."""

import csv
import json
from pathlib import Path

import networkx
import pyoxigraph
import pytest
import rdflib

import castgraph
from castgraph.graph.place import open_reader
from castgraph.pipeline import stages
from gold_facts import read_gold

SAMPLES = Path(__file__).parent / "samples"
SAMPLE = "narcos-mexico-second-season"
ACTORS = "SELECT ?name { show:narcos-mexico schema:actor/schema:name ?name } ORDER BY ?name LIMIT 2"
TEXT = "Netflix has ordered “The Deep”, a drama series. Ana Prieto (Salt) will star as Ines Vega."


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of one sample's gold."""
    place = tmp_path_factory.mktemp("graph") / "g.trig"
    _, facts = read_gold(SAMPLE, SAMPLES)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stages, "extract_facts", lambda announcement: facts)
        castgraph.build(SAMPLES / "texts" / f"{SAMPLE}.txt", place)
    return place


@pytest.fixture
def graph(place: Path) -> castgraph.KnowledgeGraph:
    return castgraph.open(place)


def triples_of(graph: castgraph.KnowledgeGraph) -> set[str]:
    quads = open_reader(graph.place).quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph())
    return {str(quad.triple) for quad in quads}


def test_extract_gives_typed_facts_with_their_spans() -> None:
    (casting,) = (fact for fact in castgraph.extract(TEXT) if isinstance(fact, castgraph.Casting))
    assert (casting.show.text, casting.person.text) == ("The Deep", "Ana Prieto")
    assert "Ana Prieto" in casting.span.of(TEXT)
    assert casting.rule
    assert 0 < casting.confidence <= 1


@pytest.mark.parametrize(
    ("published", "date"),
    [("2020-01-01", "2020-03-12"), ("2021-01-01", "2021-03-12")],
)
def test_extract_takes_the_year_from_the_publication_date(published: str, date: str) -> None:
    facts = castgraph.extract("“The Deep” premieres on March 12 on Netflix.", published)
    assert [fact.date for fact in facts if isinstance(fact, castgraph.Release)] == [date]


def test_a_query_answers_rows_of_python_values(graph: castgraph.KnowledgeGraph) -> None:
    assert list(graph.query(ACTORS)) == [{"name": "Alberto Zeni"}, {"name": "Alex Knight"}]


def test_rows_become_a_data_frame(graph: castgraph.KnowledgeGraph) -> None:
    pytest.importorskip("pandas")
    assert graph.query(ACTORS).to_pandas().to_dict("list") == {"name": ["Alberto Zeni", "Alex Knight"]}


def test_a_notebook_shows_what_is_in_it(graph: castgraph.KnowledgeGraph) -> None:
    assert "<td>people</td><td>21</td>" in graph._repr_html_()
    assert "<th>name</th>" in graph.query(ACTORS)._repr_html_()
    assert graph.count()["announcements"] == 1


def test_a_server_is_opened_and_shown_without_being_asked() -> None:
    server = castgraph.open("https://example.org/<sparql>")
    assert server._repr_html_() == "<table><caption>https://example.org/&lt;sparql&gt;</caption></table>"
    with pytest.raises(castgraph.UsageError, match="cannot be read whole"):
        server.count()


def test_rdflib_asks_the_merged_graph(graph: castgraph.KnowledgeGraph) -> None:
    schema = rdflib.Namespace("https://schema.org/")
    dataset = graph.to_rdflib()
    assert {str(dataset.value(person, schema.name)) for person in dataset.objects(None, schema.actor)} >= {
        "Diego Luna",
        "Nat Faxon",
    }
    assert len(list(dataset.graphs())) == 2  # the announcement's and the merged one


def test_networkx_ties_people_to_shows(graph: castgraph.KnowledgeGraph) -> None:
    network = graph.to_networkx()
    assert isinstance(network, networkx.Graph)
    names = networkx.get_node_attributes(network, "name")
    ties = {frozenset((names[a], names[b])) for a, b in network.edges}
    assert frozenset(("Diego Luna", "Narcos: Mexico")) in ties


@pytest.mark.parametrize("form", ["ttl", "nt", "rdf", "jsonld", "trig", "nq"])
def test_rdflib_and_pyoxigraph_read_the_same_merged_graph_from_every_export(
    graph: castgraph.KnowledgeGraph, tmp_path: Path, form: str
) -> None:
    out = tmp_path / f"out.{form}"
    graph.export(out)
    read = rdflib.Dataset(default_union=False)
    read.parse(out, format={"jsonld": "json-ld", "rdf": "xml", "nq": "nquads"}.get(form, form))
    of_rdflib = pyoxigraph.Store()
    of_rdflib.load(read.default_graph.serialize(format="nt").encode(), format=pyoxigraph.RdfFormat.N_TRIPLES)
    of_oxigraph = pyoxigraph.Store()
    of_oxigraph.load(path=str(out))
    default = of_oxigraph.quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph())
    assert {str(q.triple) for q in default} == {str(q.triple) for q in of_rdflib} == triples_of(graph)


@pytest.mark.parametrize(("named", "graphs"), [(None, 0), (True, 1), (False, 0)])
def test_json_ld_has_the_announcements_graphs_when_asked(
    graph: castgraph.KnowledgeGraph, tmp_path: Path, named: bool | None, graphs: int
) -> None:
    graph.export(tmp_path / "out.jsonld", named_graphs=named)
    assert len(list(open_reader(tmp_path / "out.jsonld").named_graphs())) == graphs


def test_tables_describe_themselves_and_hold_each_thing_once(graph: castgraph.KnowledgeGraph, tmp_path: Path) -> None:
    graph.export(tmp_path / "out.csv")
    package = json.loads((tmp_path / "out.csv" / "datapackage.json").read_text("utf-8"))
    tables = {resource["name"]: resource for resource in package["resources"]}
    rows = {
        name: list(csv.DictReader((tmp_path / "out.csv" / table["path"]).open(encoding="utf-8", newline="")))
        for name, table in tables.items()
    }
    for name, table in tables.items():
        schema = table["schema"]
        header = (tmp_path / "out.csv" / table["path"]).read_text("utf-8").splitlines()[0].split(",")
        assert [field["name"] for field in schema["fields"]] == header
        keys = [row[schema["primaryKey"]] for row in rows[name]] if "primaryKey" in schema else []
        assert len(set(keys)) == len(keys)
        for key in schema["foreignKeys"]:
            reference = key["reference"]
            there = {row[reference["fields"]] for row in rows[reference["resource"]]}
            assert {row[key["fields"]] for row in rows[name]} <= there | {""}, (name, key)
    parts = {row["person_name"]: row["character_name"] for row in rows["castings"] if row["character"]}
    assert parts["Scoot McNairy"] == "Walt Breslin"
    assert {row["fact"] for row in rows["evidence"]} >= {row["casting"] for row in rows["castings"]}


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networks_are_read_back_by_networkx(graph: castgraph.KnowledgeGraph, tmp_path: Path, form: str) -> None:
    graph.export(tmp_path / f"out.{form}")
    read = networkx.read_graphml if form == "graphml" else networkx.read_gexf
    assert set(read(tmp_path / f"out.{form}").nodes) == set(graph.to_networkx().nodes)


def test_a_page_is_drawn_with_the_options_of_the_command(graph: castgraph.KnowledgeGraph, tmp_path: Path) -> None:
    graph.draw(tmp_path / "luna.html", around="diego luna", role="cast")
    assert "Around Diego Luna" in (tmp_path / "luna.html").read_text("utf-8")
    with pytest.raises(castgraph.UnknownNameError):
        graph.draw(tmp_path / "no.html", around="Nobody at all")


@pytest.mark.parametrize(
    ("out", "named", "message"),
    [
        ("out.docx", None, "out.docx: no known ending; expected one of .ttl, "),
        ("out", None, "out: no known ending"),
        ("out.ttl", True, "out.ttl: .ttl cannot hold named graphs; expected .trig, .nq, .jsonld"),
    ],
)
def test_an_export_that_cannot_be_is_refused(
    graph: castgraph.KnowledgeGraph, out: str, named: bool | None, message: str
) -> None:
    with pytest.raises(castgraph.UsageError, match=message.replace(".", r"\.")):
        graph.export(out, named_graphs=named)


def test_tables_are_not_written_among_other_files(graph: castgraph.KnowledgeGraph, tmp_path: Path) -> None:
    (tmp_path / "mine.csv").mkdir()
    (tmp_path / "mine.csv" / "thesis.txt").write_text("dear", "utf-8")
    with pytest.raises(castgraph.GraphError, match="holds other files"):
        graph.export(tmp_path / "mine.csv")
    (tmp_path / "file.csv").write_text("a,b", "utf-8")
    with pytest.raises(castgraph.GraphError, match="is a file"):
        graph.export(tmp_path / "file.csv")


def test_opening_nothing_says_so(tmp_path: Path) -> None:
    with pytest.raises(castgraph.GraphError, match="no such file"):
        castgraph.open(tmp_path / "none.trig")
    with pytest.raises(castgraph.GraphError, match="no graph here"):
        castgraph.open(tmp_path / "none.db")

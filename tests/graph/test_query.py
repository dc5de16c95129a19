"""Queries: the same answer from a file and a store; errors point at the place; a long query stops at once."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from pyoxigraph import RdfFormat, parse
from pyoxigraph import Store as Quads

from castgraph.errors import GraphError, QueryError, UsageError
from castgraph.graph.announcement_quads import AnnouncementQuads, pack_quads
from castgraph.graph.place import Place, find_place, open_writer
from castgraph.graph.query import query
from castgraph.graph.query_worker import QueryWorker
from castgraph.graph.sparql_text import declare_prefixes, find_form, find_unknown_terms

TRIG = """
@prefix schema: <https://schema.org/> .
@prefix cg: <https://w3id.org/castgraph/ns#> .
@base <https://w3id.org/castgraph/> .
<announcement/one> {
  <show/salt> a schema:TVSeries ; schema:name "Salt" ; schema:actor <person/omar-haddad> .
  <person/omar-haddad> a schema:Person ; schema:name "Omar Haddad" .
}
<announcement/two> {
  <show/salt> a schema:TVSeries ; schema:name "Salt" ; schema:actor <person/omar-haddad>, <person/eva-lind> .
  <person/omar-haddad> a schema:Person ; schema:name "Omar Haddad" .
  <person/eva-lind> a schema:Person ; schema:name "Eva \\"E\\tL\\" Lind\\n" .
}
"""
SLOW = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(9)) + " }"


def items():
    by_graph = {}
    for quad in parse(TRIG.encode(), format=RdfFormat.TRIG):
        by_graph.setdefault(quad.graph_name.value, []).append(quad)
    return [AnnouncementQuads(iri, pack_quads(quads)) for iri, quads in by_graph.items()]


@pytest.fixture(scope="module", params=["g.trig", "g.nq", "g.jsonld", "g.db", "g.ttl", "g.nt", "g.rdf"])
def place(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("graphs") / request.param
    with open_writer(path) as store:
        store.put(items())
    return str(path)


def rows(answer):
    return [tuple(None if t is None else t.value for t in row) for row in answer.rows]


def test_a_file_and_a_store_answer_alike(place):
    answer = query(
        place,
        "SELECT ?name (COUNT(?show) AS ?n) { ?show schema:actor/schema:name ?name } GROUP BY ?name ORDER BY ?name",
    )
    assert answer.columns == ("name", "n")
    assert rows(answer) == [('Eva "E\tL" Lind\n', "1"), ("Omar Haddad", "1")]
    assert query(place, "ASK { show:salt schema:actor person:eva-lind }").truth is True
    triples = query(place, "CONSTRUCT { ?p schema:name ?n } { ?p a schema:Person ; schema:name ?n }")
    assert [(t.subject.value.rsplit("/")[-1], t.object.value) for t in triples] == [
        ("eva-lind", 'Eva "E\tL" Lind\n'),
        ("omar-haddad", "Omar Haddad"),
    ]
    assert len(query(place, "DESCRIBE person:eva-lind")) == 2


def test_no_more_rows_come_than_the_limit(place):
    cut = query(place, "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o", limit=3)
    assert len(cut) == 3 and cut.cut
    assert cut.rows == query(place, "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o").rows[:3]
    assert not query(place, "SELECT * { ?s schema:actor ?o }", limit=2).cut
    some = query(place, "CONSTRUCT WHERE { ?s ?p ?o }", limit=2)
    assert len(some) == 2 and some.cut


@pytest.fixture
def salt(tmp_path):
    with open_writer(tmp_path / "g.db") as store:
        store.put(items())
    return find_place(tmp_path / "g.db")


def test_a_worker_stops_at_the_deadline_and_answers_the_next_query(salt):
    with QueryWorker(salt) as worker:
        start = time.monotonic()
        with pytest.raises(QueryError, match=r"stopped after 0\.5 s"):
            worker.ask(SLOW, timeout=0.5)
        assert time.monotonic() - start < 3
        assert worker.ask("ASK { show:salt a schema:TVSeries }", timeout=20).truth is True


def test_a_query_that_brings_the_engine_down_does_not_take_the_caller(salt):
    with pytest.raises(QueryError, match="brought the engine down"):
        query(salt, "SELECT * " + "{" * 20_000 + "}" * 20_000)


def test_ctrl_c_stops_a_query_at_once(salt):
    code = f"from castgraph.graph.query import query; print('go', flush=True); query({salt.where!r}, {SLOW!r})"
    child = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    assert child.stdout.readline() == b"go\n"
    time.sleep(0.7)
    os.killpg(child.pid, signal.SIGINT)
    start = time.monotonic()
    _, error = child.communicate(timeout=10)
    assert time.monotonic() - start < 2
    assert error.splitlines()[-1] == b"KeyboardInterrupt"


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        pytest.param(
            "SELECT * {\n  ?s ?p ?o\n} LIMT 3",
            "line 3, column 3: LIMT: no SPARQL word; did you mean LIMIT?\n  } LIMT 3\n    ^",
            id="misspelt word",
        ),
        pytest.param(
            "SELECT * { ?s shema:name ?n }",
            "line 1, column 15: shema: is a prefix that the query does not declare; did you mean schema:?\n"
            "  SELECT * { ?s shema:name ?n }\n                ^",
            id="unknown prefix",
        ),
        pytest.param(
            "SELECT ?s {\n\t?s ?p ?o .\n\t?s ?p }\n",
            "line 3, column 2: cannot be read from here on: a part is missing, doubled or misplaced\n"
            "  \t?s ?p }\n  \t^",
            id="cut pattern",
        ),
        pytest.param(
            "SELECT ?x { ?s ?p ?o } GROUP BY ?s", "names a variable that the pattern does not bind", id="unbound"
        ),
        pytest.param("SELECT ?s {\n ?s ?p ?o \n ?s ?q ?r }", "line 3, column 2: cannot be read", id="no full stop"),
        pytest.param("SELECT * { ?s ?p ?o }}", "line 1, column 22: this bracket has no partner", id="bracket"),
        pytest.param("SELECT ?s { ?s ?p ?o }\nORDER ?s", "line 2, column 7: expected BY", id="no BY"),
        pytest.param("SELECT ?s ?o, ?p { ?s ?p ?o }", "line 1, column 13: cannot be read", id="comma"),
        pytest.param("SELECT * { ?s ?p ?o } LIMIT ?x", "line 1, column 29: cannot be read", id="limit"),
        pytest.param("SELECT * { ?s <http://x y> ?o }", "line 1, column 15: no IRI", id="space in an IRI"),
        pytest.param("INSERT DATA { <a:b> <a:c> 1 }", "line 1", id="update"),
        pytest.param("", "the query ends too early", id="empty"),
    ],
)
def test_a_syntax_error_points_at_its_place(salt, sparql, message):
    with pytest.raises(QueryError) as raised:
        query(salt, sparql)
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("sparql", "form"),
    [
        ("select * {}", "SELECT"),
        ("# SELECT\nPREFIX select: <x:> ASK {}", "ASK"),
        ("BASE <http://describe/> DESCRIBE <x>", "DESCRIBE"),
        ("CONSTRUCT WHERE {}", "CONSTRUCT"),
        ("", ""),
    ],
)
def test_the_form_is_found_behind_prologue_and_comments(sparql, form):
    assert find_form(sparql) == form


def test_only_prefixes_that_are_used_and_undeclared_are_declared():
    sparql = 'PREFIX schema: <x:> SELECT * { ?s schema:a "cg:b" ; oa:exact ?o # role:c\n }'
    assert declare_prefixes(sparql) == f"PREFIX oa: <http://www.w3.org/ns/oa#>\n{sparql}"


def test_an_unknown_term_gets_the_near_one():
    known = ("cg:portrays", "cg:plays", "cg:role")
    hints = list(find_unknown_terms("SELECT * { ?s cg:portrais ?o ; cg:role ?r ; schema:x 'cg:rol' }", known))
    assert hints == ["cg:portrais: castgraph writes no such term; did you mean cg:portrays?"]
    assert list(find_unknown_terms("PREFIX cg: <mine:> SELECT * { ?s cg:portrais ?o }", known)) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a.ttl", "file"),
        ("A.TRIG", "file"),
        ("graphs/x.db", "store"),
        ("graphs", "store"),
        ("http://localhost:7878/query", "endpoint"),
        ("HTTPS://x.org/sparql", "endpoint"),
    ],
)
def test_a_place_is_known_by_its_form(text, kind):
    assert find_place(text) == Place(kind, text)


def test_the_environment_names_the_place(monkeypatch):
    monkeypatch.delenv("CASTGRAPH_GRAPH", raising=False)
    assert find_place().where == "graphs/castgraph.db"
    monkeypatch.setenv("CASTGRAPH_GRAPH", "other.ttl")
    assert find_place() == Place("file", "other.ttl")


def test_a_password_in_a_url_is_refused_and_not_repeated():
    with pytest.raises(UsageError, match="CASTGRAPH_PASSWORD") as raised:
        find_place("https://me:secret@x.org/sparql")
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("missing.ttl", None, "no such file"),
        ("bad.ttl", "@prefix a: <x:> .\na:b a:c .", "bad.ttl:2"),
        ("missing.db", None, "no graph here"),
    ],
)
def test_a_graph_that_cannot_be_read_says_why(tmp_path, name, content, reason):
    if content is not None:
        (tmp_path / name).write_text(content)
    with pytest.raises(GraphError, match=reason):
        query(tmp_path / name, "ASK {}")


def test_building_into_a_file_adds_and_keeps_what_was_loose(tmp_path):
    path = tmp_path / "g.ttl"
    path.write_text('<https://w3id.org/castgraph/show/salt> <https://schema.org/name> "SALT!" .')
    with open_writer(path) as store:
        store.put(items()[:1])
    names = "SELECT ?p ?n { show:salt schema:name|schema:alternateName ?n ; ?p ?n } ORDER BY ?n"
    assert [(p.rsplit("/")[-1], n) for p, n in rows(query(path, names))] == [
        ("name", "SALT!"),
        ("alternateName", "Salt"),
    ]
    before = path.read_bytes()
    with open_writer(path) as store:
        store.put(items()[:1])
    assert path.read_bytes() == before


def test_an_error_while_building_leaves_the_file_as_it_was(tmp_path):
    path = tmp_path / "g.trig"
    path.write_text(TRIG)
    with pytest.raises(RuntimeError), open_writer(path) as store:
        store.forget("https://w3id.org/castgraph/announcement/one")
        raise RuntimeError
    assert path.read_text() == TRIG
    assert [entry.name for entry in tmp_path.iterdir()] == ["g.trig"]


def test_results_are_written_as_the_standards_have_them(salt):
    answer = query(salt, 'SELECT ?n ?m ?s ?l { VALUES (?n ?s ?l) { (3 show:salt "tä, g"@en-gb) } }')
    assert answer.serialize("csv") == 'n,m,s,l\r\n3,,https://w3id.org/castgraph/show/salt,"tä, g"\r\n'
    assert answer.serialize("tsv").splitlines()[0] == "?n\t?m\t?s\t?l"
    assert json.loads(answer.serialize("json")) == {
        "head": {"vars": ["n", "m", "s", "l"]},
        "results": {
            "bindings": [
                {
                    "n": {"type": "literal", "value": "3", "datatype": "http://www.w3.org/2001/XMLSchema#integer"},
                    "s": {"type": "uri", "value": "https://w3id.org/castgraph/show/salt"},
                    "l": {"type": "literal", "value": "tä, g", "xml:lang": "en-gb"},
                }
            ]
        },
    }
    assert list(answer) == [{"n": 3, "m": None, "s": "https://w3id.org/castgraph/show/salt", "l": "tä, g"}]


def test_a_foreign_store_is_asked_as_it_is(tmp_path):
    Quads(str(tmp_path / "raw")).extend(parse(TRIG.encode(), format=RdfFormat.TRIG))
    assert query(tmp_path / "raw", "ASK { GRAPH ?g { show:salt ?p ?o } }").truth is True

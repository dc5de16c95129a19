"""``castgraph query``: what it prints, and what it refuses."""

import json

import pytest
from click.testing import CliRunner
from pyoxigraph import Literal, NamedNode, Quad

from castgraph.__main__ import cli
from castgraph.errors import UsageError
from castgraph.graph.announcement_quads import AnnouncementQuads, pack_quads
from castgraph.graph.place import open_writer

SHOW, NAME = NamedNode("https://w3id.org/castgraph/show/salt"), NamedNode("https://schema.org/name")
GRAPH = NamedNode("https://w3id.org/castgraph/announcement/one")
QUERY = "SELECT ?show ?name { ?show schema:name ?name }"


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    path = tmp_path_factory.mktemp("graphs") / "g.db"
    with open_writer(path) as store:
        store.put([AnnouncementQuads(GRAPH.value, pack_quads([Quad(SHOW, NAME, Literal("Salt,\nthe show"), GRAPH)]))])
    return str(path)


def run(*arguments, stdin=None):
    return CliRunner().invoke(cli, ["query", *arguments], input=stdin, catch_exceptions=False)


@pytest.mark.parametrize(
    ("sparql", "form", "expected"),
    [
        (QUERY, "table", "show       name\nshow:salt  Salt, the show\n"),
        (QUERY, "csv", 'show,name\r\nhttps://w3id.org/castgraph/show/salt,"Salt,\nthe show"\r\n'),
        (QUERY, "tsv", '?show\t?name\n<https://w3id.org/castgraph/show/salt>\t"Salt,\\nthe show"\n'),
        ("ASK { show:salt schema:name ?n }", "table", "yes\n"),
        ("ASK { show:pepper schema:name ?n }", "csv", "false\n"),
        (
            "CONSTRUCT WHERE { ?s ?p ?o }",
            "nt",
            '<https://w3id.org/castgraph/show/salt> <https://schema.org/name> "Salt,\\nthe show" .\n',
        ),
    ],
)
def test_an_answer_is_printed_in_the_form_asked_for(graph, sparql, form, expected):
    result = run(sparql, "-g", graph, "--format", form)
    assert result.stdout.encode() == expected.encode() or result.stdout == expected.replace("\r\n", "\n")
    assert (result.stderr, result.exit_code) == ("", 0)


def test_json_is_the_standard_one(graph):
    document = json.loads(run(QUERY, "-g", graph, "-f", "json").stdout)
    assert document["results"]["bindings"][0]["name"] == {"type": "literal", "value": "Salt,\nthe show"}


def test_turtle_is_the_default_for_triples(graph):
    assert "<show/salt> schema:name" in run("CONSTRUCT WHERE { ?s ?p ?o }", "-g", graph).stdout


def test_a_query_comes_from_a_file_or_standard_input(graph, tmp_path):
    (tmp_path / "q.rq").write_text("# names\nSELECT ?name { ?show schema:name ?name }")
    expected = "name\nSalt, the show\n"
    assert run(str(tmp_path / "q.rq"), "-g", graph).stdout == expected
    assert run("-", "-g", graph, stdin=(tmp_path / "q.rq").read_text()).stdout == expected


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["missing.rq"], "no such file"),
        (["CONSTRUCT WHERE { ?s ?p ?o }", "--format", "csv"], "CONSTRUCT is shown as ttl"),
        ([QUERY, "--format", "ttl"], "SELECT is shown as table"),
    ],
)
def test_what_cannot_be_asked_or_shown_is_refused(graph, arguments, reason):
    with pytest.raises(UsageError, match=reason):
        run(*arguments, "-g", graph)


def test_a_cut_answer_says_so_beside_the_result(graph):
    result = run("SELECT * { ?s ?p ?o }", "-g", graph, "--limit", "0", "-f", "csv")
    assert result.stderr == "castgraph: cut at 0 by --limit; there is more\n"


def test_an_unknown_term_gets_a_hint_beside_the_result(graph):
    result = run("SELECT ?x { ?x cg:portrais ?y ; schema:actr ?z ; status:renewd ?w }", "-g", graph, "-f", "csv")
    assert result.stdout.encode() in (b"x\r\n", b"x\n")
    assert [line.rsplit("did you mean ")[-1].split()[0].rstrip("?") for line in result.stderr.splitlines()] == [
        "cg:portrays",
        "schema:actor",
        "status:renewed",
    ]
    assert run("SELECT ?x { ?x schema:award ?y ; cg:portrays ?z }", "-g", graph).stderr == ""

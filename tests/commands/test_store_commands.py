"""show, sources, diff, forget, import and ask, as they are called."""

import json
import signal
import subprocess
import sys

import pytest
from click.testing import CliRunner
from pyoxigraph import Store as Quads

from castgraph.__main__ import cli
from castgraph.errors import UnknownNameError, UsageError
from castgraph.graph.place import open_writer

TRIG = """
@prefix schema: <https://schema.org/> . @prefix cg: <https://w3id.org/castgraph/ns#> .
@prefix oa: <http://www.w3.org/ns/oa#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/castgraph/> .
<announcement/one> {
  <announcement/one> a cg:Announcement ; schema:about <show/salt> ; schema:datePublished "2020-01-02"^^xsd:date ;
    schema:url <https://example.com/salt> .
  <show/salt> a schema:TVSeries ; schema:name "Salt" ; schema:actor <person/eva-lind> .
  <person/eva-lind> a schema:Person ; schema:name "Eva Lind" .
  <casting/salt/eva-lind> a cg:Casting ; cg:inWork <show/salt> ; cg:agent <person/eva-lind> ;
    cg:evidence <announcement/one#0-24> .
  <announcement/one#0-24> a cg:Evidence ; prov:hadPrimarySource <announcement/one> ; oa:exact "Eva Lind joins “Salt”." .
}
"""


@pytest.fixture
def graph(tmp_path):
    (tmp_path / "one.trig").write_text(TRIG)
    result = run("import", str(tmp_path / "one.trig"), "-g", str(tmp_path / "g.db"))
    assert result.stdout == f"1 new, 0 replaced, 0 unchanged announcements in {tmp_path / 'g.db'}\n"
    return str(tmp_path / "g.db")


def run(*arguments):
    return CliRunner().invoke(cli, list(arguments), catch_exceptions=False)


def test_show_tells_what_is_known_with_its_sources(graph):
    expected = "Eva Lind (Person)\n  https://w3id.org/castgraph/person/eva-lind\n\nCast\n  Salt  [one]\n"
    assert run("show", "eva lind", "-g", graph).stdout == expected


def test_show_as_json_holds_the_words(graph):
    known = json.loads(run("show", "Salt", "--json", "-g", graph).stdout)
    assert (known["name"], known["kinds"], known["facts"][0]["who"]) == ("Salt", ["TVSeries"], "Eva Lind")
    assert known["facts"][0]["sources"][0]["quote"] == "Eva Lind joins “Salt”."


def test_an_imported_file_is_forgotten_by_the_name_that_sources_show(tmp_path, graph):
    (tmp_path / "My list.ttl").write_text(
        "<https://w3id.org/castgraph/person/eva-lind> <https://schema.org/sameAs> <http://example.org/eva> ."
    )
    run("import", str(tmp_path / "My list.ttl"), "-g", graph)
    assert "same as: http://example.org/eva" in run("show", "eva lind", "-g", graph).stdout
    assert run("forget", "import/my-list", "-g", graph).stdout == "Forgot 1 announcement\n"
    assert "same as" not in run("show", "eva lind", "-g", graph).stdout


SLOW = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(9)) + " }"


@pytest.mark.parametrize(
    "call", [["show", "Salt"], ["sources", "Salt"], ["ask", "cast-of", "Salt"]], ids=lambda c: c[0]
)
def test_ctrl_c_ends_it_at_once_while_the_engine_is_at_work(graph, call):
    code = f"""
import sys
from castgraph.graph.reader import LocalReader
LocalReader.ask = lambda self, *_: [sys.stdout.write("asked\\n"), sys.stdout.flush(), list(self.quads.query({SLOW!r}))]
from castgraph.__main__ import main
main()"""
    child = subprocess.Popen([sys.executable, "-c", code, *call, "-g", graph], stdout=subprocess.PIPE)
    assert child.stdout.readline() == b"asked\n"
    child.send_signal(signal.SIGINT)
    assert child.wait(5) == -signal.SIGINT


def test_show_says_what_else_goes_by_the_name(tmp_path, graph):
    with open_writer(graph) as store:
        assert len(store.digests) == 1
    (tmp_path / "two.ttl").write_text(
        '<https://w3id.org/castgraph/person/salt> a <https://schema.org/Person> ; <https://schema.org/name> "Salt" .'
    )
    run("import", str(tmp_path / "two.ttl"), "-g", graph)
    result = run("show", "salt", "-g", graph)
    assert result.stdout.startswith("Salt (TVSeries)")
    assert result.stderr == "castgraph: also the person Salt, person/salt\n"
    assert run("show", "salt", "--kind", "person", "-g", graph).stdout.startswith("Salt (Person)")


def test_sources_lists_the_announcements(graph):
    out = run("sources", "Salt", "-g", graph, "--format", "csv").stdout
    assert out.splitlines() == [
        "published,announcement,facts,headline,url",
        "2020-01-02,one,1,,https://example.com/salt",
    ]


def test_diff_tells_what_came_and_went(tmp_path, graph):
    (tmp_path / "empty.ttl").write_text("")
    joined = run("diff", str(tmp_path / "empty.ttl"), graph)
    assert (joined.stdout, joined.stderr) == ("joined: Eva Lind in Salt  [one]\n", "1 difference\n")
    assert run("diff", graph, str(tmp_path / "empty.ttl")).stdout == "left: Eva Lind in Salt  [one]\n"
    since = json.loads(run("diff", "--since", "2020", "-g", graph, "--json").stdout)
    assert since == [{"change": "joined", "text": "Eva Lind in Salt", "sources": ["one"]}]
    with pytest.raises(UsageError, match="expected two graphs"):
        run("diff", graph)


@pytest.mark.parametrize(
    "words", ["one", "one.txt", "https://example.com/salt", "https://w3id.org/castgraph/announcement/one"]
)
def test_forget_retracts_an_announcement_by_name_file_url_or_iri(graph, words):
    assert run("forget", words, "-g", graph).stdout == "Forgot 1 announcement\n"
    assert len(Quads.read_only(graph)) == 0
    with pytest.raises(UnknownNameError):
        run("forget", words, "-g", graph)


def test_ask_lists_the_questions_and_answers_them(graph):
    listed = run("ask").stdout
    assert "For a journalist:" in listed and "castgraph ask cast-of" in listed
    assert run("ask", "cast-of", "salt", "-g", graph, "-f", "csv").stdout.splitlines()[1] == (
        "Eva Lind,,,,Eva Lind joins “Salt”.,https://w3id.org/castgraph/announcement/one"
    )
    assert "<https://w3id.org/castgraph/show/salt>" in run("ask", "cast-of", "salt", "--sparql", "-g", graph).stdout

"""Real SPARQL servers on loopback: what is pushed to them answers as the embedded graph does.

They are installed by .ci/install-test-servers; where one is absent its tests are skipped, except in CI.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner
from pyoxigraph import Literal, Quad
from pyoxigraph import Store as Quads

from castgraph.__main__ import cli
from castgraph.errors import GraphError, QueryError
from castgraph.graph.announcement_quads import AnnouncementQuads, pack_quads
from castgraph.graph.ledger import Ledger
from castgraph.graph.place import open_writer
from castgraph.graph.push import PushReport, find_target, push_graph
from castgraph.graph.query import query
from castgraph.graph.questions import answer_question, fill_question, find_question
from castgraph.graph.reader import EndpointReader, LocalReader
from castgraph.graph.store import Store

MERGED = "https://w3id.org/castgraph/merged"
SAMPLES = 12  # announcements that are pushed
VIRTUOSO_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 100000
"""


def find_program(name):
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        reason = f"{name} is not installed; .ci/install-test-servers installs it"
        assert "CI" not in os.environ, reason
        pytest.skip(reason)
    return found


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def serving(command, folder, url):
    server = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                if requests.get(url, params={"query": "ASK {}"}, timeout=2).ok:
                    break
            except requests.ConnectionError:
                time.sleep(0.1)
            assert server.poll() is None, f"{command[0]} ended with {server.returncode}"
        yield
    finally:
        server.kill()
        server.wait()


@pytest.fixture(scope="module")
def oxigraph(tmp_path_factory):
    program, folder, port = find_program("oxigraph"), tmp_path_factory.mktemp("oxigraph"), free_port()
    root = f"http://127.0.0.1:{port}"
    with serving([program, "serve", "-l", str(folder), "--bind", f"127.0.0.1:{port}"], folder, f"{root}/query"):
        yield root


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory):
    program, folder = find_program("virtuoso-t"), tmp_path_factory.mktemp("virtuoso")
    http = free_port()
    (folder / "virtuoso.ini").write_text(VIRTUOSO_INI.format(sql=free_port(), http=http))
    root = f"http://127.0.0.1:{http}"
    with serving([program, "+configfile", "virtuoso.ini", "+foreground"], folder, f"{root}/sparql"):
        yield root


@pytest.fixture(autouse=True)
def no_credentials(monkeypatch):
    for name in ("CASTGRAPH_USER", "CASTGRAPH_PASSWORD", "CASTGRAPH_PLAIN_HTTP"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def store(some_samples):
    store = Store(Quads(), Ledger(None))
    store.put(some_samples)
    return store


@pytest.fixture(params=["oxigraph store", "oxigraph update", "virtuoso store", "virtuoso update"])
def server(request, monkeypatch):
    """(target to push to, address to ask at)"""
    name, way = request.param.split()
    root = request.getfixturevalue(name)
    if name == "oxigraph":
        return find_target(f"{root}/{way}"), f"{root}/query"
    monkeypatch.setenv("CASTGRAPH_USER", "dba")
    monkeypatch.setenv("CASTGRAPH_PASSWORD", "dba")
    path = "sparql-graph-crud-auth" if way == "store" else "sparql-auth"
    return find_target(f"{root}/{path}", merged=MERGED), f"{root}/sparql?default-graph-uri={MERGED}"


def list_graphs(quads):
    return ((graph.value, quads.quads_for_pattern(None, None, None, graph)) for graph in quads.named_graphs())


def answers(reader, name, *arguments):
    answer = answer_question(reader, fill_question(reader, find_question(name), arguments))
    return answer.columns, sorted(map(str, answer.rows))


def test_what_is_pushed_answers_as_the_embedded_graph_does(server, store, some_titles):
    target, asking = server
    count = len(list(store.announcements()))
    assert push_graph(store.quads, target, everything=True) == PushReport(count, 0)
    here, there = LocalReader(store.quads), EndpointReader(asking)
    for sparql in (
        "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }",
        "SELECT ?name (COUNT(?show) AS ?n) WHERE { ?show schema:actor ?who . ?who schema:name ?name } GROUP BY ?name",
        "SELECT ?e ?q WHERE { ?e oa:exact ?q }",
        "ASK { ?x a cg:Casting }",
        "ASK { ?x a cg:Nonsense }",
    ):
        assert sorted(map(str, there.ask(sparql).rows)) == sorted(map(str, here.ask(sparql).rows)), sparql
    assert answers(there, "cast-of", some_titles[0]) == answers(here, "cast-of", some_titles[0])
    assert answers(there, "busiest-actors") == answers(here, "busiest-actors")
    construct = "CONSTRUCT { ?s schema:actor ?o } WHERE { ?s schema:actor ?o }"
    assert there.ask(construct).triples == here.ask(construct).triples


def test_a_push_goes_on_where_it_was_and_sends_what_changed(server, store, some_samples):
    target, asking = server
    push_graph(store.quads, target)
    assert push_graph(store.quads, target).sent == 0
    changed = Store(Quads(), Ledger(None))
    changed.put(some_samples)
    item = some_samples[0]
    changed.put([AnnouncementQuads(item.iri, pack_quads(item.quads[:-1]))])
    assert push_graph(changed.quads, target).sent == 1
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    assert EndpointReader(asking).ask(count).rows == LocalReader(changed.quads).ask(count).rows
    assert push_graph(store.quads, target).sent == 1


def test_a_push_sends_what_changed_though_it_is_no_more_and_no_less(server, store, some_samples):
    """Another rule may read other facts from the same text, as many as before."""
    target, asking = server
    push_graph(store.quads, target)
    item = some_samples[0]
    quads = list(item.quads)
    place, named = next((n, quad) for n, quad in enumerate(quads) if quad.predicate.value.endswith("/name"))
    quads[place] = Quad(named.subject, named.predicate, Literal(named.object.value[::-1]), named.graph_name)
    changed = Store(Quads(), Ledger(None))
    changed.put(some_samples)
    changed.put([AnnouncementQuads(item.iri, pack_quads(quads))])
    assert push_graph(changed.quads, target).sent == 1
    count = f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{item.iri}> {{ ?s ?p {quads[place].object} }} }}"
    assert [row["n"] for row in EndpointReader(asking.split("?")[0]).ask(count)] == [1]
    assert push_graph(store.quads, target).sent == 1
    assert push_graph(store.quads, target).sent == 0


def test_an_endpoint_is_asked_by_the_same_commands(oxigraph, store, some_titles, monkeypatch):
    push_graph(store.quads, find_target(f"{oxigraph}/store"))
    result = CliRunner().invoke(cli, ["show", some_titles[0], "-g", f"{oxigraph}/query"], catch_exceptions=False)
    assert result.stdout.startswith(f"{some_titles[0]} (")
    cut = query(f"{oxigraph}/query", "SELECT * WHERE { ?s ?p ?o }", limit=3)
    assert len(cut) == 3 and cut.cut
    triples = query(f"{oxigraph}/query", "CONSTRUCT WHERE { ?s ?p ?o }", limit=3)
    assert len(triples) == 3 and triples.cut


def test_what_was_forgotten_stays_on_the_server_until_it_is_to_be_removed(server, store, some_samples):
    target, asking = server
    push_graph(store.quads, target)
    fewer = Store(Quads(), Ledger(None))
    fewer.put(some_samples[1:])
    held = f"ASK {{ GRAPH <{some_samples[0].iri}> {{ ?s ?p ?o }} }}"
    for remove in (False, True):
        assert push_graph(fewer.quads, target, remove=remove) == PushReport(0, len(some_samples) - 1, 1)
        assert EndpointReader(asking.split("?")[0]).ask(held).truth is not remove
    assert push_graph(fewer.quads, target).beyond == 0
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    assert EndpointReader(asking).ask(count).rows == LocalReader(fewer.quads).ask(count).rows
    assert push_graph(store.quads, target).sent == 1


def test_what_surrounds_a_thing_is_exported_from_an_endpoint_too(oxigraph, store, some_titles, tmp_path):
    push_graph(store.quads, find_target(f"{oxigraph}/store"))
    with open_writer(tmp_path / "g.nq") as writer:
        writer.put(AnnouncementQuads(iri, pack_quads(quads)) for iri, quads in list_graphs(store.quads))
    for name, place in (("there", f"{oxigraph}/query"), ("here", str(tmp_path / "g.nq"))):
        call = ["export", str(tmp_path / f"{name}.ttl"), "--around", some_titles[0], "-g", place]
        CliRunner().invoke(cli, call, catch_exceptions=False)
    assert (tmp_path / "there.ttl").read_bytes() == (tmp_path / "here.ttl").read_bytes()


def test_an_endpoints_errors_are_explained(oxigraph, virtuoso, monkeypatch):
    with pytest.raises(QueryError, match=r"line 1, column 22: this bracket has no partner"):
        query(f"{oxigraph}/query", "SELECT * { ?s ?p ?o }}")
    with pytest.raises(QueryError, match=r"LIMT: no SPARQL word; did you mean LIMIT"):
        query(f"{virtuoso}/sparql", "SELECT * WHERE { ?s ?p ?o } LIMT 3")
    with pytest.raises(GraphError, match="404"):
        query(f"{oxigraph}/nowhere", "ASK {}")
    monkeypatch.setenv("CASTGRAPH_USER", "dba")
    monkeypatch.setenv("CASTGRAPH_PASSWORD", "wrong-secret")
    with pytest.raises(GraphError, match="asks for credentials") as raised:
        push_graph(Quads(), find_target(f"{virtuoso}/sparql-auth", merged=MERGED), everything=True)
    assert "wrong-secret" not in str(raised.value)


def test_a_slow_endpoint_is_left_at_the_deadline(oxigraph, store):
    push_graph(store.quads, find_target(f"{oxigraph}/store"))
    slow = "SELECT (COUNT(*) AS ?n) WHERE { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(6)) + " }"
    start = time.monotonic()
    with pytest.raises(QueryError, match=r"no answer within 0\.5 s"):
        query(f"{oxigraph}/query", slow, timeout=0.5)
    assert time.monotonic() - start < 5

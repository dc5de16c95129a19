"""Endpoints without a real server behind them: what they cannot do, where they are not, and who is told credentials."""

from base64 import b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar

import pytest
from click.testing import CliRunner

from castgraph.__main__ import cli
from castgraph.errors import GraphError, UsageError
from castgraph.graph.place import find_place, open_writer
from castgraph.graph.query import query


@pytest.fixture(autouse=True)
def no_credentials(monkeypatch):
    for name in ("CASTGRAPH_USER", "CASTGRAPH_PASSWORD", "CASTGRAPH_PLAIN_HTTP"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("call", "remedy"),
    [
        (["export", "out.ttl"], "castgraph export part.ttl --around NAME -g http://localhost:1/sparql"),
        (["draw", "out.html"], "castgraph export part.ttl --around NAME -g http://localhost:1/sparql"),
        (["check"], "castgraph export part.ttl --around NAME -g http://localhost:1/sparql"),
        (["connect", "Ana", "Omar Haddad"], "castgraph ask chain Ana 'Omar Haddad' -g http://localhost:1/sparql"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_what_needs_the_whole_graph_says_what_to_do_with_an_endpoint(call, remedy):
    with pytest.raises(UsageError) as caught:
        CliRunner().invoke(cli, [*call, "-g", "http://localhost:1/sparql"], catch_exceptions=False)
    assert remedy in str(caught.value)


def test_a_server_that_is_not_there_is_told():
    with pytest.raises(GraphError, match="could not be reached"):
        query("http://127.0.0.1:1/query", "ASK {}")


def test_credentials_do_not_cross_a_network_in_the_clear(monkeypatch):
    monkeypatch.setenv("CASTGRAPH_USER", "me")
    monkeypatch.setenv("CASTGRAPH_PASSWORD", "secret")
    with pytest.raises(UsageError, match="in the clear") as raised:
        query("http://sparql.example.com/query", "ASK {}")
    assert "secret" not in str(raised.value)
    with pytest.raises(UsageError, match="is not built into"), open_writer(find_place("https://example.com/sparql")):
        pass


class Guarded(BaseHTTPRequestHandler):
    """A server that asks for basic credentials, and keeps what it was sent."""

    seen: ClassVar[list[str | None]] = []

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.seen.append(self.headers["Authorization"])
        known = self.headers["Authorization"] == "Basic " + b64encode(b"me:secret").decode()
        body = b'{"head": {}, "boolean": true}' if known else b""
        self.send_response(200 if known else 401)
        if not known:
            self.send_header("WWW-Authenticate", "Basic realm='graphs'")
        self.send_header("Content-Type", "application/sparql-results+json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.mark.parametrize("where", ["environment", "netrc"])
def test_credentials_come_from_the_environment_or_netrc_when_asked_for(tmp_path, monkeypatch, where):
    if where == "environment":
        monkeypatch.setenv("CASTGRAPH_USER", "me")
        monkeypatch.setenv("CASTGRAPH_PASSWORD", "secret")
    else:
        (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password secret\n")
        (tmp_path / "netrc").chmod(0o600)
        monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    Guarded.seen.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Guarded) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            assert query(f"http://127.0.0.1:{server.server_port}/sparql", "ASK {}").truth is True
        finally:
            server.shutdown()
    assert Guarded.seen[0] is None and Guarded.seen[1].startswith("Basic ")

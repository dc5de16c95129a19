"""A graph in; a server that holds the same out: each announcement's graph, then the merged one, over HTTP.

A server is written through the SPARQL 1.1 Graph Store Protocol, or through SPARQL 1.1 Update. A graph that it has
already, as many triples of the same fingerprint, is passed over, so a push that broke off goes on where it was.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal, TypeVar
from urllib.parse import urlsplit, urlunsplit

import requests
from pyoxigraph import NamedNode, RdfFormat, Triple, serialize
from pyoxigraph import Store as Quads

from castgraph.errors import GraphError, QueryError
from castgraph.graph.changes import DEFAULT
from castgraph.graph.endpoint import UNREACHED, check_status, explain_failure, open_session
from castgraph.graph.fingerprint import FINGERPRINT, list_fingerprints
from castgraph.graph.reader import EndpointReader, select

Item = TypeVar("Item")
PIECE = 20_000  # triples of one request: servers limit the size of what they take
TIMEOUT = 120.0
_NT = "application/n-triples"
# how a server's writing address ends, and its asking address; of servers that are known
_ASKING = (
    ("/sparql-graph-crud-auth", "/sparql"),  # Virtuoso
    ("/sparql-auth", "/sparql"),
    ("/rdf-graphs/service", ""),  # GraphDB, RDF4J
    ("/statements", ""),
    ("/store", "/query"),  # Oxigraph
    ("/update", "/query"),
    ("/data", "/query"),  # Fuseki
)
_COUNT = f"(COUNT(*) AS ?n) ({FINGERPRINT} AS ?print)"
_HELD = f"SELECT ?g {_COUNT} WHERE {{ VALUES ?g {{ %s }} GRAPH ?g {{ ?s ?p ?o }} }} GROUP BY ?g"
_HELD_MERGED = f"SELECT {_COUNT} WHERE {{ %s }}"
Held = tuple[int, int | None]  # how many triples, and their fingerprint


@dataclass(frozen=True, slots=True)
class Target:
    """Where and how to write: ``way``; ``merged`` names the merged graph, "" is the server's default graph."""

    url: str
    way: Literal["store", "update"]
    asking: str | None
    merged: str = ""


@dataclass(frozen=True, slots=True)
class PushReport:
    """How many announcements' graphs were sent, the server had, and it has (or had) that this graph has not."""

    sent: int
    held: int
    beyond: int = 0


def find_target(url: str, asking: str | None = None, merged: str = "") -> Target:
    """Tell from a writing address how it is written, and where the server is asked unless ``asking`` says it."""
    parts = urlsplit(url)
    way: Literal["store", "update"] = "store"
    if parts.path.endswith(("/update", "/sparql-auth", "/statements", "/sparql")):
        way = "update"
    if asking is None:
        found = (parts.path.removesuffix(end) + ask for end, ask in _ASKING if parts.path.endswith(end))
        path = next(found, parts.path if parts.path.endswith("/sparql") else None)
        asking = None if path is None else urlunsplit((parts.scheme, parts.netloc, path, "", ""))
    return Target(url, way, asking, merged)


def push_graph(
    quads: Quads,
    target: Target,
    *,
    everything: bool = False,
    remove: bool = False,
    watch: Callable[[int], None] | None = None,
) -> PushReport:
    """Make the server hold what ``quads`` does, graph by graph; other graphs of the server stay.

    ``everything``: send also what the server seems to have. ``remove``: take away the graphs of announcements that
    only the server has. ``watch`` is told how many graphs are done.
    Raises: GraphError where the server cannot be reached, or refuses.
    """
    graphs = sorted((graph for graph in quads.named_graphs() if isinstance(graph, NamedNode)), key=str)
    sent = done = 0
    with open_session(target.url) as session:
        sender = _Sender(session, target)
        for some in _cut(graphs, 200):
            held = {} if everything else _list_held(target, some)
            for graph in some:
                triples = [quad.triple for quad in quads.quads_for_pattern(None, None, None, graph)]
                if not _is_same(held.get(graph.value), triples):
                    sender.replace(graph.value, [triples])
                    sent += 1
            done += len(some)
            if watch is not None:
                watch(done)
        beyond = _list_beyond(target, {graph.value for graph in graphs})
        for graph_beyond in beyond if remove else ():
            sender.remove(graph_beyond)
        if sent or everything or not _is_merged_held(quads, target):
            merged = (quad.triple for quad in quads.quads_for_pattern(None, None, None, DEFAULT))
            sender.replace(target.merged, _cut(merged, PIECE))
    return PushReport(sent, len(graphs) - sent, len(beyond))


class _Sender:
    def __init__(self, session: requests.Session, target: Target) -> None:
        self._session, self._target = session, target

    def replace(self, graph: str, pieces: Iterable[Iterable[Triple]]) -> None:
        """Make the server's graph (its default graph, for "") hold these triples alone."""
        send = self._put if self._target.way == "store" else self._update
        first = True
        for piece in pieces:
            send(graph, list(piece), anew=first)
            first = False
        if first:
            send(graph, [], anew=True)

    def remove(self, graph: str) -> None:
        """Take a graph away from the server."""
        if self._target.way == "store":
            self._send("DELETE", b"", _NT, {"graph": graph})
        else:
            self._update(graph, [], anew=True)

    def _put(self, graph: str, triples: list[Triple], *, anew: bool) -> None:
        place = {"graph": graph} if graph else {"default": ""}
        data = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
        self._send("PUT" if anew else "POST", data, _NT, place)

    def _update(self, graph: str, triples: list[Triple], *, anew: bool) -> None:
        data = "\n".join(f"{triple} ." for triple in triples)
        insert = f"INSERT DATA {{ GRAPH <{graph}> {{\n{data}\n}} }}" if graph else f"INSERT DATA {{\n{data}\n}}"
        drop = f"DROP SILENT {f'GRAPH <{graph}>' if graph else 'DEFAULT'}"
        update = " ;\n".join(([drop] if anew else []) + ([insert] if triples else []))
        self._send("POST", update.encode(), "application/sparql-update", {})

    def _send(self, method: str, data: bytes, kind: str, place: dict[str, str]) -> None:
        url = self._target.url
        with explain_failure(url, TIMEOUT):
            response = self._session.request(
                method, url, params=place, data=data, headers={"Content-Type": kind}, timeout=TIMEOUT
            )
            check_status(url, response)


def _list_held(target: Target, graphs: Iterable[NamedNode]) -> dict[str, Held]:
    """What the server has of these graphs."""
    rows = _ask_held(target, _HELD % " ".join(map(str, graphs)))
    return {row["g"]: _read_held(row) for row in rows if row["g"] is not None}


def _list_beyond(target: Target, graphs: Collection[str]) -> list[str]:
    """The graphs of announcements that the server has, beyond ``graphs``: such as were forgotten here."""
    rows = _ask_held(target, "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?g a cg:Announcement } } ORDER BY ?g")
    return [row["g"] for row in rows if row["g"] not in graphs]


def _is_merged_held(quads: Quads, target: Target) -> bool:
    where = f"GRAPH <{target.merged}> {{ ?s ?p ?o }}" if target.merged else "?s ?p ?o"
    held = [_read_held(row) for row in _ask_held(target, _HELD_MERGED % where)]
    return bool(held) and _is_same(held[0], [q.triple for q in quads.quads_for_pattern(None, None, None, DEFAULT)])


def _ask_held(target: Target, query: str) -> list[dict[str, Any]]:
    """Ask the server what it has; no rows where it cannot be asked, or cannot say so in time."""
    if target.asking is None:
        return []
    try:
        return list(select(EndpointReader(target.asking), query))
    except QueryError:
        return []
    except GraphError as error:
        if error.reason.startswith(UNREACHED):
            raise
        remedy = "name the address where the server is asked with --ask"
        raise GraphError(target.asking, f"{error.reason}; {remedy}") from error


def _read_held(row: dict[str, Any]) -> Held:
    return int(row["n"]), None if row["print"] is None else int(row["print"])


def _is_same(held: Held | None, triples: Collection[Triple]) -> bool:
    return held is not None and held[0] == len(triples) and held[1] in (list_fingerprints(triples) or ())


def _cut(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    rest = iter(items)
    while piece := list(islice(rest, size)):
        yield piece

"""SPARQL on a graph, wherever it is: a file, a store's folder or an endpoint give the same answer."""

import os

from castgraph.graph.endpoint import ask_endpoint
from castgraph.graph.place import Place, find_place
from castgraph.graph.query_worker import QueryWorker
from castgraph.graph.results import Answer, Table, Triples

__all__ = ["Answer", "Table", "Triples", "query"]


def query(
    place: str | os.PathLike[str] | Place | None,
    sparql: str,
    *,
    timeout: float | None = None,
    limit: int | None = None,
) -> Answer:
    """Answer ``sparql``: a Table for SELECT and ASK, Triples for CONSTRUCT and DESCRIBE.

    castgraph's prefixes are declared. ``timeout`` is in seconds; ``limit`` is the most rows or triples to bring.
    Raises: QueryError with line and caret for a malformed query, or when it was stopped; GraphError without a graph.
    """
    found = find_place(place)
    if found.kind == "endpoint":
        return ask_endpoint(found.where, sparql, timeout=timeout, limit=limit)
    with QueryWorker(found) as worker:
        return worker.ask(sparql, timeout=timeout, limit=limit)

"""A graph to ask many small questions of: a file or store opened in this process, or an endpoint."""

import os
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples
from pyoxigraph import Store as Quads

from castgraph.errors import QueryError
from castgraph.graph.endpoint import ask_endpoint
from castgraph.graph.place import Place, find_place, open_reader
from castgraph.graph.results import Answer, Table, Triples, to_truth
from castgraph.graph.sparql_errors import explain_error
from castgraph.graph.sparql_text import PREFIXES


class Reader(Protocol):
    """Whatever answers SPARQL."""

    def ask(self, sparql: str, limit: int | None = None) -> Answer:
        """Answer a query of castgraph's own, castgraph's prefixes declared."""


@dataclass(frozen=True, slots=True)
class LocalReader:
    """Answers in this process, for queries that are known to end soon."""

    quads: Quads

    def ask(self, sparql: str, limit: int | None = None) -> Answer:
        """Answer a query; at most ``limit`` rows or triples."""
        try:
            found = self.quads.query(sparql, prefixes=PREFIXES)
        except SyntaxError as error:
            raise QueryError(explain_error(sparql, str(error.msg))) from error
        if isinstance(found, QueryBoolean):
            return to_truth(bool(found))
        most = None if limit is None else limit + 1
        if isinstance(found, QueryTriples):
            triples = tuple(sorted(islice(found, most), key=str))
            return Triples(triples[:limit], cut=limit is not None and len(triples) > limit)
        return _read_table(found, limit)


@dataclass(frozen=True, slots=True)
class EndpointReader:
    """Answers over HTTP."""

    url: str

    def ask(self, sparql: str, limit: int | None = None) -> Answer:
        """Answer a query; at most ``limit`` rows or triples."""
        return ask_endpoint(self.url, sparql, limit=limit)


def open_graph(place: str | os.PathLike[str] | Place | None = None) -> Reader:
    """Open the graph at ``place``; raise GraphError where there is none."""
    found = find_place(place)
    return EndpointReader(found.where) if found.kind == "endpoint" else LocalReader(open_reader(found))


def select(reader: Reader, sparql: str, limit: int | None = None) -> Table:
    """Answer a SELECT."""
    answer = reader.ask(sparql, limit)
    if not isinstance(answer, Table):
        raise TypeError(type(answer))
    return answer


def _read_table(found: QuerySolutions, limit: int | None) -> Table:
    columns = tuple(variable.value for variable in found.variables)
    rows = tuple(tuple(row) for row in islice(found, None if limit is None else limit + 1))
    return Table(columns, rows[:limit], cut=limit is not None and len(rows) > limit)

"""Quads in; a file's text out, the same bytes for the same quads in whatever order they come."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Quad

from castgraph.errors import UsageError
from castgraph.graph.json_ld import write_json_ld
from castgraph.graph.order import place_of
from castgraph.graph.rdf_xml import write_rdf_xml
from castgraph.graph.terms import OA, XSD
from castgraph.graph.turtle import Statements, write_trig, write_turtle
from castgraph.iri import BASE

# A store keeps every integer as xsd:integer; Web Annotation types these more narrowly, and so does every file of ours.
OFFSETS = (str(OA.start), str(OA.end))
_PIECE = 10_000  # lines that are written at once
INTEGER, OFFSET_TYPE = f"^^{XSD.integer}", f"^^{XSD.nonNegativeInteger}"


def serialise(quads: Iterable[Quad], form: str, base: str = BASE) -> Iterator[str]:
    """Yield the text of a file of that form: ttl, nt or rdf of the default graph; trig, nq or jsonld of all graphs.

    IRIs below ``base`` are written relative to it where the form can.
    """
    if form not in FORMS:
        raise UsageError(f"{form}: no form of a graph; expected one of {', '.join(FORMS)}")
    return FORMS[form](quads, base)


def _write_nquads(quads: Iterable[Quad], base: str) -> Iterator[str]:
    lines = sorted(set(map(_write_line, quads)))
    for start in range(0, len(lines), _PIECE):
        yield " .\n".join((*lines[start : start + _PIECE], ""))


def _write_ntriples(quads: Iterable[Quad], base: str) -> Iterator[str]:
    return _write_nquads(_default(quads), base)


def _write_turtle(quads: Iterable[Quad], base: str) -> Iterator[str]:
    return write_turtle(_group(_default(quads)).get("", {}), base)


def _write_trig(quads: Iterable[Quad], base: str) -> Iterator[str]:
    return write_trig(_group(quads), base)


def _write_json_ld(quads: Iterable[Quad], base: str) -> Iterator[str]:
    return write_json_ld(_group(quads), base)


def _write_rdf_xml(quads: Iterable[Quad], base: str) -> Iterator[str]:
    return write_rdf_xml(_group(_default(quads)).get("", {}))


FORMS: Final[dict[str, Callable[[Iterable[Quad], str], Iterator[str]]]] = {
    "ttl": _write_turtle,
    "trig": _write_trig,
    "nq": _write_nquads,
    "nt": _write_ntriples,
    "jsonld": _write_json_ld,
    "rdf": _write_rdf_xml,
}


def _write_line(quad: Quad) -> str:
    line = str(quad)
    if INTEGER in line and str(quad.predicate) in OFFSETS:
        return line.replace(INTEGER, OFFSET_TYPE)
    return line


def _default(quads: Iterable[Quad]) -> Iterator[Quad]:
    return (quad for quad in quads if isinstance(quad.graph_name, ox.DefaultGraph))


def _terms(quad: Quad) -> tuple[str, str, str, str]:
    """Subject, predicate, object and graph in N-Triples' form; the default graph is an empty string."""
    predicate, value, graph = str(quad.predicate), str(quad.object), quad.graph_name
    if predicate in OFFSETS and value.endswith(INTEGER):
        value = value.removesuffix(INTEGER) + OFFSET_TYPE
    return str(quad.subject), predicate, value, "" if isinstance(graph, ox.DefaultGraph) else str(graph)


def _group(quads: Iterable[Quad]) -> dict[str, Statements]:
    """Group statements by graph, subject and predicate, all in the order of a pleasant file."""
    seen: dict[str, str] = {}  # one string for each term, however often it comes: a third of the memory
    once = seen.setdefault
    graphs: dict[str, dict[str, dict[str, list[str]]]] = {}
    for quad in quads:
        s, p, o, g = _terms(quad)
        about = graphs.setdefault(g, {}).setdefault(once(s, s), {})
        about.setdefault(once(p, p), []).append(once(o, o))
    return {
        name: _sort_subjects(graphs[name]) for name in sorted(graphs, key=lambda name: (name != "", place_of(name)))
    }


def _sort_subjects(statements: Statements) -> Statements:
    for about in statements.values():
        for predicate, objects in about.items():
            if len(objects) > 1:
                about[predicate] = sorted(set(objects), key=place_of)
    return {subject: statements[subject] for subject in sorted(statements, key=place_of)}

"""A graph in; what in it does not conform to ontology/shapes.ttl out: where, what was found, what was expected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import pyshacl
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store
from rdflib import RDFS, SH, BNode, Graph, URIRef
from rdflib import Literal as Text
from rdflib.term import Node

from castgraph.data import ontology_file
from castgraph.graph.order import place_of
from castgraph.graph.terms import CG, RDF
from castgraph.graph.turtle import Abbreviator

_TYPE = URIRef(RDF.type.value)
_STRING = "http://www.w3.org/2001/XMLSchema#string"
SLICE = 20_000  # triples; a slice of them costs pySHACL some 150 MB


@dataclass(frozen=True, slots=True)
class Problem:
    """One violation, its terms as Turtle has them; ``path`` is none where a rule between several nodes is broken."""

    node: str
    path: str | None
    found: str | None
    expected: str

    def __str__(self) -> str:
        where = " ".join(filter(None, (self.node, self.path)))
        return f"{where}: found {self.found or 'none'}; expected {self.expected}"


@dataclass(frozen=True, slots=True)
class Checked:
    """One slice of a graph: how many subjects it holds, and what is wrong with them."""

    subjects: int
    problems: tuple[Problem, ...]


def check_quads(quads: Iterable[Quad]) -> tuple[Problem, ...]:
    """Check one graph as a whole: an announcement's, or a merged graph that is not large; graph names do not matter."""
    graph = _with_classes()
    for quad in quads:
        graph.add(_triple(quad))
    return _validate(graph, None)


def check_store(store: Store, graph: NamedNode | DefaultGraph | None = None) -> Iterator[Checked]:
    """Check the default graph of a store, or the graph named, some thousand triples at a time.

    A slice holds its subjects whole, what refers to them, and of the others what they are and how they are tied.
    """
    name = DefaultGraph() if graph is None else graph
    for subjects in _slice_subjects(store, name):
        yield Checked(len(subjects), _validate(_surroundings(store, name, subjects), subjects))


def _slice_subjects(store: Store, name: NamedNode | DefaultGraph) -> Iterator[frozenset[str]]:
    """Yield the subjects of each slice, those of a show together."""
    sizes: dict[str, int] = {}
    for quad in store.quads_for_pattern(None, None, None, name):
        subject = str(quad.subject)
        sizes[subject] = sizes.get(subject, 0) + 1
    subjects: list[str] = []
    size = 0
    for subject in sorted(sizes, key=place_of):
        subjects.append(subject[1:-1])
        size += sizes[subject]
        if size >= SLICE:
            yield frozenset(subjects)
            subjects, size = [], 0
    if subjects:
        yield frozenset(subjects)


def _surroundings(store: Store, name: NamedNode | DefaultGraph, subjects: frozenset[str]) -> Graph:
    graph = _with_classes()
    near: set[NamedNode] = set()
    for iri in subjects:
        node = NamedNode(iri)
        for quad in store.quads_for_pattern(node, None, None, name):
            graph.add(_triple(quad))
            if isinstance(quad.object, NamedNode):
                near.add(quad.object)
        referring = store.quads_for_pattern(None, None, node, name)
        near.update(quad.subject for quad in referring if isinstance(quad.subject, NamedNode))
    own = {NamedNode(iri) for iri in subjects}
    known = near | own
    for node in near - own:
        for quad in store.quads_for_pattern(node, None, None, name):
            if quad.object in known or quad.predicate in (RDF.type, CG.role):
                graph.add(_triple(quad))
    return graph


def _validate(graph: Graph, subjects: frozenset[str] | None) -> tuple[Problem, ...]:
    """Return the problems of the subjects (``None``: of all), sorted."""
    shapes = _shapes() if subjects is None else _aim_shapes(graph, subjects)
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inplace=True)
    found = (_read_result(report, result, subjects) for result in report.objects(None, SH.result))
    return tuple(sorted({problem for problem in found if problem is not None}, key=str))


def _read_result(report: Graph, result: Node, subjects: frozenset[str] | None) -> Problem | None:
    """Return a result's problem; none if it is another slice's: of a rule between nodes, the value is the node."""
    focus, path = report.value(result, SH.focusNode), report.value(result, SH.resultPath)
    value, message = report.value(result, SH.value), report.value(result, SH.resultMessage)
    node = value if str(focus) in _rule_terms() else focus
    if node is None or (subjects is not None and str(node) not in subjects):
        return None
    found = None if node is value or value is None else _show(value)
    if isinstance(path, BNode) and (inverse := report.value(path, SH.inversePath)) is not None:
        return Problem(_show(node), f"is {_show(inverse)} of", found, str(message))
    return Problem(_show(node), None if path is None else _show(path), found, str(message))


def _aim_shapes(graph: Graph, subjects: frozenset[str]) -> Graph:
    """Return the shapes with each class that they aim at replaced by those of its instances that are ``subjects``.

    pySHACL's own ``focus_nodes`` will not do: it applies them to the values of sh:node and sh:not as well.
    """
    aimed = Graph()
    for shape, predicate, target in _shapes():
        if predicate == SH.targetClass:
            found = (node for kind in _kinds_of(graph, target) for node in graph.subjects(_TYPE, kind))
        elif predicate == SH.targetSubjectsOf:
            found = graph.subjects(target)
        elif predicate == SH.targetObjectsOf:
            found = graph.objects(None, target)
        else:
            aimed.add((shape, predicate, target))
            continue
        for node in found:
            if str(node) in subjects:
                aimed.add((shape, SH.targetNode, node))
    return aimed


def _kinds_of(graph: Graph, target: Node) -> list[Node]:
    """The class and all below it."""
    return [kind for kind in graph.transitive_subjects(RDFS.subClassOf, target) if kind is not None]


@cache
def _shapes() -> Graph:
    return Graph().parse(ontology_file("shapes.ttl"))


@cache
def _rule_terms() -> frozenset[str]:
    """The terms that rules between nodes have for their focus."""
    return frozenset(str(term) for term in _shapes().objects(None, SH.targetNode))


@cache
def _classes() -> tuple[tuple[Node, Node, Node], ...]:
    ontology = Graph().parse(ontology_file("castgraph.ttl"))
    return tuple(t for t in ontology.triples((None, RDFS.subClassOf, None)) if isinstance(t[2], URIRef))


def _with_classes() -> Graph:
    graph = Graph()
    for triple in _classes():
        graph.add(triple)
    return graph


def _triple(quad: Quad) -> tuple[Node, Node, Node]:
    return _term(quad.subject), URIRef(quad.predicate.value), _term(quad.object)


def _term(term: object) -> Node:
    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if isinstance(term, Literal):
        plain = term.datatype.value == _STRING or term.language is not None
        return Text(term.value, lang=term.language, datatype=None if plain else URIRef(term.datatype.value))
    return BNode(str(term).removeprefix("_:"))


def _show(term: Node) -> str:
    return Abbreviator()[term.n3()]

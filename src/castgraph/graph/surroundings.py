"""A graph and an entity in; the entity's part of the merged graph out: its facts, their words, and what they tie."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pyoxigraph import DefaultGraph, NamedNode, Quad
from pyoxigraph import Store as Quads

from castgraph.graph.describe import list_facts
from castgraph.graph.reader import LocalReader, Reader, select
from castgraph.graph.results import Triples
from castgraph.graph.terms import CG, PROV, RDF, SCHEMA

_DEFAULT = DefaultGraph()
_VALUES = frozenset((RDF.type, CG.kind, CG.role, CG.status, CG.billing, SCHEMA.sameAs, SCHEMA.url))  # lead nowhere
_WHOLE = frozenset((SCHEMA.containsSeason, SCHEMA.partOfSeries, SCHEMA.about, SCHEMA.publisher))
_CHUNK = 500  # nodes of one query
_ABOUT = "CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { %s } ?s ?p ?o }"
Partners = Mapping[NamedNode, set[NamedNode]]


def find_surroundings(quads: Quads, iri: str) -> Quads:
    """Return a graph of its own: all about the entity, and of its neighbours what they are.

    Two neighbours are tied where one of the entity's facts ties them; their other ties are no business of the entity's.
    """
    core = _find_core(quads, NamedNode(iri))
    nodes = set(core)
    partners: defaultdict[NamedNode, set[NamedNode]] = defaultdict(set)
    for node in core:
        ends = {*_follow(quads, node), *(quad.subject for quad in _find(quads, None, SCHEMA.releasedEvent, node))}
        named = {end for end in ends if isinstance(end, NamedNode)}
        nodes |= named
        if node.value != iri:
            for end in named:
                partners[end] |= named
    for part in tuple(nodes):
        nodes |= set(_follow(quads, part, SCHEMA.partOfSeries))
    found = Quads()
    found.bulk_extend(quad for node in nodes for quad in _keep(quads, node, (nodes, core), partners))
    return found


def fetch_surroundings(reader: Reader, iri: str) -> Quads:
    """Return the same from a graph that can only be asked: no more is brought than the nodes around the entity."""
    fetched, known = Quads(), set[NamedNode]()

    def fetch(nodes: Iterable[NamedNode]) -> None:
        new = sorted(set(nodes) - known, key=str)
        known.update(new)
        for start in range(0, len(new), _CHUNK):
            found = reader.ask(_ABOUT % " ".join(map(str, new[start : start + _CHUNK])))
            if isinstance(found, Triples):
                fetched.bulk_extend(Quad(*triple) for triple in found)

    def follow_all(predicate: NamedNode | None = None) -> list[NamedNode]:
        return [there for node in known for there in _follow(fetched, node, predicate)]

    entity = NamedNode(iri)
    facts = [NamedNode(fact) for fact in list_facts(reader, iri)]
    fetch([entity, *facts, *_list_dated(reader, facts)])
    for predicate in (SCHEMA.containsSeason, CG.evidence, PROV.hadPrimarySource, None, SCHEMA.partOfSeries):
        fetch(follow_all(predicate))
    return find_surroundings(fetched, iri)


def _list_dated(reader: Reader, facts: Sequence[NamedNode]) -> Iterator[NamedNode]:
    """What is released by those of the facts that are releases."""
    for start in range(0, len(facts), _CHUNK):
        values = " ".join(map(str, facts[start : start + _CHUNK]))
        for row in select(reader, f"SELECT ?s WHERE {{ VALUES ?fact {{ {values} }} ?s schema:releasedEvent ?fact }}"):
            yield NamedNode(row["s"])


def _find_core(quads: Quads, entity: NamedNode) -> frozenset[NamedNode]:
    """The entity, its seasons, its facts, their evidence and the announcements."""
    core = {entity, *map(NamedNode, list_facts(LocalReader(quads), entity.value))}
    core |= set(_follow(quads, entity, SCHEMA.containsSeason))
    for predicate in (CG.evidence, PROV.hadPrimarySource):
        core |= {there for node in tuple(core) for there in _follow(quads, node, predicate)}
    return frozenset(core)


def _keep(
    quads: Quads, node: NamedNode, known: tuple[set[NamedNode], frozenset[NamedNode]], partners: Partners
) -> Iterator[Quad]:
    nodes, core = known
    for quad in _find(quads, node, None, None):
        there = quad.object
        if (
            not isinstance(there, NamedNode)
            or quad.predicate in _VALUES
            or (
                there in nodes
                and (node in core or there in core or quad.predicate in _WHOLE or there in partners.get(node, ()))
            )
        ):
            yield quad


def _follow(quads: Quads, node: NamedNode, predicate: NamedNode | None = None) -> Iterator[NamedNode]:
    for quad in _find(quads, node, predicate, None):
        if isinstance(quad.object, NamedNode) and quad.predicate not in _VALUES:
            yield quad.object


def _find(quads: Quads, *pattern: NamedNode | None) -> Iterator[Quad]:
    return quads.quads_for_pattern(pattern[0], pattern[1], pattern[2], _DEFAULT)

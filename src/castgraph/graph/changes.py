"""What a batch of announcements changes in the merged default graph: quads to add, or a SPARQL update.

The default graph is at all times the merge of the named graphs, save for the names of entities that the ledger notes
as unsettled. Names need a count over all graphs, so they are settled apart, once for many batches.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pyoxigraph import DefaultGraph, NamedNode, Quad, QuerySolutions, RdfFormat, Triple
from pyoxigraph import Store as Quads

from castgraph.graph.announcement_quads import AnnouncementQuads, find_labels, read_nquads, write_nquads, write_unnamed
from castgraph.graph.labels import LABELS, merge_labels
from castgraph.graph.ledger import RIVALS
from castgraph.graph.terms import SCHEMA

DEFAULT = DefaultGraph()
_RIVALS = """
SELECT DISTINCT ?entity WHERE {
  ?entity <https://schema.org/name> ?name
  FILTER EXISTS {
    { ?entity <https://schema.org/name> ?other FILTER (?other != ?name) }
    UNION { ?entity <https://schema.org/alternateName> ?name }
  }
}
"""
_COUNT_LABELS = """
SELECT ?entity ?label ?form (COUNT(*) AS ?graphs) WHERE {
  VALUES ?entity { %s } VALUES ?label { <https://schema.org/name> <https://schema.org/alternateName> }
  GRAPH ?graph { ?entity ?label ?form }
} GROUP BY ?entity ?label ?form
"""


@dataclass(frozen=True, slots=True)
class Change:
    """What replacing one announcement's graph takes away and adds."""

    graph: NamedNode
    removed: frozenset[Quad]
    added: frozenset[Quad]


def compare_graph(quads: Quads, graph: NamedNode, new: bytes) -> Change:
    """Compare what ``graph`` holds with what it is to hold, in N-Quads."""
    kept = Quads()  # keeps some literals by value, as the store does: every integer as xsd:integer
    kept.load(new, RdfFormat.N_QUADS, lenient=True)
    old, wanted = frozenset(quads.quads_for_pattern(None, None, None, graph)), frozenset(kept)
    return Change(graph, old - wanted, wanted - old)


def find_labelled(quads: Iterable[Quad]) -> set[str]:
    """Return the IRIs of the entities that ``quads`` name."""
    subjects = {quad.subject for quad in quads if quad.predicate in LABELS}
    return {subject.value for subject in subjects if isinstance(subject, NamedNode)}


@dataclass(frozen=True, slots=True)
class Arrival:
    """Announcements that are new to the store, the merged graph's ``labels`` for them, and names to settle."""

    items: Sequence[AnnouncementQuads]
    labels: bytes
    unsettled: set[str]

    def __len__(self) -> int:
        """How many quads are to be added; some of them are there already, or come twice."""
        return 2 * sum(map(len, self.items))

    def write_announced(self) -> Iterator[bytes]:
        """Yield the announcements' graphs."""
        return (item.nquads for item in self.items)

    def write_merged(self) -> Iterator[bytes]:
        """Yield what the merged graph gets."""
        yield from map(write_unnamed, self.items)
        yield self.labels


def merge_arrivals(quads: Quads, arriving: Sequence[AnnouncementQuads]) -> Arrival:
    """Return what is to be added for ``arriving``, announcements that the store does not hold.

    Names need settling where a graph gives an entity another name than the merged graph does: it may now lead.
    """
    names, alternates = _gather_labels(arriving)
    labels: list[Quad] = []
    unsettled = set()
    for entity in names.keys() | alternates.keys():
        named = labels_of(quads, entity, SCHEMA.name)
        leading = {_text(triple.object): 1 for triple in named}
        if names[entity].keys() == leading.keys() and not alternates[entity]:
            continue  # nothing new, as mostly: one look into the store is enough
        standing = named | labels_of(quads, entity, SCHEMA.alternateName)
        if standing and not names[entity].keys() <= leading.keys():
            unsettled.add(entity.value)
        else:
            wanted = merge_labels(entity, leading or names[entity], alternates[entity])
            labels.extend(Quad(*triple) for triple in wanted - standing)
    return Arrival(arriving, write_nquads(labels), unsettled)


def merge_unseen(arriving: Sequence[AnnouncementQuads]) -> Arrival:
    """Return what is to be added for ``arriving`` without a look at the store, as if it were empty.

    A name that is not the one in the merged graph then stands beside it, until ``find_rivals`` finds the two.
    """
    names, alternates = _gather_labels(arriving)
    labels = (merge_labels(entity, names[entity], alternates[entity]) for entity in names.keys() | alternates.keys())
    return Arrival(arriving, write_nquads(Quad(*triple) for some in labels for triple in some), {RIVALS})


def find_rivals(quads: Quads) -> Iterator[str]:
    """Yield the entities that have two names in the merged graph, or one that is an alternate name as well.

    The name of all others is the one that most announcements use: where the same form leads in each of two parts, it
    leads in both together.
    """
    solutions = quads.query(_RIVALS)
    if isinstance(solutions, QuerySolutions):
        yield from (row[0].value for row in solutions if isinstance(row[0], NamedNode))


def labels_of(quads: Quads, entity: NamedNode, *labels: NamedNode) -> frozenset[Triple]:
    """Return the triples of these ``labels`` that the merged graph has for ``entity``."""
    found = (quads.quads_for_pattern(entity, label, None, DEFAULT) for label in labels)
    return frozenset(quad.triple for some in found for quad in some)


def write_replacement(quads: Quads, changes: Sequence[Change]) -> str:
    """Return the update that carries out ``changes`` in the named graphs and, names apart, in the merged graph."""
    gone = {quad for change in changes for quad in change.removed}
    come = {quad for change in changes for quad in change.added}
    stated = {quad.triple for quad in come}
    doubtful = {quad.triple for quad in gone if quad.predicate not in LABELS} - stated
    unstated = {triple for triple in doubtful if not _is_stated(quads, triple, gone)}
    news = {Quad(*triple) for triple in stated if triple.predicate not in LABELS}
    return write_update((*gone, *(Quad(*triple) for triple in unstated)), (*come, *news))


def settle_names(quads: Quads, entities: Sequence[str]) -> str:
    """Return the update that gives ``entities`` the names that the one-name rule says, or nothing to do ("")."""
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    alternates: defaultdict[str, set[str]] = defaultdict(set)
    for entity, label, form, graphs in _count_labels(quads, entities):
        if label == SCHEMA.name:
            names[entity.value][form.value] += int(graphs.value)
        else:
            alternates[entity.value].add(form.value)
    gone: list[Quad] = []
    come: list[Quad] = []
    for iri in entities:
        node = NamedNode(iri)
        standing, wanted = labels_of(quads, node, *LABELS), merge_labels(node, names[iri], alternates[iri])
        gone.extend(Quad(*triple) for triple in standing - wanted)
        come.extend(Quad(*triple) for triple in wanted - standing)
    return write_update(gone, come)


def write_update(gone: Iterable[Quad], come: Iterable[Quad]) -> str:
    """Return the SPARQL update, one transaction, that removes ``gone`` and then adds ``come``."""
    parts = (("DELETE DATA", "\n".join(map(_write_quad, gone))), ("INSERT DATA", "\n".join(map(_write_quad, come))))
    return " ;\n".join(f"{verb} {{\n{data}\n}}" for verb, data in parts if data)


def _write_quad(quad: Quad) -> str:
    triple = f"{quad.subject} {quad.predicate} {quad.object} ."
    return triple if quad.graph_name == DEFAULT else f"GRAPH {quad.graph_name} {{ {triple} }}"


def _gather_labels(
    items: Iterable[AnnouncementQuads],
) -> tuple[defaultdict[Any, Counter[str]], defaultdict[Any, set[str]]]:
    """Count, by entity, the announcements that give each form as the name; gather its alternate names."""
    names: defaultdict[Any, Counter[str]] = defaultdict(Counter)
    alternates: defaultdict[Any, set[str]] = defaultdict(set)
    for quad in set(read_nquads(b"".join(map(find_labels, items)))):  # one announcement is counted once
        if quad.predicate == SCHEMA.name:
            names[quad.subject][_text(quad.object)] += 1
        else:
            alternates[quad.subject].add(_text(quad.object))
    return names, alternates


def _text(form: Any) -> str:  # a name is a literal; whatever else a foreign file has there is taken as its text
    return str(getattr(form, "value", form))


def _is_stated(quads: Quads, triple: Triple, gone: set[Quad]) -> bool:
    stating = quads.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return any(quad.graph_name != DEFAULT and quad not in gone for quad in stating)


def _count_labels(quads: Quads, entities: Iterable[str]) -> Iterator[Any]:  # rows of four terms
    solutions = quads.query(_COUNT_LABELS % " ".join(f"<{iri}>" for iri in entities))
    if isinstance(solutions, QuerySolutions):
        yield from solutions

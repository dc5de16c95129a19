"""The one-name rule for one entity: how announcements name it in, its names in the merged graph out."""

from collections import Counter
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from castgraph.graph.merge import choose_name
from castgraph.graph.terms import SCHEMA

LABELS = frozenset((SCHEMA.name, SCHEMA.alternateName))


def merge_labels(entity: NamedNode, names: Mapping[str, int], alternates: Iterable[str]) -> frozenset[Triple]:
    """Return the entity's label triples in the merged graph: one name, every other form an alternate name.

    ``names`` counts the announcements that give each form as the name.
    """
    name = choose_name(Counter(names)) if names else None
    others = (names.keys() | set(alternates)) - {name}
    labels = [Triple(entity, SCHEMA.alternateName, Literal(form)) for form in others]
    return frozenset(labels if name is None else (Triple(entity, SCHEMA.name, Literal(name)), *labels))

"""Announcement graphs in; the default graph out: every triple once, and one name for each entity."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from castgraph.graph.terms import SCHEMA

Entity = NamedNode | BlankNode | Triple
_DEFAULT = DefaultGraph()


def merge(quads: Iterable[Quad]) -> list[Quad]:
    """Return the default graph of the quads' named graphs; quads of a default graph are passed over.

    An entity's name is the form that most announcements use; every other form is an alternate name.
    """
    merged: dict[Quad, None] = {}
    names: dict[Entity, Counter[str]] = defaultdict(Counter)
    forms: dict[Entity, set[str]] = defaultdict(set)
    for quad in quads:
        if isinstance(quad.graph_name, DefaultGraph):
            continue
        form = quad.object
        if quad.predicate == SCHEMA.name and isinstance(form, Literal):
            names[quad.subject][form.value] += 1
        elif quad.predicate == SCHEMA.alternateName and isinstance(form, Literal):
            forms[quad.subject].add(form.value)
        else:
            merged[Quad(quad.subject, quad.predicate, form, _DEFAULT)] = None
    named = (_name_quads(entity, names[entity], forms[entity]) for entity in names.keys() | forms.keys())
    return [*merged, *(quad for quads in named for quad in quads)]


def choose_name(uses: Counter[str]) -> str:
    """Return the form that most announcements use: of those the longest, of those the first by code points."""
    return min(uses, key=lambda form: (-uses[form], -len(form), form))


def _name_quads(entity: Entity, uses: Counter[str], forms: set[str]) -> list[Quad]:
    name = choose_name(uses) if uses else None
    others = sorted((uses.keys() | forms) - {name})
    quads = [Quad(entity, SCHEMA.alternateName, Literal(form), _DEFAULT) for form in others]
    return quads if name is None else [Quad(entity, SCHEMA.name, Literal(name), _DEFAULT), *quads]

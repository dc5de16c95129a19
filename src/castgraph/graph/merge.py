"""Announcement graphs in; the default graph out: every triple once, and one name for each entity."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from castgraph.graph.terms import SCHEMA

_DEFAULT = DefaultGraph()


def merge(quads: Iterable[Quad]) -> list[Quad]:
    """Return the default graph of the quads' named graphs; quads of a default graph are passed over.

    An entity's name is the form that most announcements use; every other form is an alternate name.
    """
    merged: dict[Quad, None] = {}
    names: dict[NamedNode, Counter[str]] = defaultdict(Counter)
    forms: dict[NamedNode, set[str]] = defaultdict(set)
    for quad in quads:
        if isinstance(quad.graph_name, DefaultGraph):
            continue
        if quad.predicate == SCHEMA.name:
            names[quad.subject][quad.object.value] += 1
        elif quad.predicate == SCHEMA.alternateName:
            forms[quad.subject].add(quad.object.value)
        else:
            merged[Quad(quad.subject, quad.predicate, quad.object, _DEFAULT)] = None
    named = (_name_quads(entity, names[entity], forms[entity]) for entity in names.keys() | forms.keys())
    return [*merged, *(quad for quads in named for quad in quads)]


def choose_name(uses: Counter[str]) -> str:
    """Return the form that most announcements use: of those the longest, of those the first by code points."""
    return min(uses, key=lambda form: (-uses[form], -len(form), form))


def _name_quads(entity: NamedNode, uses: Counter[str], forms: set[str]) -> list[Quad]:
    name = choose_name(uses) if uses else None
    others = sorted((uses.keys() | forms) - {name})
    quads = [Quad(entity, SCHEMA.alternateName, Literal(form), _DEFAULT) for form in others]
    return quads if name is None else [Quad(entity, SCHEMA.name, Literal(name), _DEFAULT), *quads]

"""The companies vocabulary: which names are networks, studios or distributors."""

from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from castgraph.data import ontology_file
from castgraph.grammar.text import fold, plain

_SCHEMA = "https://schema.org/"
_CG = "https://w3id.org/castgraph/ns#"


@dataclass(frozen=True, slots=True)
class Company:
    """One company of ``ontology/companies.ttl``; ``ambiguous`` where its name is also an ordinary word."""

    name: str
    kind: str
    ambiguous: bool


@cache
def companies() -> dict[str, Company]:
    """The companies by each of their names, folded (lower case, no accents)."""
    names: dict[str, list[str]] = {}
    first: dict[str, str] = {}
    kinds: dict[str, str] = {}
    ambiguous: set[str] = set()
    for quad in ox.parse(path=str(ontology_file("companies.ttl")), format=ox.RdfFormat.TURTLE):
        subject, predicate, value = quad.subject.value, quad.predicate.value, getattr(quad.object, "value", "")
        if predicate == _SCHEMA + "name":
            first[subject] = value
            names.setdefault(subject, []).append(value)
        elif predicate == _SCHEMA + "alternateName":
            names.setdefault(subject, []).append(value)
        elif predicate == _CG + "kind":
            kinds[subject] = value.rsplit("/", 1)[-1]
        elif predicate == _CG + "ambiguousName" and value == "true":
            ambiguous.add(subject)
    found: dict[str, Company] = {}
    for subject, forms in sorted(names.items()):
        company = Company(first.get(subject, forms[0]), kinds.get(subject, ""), subject in ambiguous)
        for form in forms:
            found.setdefault(fold(plain(form)), company)
    return found

"""The companies vocabulary: which names are networks, studios or distributors."""

from dataclasses import dataclass
from functools import cache, lru_cache

import pyoxigraph as ox

from castgraph.data import ontology_file
from castgraph.grammar.text import fold, key_of, plain
from castgraph.grammar.vocabulary import words_of

_SCHEMA = "https://schema.org/"
_CG = "https://w3id.org/castgraph/ns#"
_WORDS = words_of("common_words") | words_of("first_names")


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


@cache
def first_words() -> frozenset[str]:
    """The words with which the names of companies begin, folded."""
    return frozenset(name.partition(" ")[0] for name in companies())


@lru_cache(maxsize=8192)
def company_key(name: str) -> str:
    """What stands for the company: its name in the vocabulary, else the form in which two spellings are the same."""
    known = company_of(name)
    return key_of(known.name if known is not None else name)


@lru_cache(maxsize=8192)
def company_of(name: str) -> Company | None:
    """The company of the vocabulary that goes by ``name``."""
    folded = fold(plain(name))
    return companies().get(folded) or companies().get(folded.removeprefix("the "))


def is_network(name: str) -> bool:
    """Whether ``name`` is a channel's or a streaming service's, by the vocabulary or else by its last word."""
    known = company_of(name)
    if known is not None:
        return known.kind in ("channel", "streaming-service")
    return name[-1] == "+" or name.rsplit(" ", 1)[-1] in ("TV", "Channel", "Network", "Networks", "Player", "Plus")


def is_word(name: str) -> bool:
    """Whether ``name``, though a company's, is also an ordinary word or first name as it is written."""
    known = company_of(name)
    if known is None or not known.ambiguous or (name.isupper() and len(name) > 1):
        return False
    return fold(name) in _WORDS or len(name) == 1

"""Company names in; the company that goes by them, as ontology/companies.ttl knows it, out."""

from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from castgraph.data import ontology_file
from castgraph.iri import slug

_SCHEMA = "https://schema.org/"


@dataclass(frozen=True, slots=True)
class KnownCompany:
    """A company of the vocabulary: its name, and its IRI elsewhere (Wikidata's) where the vocabulary has it."""

    name: str
    same_as: str | None = None


@cache
def find_company(form: str) -> KnownCompany | None:
    """Return the company whose name or other name this is; ``None`` where there is none, or more than one.

    >>> find_company("the Alphabet"), find_company("Disney +").name, find_company("Nobody's Pictures")
    (KnownCompany(name='ABC', same_as='http://www.wikidata.org/entity/Q169889'), 'Disney+', None)
    """
    key = slug(form)
    known = _read_companies()
    return next((known[k] for k in (key, key.removeprefix("the-"), "the-" + key) if k in known), None)


@cache
def _read_companies() -> dict[str, KnownCompany]:
    """Map slugs to companies: a name wins over another company's alias; an alias of two companies is left out."""
    names: dict[str, str] = {}
    aliases: list[tuple[str, str]] = []
    same_as: dict[str, str] = {}
    for quad in ox.parse(path=ontology_file("companies.ttl")):
        subject, value = _value(quad.subject), _value(quad.object)
        if quad.predicate.value == _SCHEMA + "name":
            names[subject] = value
        elif quad.predicate.value == _SCHEMA + "alternateName":
            aliases.append((slug(value), subject))
        elif quad.predicate.value == _SCHEMA + "sameAs":
            same_as[subject] = value
    companies = {subject: KnownCompany(name, same_as.get(subject)) for subject, name in names.items()}
    owners: dict[str, set[str]] = {}
    for key, subject in aliases:
        owners.setdefault(key, set()).add(subject)
    known = {key: companies[min(subjects)] for key, subjects in owners.items() if len(subjects) == 1}
    return known | {slug(company.name): company for company in companies.values()}


def _value(term: object) -> str:
    return str(getattr(term, "value", ""))

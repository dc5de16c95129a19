"""Facts of the graph, by their nodes' IRIs, as lines that a person reads, each with the words that state it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from castgraph.graph.reader import Reader, select
from castgraph.graph.terms import CG, SCHEMA
from castgraph.iri import BASE

_CHUNK = 500  # facts of one query
SECTIONS = {
    CG.Casting.value: "cast",
    CG.Credit.value: "crew",
    CG.CompanyRole.value: "companies",
    CG.StatusEvent.value: "status",
    SCHEMA.PublicationEvent.value: "releases",
    CG.Adaptation.value: "based on",
    CG.PastWork.value: "earlier works",
}
_DETAILS = """
SELECT ?fact ?class ?work ?title ?who ?role ?character ?season ?billing ?status ?date ?source WHERE {
  VALUES ?fact { %s }
  ?fact a ?class .
  OPTIONAL { ?fact cg:inWork ?work . ?work schema:name ?title }
  OPTIONAL { ?fact cg:ofWork ?work . ?work schema:name ?title }
  OPTIONAL { ?work schema:releasedEvent ?fact ; schema:name ?title }
  OPTIONAL { ?fact cg:ofWork ?part . ?part schema:partOfSeries ?work ; schema:seasonNumber ?season .
    ?work schema:name ?title }
  OPTIONAL { ?part schema:releasedEvent ?fact ; schema:partOfSeries ?work ; schema:seasonNumber ?season .
    ?work schema:name ?title }
  OPTIONAL { ?fact cg:agent ?agent . ?agent schema:name ?who }
  OPTIONAL { ?fact cg:role ?role }
  OPTIONAL { ?fact cg:portrays ?played . ?played schema:name ?character }
  OPTIONAL { ?fact cg:inSeason ?in . ?in schema:seasonNumber ?season }
  OPTIONAL { ?fact cg:billing ?billing }
  OPTIONAL { ?fact cg:status ?status }
  OPTIONAL { ?fact schema:startDate ?date }
  OPTIONAL { ?fact cg:source ?from . ?from schema:name ?source }
}"""
_EVIDENCE = """
SELECT ?fact ?announcement ?published ?quote WHERE {
  VALUES ?fact { %s }
  ?fact cg:evidence ?evidence . ?evidence oa:exact ?quote ; prov:hadPrimarySource ?announcement .
  OPTIONAL { ?announcement schema:datePublished ?published }
}"""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """An announcement (its IRI), when it was published, and its words."""

    published: str
    announcement: str
    quote: str


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact; ``section`` is one of SECTIONS; what it does not have is "". Several seasons or billings are joined."""

    fact: str
    section: str
    title: str = ""
    who: str = ""
    role: str = ""
    character: str = ""
    season: str = ""
    billing: str = ""
    status: str = ""
    date: str = ""
    source: str = ""
    sources: tuple[Source, ...] = ()

    def tell(self, about: str = "") -> str:
        """Say the fact in words; the name ``about``, which the reader knows, is left out."""
        named = [name for name in (self.who, self.title) if name and name != about]
        detail = [self.billing, f"season {self.season}" if self.season else ""]
        words = {
            "cast": [" in ".join(named), f"as {self.character}" if self.character not in ("", about) else ""],
            "crew": [": ".join(reversed(named)), f"({self.role})"],
            "companies": [": ".join(reversed(named)), f"({self.role})"],
            "status": [": ".join((*named, self.status))],
            "releases": [": ".join((*named, self.date))],
            "based on": [*named, f"based on {self.source}" if self.source != about else f"is based on {about}"],
            "earlier works": [" is known for ".join(named)],
        }[self.section]
        extra = ", ".join(filter(None, detail))
        return " ".join(filter(None, (*words, f"({extra})" if extra else "")))


def read_facts(reader: Reader, facts: Iterable[str]) -> list[FactLine]:
    """Return the lines of the facts of these IRIs, in order of section and words."""
    listed = sorted(set(facts))
    lines = [
        line
        for place in range(0, len(listed), _CHUNK)
        for line in _read_chunk(reader, " ".join(f"<{iri}>" for iri in listed[place : place + _CHUNK]))
    ]
    order = list(SECTIONS.values())
    return sorted(lines, key=lambda line: (order.index(line.section), line.tell(), line.fact))


def short_name(iri: str) -> str:
    """The IRI without castgraph's base: ``announcement/x`` is "x", others keep their kind."""
    return iri.removeprefix(f"{BASE}announcement/").removeprefix(BASE)


def _read_chunk(reader: Reader, values: str) -> Iterator[FactLine]:
    sources: defaultdict[str, set[Source]] = defaultdict(set)
    for row in select(reader, _EVIDENCE % values):
        sources[row["fact"]].add(Source(row["published"] or "", row["announcement"], row["quote"]))
    rows: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in select(reader, _DETAILS % values):
        if row["class"] in SECTIONS:
            rows[row["fact"]].append(row)
    for fact, found in rows.items():
        slots = {name: _join(found, name) for name in FactLine.__slots__[2:-1]}
        yield FactLine(fact, SECTIONS[found[0]["class"]], **slots, sources=tuple(sorted(sources[fact])))


def _join(rows: Sequence[dict[str, Any]], name: str) -> str:
    values = {str(row[name]) for row in rows if row[name] is not None}
    if name in ("role", "billing", "status"):
        values = {value.rsplit("/", 1)[-1].replace("-", " ") for value in values}
    return ", ".join(sorted(values, key=lambda value: (len(value), value)) if name == "season" else sorted(values))

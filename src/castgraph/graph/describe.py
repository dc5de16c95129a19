"""An entity in; all that the graph knows of it out, each line with its sources."""

from collections import Counter
from dataclasses import dataclass

from castgraph.graph.fact_lines import FactLine, read_facts
from castgraph.graph.naming import Named
from castgraph.graph.reader import Reader, select

_FACTS = """
SELECT DISTINCT ?fact WHERE {
  { ?fact cg:inWork %(iri)s } UNION { ?fact cg:ofWork %(iri)s } UNION { %(iri)s schema:releasedEvent ?fact }
  UNION { %(iri)s schema:containsSeason ?part . ?fact cg:ofWork ?part }
  UNION { %(iri)s schema:containsSeason ?part . ?part schema:releasedEvent ?fact }
  UNION { ?fact cg:agent %(iri)s } UNION { ?fact cg:portrays %(iri)s } UNION { ?fact cg:source %(iri)s }
}"""
_LABELS = """
SELECT ?label ?value WHERE {
  VALUES ?label { schema:alternateName schema:sameAs cg:kind rdf:type } %s ?label ?value
} ORDER BY ?value"""
_ANNOUNCEMENTS = """
SELECT ?announcement ?published ?headline ?url WHERE {
  VALUES ?announcement { %s } ?announcement a cg:Announcement .
  OPTIONAL { ?announcement schema:datePublished ?published }
  OPTIONAL { ?announcement schema:headline ?headline }
  OPTIONAL { ?announcement schema:url ?url }
} ORDER BY ?published ?announcement"""


@dataclass(frozen=True, slots=True)
class Description:
    """What the graph knows: other names, the same thing elsewhere, its classes and kinds, and the facts."""

    named: Named
    also: tuple[str, ...]
    same_as: tuple[str, ...]
    kinds: tuple[str, ...]
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, slots=True)
class AnnouncementLine:
    """An announcement that states ``facts`` facts of an entity."""

    published: str
    announcement: str
    headline: str
    url: str
    facts: int


def describe(reader: Reader, named: Named) -> Description:
    """Return all that the graph knows of an entity."""
    iri = f"<{named.iri}>"
    facts = list_facts(reader, named.iri)
    labels: dict[str, list[str]] = {"alternateName": [], "sameAs": [], "kind": [], "type": []}
    for row in select(reader, _LABELS % iri):
        labels[row["label"].replace("#", "/").rsplit("/", 1)[-1]].append(row["value"])
    classes = [value.replace("#", "/").rsplit("/", 1)[-1] for value in labels["type"]]
    kinds = [value.rsplit("/", 1)[-1] for value in labels["kind"]] or [c for c in classes if c != "CreativeWork"]
    lines = read_facts(reader, facts)
    return Description(named, tuple(labels["alternateName"]), tuple(labels["sameAs"]), tuple(kinds), tuple(lines))


def list_facts(reader: Reader, iri: str) -> list[str]:
    """Return the IRIs of all facts that an entity, or a season of it, is part of."""
    return [row["fact"] for row in select(reader, _FACTS % {"iri": f"<{iri}>"})]


def list_sources(reader: Reader, named: Named) -> list[AnnouncementLine]:
    """Return the announcements that state something of an entity, oldest first."""
    counts = Counter(
        announcement
        for line in describe(reader, named).facts
        for announcement in {source.announcement for source in line.sources}
    )
    about = select(
        reader,
        f"SELECT ?a WHERE {{ {{ ?a schema:about <{named.iri}> }} UNION {{ ?a schema:publisher <{named.iri}> }} }}",
    )
    counts.update({row["a"]: 0 for row in about})
    values = " ".join(f"<{iri}>" for iri in sorted(counts))
    found: dict[str, AnnouncementLine] = {}
    for row in select(reader, _ANNOUNCEMENTS % values):
        iri = row["announcement"]
        found[iri] = AnnouncementLine(row["published"] or "", iri, row["headline"] or "", row["url"] or "", counts[iri])
    return list(found.values())

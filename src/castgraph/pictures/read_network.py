"""A graph, asked one predicate at a time -> the network that the pictures are drawn from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from pyoxigraph import NamedNode

from castgraph.graph.terms import CG, OA, PROV, SCHEMA
from castgraph.pictures.cast_network import (
    BASED_ON,
    CAST,
    CHARACTER,
    COMPANY,
    KNOWN_FOR,
    PERSON,
    SHOW,
    CastNetwork,
    Quote,
    Source,
    Statement,
    Thing,
    Tie,
)
from castgraph.records.facts import BILLINGS

# LimitedSeries after TVSeries, and Character after Person: a graph that was reasoned over has both
_WORKS = (
    (SCHEMA.CreativeWork, None),
    (SCHEMA.Movie, "film"),
    (SCHEMA.PodcastSeries, "podcast"),
    (CG.TVSpecial, "special"),
    (SCHEMA.TVSeries, "series"),
    (CG.LimitedSeries, "limited series"),
)
_OTHERS = ((SCHEMA.Organization, COMPANY), (SCHEMA.Person, PERSON), (CG.Character, CHARACTER))

Pairs = Iterable[tuple[str, str]]


class Askable(Protocol):
    """What a network is read from: a pyoxigraph store, or whatever answers a SELECT with rows of terms."""

    def query(self, query: str) -> Any: ...


def read_network(graph: Askable) -> CastNetwork:
    """Read all shows, people, characters and companies of the default graph, their ties and the words for them."""
    reader = _Reader(graph)
    ties = (*_read_involvements(reader), *_read_adaptations(reader))
    statements = (*_read_statuses(reader), *_read_releases(reader))
    return CastNetwork(
        _read_things(reader),
        tuple(sorted(ties, key=lambda t: (t.work, t.other, t.role, t.character or "", t.seasons))),
        tuple(sorted(statements, key=lambda s: (s.thing, s.label, s.value))),
        _read_sources(reader),
    )


@dataclass(slots=True)
class _Reader:
    """Asks the graph for one predicate at a time: scans of one index, fast in every engine."""

    graph: Askable
    quotes: Mapping[str, tuple[Quote, ...]] = field(init=False)
    seasons: Mapping[str, int] = field(init=False)
    series: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.quotes = self._read_quotes()
        self.seasons = {s: int(n) for s, n in self.pairs(SCHEMA.seasonNumber)}
        self.series = self.one(SCHEMA.partOfSeries)

    def pairs(self, predicate: NamedNode) -> Pairs:
        """All (subject, object) of a predicate, as plain text."""
        rows = self.graph.query(f"SELECT ?s ?o WHERE {{ ?s {predicate} ?o }}")
        return ((s.value, o.value) for s, o in rows)

    def one(self, predicate: NamedNode) -> dict[str, str]:
        """One object for each subject: the last in code point order, where a graph has several."""
        return dict(sorted(self.pairs(predicate)))

    def many(self, predicate: NamedNode) -> dict[str, list[str]]:
        found = defaultdict(list)
        for subject, value in sorted(self.pairs(predicate)):
            found[subject].append(value)
        return found

    def of_class(self, cls: NamedNode) -> list[str]:
        rows = self.graph.query(f"SELECT ?s WHERE {{ ?s a {cls} }}")
        return sorted(row[0].value for row in rows)

    def work_of(self, node: str) -> str:
        """The show itself, where a node names one of its seasons."""
        return self.series.get(node, node)

    def _read_quotes(self) -> dict[str, tuple[Quote, ...]]:
        source, words = self.one(PROV.hadPrimarySource), self.one(OA.exact)
        start, confidence = self.one(OA.start), self.one(CG.confidence)
        found = defaultdict(list)
        for node, evidence in self.pairs(CG.evidence):
            if evidence in source and evidence in words:
                sure = float(confidence.get(evidence, 1))
                found[node].append(Quote(source[evidence], int(start.get(evidence, 0)), words[evidence], sure))
        return {node: tuple(sorted(quotes)) for node, quotes in found.items()}


def _read_things(reader: _Reader) -> dict[str, Thing]:
    names, also, forms = reader.one(SCHEMA.name), reader.many(SCHEMA.alternateName), reader.one(CG.kind)
    kinds: dict[str, tuple[str, str | None]] = {}
    for cls, form in _WORKS:
        kinds |= dict.fromkeys(reader.of_class(cls), (SHOW, form))
    for cls, kind in _OTHERS:
        kinds |= dict.fromkeys(reader.of_class(cls), (kind, None))
    return {
        iri: Thing(
            iri,
            kind,
            names.get(iri, _last(iri)),
            tuple(also.get(iri, ())),
            _words(forms[iri]) if kind == SHOW and iri in forms else form,
        )
        for iri, (kind, form) in sorted(kinds.items())
    }


def _read_involvements(reader: _Reader) -> Iterable[Tie]:
    """Castings, credits, company roles, and what people are known for unless they are cast in it."""
    agents, roles, seasons = reader.one(CG.agent), reader.one(CG.role), reader.many(CG.inSeason)
    characters, billings = reader.many(CG.portrays), reader.many(CG.billing)
    past, acted = set(reader.of_class(CG.PastWork)), set(reader.pairs(SCHEMA.actor))
    for node, work in reader.pairs(CG.inWork):
        if node not in agents or (node in past and (work, agents[node]) in acted):
            continue
        for character in characters.get(node) or (None,):
            yield Tie(
                work=reader.work_of(work),
                other=agents[node],
                role=KNOWN_FOR if node in past else _words(roles[node]) if node in roles else CAST,
                character=character,
                billings=tuple(sorted(map(_words, billings.get(node, ())), key=BILLINGS.index)),
                seasons=tuple(sorted(reader.seasons[s] for s in seasons.get(node, ()) if s in reader.seasons)),
                quotes=reader.quotes.get(node, ()),
            )


def _read_adaptations(reader: _Reader) -> Iterable[Tie]:
    works = reader.one(CG.ofWork)
    for node, model in reader.pairs(CG.source):
        if node in works:
            yield Tie(works[node], model, BASED_ON, quotes=reader.quotes.get(node, ()))


def _read_statuses(reader: _Reader) -> Iterable[Statement]:
    statuses = reader.one(CG.status)
    for node, of in reader.pairs(CG.ofWork):
        if node in statuses:
            label = _of_season("Status", reader.seasons.get(of))
            yield Statement(reader.work_of(of), label, _words(statuses[node]), reader.quotes.get(node, ()))


def _read_releases(reader: _Reader) -> Iterable[Statement]:
    dates = reader.one(SCHEMA.startDate)
    for of, node in reader.pairs(SCHEMA.releasedEvent):
        if node in dates:
            label = _of_season("Premiere", reader.seasons.get(of))
            yield Statement(reader.work_of(of), label, dates[node], reader.quotes.get(node, ()))


def _read_sources(reader: _Reader) -> dict[str, Source]:
    headlines, dates = reader.one(SCHEMA.headline), reader.one(SCHEMA.datePublished)
    publishers, urls = reader.one(SCHEMA.publisher), reader.one(SCHEMA.url)
    names = reader.one(SCHEMA.name) if publishers else {}
    return {
        iri: Source(
            iri,
            headlines.get(iri),
            dates.get(iri),
            names.get(publishers.get(iri, ""), publishers.get(iri)),
            urls.get(iri),
        )
        for iri in reader.of_class(CG.Announcement)
    }


def _of_season(label: str, number: int | None) -> str:
    return label if number is None else f"{label}, season {number}"


def _last(iri: str) -> str:
    return iri.rstrip("/#").rsplit("/", 1)[-1]


def _words(concept: str) -> str:
    """The concept's own words: …/role/co-executive-producer -> co-executive producer."""
    return _last(concept).replace("-", " ").replace("co executive", "co-executive")

"""What the pictures are drawn from: things, the ties between them, and the words that state each tie."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

SHOW, PERSON, CHARACTER, COMPANY = "show", "person", "character", "company"
THING_KINDS = (SHOW, PERSON, CHARACTER, COMPANY)

CAST = "cast"
NETWORK = "network"
KNOWN_FOR = "known for"
BASED_ON = "based on"
COMPANY_ROLES = (NETWORK, "production company", "distributor")


@dataclass(frozen=True, slots=True)
class Source:
    """An announcement, as the picture cites it. ``published`` is an ISO date."""

    iri: str
    headline: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The words of one announcement that state a fact; ``start`` counts code points."""

    source: str
    start: int
    words: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Thing:
    """A show, person, character or company: one node of the picture. ``form`` says what sort of show it is."""

    iri: str
    kind: str
    name: str
    also: tuple[str, ...] = ()
    form: str | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """``work`` and ``other`` are tied: ``other`` is cast in it, makes it, shows it, is known for it, or is its model.

    ``character`` is the IRI of whom ``other`` plays; ``billings`` are of lead, regular, recurring, guest.
    """

    work: str
    other: str
    role: str
    character: str | None = None
    billings: tuple[str, ...] = ()
    seasons: tuple[int, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact about one thing that ties it to no other: a premiere, a renewal, a season."""

    thing: str
    label: str
    value: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class CastNetwork:
    """Things by IRI, ties, statements and sources by IRI; each in a fixed order."""

    things: Mapping[str, Thing]
    ties: tuple[Tie, ...]
    statements: tuple[Statement, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)

    def keep(self, ties: Iterable[Tie], also: Iterable[str] = ()) -> "CastNetwork":
        """Return the network of these ties, of the things they join, of ``also``, and of what is stated about them."""
        chosen = tuple(ties)
        ends = {*also}
        for tie in chosen:
            ends |= {tie.work, tie.other} | ({tie.character} if tie.character else set())
        statements = tuple(s for s in self.statements if s.thing in ends)
        facts: tuple[Tie | Statement, ...] = (*chosen, *statements)
        cited = {quote.source for fact in facts for quote in fact.quotes}
        return CastNetwork(
            {iri: thing for iri, thing in self.things.items() if iri in ends},
            chosen,
            statements,
            {iri: source for iri, source in self.sources.items() if iri in cited},
        )

    def published(self, fact: Tie | Statement) -> tuple[str, ...]:
        """The publication dates of the announcements that state this, where they are known, in order."""
        dates = (self.sources[q.source].published for q in fact.quotes if q.source in self.sources)
        return tuple(sorted(date for date in dates if date))

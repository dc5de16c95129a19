"""What an announcement states, as entities with IRIs and the n-ary nodes that tie them, each with its evidence."""

from dataclasses import dataclass

from castgraph.records.announcement import Announcement


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words ``quote``, from ``start`` to ``stop`` of the text, as sure as the least sure fact read from them."""

    iri: str
    start: int
    stop: int
    quote: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Entity:
    """Anything with a name: its fullest form, and the other forms in which the announcement has it."""

    iri: str
    name: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Work(Entity):
    """A production or another work; ``kind`` is one of ``facts.KINDS``, ``evidence`` says that it is announced."""

    kind: str | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person(Entity):
    """Somebody who performs in or works on a production."""


@dataclass(frozen=True, slots=True)
class Character(Entity):
    """A role with a name, in one work."""


@dataclass(frozen=True, slots=True)
class Company(Entity):
    """A channel, platform, studio or distributor; ``same_as`` is its IRI elsewhere, where the vocabulary knows it."""

    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """Something that several announcements may state: its IRI, and the IRIs of this announcement's evidence for it."""

    iri: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Season(Node):
    """One season of a work."""

    work: str
    number: int


@dataclass(frozen=True, slots=True)
class Casting(Node):
    """A person performs in a work, in one season of it and as one character where the text says so."""

    work: str
    person: str
    season: str | None = None
    character: str | None = None
    billings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit(Node):
    """A person works on a work in one of ``facts.CREDIT_ROLES``."""

    work: str
    person: str
    role: str
    seasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CompanyRole(Node):
    """A company stands behind a work in one of ``facts.COMPANY_ROLES``."""

    work: str
    company: str
    role: str


@dataclass(frozen=True, slots=True)
class StatusEvent(Node):
    """A work, or a season, is in one of ``facts.STATUSES``."""

    work: str
    status: str


@dataclass(frozen=True, slots=True)
class Release(Node):
    """A work, or a season, is out on ``date`` (YYYY, YYYY-MM or YYYY-MM-DD), from these companies where named."""

    work: str
    date: str
    companies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastWork(Node):
    """The announcement credits a person with this other work."""

    person: str
    work: str


@dataclass(frozen=True, slots=True)
class Adaptation(Node):
    """A work adapts, remakes, continues or is spun off from ``source``."""

    work: str
    source: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """One announcement's facts with IRIs in place of names; every tuple is sorted by IRI, each IRI once.

    ``iri`` is the announcement's; ``about`` holds the works that it announces something about, ``publisher`` who
    published it.
    """

    announcement: Announcement
    iri: str
    about: tuple[str, ...] = ()
    publisher: str | None = None
    works: tuple[Work, ...] = ()
    seasons: tuple[Season, ...] = ()
    people: tuple[Person, ...] = ()
    characters: tuple[Character, ...] = ()
    companies: tuple[Company, ...] = ()
    castings: tuple[Casting, ...] = ()
    credits: tuple[Credit, ...] = ()
    company_roles: tuple[CompanyRole, ...] = ()
    status_events: tuple[StatusEvent, ...] = ()
    releases: tuple[Release, ...] = ()
    past_works: tuple[PastWork, ...] = ()
    adaptations: tuple[Adaptation, ...] = ()
    evidence: tuple[Evidence, ...] = ()

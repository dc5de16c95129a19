"""What a text states: typed facts, each with the words that state it and the rule that read them."""

from dataclasses import dataclass

from castgraph.records.span import Span

KINDS = (
    "series",
    "limited series",
    "film",
    "special",
    "documentary",
    "unscripted",
    "animation",
    "podcast",
    "other",
)
BILLINGS = ("lead", "regular", "recurring", "guest")
CREDIT_ROLES = (
    "creator",
    "developer",
    "showrunner",
    "executive producer",
    "co-executive producer",
    "producer",
    "director",
    "writer",
    "host",
    "narrator",
    "composer",
    "author",
)
COMPANY_ROLES = ("network", "production company", "distributor")
STATUSES = ("in development", "pilot ordered", "ordered", "renewed", "cancelled", "ending", "filming")


@dataclass(frozen=True, slots=True)
class Name:
    """How the text names a thing: its fullest form, and the other forms that stand in it."""

    text: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """``span`` covers the words that state the fact; ``rule`` names the rule that read them.

    ``confidence`` (0 to 1) is calibrated: of the facts at 0.9 and above, nine in ten are right.
    """

    span: Span
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject(Fact):
    """The announcement is about this production (schema:about)."""

    show: Name
    kind: str | None = None  # one of KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonOf(Fact):
    """The text names this season of the show."""

    show: Name
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Casting(Fact):
    """The person performs in the show, as a character where the text names one."""

    show: Name
    person: Name
    character: Name | None = None
    billing: str | None = None  # one of BILLINGS
    season: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit(Fact):
    """The person works on the show in one of CREDIT_ROLES."""

    show: Name
    person: Name
    role: str
    season: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyRole(Fact):
    """The company shows, makes or sells the show: one of COMPANY_ROLES."""

    show: Name
    company: Name
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFor(Fact):
    """The text credits the person with this other work; ``acted`` where it shows that the person acted in it."""

    person: Name
    work: Name
    acted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Release(Fact):
    """The show (or that season of it) premieres, returns, starts or airs on ``date``: YYYY, YYYY-MM or YYYY-MM-DD."""

    show: Name
    date: str
    season: int | None = None
    company: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusEvent(Fact):
    """The show (or that season of it) is in one of STATUSES."""

    show: Name
    status: str
    season: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BasedOn(Fact):
    """The show adapts, remakes, continues or is spun off from this work."""

    show: Name
    work: Name

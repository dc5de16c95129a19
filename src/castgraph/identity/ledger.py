"""Facts entered one by one, under the slugs of what they name: what is said of each thing, and where."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from castgraph.identity.companies import find_company
from castgraph.identity.register import Register
from castgraph.records import facts
from castgraph.records.dates import is_date
from castgraph.records.facts import Fact, Name
from castgraph.records.span import Span

Season = tuple[str, int | None]  # a work, and the number of its season; None: the work as a whole
Part = tuple[str, str, int | None, str | None]  # a casting: work, person, season, character


class Said:
    """Where a thing is said, and what goes with it: a casting's billings, a credit's seasons, a release's companies."""

    __slots__ = ("details", "spans")

    def __init__(self) -> None:
        self.spans: set[Span] = set()
        self.details: set[Any] = set()

    def add(self, other: "Said") -> None:
        """Take over what another says."""
        self.spans |= other.spans
        self.details |= other.details


class Ledger:
    """One announcement's facts; nothing in it depends on the order in which they were entered."""

    def __init__(self, found: tuple[Fact, ...]) -> None:
        self.works = Register()
        self.companies = Register()
        self.people = Register(name for fact in found if (name := getattr(fact, "person", None)))
        self.characters: dict[str, Register] = {}
        self.confidence: dict[Span, float] = {}
        self.subjects: dict[str, Said] = defaultdict(Said)  # details: (span, kind)
        self.seasons: dict[tuple[str, int], Said] = defaultdict(Said)
        self.castings: dict[Part, Said] = defaultdict(Said)
        self.credits: dict[tuple[str, str, str], Said] = defaultdict(Said)
        self.company_roles: dict[tuple[str, str, str], Said] = defaultdict(Said)
        self.status_events: dict[tuple[Season, str], Said] = defaultdict(Said)
        self.releases: dict[tuple[Season, str], Said] = defaultdict(Said)
        self.past_works: dict[tuple[str, str], Said] = defaultdict(Said)
        self.adaptations: dict[tuple[str, str], Said] = defaultdict(Said)
        self._note_characters(found)
        for fact in found:
            for said in _ENTER[type(fact)](self, fact):
                said.spans.add(fact.span)
                self.confidence[fact.span] = min(fact.confidence, self.confidence.get(fact.span, 1.0))

    def _note_characters(self, found: tuple[Fact, ...]) -> None:
        named: dict[str, list[Name]] = defaultdict(list)
        for fact in found:
            if isinstance(fact, facts.Casting) and fact.character and (work := self.works.enter(fact.show)):
                named[work].append(fact.character)
        self.characters = {work: Register(names) for work, names in named.items()}

    def enter_company(self, name: Name) -> str | None:
        """Return the slug of the company's name in the vocabulary, or of the name itself."""
        known = next(filter(None, map(find_company, (name.text, *name.also))), None)
        return self.companies.enter(name if known is None else Name(known.name, (name.text, *name.also)))

    def season_said(self, work: str, number: int | None) -> list[Said]:
        """Return what is said of the season, as a list: empty where no season is meant."""
        return [] if number is None else [self.seasons[work, number]]


def _enter_subject(ledger: Ledger, fact: facts.Subject) -> list[Said]:
    if not (work := ledger.works.enter(fact.show)):
        return []
    said = ledger.subjects[work]
    if fact.kind in facts.KINDS:
        said.details.add((fact.span, fact.kind))
    return [said]


def _enter_season(ledger: Ledger, fact: facts.SeasonOf) -> list[Said]:
    work = ledger.works.enter(fact.show)
    return ledger.season_said(work, _number(fact.number)) if work else []


def _enter_casting(ledger: Ledger, fact: facts.Casting) -> list[Said]:
    if not (work := ledger.works.enter(fact.show)) or not (person := ledger.people.enter(fact.person)):
        return []
    season = _number(fact.season)
    character = ledger.characters[work].enter(fact.character) if fact.character else None
    said = ledger.castings[work, person, season, character]
    if fact.billing in facts.BILLINGS:
        said.details.add(fact.billing)
    return [said, *ledger.season_said(work, season)]


def _enter_credit(ledger: Ledger, fact: facts.Credit) -> list[Said]:
    if fact.role not in facts.CREDIT_ROLES:
        return []
    if not (work := ledger.works.enter(fact.show)) or not (person := ledger.people.enter(fact.person)):
        return []
    said, season = ledger.credits[work, person, fact.role], _number(fact.season)
    if season is not None:
        said.details.add(season)
    return [said, *ledger.season_said(work, season)]


def _enter_company_role(ledger: Ledger, fact: facts.CompanyRole) -> list[Said]:
    if fact.role not in facts.COMPANY_ROLES:
        return []
    if not (work := ledger.works.enter(fact.show)) or not (company := ledger.enter_company(fact.company)):
        return []
    return [ledger.company_roles[work, company, fact.role]]


def _enter_known_for(ledger: Ledger, fact: facts.KnownFor) -> list[Said]:
    if not (work := ledger.works.enter(fact.work)) or not (person := ledger.people.enter(fact.person)):
        return []
    casting = [ledger.castings[work, person, None, None]] if fact.acted else []
    return [ledger.past_works[person, work], *casting]


def _enter_release(ledger: Ledger, fact: facts.Release) -> list[Said]:
    if not is_date(fact.date) or not (work := ledger.works.enter(fact.show)):
        return []
    season = _number(fact.season)
    said = ledger.releases[(work, season), fact.date]
    if fact.company and (company := ledger.enter_company(fact.company)):
        said.details.add(company)
    return [said, *ledger.season_said(work, season)]


def _enter_status_event(ledger: Ledger, fact: facts.StatusEvent) -> list[Said]:
    if fact.status not in facts.STATUSES or not (work := ledger.works.enter(fact.show)):
        return []
    season = _number(fact.season)
    return [ledger.status_events[(work, season), fact.status], *ledger.season_said(work, season)]


def _enter_based_on(ledger: Ledger, fact: facts.BasedOn) -> list[Said]:
    if not (work := ledger.works.enter(fact.show)):
        return []
    source = ledger.works.enter(fact.work)
    if source == work:  # “Fargo”, from the film of that name: two works, so two IRIs
        source = ledger.works.enter_namesake(fact.work)
    return [ledger.adaptations[work, source]] if source else []


def _number(season: int | None) -> int | None:
    return season if season is not None and season >= 0 else None


_ENTER: dict[type[Fact], Callable[[Ledger, Any], list[Said]]] = {
    facts.Subject: _enter_subject,
    facts.SeasonOf: _enter_season,
    facts.Casting: _enter_casting,
    facts.Credit: _enter_credit,
    facts.CompanyRole: _enter_company_role,
    facts.KnownFor: _enter_known_for,
    facts.Release: _enter_release,
    facts.StatusEvent: _enter_status_event,
    facts.BasedOn: _enter_based_on,
}

"""A network -> the part of it that is to be drawn."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from castgraph.errors import UsageError
from castgraph.pictures.cast_network import (
    BASED_ON,
    CAST,
    CHARACTER,
    COMPANY,
    COMPANY_ROLES,
    KNOWN_FOR,
    NETWORK,
    SHOW,
    CastNetwork,
    Tie,
)

ROLES = ("cast", "crew", "all")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_NOT_CREW = {CAST, KNOWN_FOR, BASED_ON, *COMPANY_ROLES}


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be drawn; ``None`` leaves nothing out.

    ``since`` and ``until`` are ISO dates or their beginnings (2019, 2019-06), both included, and choose by the
    announcements' dates; ``network`` is a company's IRI; ``role`` one of ROLES.
    """

    since: str | None = None
    until: str | None = None
    network: str | None = None
    role: str = "all"

    def __post_init__(self) -> None:
        if self.role not in ROLES:
            raise UsageError(f"role: found {self.role}; expected one of {', '.join(ROLES)}")
        for name, date in (("since", self.since), ("until", self.until)):
            if date is not None and not _DATE.fullmatch(date):
                raise UsageError(f"{name}: found {date}; expected a year, month or day: 2020, 2020-02 or 2020-02-13")


def choose(network: CastNetwork, choice: Choice) -> CastNetwork:
    """Keep the ties that the choice asks for, and the things they join."""
    if choice == Choice():
        return network
    ties = [tie for tie in network.ties if _is_chosen(network, tie, choice)]
    if choice.network is not None:
        shown = {t.work for t in network.ties if t.role == NETWORK and t.other == choice.network}
        ties = [tie for tie in ties if tie.work in shown]
    return network.keep(ties)


def _is_chosen(network: CastNetwork, tie: Tie, choice: Choice) -> bool:
    is_person = network.things[tie.other].kind not in (SHOW, COMPANY) if tie.other in network.things else False
    if is_person and choice.role == "cast" and tie.role not in (CAST, KNOWN_FOR):
        return False
    if is_person and choice.role == "crew" and tie.role in _NOT_CREW:
        return False
    if choice.since is None and choice.until is None:
        return True
    return any(_is_between(date, choice) for date in network.published(tie))


def _is_between(date: str, choice: Choice) -> bool:
    late_enough = choice.since is None or date >= choice.since
    return late_enough and (choice.until is None or date[: len(choice.until)] <= choice.until)


def surround(network: CastNetwork, center: str, hops: int) -> CastNetwork:
    """Keep what is at most ``hops`` ties from ``center``, and the ties among it.

    A company is an end, not a way: what lies behind it is kept only where the company is the center itself.
    """
    near = {center}
    edge = {center}
    beside = neighbours(network)
    for _ in range(hops):
        ways = {iri for iri in edge if iri == center or network.things[iri].kind != COMPANY}
        edge = {other for iri in ways for other in beside.get(iri, ())} - near
        near |= edge
    return network.keep((t for t in network.ties if t.work in near and t.other in near), also=near)


def neighbours(network: CastNetwork) -> Mapping[str, set[str]]:
    """Who is beside whom: the ends of each tie, and its character beside both."""
    beside: dict[str, set[str]] = defaultdict(set)
    for tie in network.ties:
        ends = [iri for iri in (tie.work, tie.other, tie.character) if iri is not None]
        for end in ends:
            beside[end] |= {other for other in ends if other != end}
    return beside


def keep_best_tied(network: CastNetwork, most: int) -> CastNetwork:
    """Keep the ``most`` things with most neighbours, characters last; a smaller network as it is."""
    if len(network.things) <= most:
        return network
    beside = neighbours(network)
    things = network.things
    order = sorted(things, key=lambda iri: (things[iri].kind == CHARACTER, -len(beside.get(iri, ())), iri))
    kept = set(order[:most])
    ties = [replace(t, character=t.character if t.character in kept else None) for t in network.ties]
    return network.keep((t for t in ties if t.work in kept and t.other in kept), also=kept)

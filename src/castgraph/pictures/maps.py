"""A network -> the maps of it that one page holds: which things, where, and how they are linked."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import sqrt

from castgraph.pictures.cast_network import CHARACTER, COMPANY, PERSON, SHOW, CastNetwork
from castgraph.pictures.layout import Link, find_communities, lay_out, push_apart
from castgraph.pictures.pack import Place

READABLE = 400  # things; past it a picture of all of them is a cloud, and an overview comes first
OVERVIEW_SHOWS = 160
OVERVIEW_PEOPLE = 190
MOST_REGIONS = 9
SMALLEST_REGION = 6  # things


@dataclass(frozen=True, slots=True)
class Region:
    """A community of the map, named by its biggest shows; the number is that of ``Map.communities``."""

    number: int
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Map:
    """One arrangement of things; ``links`` are given where they are not the ties themselves but what two share."""

    name: str
    things: tuple[str, ...]
    places: tuple[Place, ...]
    communities: tuple[int, ...]
    regions: tuple[Region, ...]
    links: tuple[Link, ...] | None = None


@dataclass(frozen=True, slots=True)
class Crowd:
    """Who is tied to how many: the sizes of the things, and the works of each person."""

    network: CastNetwork
    beside: Mapping[str, frozenset[str]]
    works: Mapping[str, frozenset[str]]  # person -> shows

    def size(self, iri: str) -> float:
        """The radius of a thing in pixels at scale 1, by how many others it is tied to."""
        kind, others = self.network.things[iri].kind, len(self.beside.get(iri, ()))
        if kind == CHARACTER:
            return 4.5
        return round(min(26.0, (6.5 if kind == SHOW else 4.0) + (1.7 if kind == SHOW else 1.4) * sqrt(others)), 1)


def count_crowd(network: CastNetwork) -> Crowd:
    """Count the ties of every thing; characters count with those who play them."""
    beside: dict[str, set[str]] = defaultdict(set)
    works: dict[str, set[str]] = defaultdict(set)
    for tie in network.ties:
        beside[tie.work].add(tie.other)
        beside[tie.other].add(tie.work)
        if network.things[tie.other].kind == PERSON:
            works[tie.other].add(tie.work)
    return Crowd(network, {k: frozenset(v) for k, v in beside.items()}, {k: frozenset(v) for k, v in works.items()})


def draw_maps(network: CastNetwork, crowd: Crowd) -> tuple[Map, ...]:
    """Return the maps of a page, the one to begin with first: the overview where all would be too many."""
    everything = draw_everything(crowd)
    shows, people = _map_shared("shows", _share_people(crowd), crowd), _map_shared("people", _share_shows(crowd), crowd)
    drawn = sum(thing.kind != CHARACTER for thing in network.things.values())
    maps = (everything, shows, people) if drawn <= READABLE else (_draw_overview(crowd), shows, people, everything)
    return tuple(m for m in maps if m.things or m is everything)


def draw_everything(crowd: Crowd) -> Map:
    """Place all things of the network."""
    return _map_ties("everything", crowd.network.things, crowd)


def _draw_overview(crowd: Crowd) -> Map:
    """The shows that most people tie to others, and the people who tie them."""
    ties = {person: works for person, works in crowd.works.items() if len(works) > 1}
    tied: dict[str, int] = defaultdict(int)
    for works in ties.values():
        for work in works:
            tied[work] += len(works) - 1
    shows = set(sorted(tied, key=lambda s: (-tied[s], s))[:OVERVIEW_SHOWS])
    inside = {person: len(works & shows) for person, works in ties.items()}
    people = sorted((p for p, count in inside.items() if count > 1), key=lambda p: (-inside[p], -len(ties[p]), p))
    chosen = people[:OVERVIEW_PEOPLE]
    shows &= {work for person in chosen for work in ties[person]}
    return _map_ties("overview", sorted({*shows, *chosen}), crowd)


def _map_ties(name: str, things: Collection[str], crowd: Crowd) -> Map:
    """Place shows and people by the ties between them, then companies and characters beside those whom they belong to.

    Companies tie whole catalogues: they follow their shows, where they would pull all of them into one cloud.
    """
    known = crowd.network.things
    lone = _find_homes(things, crowd)
    homes = set(lone.values())
    order = [iri for iri in things if known[iri].kind in (SHOW, PERSON) or iri in homes]
    index = {iri: position for position, iri in enumerate(order)}
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for tie in crowd.network.ties:
        is_drawn = tie.work in index and tie.other in index and tie.work != tie.other
        if is_drawn and (known[tie.other].kind != COMPANY or lone.get(tie.work) == tie.other):
            weights[index[tie.work], index[tie.other]] += 1.0
    drawn = _place(name, order, tuple((a, b, w) for (a, b), w in sorted(weights.items())), crowd)
    return _add_characters(_add_companies(drawn, things, crowd), things, crowd)


def _find_homes(things: Collection[str], crowd: Crowd) -> Mapping[str, str]:
    """Shows that only companies tie to anything -> the company to draw them with: that of the most such shows."""
    known, drawn = crowd.network.things, set(things)
    alone: dict[str, list[str]] = {}
    for iri in things:
        beside = crowd.beside.get(iri, frozenset()) & drawn
        if known[iri].kind == SHOW and beside and all(known[other].kind == COMPANY for other in beside):
            alone[iri] = sorted(beside)
    count = Counter(company for companies in alone.values() for company in companies)
    return {show: max(companies, key=lambda c: (count[c], c)) for show, companies in alone.items()}


def _place(name: str, order: Sequence[str], links: Sequence[Link], crowd: Crowd) -> Map:
    places = lay_out(len(order), links, [crowd.size(iri) for iri in order])
    communities = find_communities(len(order), links)
    return Map(name, tuple(order), _round(places), communities, _name_regions(order, communities, crowd))


def _name_regions(order: Sequence[str], communities: Sequence[int], crowd: Crowd) -> tuple[Region, ...]:
    """Name the largest communities by their two biggest shows, or people where they hold no show."""
    members: dict[int, list[str]] = defaultdict(list)
    for iri, community in zip(order, communities, strict=True):
        members[community].append(iri)
    regions = []
    for number in sorted(members)[:MOST_REGIONS]:
        if len(members[number]) < SMALLEST_REGION:
            break
        known = crowd.network.things
        of_kind = [iri for iri in members[number] if known[iri].kind == SHOW] or members[number]
        biggest = sorted(of_kind, key=lambda iri: (-crowd.size(iri), iri))[:2]
        regions.append(Region(number, " · ".join(known[iri].name for iri in biggest), len(members[number])))
    return tuple(regions)


def _add_companies(drawn: Map, things: Iterable[str], crowd: Crowd) -> Map:
    """Put each company in the middle of its shows, a little below a lone one."""
    places = dict(zip(drawn.things, drawn.places, strict=True))
    added: dict[str, Place] = {}
    for iri in things:
        works = sorted(w for w in crowd.beside.get(iri, ()) if w in places)
        if crowd.network.things[iri].kind == COMPANY and works and iri not in places:
            x, y = sum(places[w][0] for w in works) / len(works), sum(places[w][1] for w in works) / len(works)
            added[iri] = (x, y + crowd.size(works[0]) + 16)
    return _add(drawn, added, {iri: min(crowd.beside[iri] & places.keys()) for iri in added}, crowd)


def _add_characters(drawn: Map, things: Iterable[str], crowd: Crowd) -> Map:
    """Put each character on the line from its show to its performer, a little beyond the performer."""
    wanted = {iri for iri in things if crowd.network.things[iri].kind == CHARACTER}
    places = dict(zip(drawn.things, drawn.places, strict=True))
    added: dict[str, Place] = {}
    players: dict[str, str] = {}
    for tie in crowd.network.ties:
        who = tie.character
        if who in wanted and who not in added and tie.other in places and tie.work in places:
            (wx, wy), (px, py) = places[tie.work], places[tie.other]
            reach = (crowd.size(tie.other) + 14) / (sqrt((px - wx) ** 2 + (py - wy) ** 2) or 1.0)
            added[who] = (px + (px - wx) * reach, py + (py - wy) * reach)
            players[who] = tie.other
    return _add(drawn, added, players, crowd)


def _add(drawn: Map, added: Mapping[str, Place], beside: Mapping[str, str], crowd: Crowd) -> Map:
    """The map with more things in it, of the community of those whom they stand beside, none on top of another."""
    if not added:
        return drawn
    communities = dict(zip(drawn.things, drawn.communities, strict=True))
    order = (*drawn.things, *added)
    places = push_apart([*drawn.places, *added.values()], [crowd.size(iri) for iri in order])
    own = tuple(communities[beside[iri]] for iri in added)
    return replace(drawn, things=order, places=_round(places), communities=(*drawn.communities, *own))


def _share_people(crowd: Crowd) -> Mapping[tuple[str, str], int]:
    """Pairs of shows -> how many people they share."""
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for works in crowd.works.values():
        for pair in combinations(sorted(works), 2):
            shared[pair] += 1
    return shared


def _share_shows(crowd: Crowd) -> Mapping[tuple[str, str], int]:
    """Pairs of people -> how many shows they share; only people of two shows and more, who tie what others do not."""
    casts: dict[str, list[str]] = defaultdict(list)
    for person, works in sorted(crowd.works.items()):
        for work in works if len(works) > 1 else ():
            casts[work].append(person)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for people in casts.values():
        for pair in combinations(people, 2):
            shared[pair] += 1
    return shared


def _map_shared(name: str, shared: Mapping[tuple[str, str], int], crowd: Crowd) -> Map:
    """Place the things that share most with others, linked by how much."""
    total: dict[str, int] = defaultdict(int)
    for (start, end), count in shared.items():
        total[start] += count
        total[end] += count
    order = sorted(sorted(total, key=lambda iri: (-total[iri], iri))[:READABLE])
    index = {iri: position for position, iri in enumerate(order)}
    links = tuple(
        (index[start], index[end], float(count))
        for (start, end), count in sorted(shared.items())
        if start in index and end in index
    )
    drawn = _place(name, order, links, crowd)
    return replace(drawn, links=links)


def _round(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple((round(x, 1), round(y, 1)) for x, y in places)

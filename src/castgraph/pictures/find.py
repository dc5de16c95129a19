"""A name as people type it -> the thing that it names."""

from difflib import get_close_matches

from castgraph.errors import UnknownNameError
from castgraph.iri import slug
from castgraph.pictures.cast_network import THING_KINDS, CastNetwork, Thing

MOST_HINTS = 3


def find_thing(network: CastNetwork, name: str, kinds: tuple[str, ...] = THING_KINDS) -> Thing:
    """Return what goes by ``name``, whatever its case, accents and punctuation; an IRI will do as well.

    Where several do, a show comes before a person, a character and a company, and more ties before fewer.
    Raises: UnknownNameError, which holds the nearest names.
    """
    if name in network.things:
        return network.things[name]
    wanted = slug(name)
    ties = _count_ties(network)
    things = [thing for thing in network.things.values() if thing.kind in kinds]
    found = [thing for thing in things if wanted in {slug(n) for n in (thing.name, *thing.also)}]
    if not found:
        raise UnknownNameError(name, _near_names(things, wanted, ties))
    return min(found, key=lambda t: (THING_KINDS.index(t.kind), -ties.get(t.iri, 0), t.iri))


def _near_names(things: list[Thing], wanted: str, ties: dict[str, int]) -> tuple[str, ...]:
    """The names nearest to this: those that hold all of it, best tied first, then those a few letters off."""
    by_slug: dict[str, Thing] = {}
    for thing in sorted(things, key=lambda t: ties.get(t.iri, 0)):
        by_slug |= {slug(name): thing for name in (thing.name, *thing.also)}
    words = set(wanted.split("-"))
    holding = [s for s in by_slug if words <= set(s.split("-"))]
    holding.sort(key=lambda s: (-ties.get(by_slug[s].iri, 0), s))
    near = get_close_matches(wanted, by_slug, n=MOST_HINTS, cutoff=0.72)
    return tuple(dict.fromkeys(by_slug[s].name for s in (*holding, *near)))[:MOST_HINTS]


def _count_ties(network: CastNetwork) -> dict[str, int]:
    count: dict[str, int] = {}
    for tie in network.ties:
        for end in (tie.work, tie.other, tie.character):
            if end is not None:
                count[end] = count.get(end, 0) + 1
    return count

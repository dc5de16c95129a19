"""Every performer's name beside every name that may be a part, with what speaks for and against the pair.

What speaks for the first name's being a performer, for the other's being a part, and for the two being a pair are three
columns of weights, so that what stands around a name is looked at once, however many pairs it is in.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from castgraph.grammar.mentions import CHARACTER, COMPANY, PERSON, TITLE
from castgraph.grammar.part_words import FUNCTION, INSIDE, bare, edge_features, path_of, size_of
from castgraph.grammar.scenes import Scene, Spot
from castgraph.grammar.sentences import around
from castgraph.grammar.vocabulary import words_of
from castgraph.grammar.weights import Table, with_each

_LEAST_PERFORMER = 0.03  # probability from which a name may be a performer's
_FAR = 36  # words between the two names of a pair
_CROWD = 16  # names between them
_START = 14  # words of the next sentence in which the second name stands
_STEPS = (0.02, 0.1, 0.25, 0.45, 0.65, 0.85, 0.95)
_COARSE = (0.15, 0.5, 0.85)
_MARGINS = (-4.0, -2.0, 0.0, 2.0, 4.0)
_ADDRESS = words_of("titles_of_address")


@dataclass(frozen=True, slots=True)
class Pair:
    """A performer's name and that of a part, of one sentence or of two that follow each other."""

    performer: Spot
    part: Spot


def find_pairs(scenes: list[Scene]) -> Iterator[Pair]:
    """Every pair of names that may be a performer's and a part's."""
    previous: Scene | None = None
    for scene in scenes:
        performers = [s for s in scene.spots if s.performs >= _LEAST_PERFORMER]
        parts = [s for s in scene.spots if s.mention.kind != COMPANY]
        for a in performers:
            for x in parts:
                if a.key != x.key and abs(a.place - x.place) <= _FAR and abs(a.index - x.index) <= _CROWD:
                    yield Pair(a, x)
        if previous is not None:
            yield from _over(previous, scene)
        previous = scene


def _over(left: Scene, right: Scene) -> Iterator[Pair]:
    """Pairs of the last names of one sentence, or of its first one, and the first names of the next."""
    firsts = [s for s in right.spots[:3] if s.place < _START]
    if not firsts:
        return
    lasts = left.spots[-3:] + [s for s in left.spots[:-3] if s.performs > 0.4][:1]
    for one in lasts:
        for two in firsts:
            if one.key == two.key:
                continue
            if one.performs >= _LEAST_PERFORMER and two.mention.kind != COMPANY:
                yield Pair(one, two)
            if two.performs >= _LEAST_PERFORMER and one.mention.kind != COMPANY:
                yield Pair(two, one)


def spot_features(spot: Spot, table: Table) -> list[str | None]:
    """What stands around a name and what the rest of the text says of it."""
    scores, words = spot.mention.scores, spot.mention.words
    performs, part = bisect_left(_STEPS, spot.performs), bisect_left(_STEPS, spot.plays)
    found = around(spot.scene.sentence, table, spot.place)
    found += (
        f"kind {spot.mention.kind}",
        f"performs {performs}",
        f"part {part}",
        f"both {performs} {part}",
        f"character {bisect_left(_MARGINS, scores[CHARACTER] - scores[PERSON])}",
        f"titled {bisect_left(_MARGINS, scores[TITLE] - max(scores[PERSON], scores[CHARACTER]))}",
        f"other {bisect_left(_MARGINS, scores[4] - max(scores[:4]))}",
        f"words {min(len(words), 4)}",
    )
    if words[0].lower() in _ADDRESS and len(words) > 1:
        found.append("address")
    if words[0] in ("The", "the"):
        found.append("the")
    return found


def pair_features(pair: Pair, table: Table) -> list[str | None]:
    """What stands between the two names, and how they stand to each other."""
    a, x = pair.performer, pair.part
    same = a.scene is x.scene
    ahead = a.place < x.place if same else a.scene.sentence.number < x.scene.sentence.number
    side, one, two = ("ax", a, x) if ahead else ("xa", x, a)
    found: list[str | None] = []
    if same:
        gap = a.scene.sentence.words[one.place + 1 : two.place]
        inside = a.scene.spots[one.index + 1 : two.index]
        _Words.of(a.scene, table, side + " ").add(one.place + 1, two.place, found)
    else:
        side += " over"
        gap = (*one.scene.sentence.words[one.place + 1 : -3], "|", *two.scene.sentence.words[3 : two.place])
        inside = one.scene.spots[one.index + 1 :] + two.scene.spots[: two.index]
        found.append("over line" if one.scene.sentence.line.block == two.scene.sentence.line.block else "over block")
        found.append(f"{side} first" if one.index == 0 else f"{side} later")
        found += _over_words(one, two, table, side + " ")
    way = path_of(gap)
    found += edge_features(gap, way, table, side + " ")
    found += _places(pair, (side, one, two), size_of(len(gap)), inside)
    if same:
        found += _list_features(side, a, x)
    else:
        found.append(f"{side} bare {path_of(bare(gap)) if ')' in gap else way}")
    words = f"{side} words {min(len(a.mention.words), 3)} {min(len(x.mention.words), 3)}"
    sure = f"{side} sure {bisect_left(_COARSE, a.performs)} {bisect_left(_COARSE, x.plays)}"
    found += (words, sure)
    if len(gap) < 5:
        short = " ".join(gap)
        found += (f"{words} {short}", f"{sure} {short}", f"{side} kinds {a.mention.kind} {x.mention.kind} {short}")
    if _family(a) and _family(a) == _family(x):
        found.append("namesakes")
    return found


def _places(pair: Pair, way: tuple[str, Spot, Spot], size: str, inside: list[Spot]) -> tuple[str, ...]:
    """Who else stands between the two names, and what stands beside them. ``way``: the side, the first name, the second."""
    a, x = pair.performer, pair.part
    side, one, two = way
    performers = len([s for s in inside if s.performs > 0.5])
    parts = len([s for s in inside if s.plays > 0.5])
    rivals = f"{side} {min(performers, 3)} performers {min(parts, 3)} parts"
    before = x.scene.sentence.words[x.place - 1]
    return (
        rivals,
        f"{rivals} {size}",
        f"{rivals} before {before}",
        f"{side} then {a.scene.sentence.words[a.place + 1]} before {before}",
        f"{side} {size} next {two.scene.sentence.words[two.place + 1]}",
        f"{side} {size} led by {one.scene.sentence.words[one.place - 1]}",
        f"{side} sure {bisect_left(_STEPS, a.performs * x.plays)}",
        f"{side} turned {bisect_left(_STEPS, x.performs * a.plays)}",
    )


class _Words:
    """The words of a scene, one by one and two by two, that a table knows between a performer and a part of one side."""

    def __init__(self, words: tuple[str, ...], table: Table, told: str) -> None:
        word, two = table.slots(with_each(told, INSIDE))
        ones = [(n, f) for n, w in enumerate(words) if w not in FUNCTION and (f := word.get(w)) is not None]
        twos = [(n, f) for n, f in enumerate(map(two.get, pairwise(words))) if f is not None]
        self._places, self._ones = [n for n, _ in ones], [f for _, f in ones]
        self._places_of_two, self._twos = [n for n, _ in twos], [f for _, f in twos]

    @classmethod
    def of(cls, scene: Scene, table: Table, told: str) -> "_Words":
        """Those of ``scene``, which are looked up once."""
        found = scene.known.get(told)
        if found is None:
            found = scene.known[told] = cls(scene.sentence.words, table, told)
        return found

    def add(self, start: int, stop: int, found: list[str | None]) -> None:
        """Add what the words from ``start`` to ``stop`` are known as."""
        if start < stop:
            found += self._ones[bisect_left(self._places, start) : bisect_left(self._places, stop)]
            places = self._places_of_two
            found += self._twos[bisect_left(places, start) : bisect_left(places, stop - 1)]


def _over_words(one: Spot, two: Spot, table: Table, told: str) -> list[str | None]:
    """The words between a name and one of the next sentence as features; "|" stands where the sentence ends."""
    found: list[str | None] = []
    left, right = one.scene.sentence.words, two.scene.sentence.words
    end = len(left) - 3
    _Words.of(one.scene, table, told).add(one.place + 1, end, found)
    _Words.of(two.scene, table, told).add(3, two.place, found)
    word, pairs = table.slots(with_each(told, INSIDE))
    found.append(word.get("|") if "|" not in FUNCTION else None)
    if one.place + 1 < end:
        found.append(pairs.get((left[end - 1], "|")))
    if two.place > 3:
        found.append(pairs.get(("|", right[3])))
    return found


def _list_features(side: str, a: Spot, x: Spot) -> Iterator[str]:
    """How two names of one sentence stand in their lists."""
    left, right = a.run, x.run
    if left is None or right is None or left is right:
        yield f"{side} in one list"
        return
    first, last = min(left.last, right.last), max(left.first, right.first)
    path = path_of(bare(a.scene.sentence.words[first + 1 : last]))
    yield f"{side} bare {path}"
    if left.size == right.size == 1:
        return
    if left.size == right.size:
        how = "aligned" if a.rank == x.rank else "crossed"
        if "respectively" in a.scene.sentence.words:
            yield "respectively " + how
    else:
        how = f"{_rank(a)} {_rank(x)}"
    yield f"{side} lists {how}"
    yield f"{side} lists {how} {path}"


def _rank(spot: Spot) -> str:
    size = spot.run.size if spot.run is not None else 1
    return "alone" if size == 1 else "first" if not spot.rank else "last" if spot.rank == size - 1 else "inside"


def _family(spot: Spot) -> str:
    return spot.key[-1] if len(spot.key) > 1 else ""

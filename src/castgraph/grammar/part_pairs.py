"""Who plays whom: every performer's name beside every name that may be a part, weighed.

The weights in ``vocabulary/part_pairs.tsv`` are counted on annotated announcements by ``tests/weights``. What speaks for the
first name's being a performer, for the other's being a part, and for the two being a pair are three columns, so that what
stands around a name is looked at once, however many pairs it is in.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import exp, tanh

from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import CHARACTER, COMPANY, PERSON, TITLE, Mention
from castgraph.grammar.part_words import bare, gap_features, path_of, size_of
from castgraph.grammar.people import Key, People
from castgraph.grammar.scenes import Scene, Spot
from castgraph.grammar.sentences import around
from castgraph.grammar.vocabulary import words_of
from castgraph.grammar.weights import Table, weights

_HOPELESS = -4.2  # the least score of two names before what stands between them is looked at
_LEAST = 0.35  # probability from which a pair is stated

_LEAST_PERFORMER = 0.03  # probability from which a name may be a performer's
_HABIT = 1.5  # the most that the other brackets of a text add
_LEAST_SECOND = 0.5  # and a performer's second part
_REPLACES = frozenset(
    ("replaces", "replace", "replacing", "replaced", "succeeds", "succeed", "succeeding", "succeeded")
)
_IN = frozenset(("in", "on", "from", "of", "for"))
_WHERE = frozenset(("where", "as", "which"))
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


def weigh_pairs(scenes: list[Scene]) -> Iterator[tuple[float, Pair]]:
    """Every pair that is not hopeless, with its probability."""
    table = weights("part_pairs")
    sums: dict[int, tuple[float, ...]] = {}
    scored: list[tuple[float, Pair]] = []
    for pair in find_pairs(scenes):
        for spot in (pair.performer, pair.part):
            if id(spot) not in sums:
                sums[id(spot)] = table.sum(spot_features(spot, table))
        score = sums[id(pair.performer)][0] + sums[id(pair.part)][1]
        if score > _HOPELESS:
            scored.append((score + table.sum(pair_features(pair, table))[2], pair))
    habit = _Habit(scored)
    for score, pair in scored:
        yield 1 / (1 + exp(max(-30.0, min(30.0, -score - habit.speaks_for(score, pair))))), pair


class _Habit:
    """Whether a text puts the part into the bracket behind the performer, or the other way round, throughout."""

    def __init__(self, scored: Iterable[tuple[float, Pair]]) -> None:
        self._sum = self._count = 0.0
        for score, pair in scored:
            side = _bracket_side(pair)
            if side:
                self._sum += side * tanh(score / 4)
                self._count += 0.5

    def speaks_for(self, score: float, pair: Pair) -> float:
        """What the other brackets of the text add to a pair's score."""
        side = _bracket_side(pair)
        return _HABIT * tanh(self._sum * side - tanh(score / 4)) if side and self._count > 1 else 0.0


def _bracket_side(pair: Pair) -> int:
    """1 for "performer (part)", -1 for "part (performer)", 0 where there is no bracket."""
    a, x = pair.performer, pair.part
    if a.scene is not x.scene or abs(a.place - x.place) != 2:
        return 0
    return (1 if a.place < x.place else -1) if a.scene.sentence.words[max(a.place, x.place) - 1] == "(" else 0


def read_parts(scenes: list[Scene], drafts: Iterable[Draft], people: People) -> Iterator[Draft]:
    """The castings with a part that pairs of names state: of a part's performers the likeliest.

    ``drafts`` tell the earlier works of which one may be the part's: "Ana Prieto, Vega in Salt, joins".
    """
    known = {
        (people.key(d.other), d.show.start) for d in drafts if d.relation == "known" and d.other and d.show is not None
    }
    likely = sorted(((p, -n, pair) for n, (p, pair) in enumerate(weigh_pairs(scenes)) if p >= _LEAST), reverse=True)
    performers: set[Key] = set()
    parts: set[Key] = set()
    for chance, _, pair in likely:
        a, x = pair.performer, pair.part
        if x.key in parts or x.key in performers or a.key in parts or (a.key in performers and chance < _LEAST_SECOND):
            continue
        if a.scene.sentence.words[a.place - 1] in _REPLACES:
            continue  # "Ana Prieto replaces Mia Horn as Vega"
        performers.add(a.key)
        parts.add(x.key)
        work = _earlier_work(pair, known)
        start, stop = min(a.mention.start, x.mention.start), max(a.mention.stop, x.mention.stop)
        yield Draft(
            "cast" if work is None else "acted", work, a.mention, None, x.mention, start, stop,
            a.scene.sentence.number, "weighed part" if work is None else "part in earlier work", round(chance, 2),
            work is not None,
        )  # fmt: skip


def _earlier_work(pair: Pair, known: set[tuple[Key, int]]) -> Mention | None:
    """The earlier work of the performer that stands beside the part."""
    x = pair.part
    words = x.scene.sentence.words
    for spot in x.scene.spots[x.index + 1 : x.index + 3]:
        gap = words[x.place + 1 : spot.place]
        if (pair.performer.key, spot.mention.start) in known and len(gap) < 6 and _IN.intersection(gap):
            return spot.mention
    for spot in x.scene.spots[max(0, x.index - 1) : x.index]:
        gap = words[spot.place + 1 : x.place]
        if (pair.performer.key, spot.mention.start) in known and len(gap) < 7 and _WHERE.intersection(gap):
            return spot.mention
    return None


def spot_features(spot: Spot, table: Table) -> Iterator[str | None]:
    """What stands around a name and what the rest of the text says of it."""
    yield from around(spot.scene.sentence, table, spot.place)
    scores = spot.mention.scores
    kind = spot.mention.kind
    yield f"kind {kind}"
    yield f"performs {bisect_left(_STEPS, spot.performs)}"
    yield f"part {bisect_left(_STEPS, spot.plays)}"
    yield f"both {bisect_left(_STEPS, spot.performs)} {bisect_left(_STEPS, spot.plays)}"
    yield f"character {bisect_left(_MARGINS, scores[CHARACTER] - scores[PERSON])}"
    yield f"titled {bisect_left(_MARGINS, scores[TITLE] - max(scores[PERSON], scores[CHARACTER]))}"
    yield f"other {bisect_left(_MARGINS, scores[4] - max(scores[:4]))}"
    words = spot.mention.words
    yield f"words {min(len(words), 4)}"
    first = words[0].lower()
    if first in _ADDRESS and len(words) > 1:
        yield "address"
    if words[0] in ("The", "the"):
        yield "the"


def pair_features(pair: Pair, table: Table) -> Iterator[str | None]:
    """What stands between the two names, and how they stand to each other."""
    a, x = pair.performer, pair.part
    same = a.scene is x.scene
    ahead = a.place < x.place if same else a.scene.sentence.number < x.scene.sentence.number
    side, one, two = ("ax", a, x) if ahead else ("xa", x, a)
    if same:
        gap = a.scene.sentence.words[one.place + 1 : two.place]
        inside = a.scene.spots[one.index + 1 : two.index]
    else:
        side += " over"
        gap = (*one.scene.sentence.words[one.place + 1 : -3], "|", *two.scene.sentence.words[3 : two.place])
        inside = one.scene.spots[one.index + 1 :] + two.scene.spots[: two.index]
        yield "over line" if one.scene.sentence.line.block == two.scene.sentence.line.block else "over block"
        yield f"{side} first" if one.index == 0 else f"{side} later"
    yield from gap_features(gap, table, side + " ")
    performers = sum(s.performs > 0.5 for s in inside)
    parts = sum(s.plays > 0.5 for s in inside)
    rivals = f"{side} {min(performers, 3)} performers {min(parts, 3)} parts"
    yield rivals
    yield f"{rivals} {size_of(len(gap))}"
    before = x.scene.sentence.words[x.place - 1]
    yield f"{rivals} before {before}"
    yield f"{side} then {a.scene.sentence.words[a.place + 1]} before {before}"
    yield f"{side} {size_of(len(gap))} next {two.scene.sentence.words[two.place + 1]}"
    yield f"{side} {size_of(len(gap))} led by {one.scene.sentence.words[one.place - 1]}"
    yield f"{side} sure {bisect_left(_STEPS, a.performs * x.plays)}"
    yield f"{side} turned {bisect_left(_STEPS, x.performs * a.plays)}"
    if same:
        yield from _list_features(side, a, x)
    else:
        yield f"{side} bare {path_of(bare(gap))}"
    if len(gap) < 5:
        short = " ".join(gap)
        yield f"{side} words {min(len(a.mention.words), 3)} {min(len(x.mention.words), 3)} {short}"
        yield f"{side} sure {bisect_left(_COARSE, a.performs)} {bisect_left(_COARSE, x.plays)} {short}"
        yield f"{side} kinds {a.mention.kind} {x.mention.kind} {short}"
    yield f"{side} words {min(len(a.mention.words), 3)} {min(len(x.mention.words), 3)}"
    yield f"{side} sure {bisect_left(_COARSE, a.performs)} {bisect_left(_COARSE, x.plays)}"
    if _family(a) and _family(a) == _family(x):
        yield "namesakes"


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

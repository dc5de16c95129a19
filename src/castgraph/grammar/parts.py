"""Who plays whom: of all pairs of a performer's name and a part's the likeliest, as castings.

The weights in ``vocabulary/part_pairs.tsv`` are counted on annotated announcements by ``tests/weights``.
"""

from collections.abc import Iterable, Iterator
from math import exp, tanh

from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import Mention
from castgraph.grammar.part_pairs import Pair, find_pairs, pair_features, spot_features
from castgraph.grammar.people import Key, People
from castgraph.grammar.scenes import Scene
from castgraph.grammar.weights import weights

_HOPELESS = -4.2  # the least score of two names before what stands between them is looked at
# of two that stand in two sentences, or far from each other: little that stands between speaks for a pair
_HOPELESS_APART = -2.0
_APART = 20  # words
_LEAST = 0.3  # probability from which a pair is stated
_LEAST_SECOND = 0.5  # and a performer's second part
_IN_ORDER = 4.0  # what "respectively" adds to a pair in order, and takes from one that is not
_HABIT = 1.5  # the most that the other brackets of a text add
_REPLACES = frozenset(
    ("replaces", "replace", "replacing", "replaced", "succeeds", "succeed", "succeeding", "succeeded")
)
_IN = frozenset(("in", "on", "from", "of", "for"))
_WHERE = frozenset(("where", "as", "which"))


def weigh_pairs(scenes: list[Scene]) -> Iterator[tuple[float, Pair]]:
    """Every pair that is not hopeless, with its probability."""
    table = weights("part_pairs")
    sums: dict[int, tuple[float, ...]] = {}
    scored: list[tuple[float, Pair]] = []
    for pair in find_pairs(scenes):
        for spot in (pair.performer, pair.part):
            if id(spot) not in sums:
                sums[id(spot)] = table.sum(spot_features(spot, table))
        score = sums[id(pair.performer)][0] + sums[id(pair.part)][1] + _IN_ORDER * _told_order(pair)
        if score > _HOPELESS and (score > _HOPELESS_APART or not _stand_apart(pair)):
            scored.append((score + table.sum(pair_features(pair, table))[2], pair))
    habit = _Habit(scored)
    for score, pair in scored:
        yield 1 / (1 + exp(max(-30.0, min(30.0, -score - habit.speaks_for(score, pair))))), pair


def _told_order(pair: Pair) -> int:
    """1 where "respectively" joins the two names, -1 where it joins them to others of their lists."""
    a, x = pair.performer, pair.part
    if a.scene is not x.scene or "respectively" not in a.scene.sentence.words:
        return 0
    left, right = a.run, x.run
    if left is None or right is None or left is right or left.size != right.size:
        return 0
    return 1 if a.rank == x.rank else -1


def _stand_apart(pair: Pair) -> bool:
    a, x = pair.performer, pair.part
    return a.scene is not x.scene or abs(a.place - x.place) >= _APART


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
            a.scene.sentence.number, "weighed part" if work is None else "part in work beside", round(chance, 2),
            work is not None,
        )  # fmt: skip


def _earlier_work(pair: Pair, known: set[tuple[Key, int]]) -> Mention | None:
    """The earlier work of the performer that stands beside the part."""
    x, performer = pair.part, pair.performer.key
    words = x.scene.sentence.words
    for spot in x.scene.spots[x.index + 1 : x.index + 3]:
        if (performer, spot.mention.start) in known and _leads_on(words[x.place + 1 : spot.place]):
            return spot.mention
    for spot in x.scene.spots[max(0, x.index - 1) : x.index]:
        if (performer, spot.mention.start) in known and _leads_back(words[spot.place + 1 : x.place]):
            return spot.mention
    return None


def _leads_on(gap: tuple[str, ...]) -> bool:
    """Whether the work behind these words is that of the part before them: " in", " on the series"."""
    return len(gap) < 6 and "(" not in gap and bool(_IN.intersection(gap))


def _leads_back(gap: tuple[str, ...]) -> bool:
    """Whether the part behind these words is one in the work before them: ", where he was", " as"."""
    return len(gap) < 7 and ")" not in gap and ("as" not in gap or "," not in gap) and bool(_WHERE.intersection(gap))

"""A second look at each title: how likely it is that the text is about the titles beside it, and about others.

In a list of a season's dramas all are news, or none; beside the one show that a text is about, others are named in passing.
The weights in ``vocabulary/rivals.tsv`` are counted on annotated announcements by ``tests/weights``.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import exp

from castgraph.grammar import symbols as sym
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import TITLE
from castgraph.grammar.text import key_of
from castgraph.grammar.weights import weights

_STEPS = (-3.0, -2.0, -1.0, -0.3, 0.3, 1.0, 2.0, 3.0)  # of a score, the logarithm of the odds
_FEW_STEPS = (-2.0, -0.7, 0.7, 2.0)
_SUMS = (0.3, 0.7, 1.2, 2.0, 4.0, 8.0)  # of probabilities
_PARTS = (0.02, 0.1, 0.3, 0.6)  # of a text
_MARGINS = (-1.0, 0.0, 1.0, 2.0, 4.0)


class _Places:
    """Where the titles of a text stand, and beside which others."""

    def __init__(self, lines: Sequence[Line], scores: dict[str, float]) -> None:
        self.count: Counter[str] = Counter()
        self.first: dict[str, float] = {}  # as a part of all places
        self.margin: dict[str, float] = {}
        self.beside: dict[str, dict[str, list[float]]] = {
            name: defaultdict(list) for name in ("list", "previous", "next", "same line")
        }
        order = []
        for number, line in enumerate(lines):
            for node in line.nodes:
                if node.symbol not in (sym.TITLE, sym.TITLES):
                    continue
                keys = [key_of(item.mention.text) for item in node.items]
                for item, key in zip(node.items, keys, strict=True):
                    order.append((key, number))
                    scores_of_name = item.mention.scores
                    margin = scores_of_name[TITLE] - max(scores_of_name[TITLE + 1 :])
                    self.margin[key] = max(margin, self.margin.get(key, margin))
                    self.beside["list"][key] += [scores[other] for other in keys if other != key]
        for place, (key, _) in enumerate(order):
            self.count[key] += 1
            self.first.setdefault(key, place / len(order))
        for (one, line_of_one), (two, line_of_two) in pairwise(order):
            if one != two:
                self.beside["next"][one].append(scores[two])
                self.beside["previous"][two].append(scores[one])
                if line_of_one == line_of_two:
                    self.beside["same line"][one].append(scores[two])
                    self.beside["same line"][two].append(scores[one])


def rival_features(lines: Sequence[Line], scores: dict[str, float]) -> dict[str, list[str]]:
    """What the second look sees of each title; ``scores``: those of the first look."""
    places = _Places(lines, scores)
    ranked = sorted(scores.values(), reverse=True)
    total = sum(map(chance_of, ranked))
    return {key: list(_features(key, scores, ranked, total, places)) for key in scores}


def _features(key: str, scores: dict[str, float], ranked: list[float], total: float, places: _Places) -> Iterator[str]:
    score = scores[key]
    own = f"own {bisect_left(_FEW_STEPS, score)}"
    rank = bisect_left([-s for s in ranked], -score)
    others = [s for other, s in scores.items() if other != key]
    best, mean = (max(others), sum(others) / len(others)) if others else (None, None)
    beside: list[tuple[str, float | None]] = [("best", best), ("mean", mean)]
    for name, known in places.beside.items():
        found = known.get(key)
        value = None if not found else max(found) if name == "same line" else sum(found) / len(found)
        beside.append((name, value))
    for name, value in beside:
        yield f"{name} {'none' if value is None else bisect_left(_STEPS, value)}"
        yield f"{own} {name} {'none' if value is None else bisect_left(_FEW_STEPS, value)}"
    rest = f"sum {bisect_left(_SUMS, total - chance_of(score))}"
    likely = f"likely others {min(sum(s > 0 for s in others), 6)}"
    yield from (rest, f"{own} {rest}", likely, f"{own} {likely}")
    yield from (f"rank {min(rank, 6)}", f"rank {min(rank, 6)} of {min(len(scores), 8)}")
    yield f"count {min(places.count[key], 4)} rank {min(rank, 3)}"
    yield f"first {bisect_left(_PARTS, places.first.get(key, 1.0))} rank {min(rank, 3)}"
    yield f"margin {bisect_left(_MARGINS, places.margin.get(key, 0.0))}"


def weigh_again(lines: Sequence[Line], scores: dict[str, float]) -> dict[str, float]:
    """The probability, for each title by its key, that the text is about it; ``scores``: those of the first look."""
    table = weights("rivals")
    (own,) = table.row("score")
    return {
        key: chance_of(table.sum(features)[0] + own * scores[key])
        for key, features in rival_features(lines, scores).items()
    }


def chance_of(score: float) -> float:
    """The probability that a score, the logarithm of its odds, stands for."""
    return 1 / (1 + exp(-score))

"""Pairs of names, of which several may say one true fact: those count that say it most."""

from collections import defaultdict
from dataclasses import dataclass

from readings import Look, Reading


@dataclass
class Row:
    """A pair of names. ``fact``: what it would state, of one text; ``right``: None where it counts neither way."""

    reading: Reading
    fact: tuple
    features: list[str]
    right: bool | None


def count_best(rows, strength):
    """Two rounds: of the pairs of one true fact, the second leaves out those that the first finds much less likely."""
    rows = [row for row in rows if row.right is not None]
    chances = count(rows, strength).chances([r.features for r in rows])
    best = defaultdict(float)
    for row, chance in zip(rows, chances, strict=True):
        best[row.fact] = max(best[row.fact], chance)
    return count([r for r, p in zip(rows, chances, strict=True) if not r.right or p >= best[r.fact] / 2], strength)


def count(rows, strength):
    texts = [r.reading.sample.name for r in rows]
    return Look([r.features for r in rows], [r.right for r in rows], texts, strength)


def judge_best(look, rows):
    """(probability, whether it is right) of each fact where a pair says it most."""
    rows = [row for row in rows if row.right is not None]
    best = defaultdict(float)
    for row, chance in zip(rows, look.chances([r.features for r in rows]), strict=True):
        best[row.fact, row.right] = max(best[row.fact, row.right], chance)
    return [(chance, right) for (_, right), chance in best.items()]

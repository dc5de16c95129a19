"""Weights of evidence: features -> the sum of their weights, one sum a column.

Source: ``vocabulary/NAME.tsv``, a feature a row, counted on annotated announcements by ``tests/weights``.
"""

from collections.abc import Iterable
from functools import cache
from itertools import repeat
from pathlib import Path

_FOLDER = Path(__file__).parent / "vocabulary"
_BITS = 40  # of a column; the sums stay far below, so that no column reaches into the next
_HALF = 1 << (_BITS - 1)
_MASK = (1 << _BITS) - 1
_UNIT = 100  # weights are kept to two decimals


class Weights:
    """A table of weights. A row is packed into one integer: one addition adds all of its columns."""

    def __init__(self, lines: Iterable[str]) -> None:
        """``lines``: the columns' names, then a feature a line with its weights, all apart by tabs."""
        head, *rows = (line.split("\t") for line in lines)
        self.columns = tuple(head[1:])
        self._packed = {feature: _pack(values) for feature, *values in rows}
        self._bias = self._packed.get("bias", 0) + sum(_HALF << (_BITS * i) for i in range(len(self.columns)))
        self._shifts = tuple(_BITS * i for i in range(len(self.columns)))

    def sum(self, features: Iterable[str]) -> tuple[float, ...]:
        """The sums of the columns over ``features`` and the bias; a feature without weights counts nothing."""
        total = sum(map(self._packed.get, features, repeat(0)), self._bias)
        return tuple([((total >> shift & _MASK) - _HALF) / _UNIT for shift in self._shifts])

    def row(self, feature: str) -> tuple[float, ...]:
        """The weights of one feature."""
        total = self._packed[feature] + sum(_HALF << shift for shift in self._shifts)
        return tuple(((total >> shift & _MASK) - _HALF) / _UNIT for shift in self._shifts)


def _pack(values: list[str]) -> int:
    return sum(round(float(value) * _UNIT) << (_BITS * i) for i, value in enumerate(values))


@cache
def weights(name: str) -> Weights:
    """The table ``vocabulary/NAME.tsv``."""
    return Weights((_FOLDER / f"{name}.tsv").read_text("utf-8").splitlines())

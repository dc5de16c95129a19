"""Weights of evidence: features -> the sum of their weights, one sum a column.

Source: ``vocabulary/NAME.tsv``, a feature a row, counted on annotated announcements by ``tests/weights``.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import repeat
from operator import itemgetter
from pathlib import Path
from struct import Struct
from typing import Any, Protocol

_FOLDER = Path(__file__).parent / "vocabulary"
_BITS = 64  # of a column; the sums stay far below, so that no column reaches into the next
_HALF = 1 << (_BITS - 2)
_WORD = re.compile(r"<\w[\w ]*>|[^ ]+")  # "<the show>" is one word of a feature
_KEPT = 20_000  # sums
_REST = "{...}"  # the end of a form that any words fill
_ZEROS = repeat(0)
_UNIT = 100  # weights are kept to two decimals


class Slot(Protocol):
    """The features of one form, such as ``LL {} {}``, by the words in it."""

    def get(self, words: Any, /) -> str | None:
        """The feature with ``words`` (one, or a tuple of several) in its form; None where it has no weight."""


class Weights:
    """A table of weights. A row is packed into one integer: one addition adds all of its columns."""

    def __init__(self, lines: Iterable[str]) -> None:
        """``lines``: the columns' names, then a feature a line with its weights, all apart by tabs."""
        head, *rows = (line.split("\t") for line in lines)
        self.columns = tuple(head[1:])
        self._packed: dict[str | None, int] = {feature: _pack(values) for feature, *values in rows}
        self._level = sum(_HALF << (_BITS * i) for i in range(len(self.columns)))  # so that no column is negative
        self._bias = self._packed.get("bias", 0) + self._level
        self._columns = Struct(f"<{len(self.columns)}q")
        self._alone = len(self.columns) == 1
        self._known: dict[frozenset[str], int] = {}
        self._named: dict[str, list[str]] = defaultdict(list)  # the features by their first words
        self._slots: dict[tuple[str, ...], tuple[Slot, ...]] = {}

    def sum(self, features: Iterable[str | None], known: frozenset[str] = frozenset()) -> tuple[float, ...]:
        """The sums of the columns over ``features`` and the bias; a feature without weights counts nothing.

        ``known``: further features, which come together time and again.
        """
        return self.sum_on(self._sum_known(known) if known else self._bias, features)

    def begin(self, features: Iterable[str | None]) -> int:
        """What the columns sum to over ``features`` and the bias, for ``sum_on`` to go on from."""
        return sum(map(self._packed.get, features, _ZEROS), self._bias)

    def sum_on(self, begun: int, features: Iterable[str | None]) -> tuple[float, ...]:
        """The sums of the columns over ``features`` and those that ``begun`` was begun with."""
        total = sum(map(self._packed.get, features, _ZEROS), begun)
        return ((total - _HALF) / _UNIT,) if self._alone else self._unpack(total)

    def _sum_known(self, features: frozenset[str]) -> int:
        total = self._known.get(features)
        if total is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            total = self._known[features] = self.begin(features)
        return total

    def row(self, feature: str) -> tuple[float, ...]:
        """The weights of one feature."""
        return self._unpack(self._packed[feature] + self._level)

    def _unpack(self, total: int) -> tuple[float, ...]:
        columns = self._columns
        return tuple([(n - _HALF) / _UNIT for n in columns.unpack(total.to_bytes(columns.size, "little"))])

    def slots(self, forms: tuple[str, ...]) -> tuple[Slot, ...]:
        """Of each form the features that have weights: to look one up takes less than to write it."""
        slots = self._slots.get(forms)
        if slots is None:
            if not self._named:
                for feature in filter(None, self._packed):
                    self._named[feature.partition(" ")[0]].append(feature)
            slots = self._slots[forms] = tuple([_find_slot(form, self._named) for form in forms])
        return slots


class EveryFeature:
    """In place of a table where weights are still to be counted: it knows every feature of a form."""

    def slots(self, forms: tuple[str, ...]) -> tuple[Slot, ...]:
        """The forms themselves, to be filled."""
        return tuple(_Form(form) for form in forms)


Table = Weights | EveryFeature


class _Form:
    def __init__(self, form: str) -> None:
        self._form = form.replace(_REST, "{}")

    def get(self, words: Any, /) -> str:
        return self._form.format(*words) if isinstance(words, tuple) else self._form.format(words)


def _find_slot(form: str, named: dict[str, list[str]]) -> Slot:
    """The features of ``form`` by the words that fill it; ``named``: all, by the first words of forms.

    A form that ends in "{...}" is filled by a string of any words.
    """
    parts = form.split(" ")
    features = named.get(parts[0], [])
    if form.endswith(_REST):
        start = form.removesuffix(_REST)
        return {f[len(start) :]: f for f in features if f.startswith(start)}
    start = form.partition("{")[0]
    filling = itemgetter(*(i for i, part in enumerate(parts) if part == "{}"))
    found = ((f, _WORD.findall(f)) for f in features if f.startswith(start))
    return {
        filling(words): feature
        for feature, words in found
        if len(words) == len(parts) and all(p in ("{}", w) for p, w in zip(parts, words, strict=True))
    }


def _pack(values: list[str]) -> int:
    return sum(round(float(value) * _UNIT) << (_BITS * i) for i, value in enumerate(values))


@cache
def with_each(told: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    """The ``forms`` with ``told`` before each."""
    return tuple(told + form for form in forms)


@cache
def weights(name: str) -> Weights:
    """The table ``vocabulary/NAME.tsv``."""
    return Weights((_FOLDER / f"{name}.tsv").read_text("utf-8").splitlines())

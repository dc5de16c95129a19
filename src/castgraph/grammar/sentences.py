"""Sentences as words and names, and what stands around a name or between two, as features for tables of weights."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from castgraph.grammar import symbols as sym
from castgraph.grammar.flat import FlatLine
from castgraph.grammar.mentions import Mention
from castgraph.grammar.vocabulary import words_of

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[^\s\w]|[^\s]")
_FUNCTION = words_of("function_words")
_MARGIN = 3  # words read before the first and behind the last
_REACH = 9  # words on each side of a name that count wherever they stand


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of a text: ``words`` in lower case with ``_MARGIN`` of padding on each side, a name as its kind ("<person>").

    ``names[i]`` is the i-th name with its place among the words.
    """

    line: FlatLine
    number: int
    words: tuple[str, ...]
    offsets: tuple[int, ...]  # of each word in ``line.text``
    names: tuple[tuple[int, Mention], ...]

    def begins(self, place: int) -> bool:
        """Whether no word and no name stands before ``place``."""
        return not any(word[0].isalnum() or word[0] == "<" for word in self.words[_MARGIN:place])

    def place(self, position: int) -> int:
        """The place of the first word at or behind ``line.text[position]``."""
        return next(
            (n for n, at in enumerate(self.offsets) if at >= position and n >= _MARGIN), len(self.words) - _MARGIN
        )


def make_sentences(lines: list[FlatLine]) -> list[Sentence]:
    """The sentences of a text, one for each of its lines."""
    return [_make(number, line) for number, line in enumerate(lines)]


def _make(number: int, line: FlatLine) -> Sentence:
    found = [(m.start(), m.group()) for m in _WORD.finditer(line.text)]
    places = {at: n for n, (at, _) in enumerate(found, _MARGIN)}
    words = ("^",) * _MARGIN + tuple([_normal(word) for _, word in found]) + ("$",) * _MARGIN
    offsets = (-1,) * _MARGIN + tuple([at for at, _ in found]) + (len(line.text),) * _MARGIN
    names = tuple([(places[at], m) for at, m in zip(line.positions, line.mentions, strict=True) if at in places])
    return Sentence(line, number, words, offsets, names)


def _normal(word: str) -> str:
    return sym.WORDS.get(word) or ("0" if word[0].isdigit() else word)


def around(sentence: Sentence, i: int, j: int | None = None) -> Iterator[str]:
    """What stands around the name (or the cue) that fills ``words[i:j]``; one word without ``j``."""
    words = sentence.words
    j = i + 1 if j is None else j
    a, b, c, x, y, z = words[i - 3], words[i - 2], words[i - 1], words[j], words[j + 1], words[j + 2]
    yield from (
        "L " + c, f"LL {b} {c}", f"LLL {a} {b} {c}", "R " + x, f"RR {x} {y}", f"RRR {x} {y} {z}", f"LR {c} _ {x}",
        "second L " + b, "second R " + y,
    )  # fmt: skip
    last = len(words) - _MARGIN
    for k in range(max(_MARGIN, i - _REACH), i):
        if words[k] not in _FUNCTION:
            yield "left " + words[k]
        yield f"left {words[k]} {words[k + 1] if k + 1 < i else '_'}"
    for k in range(j, min(last, j + _REACH)):
        if words[k] not in _FUNCTION:
            yield "right " + words[k]
        yield f"right {words[k - 1] if k > j else '_'} {words[k]}"
    if sentence.line.heading:
        yield "heading"
    if sentence.line.opening:
        yield "opening"
    label = words[_MARGIN : _MARGIN + 6]
    if ":" in label and i > _MARGIN + label.index(":"):
        yield "label " + " ".join(label[: label.index(":")])


def between(sentence: Sentence, i: int, j: int) -> Iterator[str]:
    """What stands between ``words[i]`` and ``words[j]``, ``i`` the earlier."""
    gap = sentence.words[i + 1 : j]
    size = len(gap)
    yield f"gap {size if size < 5 else '5-8' if size < 9 else '9-14' if size < 15 else 'far'}"
    if size < 6:
        yield "between " + " ".join(gap)
    for k, word in enumerate(gap):
        if word not in _FUNCTION:
            yield "inside " + word
        if k:
            yield f"inside {gap[k - 1]} {word}"
    yield "begins " + " ".join(gap[:2])
    yield "ends " + " ".join(gap[-2:])
    for kind in ("<person>", "<title>", "<company>", "<other>"):
        count = gap.count(kind)
        if count:
            yield f"{kind} inside {min(count, 3)}"
    commas = gap.count(",")
    yield f"commas {min(commas, 4)}"
    if ";" in gap or ":" in gap:
        yield "parted"

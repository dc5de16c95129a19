"""Sentences as words and names, and what stands around a name or between two, as features for tables of weights."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import filterfalse, pairwise

from castgraph.grammar import symbols as sym
from castgraph.grammar.flat import FlatLine
from castgraph.grammar.mentions import Mention
from castgraph.grammar.vocabulary import words_of
from castgraph.grammar.weights import Table, with_each
from castgraph.grammar.word_classes import classes_of

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[^\s\w]|[^\s]")
_FUNCTION = words_of("function_words")
_MARGIN = 3  # words read before the first and behind the last
_BESIDE = (
    "L {}", "LL {} {}", "LLL {} {} {}", "R {}", "RR {} {}", "RRR {} {} {}", "LR {} _ {}",
    "KL {}", "KLL {} {}", "KR {}", "KRR {} {}", "KLR {} _ {}",
)  # fmt: skip
_SECOND = ("second L {}", "second R {}")
_WIDE = ("left {}", "left {} {}", "right {}", "right {} {}")
_BETWEEN = ("gap {}", "between {...}", "inside {}", "inside {} {}", "begins {...}", "ends {...}")
_KINDS = frozenset(("<person>", "<title>", "<company>", "<other>"))
_REACH = 9  # words on each side of a name that count wherever they stand


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of a text: ``words`` in lower case with ``_MARGIN`` of padding on each side, a name as its kind ("<person>").

    ``names[i]`` is the i-th name with its place among the words.
    """

    line: FlatLine
    number: int
    words: tuple[str, ...]
    classes: tuple[str, ...]  # of the words, by where they stand
    offsets: tuple[int, ...]  # of each word in ``line.text``
    names: tuple[tuple[int, Mention], ...]

    def begins(self, place: int) -> bool:
        """Whether no word and no name stands before ``place``."""
        return not any(word[0].isalnum() or word[0] == "<" for word in self.words[_MARGIN:place])

    def place(self, position: int) -> int:
        """The place of the first word at or behind ``line.text[position]``."""
        return min(bisect_left(self.offsets, position, _MARGIN), len(self.words) - _MARGIN)


def make_sentences(lines: list[FlatLine]) -> list[Sentence]:
    """The sentences of a text, one for each of its lines."""
    return [_make(number, line) for number, line in enumerate(lines)]


def _make(number: int, line: FlatLine) -> Sentence:
    found = [(m.start(), m.group()) for m in _WORD.finditer(line.text)]
    places = {at: n for n, (at, _) in enumerate(found, _MARGIN)}
    words = ("^",) * _MARGIN + tuple([_normal(word) for _, word in found]) + ("$",) * _MARGIN
    offsets = (-1,) * _MARGIN + tuple([at for at, _ in found]) + (len(line.text),) * _MARGIN
    names = tuple([(places[at], m) for at, m in zip(line.positions, line.mentions, strict=True) if at in places])
    return Sentence(line, number, words, tuple(classes_of(words)), offsets, names)


def _normal(word: str) -> str:
    return sym.WORDS.get(word) or ("0" if word[0].isdigit() else word)


def around(sentence: Sentence, table: Table, i: int, j: int | None = None, told: str = "") -> list[str | None]:
    """What stands around the name (or the cue) that fills ``words[i:j]``; one word without ``j``.

    ``told`` is put before each feature; a feature that ``table`` does not know is None.
    """
    words = sentence.words
    j = i + 1 if j is None else j
    found = near(sentence, table, i, j, told)
    one_left, left, one_right, right = table.slots(with_each(told, _WIDE))
    before, behind = words[max(_MARGIN, i - _REACH) : i], words[j : min(len(words) - _MARGIN, j + _REACH)]
    found += map(one_left.get, filterfalse(_FUNCTION.__contains__, before))
    found += map(left.get, pairwise((*before, "_")))
    found += map(one_right.get, filterfalse(_FUNCTION.__contains__, behind))
    found += map(right.get, pairwise(("_", *behind)))
    return found


def near(sentence: Sentence, table: Table, i: int, j: int, told: str = "") -> list[str | None]:
    """What stands right around ``words[i:j]``, in what line, and behind which label."""
    words, line = sentence.words, sentence.line
    left, right = table.slots(with_each(told, _SECOND))
    found = [*beside(sentence, table, i, j, told), left.get(words[i - 2]), right.get(words[j + 1])]
    if line.heading:
        found.append(told + "heading")
    if line.opening:
        found.append(told + "opening")
    label = words[_MARGIN : _MARGIN + 6]
    if ":" in label and i > _MARGIN + label.index(":"):
        found.append(f"{told}label " + " ".join(label[: label.index(":")]))
    return found


def beside(sentence: Sentence, table: Table, i: int, j: int, told: str = "") -> tuple[str | None, ...]:
    """What stands right beside ``words[i:j]``."""
    words = sentence.words
    a, b, c, x, y, z = words[i - 3], words[i - 2], words[i - 1], words[j], words[j + 1], words[j + 2]
    l, ll, lll, r, rr, rrr, lr, kl, kll, kr, krr, klr = table.slots(with_each(told, _BESIDE))  # noqa: E741
    classes = sentence.classes
    left, right = classes[i - 1], classes[j]
    return (
        l.get(c), ll.get((b, c)), lll.get((a, b, c)), r.get(x), rr.get((x, y)), rrr.get((x, y, z)), lr.get((c, x)),
        kl.get(left), kll.get((classes[i - 2], left)), kr.get(right), krr.get((right, classes[j + 1])), klr.get((left, right)),
    )  # fmt: skip


def between(sentence: Sentence, table: Table, i: int, j: int, told: str) -> Iterator[str | None]:
    """What stands between ``words[i]`` and ``words[j]``, ``i`` the earlier."""
    gap = sentence.words[i + 1 : j]
    size = len(gap)
    far, whole, word, two, first, last = table.slots(with_each(told, _BETWEEN))
    yield far.get(str(size) if size < 5 else "5-8" if size < 9 else "9-14" if size < 15 else "far")
    if size < 6:
        yield whole.get(" ".join(gap))
    yield from map(word.get, filterfalse(_FUNCTION.__contains__, gap))
    yield from map(two.get, pairwise(gap))
    yield from (first.get(" ".join(gap[:2])), last.get(" ".join(gap[-2:])))
    for kind in _KINDS.intersection(gap):
        yield f"{told}{kind} inside {min(gap.count(kind), 3)}"
    yield f"{told}commas {min(gap.count(','), 4)}"
    if ";" in gap or ":" in gap:
        yield told + "parted"

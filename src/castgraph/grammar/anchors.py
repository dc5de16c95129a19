"""Regular expressions that are searched only in texts that hold what each of their matches holds.

Most expressions of the grammar match in few lines, and to see that a line has none of an expression's words takes a
fraction of the time of a search. The words come from the tree of the expression: ``(?:the )?(?:dramas?|comed(?:y|ies))``
needs "drama" or "comed".
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from castgraph.grammar.expression_tree import parse_expression

_NOTHING = ("",)  # every text holds it
_MOST = 20  # members of a set of characters that are told apart
_SELDOM = 2.0  # a guess at how often a need may be met that is worth asking for
_ASKED = 3  # needs of one expression
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_MANY = 8  # strings: from then on an expression finds them faster
_LOOK = 0.002
_COMMON = frozenset(" etaoinsrh")


class Anchored:
    """A regular expression, which matches nothing in a text that does not hold one string of each of its needs."""

    __slots__ = ("_asked", "_few", "_many", "pattern")

    def __init__(self, expression: str) -> None:
        self.pattern = re.compile(expression)
        self._asked = False  # the needs are told when they are first asked for
        self._few: tuple[tuple[str, ...], ...] = ()  # the needs of few strings, each of which is looked for
        self._many: tuple[re.Pattern[str], ...] = ()  # the needs of many, as expressions

    def _tell_needs(self) -> None:
        needs = find_needs(self.pattern)
        self._few = tuple(strings for strings in needs if len(strings) < _MANY)
        self._many = tuple(re.compile(_join(strings)) for strings in needs if len(strings) >= _MANY)
        self._asked = True

    def may_match(self, text: str) -> bool:
        """Whether ``text`` holds what every match holds."""
        if not self._asked:
            self._tell_needs()
        for strings in self._few:
            for one in strings:
                if one in text:
                    break
            else:
                return False
        for need in self._many:  # noqa: SIM110 (all() takes twice as long)
            if need.search(text) is None:
                return False
        return True

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """The matches in ``text``."""
        return self.pattern.finditer(text) if self.may_match(text) else ()


def _join(strings: Iterable[str]) -> str:
    """An expression for any of ``strings``, those that begin alike in one branch: so a letter is looked at once."""
    rest: dict[str, list[str]] = defaultdict(list)
    for one in strings:
        rest[one[:1]].append(one[1:])
    if "" in rest:
        return ""
    branches = [re.escape(first) + _join(more) for first, more in rest.items()]
    return branches[0] if len(branches) == 1 else _either(branches)


def by_letter(alternatives: str) -> str:
    """``alternatives`` in brackets, those that begin with one letter in one branch: so a word is tried with few of them.

    Both expressions match the same: which of two that begin alike comes first stays as it is.
    """
    found: dict[str, list[str]] = {}
    for one in _part(alternatives):
        alone = not one[:1].isalpha() or one[1:2] in ("?", "*", "{")
        found.setdefault(one if alone else one[0], []).append("" if alone else one[1:])
    return _either(first + (rest[0] if len(rest) == 1 else _either(rest)) for first, rest in found.items())


def _either(branches: Iterable[str]) -> str:
    return f"(?:{'|'.join(branches)})"


def _part(alternatives: str) -> Iterator[str]:
    """The alternatives, parted where "|" stands outside of all brackets."""
    depth = start = 0
    for at, char in enumerate(alternatives):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            yield alternatives[start:at]
            start = at + 1
    yield alternatives[start:]


def find_needs(pattern: re.Pattern[str]) -> tuple[tuple[str, ...], ...]:
    """For the rarest parts that no match lacks the strings of which it holds one; the least to look for first."""
    if pattern.flags & re.IGNORECASE:
        return ()
    found: list[tuple[str, ...]] = []
    for part in sorted(_of_parts(parse_expression(pattern), ""), key=_often):
        if _often(part) < _SELDOM and not any(_follows(part, other) for other in found):
            found.append(_shorten(part))
    return tuple(sorted(found[:_ASKED], key=len))


def _follows(part: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each string of ``other`` holds one of ``part``, so that this need says no more."""
    return all(any(one in long for one in part) for long in other)


def _of_parts(nodes: Iterable[tuple[Any, Any]], run: str) -> Iterator[Sequence[str]]:
    """The strings of each of ``nodes``, one after the other; ``run``: the letters right before them."""
    for kind, value in nodes:
        if str(kind) == "LITERAL":
            run += chr(value)
            continue
        if run:
            yield (run,)
        yield _of_node(str(kind), value, run)
        run = ""
    if run:
        yield (run,)


def _of_node(kind: str, value: Any, run: str) -> Sequence[str]:
    if kind == "SUBPATTERN" and not value[1]:  # without flags of its own
        return _rarest(value[3], run)
    if kind == "BRANCH":
        return [one for branch in value[1] for one in _rarest(branch, run)]
    if kind in _REPEATS and value[0] > 0:
        return _rarest(value[2], run)
    if kind == "ASSERT" and value[0] > 0:  # what must follow
        return _rarest(value[1], run)
    if kind == "IN":
        return [run + one for one in _of_set(value)]
    return _NOTHING


def _rarest(nodes: Iterable[tuple[Any, Any]], run: str) -> Sequence[str]:
    return min(_of_parts(nodes, run), key=_often, default=_NOTHING)


def _of_set(members: Iterable[tuple[Any, Any]]) -> Sequence[str]:
    found: list[str] = []
    for kind, value in members:
        if str(kind) == "LITERAL":
            found.append(chr(value))
        elif str(kind) == "RANGE" and len(found) + value[1] - value[0] < _MOST:
            found.extend(map(chr, range(value[0], value[1] + 1)))
        else:
            return _NOTHING
    return found


def _often(strings: Sequence[str]) -> float:
    """A guess at the share of lines that hold one of ``strings``, and a little for having to look for each."""
    return sum(_share(one) + _LOOK for one in strings)


def _share(text: str) -> float:
    share = 10.0
    for char in text:
        share /= 4 if char in _COMMON else 15 if char.isascii() else 200
    return share


def _shorten(strings: Sequence[str]) -> tuple[str, ...]:
    """Without those that hold another one."""
    return tuple(
        sorted({one for one in strings if not any(other in one for other in strings if other != one)}, key=_share)[::-1]
    )

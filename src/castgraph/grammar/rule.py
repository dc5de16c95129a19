"""Rules: a pattern over a folded line, and what it states.

A pattern is lower-case English as a regular expression, in which words in capitals are slots (``SLOTS``). ``~`` stands
for up to six words that are no names. Example: ``PEOPLE (joins|have joined) (the cast of )?SHOW``.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import Anchored

SLOTS = {
    "PERSON": sym.PERSON,
    "PEOPLE": sym.PERSON + sym.PEOPLE,
    "CHARACTER": sym.PERSON + sym.OTHER + sym.TITLE,
    "CHARACTERS": sym.PERSON + sym.PEOPLE + sym.OTHER,
    "TITLE": sym.TITLE,
    "TITLES": sym.TITLE + sym.TITLES,
    "SHOW": sym.TITLE + sym.THE_SHOW,
    "SHOWS": sym.TITLE + sym.TITLES + sym.THE_SHOW,
    "WORK": sym.TITLE + sym.OTHER,
    "WORKS": sym.TITLE + sym.TITLES + sym.OTHER,
    "THE_SHOW": sym.THE_SHOW,
    "COMPANY": sym.COMPANY,
    "COMPANIES": sym.COMPANY + sym.COMPANIES,
    "MAKERS": sym.COMPANY + sym.COMPANIES + sym.OTHER,
    "DATE": sym.DATE,
    "SEASON": sym.SEASON,
    "ROLE": sym.ROLE,
    "WORKS_AS": sym.WORKS_AS,
    "BILLING": sym.BILLING,
    "GENRE": sym.GENRE,
    "NAME": sym.PERSON + sym.OTHER + sym.TITLE + sym.COMPANY,
}
_SLOT = re.compile(r"(?<![A-Z])(_?)(" + "|".join(sorted(SLOTS, key=len, reverse=True)) + r")(?![A-Z])")
_CLASS = re.compile(r"\[[^\]]*\]")
_OPTIONAL = frozenset("?*{")
_FILLER = rf"(?:[^\s;:.!?,{sym.PERSON}-{sym.TITLES}{sym.THE_SHOW}]+(?:,? |$)){{0,6}}?"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a construction states.

    ``cues``: words (or symbols) of which a line must hold one, or the rule is not tried. ``states``: relations, as
    ``cast``, ``credit``, ``credit=director``, ``status=renewed``; their fields are the slots of the same name.
    ``only``: a regular expression; the rule reads nothing unless it finds that in one of the roles or kinds of production.
    ``yes``: texts with the facts that the rule must read in them; ``no``: texts in which it must read nothing.
    """

    name: str
    cues: str
    pattern: str
    states: tuple[str, ...]
    yes: tuple[tuple[str, ...], ...] = ()
    no: tuple[str, ...] = ()
    confidence: float = 0.9
    only: str = ""
    compiled: Anchored = field(init=False, repr=False, compare=False)
    needs: tuple[frozenset[str], ...] = field(init=False, repr=False, compare=False)  # symbols: one of each set

    def __post_init__(self) -> None:
        object.__setattr__(self, "needs", find_needs(self.pattern))
        object.__setattr__(self, "compiled", compile_pattern(self.pattern))


def compile_pattern(pattern: str) -> Anchored:
    """The regular expression of a pattern; each slot is a group of its name in lower case.

    A slot written with an underscore before it (``_PEOPLE``) is matched and not read.
    """

    seen: Counter[str] = Counter()

    def group(match: re.Match[str]) -> str:
        name = match.group(2).lower()
        chars = SLOTS[match.group(2)]
        if match.group(1):
            return f"[{chars}]"
        seen[name] += 1
        return f"(?P<{name}__{seen[name]}>[{chars}])"  # a slot may stand in several branches

    return Anchored(_SLOT.sub(group, pattern).replace("~", _FILLER))


def find_needs(pattern: str) -> tuple[frozenset[str], ...]:
    """For each slot outside of all brackets of ``pattern`` the symbols of which a line must hold one to be matched."""
    outside, depth, escaped = [], 0, False
    for char in _CLASS.sub("_", pattern):
        if not escaped and char == ")":
            depth -= 1
        if depth == 0:
            outside.append(char)
        if not escaped and char == "(":
            depth += 1
        escaped = char == "\\" and not escaped
    plain = "".join(outside)
    if "|" in plain:
        return ()
    found = (
        frozenset(SLOTS[m.group(2)]) for m in _SLOT.finditer(plain) if plain[m.end() : m.end() + 1] not in _OPTIONAL
    )
    return tuple(dict.fromkeys(found))

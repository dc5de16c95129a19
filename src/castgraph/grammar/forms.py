"""Candidates -> forms: all occurrences of one spelling together, with what the first look sees of it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from castgraph.grammar.beyond_capitals import find_echoes, find_foreign, find_quoted, find_untitled
from castgraph.grammar.blocks import Block
from castgraph.grammar.evidence import COMMON, Surroundings, shape
from castgraph.grammar.names import Candidate, find_candidates
from castgraph.grammar.weights import EveryFeature, Weights

_LEAST_FOLDED = 5  # letters: "US" is not "Us"
_FIRST_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Form:
    """All occurrences of one spelling; ``words`` around them are None where they say nothing."""

    candidate: Candidate
    shape: frozenset[str]
    at: list[Candidate]
    words: list[str | None]
    layout: set[str]
    whole: list[str] = field(default_factory=list)  # what only the whole text shows
    scores: tuple[float, ...] = ()

    @property
    def features(self) -> set[str]:
        """All that the first look sees."""
        return {*self.shape, *filter(None, self.words), *self.layout, *self.whole}


def collect_forms(plain: str, blocks: Sequence[Block], table: Weights | EveryFeature) -> dict[str, Form]:
    """Every spelling that may be a name, with what the first look sees of it and ``table`` knows.

    Capitals make no other spelling: a headline in capitals speaks of whom the text below names.
    """
    forms: dict[str, Form] = {}
    around = Surroundings(plain, table)
    for block in blocks:
        if not block.capitalised:
            for candidate in _find_all(plain, block):
                _add(forms, plain, candidate, around)
    shouted = [block for block in blocks if block.capitalised]
    if shouted:
        known = _by_first_word(forms)
        low = plain.lower()
        for block in shouted:
            echoes = {(c.start, c.stop): c for c in find_echoes(plain, low, block, known)}
            for candidate in _find_all(plain, block):
                _add(forms, plain, candidate, around).layout.add(_in_capitals(candidate, echoes))
            for candidate in echoes.values():
                _add(forms, plain, candidate, around).layout.add("echo")
    _count(forms)
    return forms


def _find_all(plain: str, block: Block) -> Iterator[Candidate]:
    for find in (find_candidates, find_quoted, find_untitled, find_foreign):
        yield from find(plain, block.start, block.stop)


def _add(forms: dict[str, Form], plain: str, candidate: Candidate, around: Surroundings) -> Form:
    spelling = plain[candidate.start : candidate.stop]
    key = spelling.lower() if len(spelling) >= _LEAST_FOLDED else spelling
    end = candidate.stop + 2 if candidate.owner else candidate.stop
    words, layout = around.features(candidate, end), around.layout(candidate.start, end)
    form = forms.get(key)
    if form is None:
        form = forms[key] = Form(
            candidate, shape(candidate.words, candidate.loose, candidate.joints), [candidate], words, set(layout)
        )
    else:
        form.at.append(candidate)
        form.words += words
        form.layout.update(layout)
    return form


def _by_first_word(forms: dict[str, Form]) -> dict[str, list[str]]:
    """The names of several words and the telling ones of one, in lower case, by their first words."""
    known: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        words = form.candidate.words
        if 1 < len(words) < 7 or (len(name) >= _LEAST_FOLDED and name not in COMMON):
            low = name.lower()
            first = _FIRST_WORD.match(low)
            if first is not None:
                known[first.group()].append(low)
    return known


def _in_capitals(candidate: Candidate, echoes: dict[tuple[int, int], Candidate]) -> str:
    """What a name of the text that a stretch of capitals is, or holds, says of the stretch."""
    if echoes.pop((candidate.start, candidate.stop), None) is not None:
        return "echo"
    holds = any(candidate.start <= start and stop <= candidate.stop for start, stop in echoes)
    return "holds an echo" if holds else "in capitals"


def _count(forms: dict[str, Form]) -> None:
    """Add what only the whole text shows: how often a spelling stands, and whether it is part of a longer name."""
    heads = {f.candidate.words[0] for f in forms.values() if len(f.candidate.words) > 1}
    tails = {f.candidate.words[-1] for f in forms.values() if len(f.candidate.words) > 1}
    for form in forms.values():
        words = form.candidate.words
        if len(words) == 1:
            if words[0] in tails:
                form.whole.append("tail of longer")
            if words[0] in heads:
                form.whole.append("head of longer")
        count = len({c.start for c in form.at}) if len(form.at) > 1 else 1
        form.whole.append("count " + ("3+" if count > 2 else str(count)))

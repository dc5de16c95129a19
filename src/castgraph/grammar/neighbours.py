"""A second look at each name: what the names beside it are, and how this text writes its titles."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from castgraph.grammar.evidence import KINDS
from castgraph.grammar.names import Candidate

TITLE, PERSON, CHARACTER, COMPANY, OTHER = range(len(KINDS))
_BETWEEN = (
    ", ",
    " and ",
    ", and ",
    " & ",
    "; ",
    " / ",
    '", "',
    "', '",
    '," "',
    '" and "',
    ",' '",
    '," and "',
    "' and '",
    ".\n",
    "\n",
)
_LONGEST_GAP = max(map(len, _BETWEEN))


class Neighbourhood:
    """The candidates of a text with the first look's scores of each spelling."""

    def __init__(self, plain: str, forms: Sequence[tuple[Sequence[Candidate], Sequence[float], set[str]]]) -> None:
        self._plain = plain
        self._kind = [_sure_kind(scores) for _, scores, _ in forms]
        self._forms = forms
        self._starts: dict[int, list[int]] = defaultdict(list)
        self._stops: dict[int, list[int]] = defaultdict(list)
        spans = []
        for number, (at, _, _) in enumerate(forms):
            for c in at:
                self._starts[c.start].append(number)
                self._stops[c.stop].append(number)
                spans.append((c.start, c.stop, number))
        self._spans = sorted(spans)
        quoted = sum("quoted" in f and k == TITLE for (_, _, f), k in zip(forms, self._kind, strict=True))
        titles = sum(k == TITLE for k in self._kind)
        self._quotes = quoted >= 2 and quoted * 2 >= titles
        labels = sum("line label" in f and k == TITLE for (_, _, f), k in zip(forms, self._kind, strict=True))
        self._labels = labels >= 2
        alone = sum("line alone" in f and k == TITLE for (_, _, f), k in zip(forms, self._kind, strict=True))
        self._alone = alone >= 2
        works = sum("bracket item" in f and k == TITLE for (_, _, f), k in zip(forms, self._kind, strict=True))
        parts = sum(
            "bracket item" in f and k in (PERSON, CHARACTER) for (_, _, f), k in zip(forms, self._kind, strict=True)
        )
        self._brackets = "works" if works > 2 * parts else "parts" if parts > 2 * works else ""

    def features(self, number: int) -> set[str]:
        """What the second look sees of the spelling ``number``."""
        at, scores, first = self._forms[number]
        found: set[str] = set()
        for c in at:
            found.update(self._beside(c))
        found.update(self._overlaps(number))
        if self._quotes:
            found.add("quoted as titles here" if "quoted" in first else "unquoted where titles are quoted")
        if self._labels and "line label" in first:
            found.add("label as titles here")
        if self._alone and "line alone" in first:
            found.add("alone as titles here")
        if self._brackets and "bracket item" in first:
            found.add("brackets hold " + self._brackets)
        return found

    def _beside(self, c: Candidate) -> set[str]:
        found = set()
        end = c.stop + 2 if c.owner else c.stop
        for gap in _BETWEEN:
            n = len(gap)
            if self._plain.startswith(gap, end):
                for other in self._starts.get(end + n, ()):
                    found.add(f"then {KINDS[self._kind[other]]}")
            if self._plain.startswith(gap, c.start - n):
                for other in self._stops.get(c.start - n, ()):
                    found.add(f"after {KINDS[self._kind[other]]}")
        return found

    def _overlaps(self, number: int) -> set[str]:
        """Whether a longer reading of the same words, or a shorter, is surely a name."""
        at, scores, _ = self._forms[number]
        c = at[0]
        found = set()
        index = bisect_left(self._spans, (c.start - 60, 0, 0))
        while index < len(self._spans) and self._spans[index][0] < c.stop:
            start, stop, other = self._spans[index]
            index += 1
            if other == number or stop <= c.start:
                continue
            kind = self._kind[other]
            if kind == OTHER:
                continue
            if start <= c.start and stop >= c.stop:
                found.add(f"inside {KINDS[kind]}")
            elif c.start <= start and c.stop >= stop:
                found.add(f"holds {KINDS[kind]}")
            else:
                found.add(f"crosses {KINDS[kind]}")
        return found


def _sure_kind(scores: Sequence[float]) -> int:
    best = max(range(len(scores)), key=scores.__getitem__)
    return best

"""A second look at each name: what the names beside it are, and how this text writes its titles."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from castgraph.grammar.anchors import by_letter
from castgraph.grammar.companies import companies
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
_GAPS_AFTER = {mark: tuple(gap for gap in _BETWEEN if gap[0] == mark) for mark in {gap[0] for gap in _BETWEEN}}
_GAPS_BEFORE = {mark: tuple(gap for gap in _BETWEEN if gap[-1] == mark) for mark in {gap[-1] for gap in _BETWEEN}}


_KIND_OF_WORK = by_letter(
    r"drama|comedy|sitcom|dramedy|thriller|mini-?series|docu-?series|pilot|anthology|procedural|film|movie|spin-?off|reboot|"
    r"prequel|sequel|revival|soap|telenovela|series|show|documentary|podcast|musical|western|romcom|k-drama|mystery|special"
)
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|new|next|latest|debut|\d+(?:st|nd|rd|th))"
# what stands before and after a title, and seldom before or after another name
_BEFORE = {
    "season of": by_letter(r"season|seasons|series|episodes?|finale|premiere|trailer|pilot|run|installment|half")
    + r"(?: \w+)? (?:of|for|on|to)(?: \S+'s)?",
    "kind": _KIND_OF_WORK + r"s?(?:,? (?:called|titled|entitled|named|dubbed))?",
    "known for": by_letter(
        r"known (?:for|from)|seen (?:in|on)|starred (?:in|on)|starring (?:in|on)|appeared (?:in|on)|credits include|roles? (?:in|on)|"
        r"part (?:in|on)|work (?:in|on)|alum of|stars? of|stint on|worked on|guest on|arc on|turn (?:in|on)|of the|regular on|wrote for|played \S+ (?:in|on)|recurred on"
    ),
    "cast of": by_letter(
        r"cast|team|world|universe|events|makers|fans|set|production|adaptation|reboot|revival|remake|spin-?off|version|"
        r"renewal|cancellation|creators?|showrunners?|director|writers?|producers?|author|success|star|return|filming"
    )
    + r" (?:of|on|for|from)",
    "join": by_letter(
        r"joins?|joined|joining|boards?|renew(?:s|ed)|cancel(?:s|led|ed)|axe[sd]|order(?:s|ed)?|greenlights?|picked up|orders? (?:to|for)|"
        r"watch|watched|called|titled|entitled|lead in|regular (?:on|in)|recur (?:on|in)|star in|role (?:on|in)|commission(?:s|ed)"
    ),
    "in": r"(?:in|for|on)",
}
_AFTER = {
    "player": r"(?:'s?)? (?:stars?|alums?|alumn\w+|vets?|veterans?|actors?|actress(?:es)?|creators?|co-creators?|directors?|writers?|showrunners?|authors?|"
    r"producers?|executive producers?|breakouts?|co-stars?|scribes?|helmers?|legends?|favou?rites?|duo|fame)\b",
    "kind": r",? (?:is |was |will be )?(?:an?|the|its|his|her|their|another|based on)\b[^.!?\n(]{0,50}\b"
    + _KIND_OF_WORK,
    "season": rf"(?:'s?)?,?(?: the)? (?:{_ORDINAL} (?:and final )?(?:seasons?|series|run|episode)|seasons?\b|series (?:\d|one|two|three))",
    "starts": r"(?:,[^,.]{0,40},)? (?:will )?(?:premieres?|debuts?|returns?|launch(?:es)?|bows|airs?|streams?|follows|cent(?:er|re)s|tells the|"
    r"stars|stars?:|begins|kicks off|is set|was (?:cancel|renew|order|axed)|has been (?:cancel|renew|order|picked|axed|given)|is (?:produced|created|written|based|from)|hails)",
    "work": r" (?:spin-?off|reboot|prequel|sequel|revival|remake|franchise|universe|series|movie|films?|trilogy|fans|finale|premiere|cast|season|pilot|trailer)",
    "status": r": (?:[^\n]{0,80}\b(?:cancel|renew|season|premiere|finale|order|series|drama|comedy)|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    "bracket": r" \((?:[A-Z][A-Za-z+& ]{1,20}|[a-z]{3,9}\.? \d|\d)",
}


def _any(patterns: dict[str, str]) -> str:
    return "|".join(f"(?P<{name.replace(' ', '_')}>{pattern})" for name, pattern in patterns.items())


_BEFORE_ANY = re.compile(rf"(?<![\w-])(?:{_any(_BEFORE)}) ")
_AFTER_ANY = re.compile(rf"[\"']?,?(?:{_any(_AFTER)})")
_STRONG = frozenset(
    (*(f"before {name.replace(' ', '_')}" for name in _BEFORE), *(f"after {name}" for name in _AFTER))
) - {"before in", "after starts"}


def _features(text: str) -> tuple[str, ...]:
    """What ``text`` says with each of KINDS in it."""
    return tuple(text.format(kind) for kind in KINDS)


_OWNS, _OWNED_BY, _IN_BRACKET_OF = _features("owns {}"), _features("owned by {}"), _features("in the bracket of a {}")
_THEN, _BEHIND = _features("then {}"), _features("after {}")
_INSIDE, _HOLDS, _CROSSES = _features("inside {}"), _features("holds {}"), _features("crosses {}")
_REACH = 60  # characters before a candidate, in which a longer reading of it may begin


class Neighbourhood:
    """The candidates of a text with the first look's scores of each spelling."""

    def __init__(self, plain: str, forms: Sequence[tuple[Sequence[Candidate], Sequence[float], set[str]]]) -> None:
        self._plain = plain
        self._low = plain.lower()
        self._forms = forms
        kinds = [_sure_kind(scores) for _, scores, _ in forms]
        # the kinds of the candidates that start, stop, or end with a possessive ending at a place
        self._starts: dict[int, list[int]] = defaultdict(list)
        self._stops: dict[int, list[int]] = defaultdict(list)
        self._owners: dict[int, list[int]] = defaultdict(list)
        spans = []
        for number, ((at, _, _), kind) in enumerate(zip(forms, kinds, strict=True)):
            for c in at:
                self._starts[c.start].append(kind)
                self._stops[c.stop].append(kind)
                if c.owner:
                    self._owners[c.stop + 2].append(kind)
                if kind != OTHER:
                    spans.append((c.start, c.stop, number, kind))
        self._spans = sorted(spans)
        self._before: dict[int, list[str]] = defaultdict(list)
        for match in _BEFORE_ANY.finditer(self._low):
            cue = f"before {match.lastgroup}"
            self._before[match.end()].append(cue)
            self._before[match.end() + 1].append(cue)  # a quotation mark may come between
        titles = [first for (_, _, first), kind in zip(forms, kinds, strict=True) if kind == TITLE]
        quoted = sum("quoted" in first for first in titles)
        self._quotes = quoted >= 2 and quoted * 2 >= len(titles)
        self._labels = sum("line label" in first for first in titles) >= 2
        self._alone = sum("line alone" in first for first in titles) >= 2
        works = sum("bracket item" in first for first in titles)
        parts = sum(
            "bracket item" in first
            for (_, _, first), kind in zip(forms, kinds, strict=True)
            if kind in (PERSON, CHARACTER)
        )
        self._brackets = "works" if works > 2 * parts else "parts" if parts > 2 * works else ""

    def features(self, number: int) -> set[str]:
        """What the second look sees of the spelling ``number``."""
        at, _, first = self._forms[number]
        found: set[str] = set()
        for c in at:
            self._beside(c, found)
        cues = len(found & _STRONG)
        if cues:
            found.add(f"cues of a title {min(cues, 3)}")
        self._overlaps(number, at[0], found)
        if self._quotes:
            found.add("quoted as titles here" if "quoted" in first else "unquoted where titles are quoted")
        if self._labels and "line label" in first:
            found.add("label as titles here")
        if self._alone and "line alone" in first:
            found.add("alone as titles here")
        if self._brackets and "bracket item" in first:
            found.add("brackets hold " + self._brackets)
        return found

    def _beside(self, c: Candidate, found: set[str]) -> None:
        plain = self._plain
        start, end = c.start, c.stop + 2 if c.owner else c.stop
        before, after = plain[start - 1 : start], plain[end : end + 1]
        if c.owner and end + 1 in self._starts:
            found.update([_OWNS[kind] for kind in self._starts[end + 1]])
        if start - 1 in self._owners:
            found.update([_OWNED_BY[kind] for kind in self._owners[start - 1]])
        if start in self._before:
            found.update(self._before[start])
        match = _AFTER_ANY.match(self._low, c.stop)
        if match is not None:
            found.add(f"after {match.lastgroup}")
        if after == " " and plain.startswith(" (", end):
            inside = self._low[end + 2 : end + 40].partition(")")[0].partition(",")[0]
            if inside in companies():
                found.add("then a company in brackets")
        if before == "(" and after == ")":
            found.update([_IN_BRACKET_OF[kind] for kind in self._stops.get(start - 2, ())])
        for gap in _GAPS_AFTER.get(after, ()):
            others = self._starts.get(end + len(gap))
            if others is not None and plain.startswith(gap, end):
                found.update([_THEN[kind] for kind in others])
        for gap in _GAPS_BEFORE.get(before, ()):
            others = self._stops.get(start - len(gap))
            if others is not None and plain.startswith(gap, start - len(gap)):
                found.update([_BEHIND[kind] for kind in others])

    def _overlaps(self, number: int, c: Candidate, found: set[str]) -> None:
        """Add whether a longer reading of the same words, or a shorter, is surely a name."""
        spans, first, last = self._spans, c.start, c.stop
        for index in range(bisect_left(spans, (first - _REACH,)), len(spans)):
            start, stop, other, kind = spans[index]
            if start >= last:
                break
            if stop <= first or other == number:
                continue
            if start <= first and stop >= last:
                found.add(_INSIDE[kind])
            elif first <= start and last >= stop:
                found.add(_HOLDS[kind])
            else:
                found.add(_CROSSES[kind])


def _sure_kind(scores: Sequence[float]) -> int:
    return scores.index(max(scores))

"""The dates of a text, with what speaks for and against each being the one on which a show starts, as features."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import by_letter
from castgraph.grammar.change import replace
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import Mention
from castgraph.grammar.relative_dates import find_relative, resolve

_AROUND = re.compile(r"\w+(?:'\w+)?|[^\w ]")
_NAMES = {
    getattr(sym, name): f"<{name.lower()}>"
    for name in (
        "PERSON", "PEOPLE", "TITLE", "TITLES", "COMPANY", "COMPANIES", "DATE", "SEASON", "ROLE", "WORKS_AS", "BILLING", "GENRE",
        "OTHER", "THE_SHOW",
    )
}  # fmt: skip
# words that tell, wherever in the clause they stand, what happens on its date
_CUES = {
    "start": r"premier(?:es?|ed|ing)|debut(?:s|ed|ing)?|launch(?:es|ed|ing)?|returns?|returning|starts?|starting|begins?|beginning|"
    r"kicks? off|bows?|opens?|arriv(?:es?|ing)|drops?|lands?|hits?|back|unveils?|rolls? out|first airs?|comes? (?:out|back|to)|"
    r"for the first time|lifts? off|gets? going|got going|enters?|release[sd]?|releasing|day of release|release date",
    "air": r"airs?|aired|airing|streams?|streaming|shown|broadcasts?|on the air|available|tune in|watch|sees?|has it|have it|gets?|"
    r"brings?|has|look for|follows?|serves?|up on|out",
    "plan": r"slated|set|due|expected|scheduled|to come|down for|will|coming|upcoming|calendar|dates?|line-?up|listings",
    "end": r"finales?|ends?|ended|ending|until|till|up to|wraps?|wrapped|concludes?|through|closes|goodbye|cancelled|finish",
    "make": r"film(?:s|ed|ing)?|shoot(?:s|ing)?|shot|production|cameras|record(?:s|ed|ing)?|taped|taping|rehears\w+|casting|works on|greenlit|"
    r"ordered|renewed|announced?|unveiled|told|pitched|optioned|commissioned|bought|picked up|trailer|teaser|footage|developed",
    "past": r"born|birthday|died|killed|murder\w*|published|novel|book|wrote|written|best-?seller|memoir|founded|since|between|played|"
    r"joined|won|awards?|emmys?|oscars?|nominat\w+|world cup|war|set in|takes place|story|timeline|the year is|crash\w*|arrest\w*|"
    r"years? ago|earlier|previously|last|original|classic|album|songs?|charts?|number",
    "event": r"festival|conference|press|tour|panel|interview|statement|quarter|subscri\w+|upfronts?|comic-con|convention|tickets?|"
    r"stage|theatre|theater|matches|game",
    "clock": r"p\.?m\b|a\.?m\b|weeknights|weekdays|tonight|every|two episodes|double|back-to-back|hour",
}
_CUE = re.compile(r"\b(?:" + "|".join(f"(?P<{name}>{by_letter(words)})" for name, words in _CUES.items()) + r")(?!\w)")
_PAST = re.compile(
    r"\b(?:premiered|debuted|aired|came out|went out|launched|got going|began|started|opened|returned|bowed|put out|dropped|"
    r"arrived|was released|was first|were released|last (?:year|month|spring|summer|fall|autumn|winter))\b"
)
OF_OTHERS = re.compile(rf"\b(?:{_CUES['event']}|{_CUES['end']})\b")
_CLAUSE = re.compile(r"[;:]| - |, (?:and|but|while|which|when|where) ")


@dataclass(frozen=True, slots=True)
class Dated:
    """One date of a text: ``text[position]`` of the line ``number``, ``start`` to ``stop`` in the text.

    ``said`` is what the text says, ``whole`` the date with its year; ``show`` where a bracket ties it to a title.
    """

    number: int
    position: int
    start: int
    stop: int
    said: str
    whole: str | None
    show: Mention | None
    features: frozenset[str]

    def inside(self, draft: Draft) -> bool:
        """Whether the words of ``draft`` hold the date."""
        return draft.start <= self.start < draft.stop


def group_by_line(drafts: Iterable[Draft]) -> dict[int, list[Draft]]:
    """``drafts`` by the number of their line."""
    found: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        found[draft.line].append(draft)
    return found


def find_dated(lines: list[Line], read: list[Draft], published: str | None) -> Iterator[Dated]:
    """Every date of the text with what speaks for and against its being a release's."""
    by_line = group_by_line(read)
    for where in enumerate(lines):
        number, line = where
        for node, position in zip(line.nodes, line.positions, strict=True):
            at = (position, node.start, node.stop)
            if node.symbol == sym.DATE:
                around = (*_features(line, position, position + 1), *_rules(by_line.get(number, ()), node.start))
                for value in node.value:
                    yield _make(where, at, value, around, published)
            elif node.symbol in (sym.TITLE, sym.TITLES):
                for item in node.items:
                    for value in item.note:
                        if len(value) > 3:
                            yield replace(_make(where, at, value, ("in bracket",), published), show=item.mention)
        for start, stop, said in find_relative(line.text):
            around = (*_features(line, start, stop), "relative", "relative " + said.split(" ")[0][:4])
            yield _make(where, (start, line.offset(start), line.offset_after(stop)), said, around, published)


def _rules(drafts: Iterable[Draft], start: int) -> Iterator[str]:
    return (f"rule {d.rule}" for d in drafts if d.start <= start < d.stop)


def _make(
    where: tuple[int, Line], at: tuple[int, int, int], said: str, around: Iterable[str], published: str | None
) -> Dated:
    number, line = where
    past = bool(_PAST.search(line.text, *clause_at(line, at[0])))
    whole = resolve(said, published, past)
    features = frozenset((*around, *_of_value(said, whole, published)))
    return Dated(number, *at, said, whole, None, features)


def _of_value(value: str, whole: str | None, published: str | None) -> Iterator[str]:
    grain = {4: "year", 7: "month"}.get(len(whole or value), "day")
    yield grain
    yield f"{grain} {'with year' if not value.startswith('0000') and grain != 'year' else ''}"
    if whole is None or published is None:
        yield f"{grain} undated"
        return
    told = date.fromisoformat(
        (published + "-15-15"[len(published) - 10 :])[:10]
        if len(published) > 7
        else (published + "-06-15")[:10]
        if len(published) == 4
        else published + "-15"
    )
    then = date.fromisoformat(
        (whole + "-12-28"[len(whole) - 10 :])[:10] if len(whole) == 4 else whole + "-28" if len(whole) == 7 else whole
    )
    days = (then - told).days
    age = (
        "long past" if days < -1000 else "past" if days < -200 else "months ago" if days < -30 else "just past" if days < -1
        else "now" if days < 1 else "soon" if days < 60 else "this season" if days < 200 else "next year" if days < 800 else "far"
    )  # fmt: skip
    yield f"{grain} {age}"
    yield age


def clause_at(line: Line, position: int) -> tuple[int, int]:
    """Where the clause begins and ends that holds ``position``."""
    start = max((m.end() for m in _CLAUSE.finditer(line.text, 0, position)), default=0)
    stop = next((m.start() for m in _CLAUSE.finditer(line.text, position)), len(line.text))
    return start, stop


def _features(line: Line, position: int, stop: int) -> Iterator[str]:
    left = [
        _NAMES.get(w, "0" if w.isdigit() else w) for w in _AROUND.findall(line.text[max(0, position - 36) : position])
    ]
    right = [_NAMES.get(w, "0" if w.isdigit() else w) for w in _AROUND.findall(line.text[stop : stop + 36])]
    left = ["^", "^", "^", *left[-3:]][-3:]
    right = [*right[:2], "$", "$"][:2]
    yield "L " + left[2]
    yield "LL " + left[1] + " " + left[2]
    yield "R " + right[0]
    yield "RR " + right[0] + " " + right[1]
    yield from ("near " + w for w in left[:2])
    if line.heading:
        yield "heading"
        yield "heading " + ("begins" if not line.text[:position].strip(" ([-") else "inside")
    for symbol in (sym.TITLE, sym.TITLES, sym.THE_SHOW, sym.SEASON, sym.COMPANY, sym.GENRE, sym.WORKS_AS, sym.ROLE):
        if symbol in line.text:
            yield "with " + _NAMES[symbol]
    if line.text.count(sym.DATE) > 1:
        yield "with other dates"
    for match in _CUE.finditer(line.text, *clause_at(line, position)):
        side = "before " if match.end() <= position else "after "
        yield f"cue {match.group()}"
        yield f"cue {match.lastgroup}"
        yield f"{side}{match.lastgroup}"
        if abs(match.start() - position) < 25:
            yield f"near {side}{match.lastgroup}"

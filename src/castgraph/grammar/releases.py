"""Which dates of a text are those on which a show starts: what speaks for each, weighed.

The weights in ``vocabulary/releases.tsv`` are counted on annotated announcements by ``tests/weights``.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from math import exp

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import by_letter
from castgraph.grammar.change import replace
from castgraph.grammar.dates import with_year
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import Mention
from castgraph.grammar.symbols import Node
from castgraph.grammar.text import key_of
from castgraph.grammar.weights import weights

LIKELY = 0.55  # probability from which a date is a release
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
# the trade's stock phrase, right before the date, leaves no doubt: "is slated to premiere Monday,"
_STOCK = re.compile(
    r"(?<!season )(?<!series )\b(?:premieres?|debuts?|launch(?:es)?|bows?|arrives?|returns?|kicks? off|drops|begins streaming|starts streaming)"
    rf"(?: (?:on|in|this|next|only|globally|exclusively|worldwide|for|to|with|an?|the|its|their|screens|viewers|new|"
    rf"[{sym.SEASON}{sym.COMPANY}{sym.GENRE}],?|early|late|mid|\w+day),?){{0,7}} $"
)
_OF_OTHERS = re.compile(rf"\b(?:{_CUES['event']}|{_CUES['end']})\b")
# "8:30-9 p.m. ET:" before the title of a grid
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)?(?:-\d{1,2}(?::\d\d)?)? ?(?:[ap]\.?m\.?)?(?: et(?:/pt)?)?")
_CLAUSE = re.compile(r"[;:]| - |, (?:and|but|while|which|when|where) ")


@dataclass(frozen=True, slots=True)
class Dated:
    """One date of a text: ``text[position]`` of the line ``number``; ``show`` where a bracket ties it to a title."""

    number: int
    position: int
    node: Node
    value: str
    show: Mention | None
    features: frozenset[str]


def read_releases(
    lines: list[Line],
    drafts: Iterable[Draft],
    published: str | None,
    subjects: AbstractSet[str],
    scope: Callable[[Draft], Mention | None],
) -> Iterator[Draft]:
    """The drafts, those of releases replaced by what is left once each date is weighed."""
    read = []
    for draft in drafts:
        if draft.relation == "release":
            read.append(draft)
        else:
            yield draft
    by_line = group_by_line(read)
    for one in find_dated(lines, read, published):
        (total,) = weights("releases").sum(one.features)
        chance = 1 / (1 + exp(-total))
        text, clause = lines[one.number].text, _clause(lines[one.number], one.position)
        if _STOCK.search(text, max(0, one.position - 70), one.position) and not _OF_OTHERS.search(text, *clause):
            chance = max(chance, 0.9)
        value = _whole(lines[one.number], one, published) if chance >= LIKELY else None
        if value is None:
            continue
        node = one.node
        draft = Draft(
            "release",
            one.show,
            None,
            value,
            None,
            node.start,
            node.stop,
            one.number,
            "date of release",
            round(chance, 2),
        )
        known = next((d for d in by_line.get(one.number, ()) if d.value == one.value and _holds(d, node)), None)
        if known is not None:
            draft = replace(draft, start=known.start, stop=known.stop, rule=known.rule)
        shows: tuple[Mention | None, ...] = (
            (one.show,) if one.show is not None else shows_of(lines, one.number, one.position, subjects)
        )
        if not shows:
            shows = (scope(draft) if known is None or known.show is None else known.show,)
        yield from (replace(draft, show=show) for show in shows if show is not None)


def group_by_line(drafts: Iterable[Draft]) -> dict[int, list[Draft]]:
    """``drafts`` by the number of their line."""
    found: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        found[draft.line].append(draft)
    return found


def _holds(draft: Draft, node: Node) -> bool:
    return draft.start <= node.start < draft.stop


def _whole(line: Line, one: Dated, published: str | None) -> str | None:
    """The date with its year; in a clause of the past the last such date before ``published``."""
    return with_year(one.value, published, bool(_PAST.search(line.text, *_clause(line, one.position))))


def shows_of(lines: list[Line], number: int, position: int, subjects: AbstractSet[str]) -> tuple[Mention, ...]:
    """The subjects that the line, or the lines around a date that heads a section, give for the date at ``position``."""
    line = lines[number]
    titles = [(p, t) for p, t in _titles(line) if key_of(t[0].text) in subjects]
    if not titles and sym.THE_SHOW not in line.text:
        titles = _titles(line)
    before = [t for p, t in titles if p < position]
    after = [t for p, t in titles if p > position]
    if before and sym.THE_SHOW not in line.text[line.text.rfind(sym.TITLE, 0, position) : position]:
        return before[-1]
    if after:
        return after[0]
    if not line.heading or before:
        return before[-1] if before else ()
    grid = any(_heads_day(one, subjects) for one in lines[max(0, number - 12) : number])
    above = _leading(lines[number - 1], subjects) if number and lines[number - 1].heading and not grid else ()
    return above or _below(lines, number, subjects)


def _heads_day(line: Line, subjects: AbstractSet[str]) -> bool:
    """Whether the line is but a date above the shows of its day."""
    return line.heading and sym.DATE in line.text and not _leading(line, subjects)


def _titles(line: Line) -> list[tuple[int, tuple[Mention, ...]]]:
    return [
        (p, tuple(i.mention for i in n.items))
        for n, p in zip(line.nodes, line.positions, strict=True)
        if n.symbol in (sym.TITLE, sym.TITLES)
    ]


def _leading(line: Line, subjects: AbstractSet[str]) -> tuple[Mention, ...]:
    """The subject with which ``line`` begins."""
    found = next(((p, t) for p, t in _titles(line)), None)
    if found is None or _CLOCK.sub("", line.text[: found[0]]).strip(" -*•:|\"'"):
        return ()
    return tuple(m for m in found[1] if key_of(m.text) in subjects)


def _below(lines: list[Line], number: int, subjects: AbstractSet[str]) -> tuple[Mention, ...]:
    """The subjects that begin the paragraphs under the date that heads them."""
    found: list[Mention] = []
    opens = True
    for line in lines[number + 1 : number + 30]:
        if _heads_day(line, subjects):
            break
        if line.opening or opens:
            found.extend(_leading(line, subjects))
        opens = not _CLOCK.sub("", line.text).strip(" -*:|")  # the sentence after "8 p.m." begins its paragraph, too
    return tuple(found)


def find_dated(lines: list[Line], read: list[Draft], published: str | None) -> Iterator[Dated]:
    """Every date of the text with what speaks for and against its being a release's."""
    by_line = group_by_line(read)
    for number, line in enumerate(lines):
        for node, position in zip(line.nodes, line.positions, strict=True):
            if node.symbol == sym.DATE:
                rules = {f"rule {d.rule}" for d in by_line.get(number, ()) if _holds(d, node)}
                for value in node.value:
                    features = {*_features(line, position), *_of_value(value, published), *rules}
                    yield Dated(number, position, node, value, None, frozenset(features))
            elif node.symbol in (sym.TITLE, sym.TITLES):
                for item in node.items:
                    for value in item.note:
                        if len(value) > 3:
                            features = {"in bracket", *_of_value(value, published)}
                            yield Dated(number, position, node, value, item.mention, frozenset(features))


def _of_value(value: str, published: str | None) -> Iterator[str]:
    grain = {4: "year", 7: "month"}.get(len(value), "day")
    whole = with_year(value, published)
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


def _clause(line: Line, position: int) -> tuple[int, int]:
    """Where the clause begins and ends that holds ``position``."""
    start = max((m.end() for m in _CLAUSE.finditer(line.text, 0, position)), default=0)
    stop = next((m.start() for m in _CLAUSE.finditer(line.text, position)), len(line.text))
    return start, stop


def _features(line: Line, position: int) -> Iterator[str]:
    left = [
        _NAMES.get(w, "0" if w.isdigit() else w) for w in _AROUND.findall(line.text[max(0, position - 36) : position])
    ]
    right = [_NAMES.get(w, "0" if w.isdigit() else w) for w in _AROUND.findall(line.text[position + 1 : position + 37])]
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
    for match in _CUE.finditer(line.text, *_clause(line, position)):
        side = "before " if match.end() <= position else "after "
        yield f"cue {match.group()}"
        yield f"cue {match.lastgroup}"
        yield f"{side}{match.lastgroup}"
        if abs(match.start() - position) < 25:
            yield f"near {side}{match.lastgroup}"

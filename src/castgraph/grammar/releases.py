"""Which dates of a text are those on which a show starts: what speaks for each, weighed.

The weights in ``vocabulary/releases.tsv`` are counted on annotated announcements by ``tests/weights``.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from math import exp

from castgraph.grammar import symbols as sym
from castgraph.grammar.change import replace
from castgraph.grammar.dated import OF_OTHERS, clause_at, find_dated, group_by_line
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import Mention
from castgraph.grammar.text import key_of
from castgraph.grammar.weights import weights

_LEAST = 0.25  # probability
# the trade's stock phrase, right before the date, leaves no doubt: "is slated to premiere Monday,"
_STOCK = re.compile(
    r"(?<!season )(?<!series )\b(?:premieres?|debuts?|launch(?:es)?|bows?|arrives?|returns?|kicks? off|drops|begins streaming|starts streaming)"
    rf"(?: (?:on|in|this|next|only|globally|exclusively|worldwide|for|to|with|an?|the|its|their|screens|viewers|new|"
    rf"[{sym.SEASON}{sym.COMPANY}{sym.GENRE}],?|early|late|mid|\w+day),?){{0,7}} $"
)
# what begins on the date is its making
_MAKING = re.compile(
    r"\b(?:start|begin|commence|kick off)s? (?:film|shoot|production|principal|rehears|casting|record)[^.;]*$"
)
# "8:30-9 p.m. ET:" before the title of a grid
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)?(?:-\d{1,2}(?::\d\d)?)? ?(?:[ap]\.?m\.?)?(?: et(?:/pt)?)?")


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
    yield from _leave_out_vague(list(_weigh_dates(lines, read, published, subjects, scope)))


def _leave_out_vague(releases: list[Draft]) -> Iterator[Draft]:
    """``releases`` without the years and months of which the text tells the day, too."""
    exact = {
        (key_of(d.show.text), d.value[:length])
        for d in releases
        if d.show and d.value
        for length in (4, 7)
        if len(d.value) > length
    }
    for draft in releases:
        if draft.show is not None and (key_of(draft.show.text), draft.value) not in exact:
            yield draft


def _weigh_dates(
    lines: list[Line],
    read: list[Draft],
    published: str | None,
    subjects: AbstractSet[str],
    scope: Callable[[Draft], Mention | None],
) -> Iterator[Draft]:
    """A release for each date that is likely one."""
    by_line = group_by_line(read)
    for one in find_dated(lines, read, published):
        (total,) = weights("releases").sum(one.features)
        chance = 1 / (1 + exp(-total))
        text, clause = lines[one.number].text, clause_at(lines[one.number], one.position)
        if _STOCK.search(text, max(0, one.position - 70), one.position) and not OF_OTHERS.search(text, *clause):
            chance = max(chance, 0.9)
        if one.whole is None or chance < _LEAST or _MAKING.search(text, max(0, one.position - 40), one.position):
            continue
        draft = Draft(
            "release",
            one.show,
            None,
            one.whole,
            None,
            one.start,
            one.stop,
            one.number,
            "date of release",
            round(chance, 2),
        )
        known = next((d for d in by_line.get(one.number, ()) if d.value == one.said and one.inside(d)), None)
        if known is not None:
            draft = replace(draft, start=known.start, stop=known.stop, rule=known.rule)
        shows: tuple[Mention | None, ...] = (
            (one.show,) if one.show is not None else shows_of(lines, one.number, one.position, subjects)
        )
        if not shows:
            shows = (scope(draft) if known is None or known.show is None else known.show,)
        yield from (replace(draft, show=show) for show in shows if show is not None)


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

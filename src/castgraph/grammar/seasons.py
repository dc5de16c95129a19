"""Whose season a season is: that of the show which a rule ties to it, else of the nearest title of its sentence."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet

from castgraph.grammar import symbols as sym
from castgraph.grammar.change import replace
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import Mention
from castgraph.grammar.text import key_of


def settle_seasons(
    lines: list[Line], drafts: Iterable[Draft], subjects: AbstractSet[str], scope: Callable[[Draft], Mention | None]
) -> Iterator[Draft]:
    """``drafts`` with one show, or one list of shows, for each season that the text names."""
    loose: list[Draft] = []
    tied: list[Draft] = []
    said_in: dict[tuple[int, str | None], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.relation != "season":
            yield draft
        elif draft.show is not None:
            tied.append(draft)
            said_in[draft.line, draft.value].append(draft)
        else:
            loose.append(draft)
    yield from tied
    done: set[tuple[int, str | None]] = set()
    for draft in sorted(loose, key=lambda d: d.start - d.stop):
        if any(_overlap(t, draft) for t in said_in.get((draft.line, draft.value), ())):
            continue
        if (draft.start, draft.value) in done:
            continue
        done.add((draft.start, draft.value))
        line = lines[draft.line]
        shows: tuple[Mention | None, ...] = _shows_near(line, draft, subjects) or (scope(draft),)
        said = [v for n in line.nodes if n.symbol == sym.SEASON and n.start == draft.start for v in n.value]
        if "respectively" in line.text and len(said) == len(shows):
            shows = (shows[said.index(draft.value or "")],)
        yield from (replace(draft, show=show) for show in shows if show is not None)


def _overlap(one: Draft, other: Draft) -> bool:
    return one.start < other.stop and other.start < one.stop


def _shows_near(line: Line, draft: Draft, subjects: AbstractSet[str]) -> tuple[Mention, ...]:
    """The titles before the season in its sentence, else a subject right after it; none where "the show" stands between."""
    before = [n for n in line.nodes if n.symbol in (sym.TITLE, sym.TITLES, sym.THE_SHOW) and n.stop <= draft.start]
    if before:
        return tuple(i.mention for i in before[-1].items)
    after = next((n for n in line.nodes if n.symbol in (sym.TITLE, sym.TITLES) and n.start >= draft.stop), None)
    if after is None:
        return ()
    return tuple(i.mention for i in after.items if key_of(i.mention.text) in subjects)

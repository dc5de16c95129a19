"""``castgraph explain``: a text with its facts marked in it, and for each fact the rule that took the words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import click
from rich.console import Console
from rich.text import Text

from castgraph.errors import ReadingError
from castgraph.pipeline import extract_announcement
from castgraph.reading import Failure, ReadingOptions, list_sources, read_source
from castgraph.records.announcement import Announcement
from castgraph.records.facts import (
    BasedOn,
    Casting,
    CompanyRole,
    Credit,
    Fact,
    KnownFor,
    Name,
    Release,
    SeasonOf,
    StatusEvent,
    Subject,
)
from castgraph.records.span import Span

CLOSES, OPENS = 0, 1  # in this order where both happen at one place
# kind of fact -> its relation, named as in tests/corpus, its colour on a terminal, the fields that are shown
RELATIONS: dict[type[Fact], tuple[str, str, tuple[str, ...]]] = {
    Subject: ("about", "bold magenta", ("show", "kind")),
    SeasonOf: ("season", "magenta", ("show", "number")),
    Casting: ("cast", "green", ("show", "season", "person", "character", "billing")),
    Credit: ("credit", "cyan", ("show", "season", "person", "role")),
    CompanyRole: ("company", "blue", ("show", "company", "role")),
    KnownFor: ("known for", "yellow", ("person", "work", "acted")),
    Release: ("release", "red", ("show", "season", "date", "company")),
    StatusEvent: ("status", "bright_red", ("show", "season", "status")),
    BasedOn: ("based on", "bright_magenta", ("show", "work")),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text and the facts that it states."""

    number: int
    span: Span
    facts: list[Fact]

    @property
    def style(self) -> str:
        """The colour of its first fact."""
        return RELATIONS[type(self.facts[0])][1]


@click.command()
@click.argument("source")
@click.option("--about", metavar="WORDS", help="Only facts that name WORDS, or whose rule does.")
@click.option("--allow-private", is_flag=True, help="Let a URL lead to a private address.")
def command(source: str, about: str | None, allow_private: bool) -> None:
    """Show what castgraph reads in SOURCE (a file, a URL, or - for standard input), and by which rules.

    Each stretch of the text that states facts is marked with a number; below its line stand the facts, each with its
    rule, its confidence and its place in the text (code points).

    \b
    castgraph explain announcement.txt
    castgraph explain announcement.txt --about "Diego Luna"
    """
    console = Console(highlight=False, soft_wrap=True)
    for announcement in read_all(source, ReadingOptions(allow_private=allow_private)):
        facts = extract_announcement(announcement)
        if about is not None:
            facts = tuple(fact for fact in facts if names_words(fact, about))
        for line in explain(announcement, facts):
            console.print(line)


def read_all(source: str, options: ReadingOptions) -> Iterator[Announcement]:
    """Read every announcement of the source; a failure is an error here, for nothing else was asked."""
    for listed in list_sources((source,)):
        for read in read_source(listed, options):
            if isinstance(read, Failure):
                raise ReadingError(read.source, read.reason)
            yield read


def names_words(fact: Fact, words: str) -> bool:
    """Tell whether one of the fact's values, or its rule, holds the words; case does not count."""
    return words.casefold() in f"{describe_fact(fact)} {fact.rule}".casefold()


def describe_fact(fact: Fact) -> str:
    """The fact's values in a few words.

    >>> describe_fact(Casting(span=Span(0, 9), rule="r", show=Name("Salt"), person=Name("Ana Prieto"), season=2))
    'Salt · season 2 · Ana Prieto'
    """
    values = (_describe_value(field, getattr(fact, field)) for field in RELATIONS[type(fact)][2])
    return " · ".join(value for value in values if value)


def _describe_value(field: str, value: object) -> str:
    if value is None or value is False:
        return ""
    if isinstance(value, Name):
        shown = value.text + (f" ({', '.join(value.also)})" if value.also else "")
    else:
        shown = str(value)
    return {"season": f"season {shown}", "number": f"season {shown}", "character": f"as {shown}", "acted": field}.get(
        field, shown
    )


def explain(announcement: Announcement, facts: Iterable[Fact]) -> Iterator[Text]:
    """Give the lines to print: a heading, then each line of the text, marked, with the facts that begin in it below."""
    by_span: dict[Span, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_span[fact.span].append(fact)
    marks = [Mark(number, span, by_span[span]) for number, span in enumerate(sorted(by_span), 1)]
    published = announcement.published or "date unknown"
    yield Text(f"{announcement.name} · {published} · {sum(map(len, by_span.values()))} facts\n", style="bold")
    start = 0
    for line in announcement.text.split("\n"):
        stop = start + len(line)
        if line.strip():
            yield _mark_line(line, start, [mark for mark in marks if mark.span.start < stop and mark.span.stop > start])
        for mark in marks:
            if start <= mark.span.start <= stop:
                yield from (_fact_line(mark.number, fact) for fact in mark.facts)
        start = stop + 1


def _mark_line(line: str, start: int, marks: list[Mark]) -> Text:
    """The line with ``[1 …]`` around its marked stretches; an outer mark opens before an inner one and closes after."""
    edges: list[tuple[int, int, int, Mark]] = []
    for mark in marks:
        first, last = mark.span.start - start, mark.span.stop - start
        edges.append((max(first, 0), OPENS, -last, mark))
        edges.append((min(last, len(line)), CLOSES, -first, mark))
    text, at, inside = Text(), 0, [""]
    for place, turn, _, mark in sorted(edges, key=lambda edge: edge[:3]):
        text.append(line[at:place], style=inside[-1])
        at = place
        if turn == OPENS:
            inside.append(mark.style)
            text.append(f"[{mark.number} ", style=mark.style)
        else:
            inside.pop()
            text.append("]", style=mark.style)
    return text.append(line[at:])


def _fact_line(number: int, fact: Fact) -> Text:
    relation, style, _ = RELATIONS[type(fact)]
    line = Text(f"  {number:>3} ").append(f"{relation:<10}", style=style).append(describe_fact(fact))
    return line.append(f"   {fact.rule} {fact.confidence:.2f} {fact.span.start}–{fact.span.stop}", style="dim")

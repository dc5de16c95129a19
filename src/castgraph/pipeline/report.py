"""What a build did, as it goes and at its end."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from castgraph.graph.store import PutReport
from castgraph.pipeline.stages import COUNTED, Outcome, Unchanged
from castgraph.records.failure import Failure

_SINGULAR = {"people": "person", "companies": "company", "companies' roles": "company's role"}


@dataclass(frozen=True, slots=True)
class Report:
    """``added``, ``changed``, ``unchanged`` count announcements; ``facts`` counts what was read from the first two.

    ``held`` counts what the graph holds afterwards; ``replaced`` has, by source, how many characters no decoder could
    read.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    facts: tuple[tuple[str, int], ...] = ()
    held: tuple[tuple[str, int], ...] = ()
    replaced: tuple[tuple[str, int], ...] = ()
    failures: tuple[Failure, ...] = ()
    interrupted: bool = False

    @property
    def read(self) -> int:
        """How many announcements could be read."""
        return self.added + self.changed + self.unchanged

    def summary(self) -> str:
        """What was read and found, in a few lines."""
        changes = f"{self.added:,} new, {self.changed:,} changed, {self.unchanged:,} unchanged"
        lines = [f"{_count(self.read, 'announcement')} read: {changes}"]
        if self.facts:
            lines.append(f"{sum(n for _, n in self.facts):,} facts: {_list(self.facts)}")
        if self.replaced:
            places = ", ".join(source for source, _ in self.replaced[:3]) + (", …" if len(self.replaced) > 3 else "")
            count = _count(sum(n for _, n in self.replaced), "character")
            lines.append(f"{count} could not be decoded and stand as U+FFFD: {places}")
        if self.held:
            lines.append(f"The graph holds {_list(self.held)}")
        if self.interrupted:
            lines.append("Stopped early; the graph is good, and the same command goes on from here")
        return "\n".join(lines)


class Tally:
    """Gathers a report from outcomes, one after the other."""

    def __init__(self, total: int) -> None:
        self.total = total  # sources
        self.taken = 0  # of them
        self.announcements = 0
        self._counts: Counter[str] = Counter()
        self._replaced: list[tuple[str, int]] = []
        self._failures: list[Failure] = []
        self._unchanged = 0

    def note(self, outcome: Outcome) -> None:
        """Count the outcome."""
        if isinstance(outcome, Failure):
            self._failures.append(outcome)
            return
        self.announcements += 1
        if isinstance(outcome, Unchanged):
            self._unchanged += 1
            return
        self._counts.update(dict(zip(COUNTED.values(), outcome.counts, strict=True)))
        if outcome.replaced:
            self._replaced.append((outcome.source, outcome.replaced))

    def report(self, put: PutReport, held: Mapping[str, int], *, interrupted: bool) -> Report:
        """The report, with what the graph says of the announcements that it was given."""
        return Report(
            added=put.added,
            changed=put.replaced,
            unchanged=put.unchanged + self._unchanged,
            facts=tuple((words, self._counts[words]) for words in COUNTED.values() if self._counts[words]),
            held=tuple((kind, number) for kind, number in held.items() if number),
            replaced=tuple(self._replaced),
            failures=tuple(self._failures),
            interrupted=interrupted,
        )


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" + ("" if number == 1 else "s")


def _list(counts: tuple[tuple[str, int], ...]) -> str:
    ones = {words: _SINGULAR.get(words, words[:-1]) for words, number in counts if number == 1}
    return ", ".join(f"{number:,} {ones.get(words, words)}" for words, number in counts)

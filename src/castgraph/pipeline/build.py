"""Sources and a place in; a graph there and a report out."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from castgraph.graph.announcement_quads import AnnouncementQuads
from castgraph.graph.count_things import count_things
from castgraph.graph.place import open_writer
from castgraph.graph.store import PutReport
from castgraph.iri import mint_announcement
from castgraph.pipeline.interrupt import note_interrupt
from castgraph.pipeline.report import Report, Tally
from castgraph.pipeline.stages import BuildOptions, Built, Outcome, Task, reader_version
from castgraph.pipeline.workers import run_tasks
from castgraph.reading import Source, list_sources, read_source
from castgraph.reading.folder import PAGE_ENDINGS, TEXT_ENDINGS
from castgraph.records.announcement import Announcement

MANY_SOURCES = 400  # from here on, or from MUCH_TEXT on, processes are worth their start
MUCH_TEXT = 4_000_000  # bytes
_ONE_ANNOUNCEMENT = TEXT_ENDINGS | PAGE_ENDINGS
Digests = Mapping[str, tuple[str, str]]
StrPath = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told how a build goes: ``show`` gets the sources taken up, all sources, and the announcements read.

    ``tell`` is told in words what holds the build up: another that writes the graph.
    """

    show: Callable[[int, int, int], None]
    tell: Callable[[str], None]


def build_graph(
    sources: StrPath | Iterable[StrPath],
    place: StrPath,
    options: BuildOptions | None = None,
    *,
    jobs: int | None = 1,
    watch: Watch | None = None,
) -> Report:
    """Build what the sources state into the graph at ``place``; announcements that it holds already are replaced.

    ``jobs`` is the number of processes, None for one on each core where there is much to read. More than one needs
    ``if __name__ == "__main__":`` around the calling script, as always with processes in Python.
    Ctrl-C ends the build early, and the graph is good; a second Ctrl-C raises KeyboardInterrupt.
    """
    options = options or BuildOptions()
    places = (sources,) if isinstance(sources, str | os.PathLike) else tuple(sources)
    survey = survey_sources(list_sources(places))
    tally = Tally(survey.sources)
    if survey.faults == survey.sources:  # a slip in the call: make no graph of it
        for outcome in run_tasks(_make_tasks(list_sources(places), {}, options, tally), options, 1):
            tally.note(outcome)
        return tally.report(PutReport(), {}, interrupted=False)
    with open_writer(place, tell=watch.tell if watch else None) as graph, note_interrupt() as wish:
        tasks = _make_tasks(list_sources(places), graph.digests, options, tally)  # listed anew: they may be millions
        outcomes = run_tasks(tasks, options, jobs or choose_jobs(survey))
        put = graph.put(_keep_built(outcomes, tally, watch, wish.is_set))
        if not wish.is_set():
            graph.compact()
        return tally.report(put, count_things(graph.quads), interrupted=wish.is_set())


@dataclass(frozen=True, slots=True)
class Survey:
    """How many sources there are, how many of them cannot be read, and how many bytes the first files have."""

    sources: int
    faults: int
    size: int


def survey_sources(listed: Iterable[Source]) -> Survey:
    """Count the sources; the sizes of the first MANY_SOURCES tell whether there is much to read."""
    sources = faults = size = 0
    for source in listed:
        sources += 1
        faults += source.kind == "fault"
        if source.kind == "file" and sources <= MANY_SOURCES and (path := Path(source.place)).exists():
            size += path.stat().st_size
    return Survey(sources, faults, size)


def choose_jobs(survey: Survey) -> int:
    """One process for what is read in a moment, else one for each core that is ours."""
    if survey.sources < MANY_SOURCES and survey.size < MUCH_TEXT:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _make_tasks(listed: Iterable[Source], digests: Digests, options: BuildOptions, tally: Tally) -> Iterator[Task]:
    """A task for each file that holds one announcement; all else is read here, for one host is asked by one process."""

    def known(name: str) -> str | None:
        digest, reader = digests.get(mint_announcement(name, options.base), (None, ""))
        return digest if reader == reader_version() else None

    for source in listed:
        tally.taken += 1
        if source.kind == "file" and PurePath(source.place).suffix.lower() in _ONE_ANNOUNCEMENT:
            yield Task(source, known(source.name))
        else:
            for item in read_source(source, options.reading):
                yield Task(item, known(item.name) if isinstance(item, Announcement) else None)


def _keep_built(
    outcomes: Iterator[Outcome], tally: Tally, watch: Watch | None, stopped: Callable[[], bool]
) -> Iterator[AnnouncementQuads]:
    for outcome in outcomes:
        tally.note(outcome)
        if watch is not None:
            watch.show(tally.taken, tally.total, tally.announcements)
        if isinstance(outcome, Built):
            yield AnnouncementQuads(outcome.iri, outcome.packed, outcome.digest, reader_version())
        if stopped():
            return

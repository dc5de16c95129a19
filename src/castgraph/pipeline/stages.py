"""One announcement in, its graph out: extract, resolve, write, with nothing kept between two announcements."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import astuple, dataclass, field, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from traceback import extract_tb

from castgraph.data import ontology_file
from castgraph.errors import UsageError
from castgraph.grammar import extract_facts
from castgraph.graph import write_announcement
from castgraph.graph.announcement_quads import PackedQuads, pack_quads
from castgraph.identity import resolve
from castgraph.iri import BASE, mint_announcement
from castgraph.reading import ReadingOptions, Source, read_source
from castgraph.reading.kept_text import keep_text
from castgraph.reading.publication_date import find_dateline
from castgraph.records.announcement import Announcement
from castgraph.records.entities import Resolved
from castgraph.records.facts import Fact
from castgraph.records.failure import Failure

# what a summary counts, in its order: the field of Resolved, in the words of a summary
COUNTED = {
    "castings": "castings",
    "credits": "credits",
    "company_roles": "companies' roles",
    "seasons": "seasons",
    "releases": "releases",
    "status_events": "status events",
    "past_works": "earlier works",
    "adaptations": "adaptations",
}
LONGEST_TEXT = 2_000_000  # code points; one text must not hold up all others for minutes
_BASE = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+[/#]')
_PACKAGE = Path(__file__).resolve().parents[1]
_READERS = ("grammar", "identity", "graph", "records", "pipeline")  # what decides which quads a text gives


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What decides the quads of an announcement, beside its text. Facts under ``min_confidence`` are left out."""

    base: str = BASE
    min_confidence: float = 0.0
    reading: ReadingOptions = field(default_factory=ReadingOptions)

    def __post_init__(self) -> None:
        if not _BASE.fullmatch(self.base):
            raise UsageError(f"--base: {self.base}; expected an IRI that ends in / or #, as {BASE}")


@dataclass(frozen=True, slots=True)
class Built:
    """An announcement's graph, and what a report says of it; ``counts`` goes with COUNTED."""

    iri: str
    digest: str
    packed: PackedQuads
    counts: tuple[int, ...]
    replaced: int
    source: str


@dataclass(frozen=True, slots=True)
class Unchanged:
    """An announcement that the graph holds already, read from the same text by the same castgraph."""

    iri: str


Outcome = Built | Unchanged | Failure


@dataclass(frozen=True, slots=True)
class Task:
    """Something to build, and the digest under which the graph holds it, where it does."""

    item: Source | Announcement | Failure
    known: str | None = None


def perform(task: Task, options: BuildOptions) -> Iterator[Outcome]:
    """Do all that a task takes; what goes wrong is a Failure, so that one bad source among many stops nothing."""
    if isinstance(task.item, Failure):
        yield task.item
        return
    items = read_source(task.item, options.reading) if isinstance(task.item, Source) else (task.item,)
    for item in items:
        if isinstance(item, Failure):
            yield item
        elif digest_announcement(item, options) == task.known:
            yield Unchanged(mint_announcement(item.name, options.base))
        else:
            yield _build_or_fail(item, options)


def _build_or_fail(announcement: Announcement, options: BuildOptions) -> Outcome:
    if len(announcement.text) > LONGEST_TEXT:
        reason = f"{len(announcement.text):,} characters; no announcement is so long: split it where each begins"
        return Failure(announcement.source or announcement.name, reason)
    try:
        return build_announcement(announcement, options)
    except Exception as error:
        frame = extract_tb(error.__traceback__)[-1]
        where = f"{Path(frame.filename).name}:{frame.lineno}"
        reason = (
            f"{type(error).__name__}: {error} ({where}); this is a fault in castgraph, `castgraph explain` shows it"
        )
        return Failure(announcement.source or announcement.name, reason)


def build_announcement(announcement: Announcement, options: BuildOptions) -> Built:
    """Extract, resolve and write one announcement."""
    resolved = resolve(announcement, extract_announcement(announcement, options.min_confidence), base=options.base)
    return Built(
        iri=resolved.iri,
        digest=digest_announcement(announcement, options),
        packed=pack_quads(write_announcement(resolved)),
        counts=count_nodes(resolved),
        replaced=announcement.replaced,
        source=announcement.source or announcement.name,
    )


def extract_announcement(announcement: Announcement, min_confidence: float = 0.0) -> tuple[Fact, ...]:
    """The announcement's facts of at least this confidence."""
    return tuple(fact for fact in extract_facts(announcement) if fact.confidence >= min_confidence)


def count_nodes(resolved: Resolved) -> tuple[int, ...]:
    """How many of each of COUNTED the announcement states."""
    return tuple(len(getattr(resolved, field)) for field in COUNTED)


def digest_announcement(announcement: Announcement, options: BuildOptions) -> str:
    """A digest of all that decides the announcement's quads, save castgraph itself; its place on disk does not."""
    values = (astuple(replace(announcement, source="")), options.base, options.min_confidence)
    return hashlib.blake2b(repr(values).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@cache
def reader_version() -> str:
    """castgraph's version and a digest of the code that reads: a changed rule reads every text again."""
    code = hashlib.blake2b(digest_size=8)
    files = (path for folder in _READERS for path in sorted((_PACKAGE / folder).rglob("*")) if path.is_file())
    for path in (*files, ontology_file("companies.ttl")):
        if "__pycache__" not in path.parts:
            code.update(path.read_bytes())
    return f"{version('castgraph')}+{code.hexdigest()}"


def extract_text(text: str, published: str | None = None) -> tuple[Fact, ...]:
    """Return the facts that a text states, in their order; ``published`` is an ISO date, else the text's dateline.

    Spans count the code points of the text in NFC with ``\\n`` line ends, as most text is.
    """
    kept, _ = keep_text(text)
    return extract_announcement(Announcement(name="text", text=kept, published=published or find_dateline(kept)))

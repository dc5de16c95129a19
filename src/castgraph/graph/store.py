"""The store: announcements in, a folder out in which each is whole or absent, and with which the merged graph agrees.

A few new announcements are one transaction, their share of the merged graph included, and so are replaced ones; many
are stored in one step and merged in another. The ledger notes beforehand what is about to change, so that a build that
was killed goes on where it stopped.
"""

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import IO, Self, cast

from pyoxigraph import NamedNode, RdfFormat
from pyoxigraph import Store as Quads

from castgraph.errors import GraphError
from castgraph.graph.announcement_quads import (
    AnnouncementQuads,
    Pieces,
    find_labels,
    gather_items,
    pack_quads,
    read_nquads,
    write_unnamed,
)
from castgraph.graph.changes import (
    Change,
    compare_graph,
    find_labelled,
    find_rivals,
    merge_arrivals,
    merge_unseen,
    settle_names,
    write_replacement,
)
from castgraph.graph.compaction import let_compaction_wait
from castgraph.graph.ledger import FORMAT, LEDGER_FILE, Ledger
from castgraph.graph.store_lock import HOLDER_FILE, LOCK_FILE, StoreLock

BATCH = 600_000  # announcements' quads at a time: some 750 MB at the peak; and the more, the fewer files to compact
BULK = 20_000  # from here on new quads are written as sorted files, which is faster and needs no log
_SETTLE = 500  # entities whose names are counted by one query
_LOG = logging.getLogger("castgraph")
_OURS = (LEDGER_FILE, f"{LEDGER_FILE}-wal", f"{LEDGER_FILE}-shm", LOCK_FILE, HOLDER_FILE)


@dataclass(frozen=True, slots=True)
class PutReport:
    """How many announcements were new, replaced by other quads, or the same as before."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0

    def __add__(self, other: "PutReport") -> "PutReport":
        return PutReport(self.added + other.added, self.replaced + other.replaced, self.unchanged + other.unchanged)


class Store:
    """A graph that is written: ``Store.open(folder)``, or ``Store(Quads(), Ledger(None))`` in memory."""

    def __init__(self, quads: Quads, ledger: Ledger, lock: StoreLock | None = None, name: str = "memory") -> None:
        self._quads, self._ledger, self._lock, self.name = quads, ledger, lock, name
        self._written = 0

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        create: bool = False,
        wait: float | None = None,
        tell: Callable[[str], None] | None = None,
    ) -> Self:
        """Open the store in folder ``path`` for writing, finishing what a killed process left.

        ``wait``: seconds to wait for another writer, for ever if None; ``tell`` (the log) is told, once, who that is.
        Raises: GraphError: no store here, other files here, another writer, a store of a later castgraph.
        """
        folder = Path(path)
        check_folder(folder, create=create)
        with _explain_failure(folder):
            folder.mkdir(parents=True, exist_ok=True)
            lock = StoreLock(folder)
            lock.take(wait, tell or _LOG.warning)
        try:
            with _explain_failure(folder):
                ledger = Ledger(folder)
                check_format(folder, ledger)
                store = cls(Quads(str(folder)), ledger, lock, str(folder))
                store._settle()
        except BaseException:
            lock.release()
            raise
        return store

    @property
    def quads(self) -> Quads:
        """The pyoxigraph store below, names settled: for reading."""
        self._settle()
        return self._quads

    @property
    def digests(self) -> Mapping[str, tuple[str, str]]:
        """Announcement IRI -> (text digest, version), as they were put."""
        return self._ledger.digests

    def put(self, items: Iterable[AnnouncementQuads]) -> PutReport:
        """Add the announcements, each in place of its former self; names are settled by ``flush`` and ``close``.

        Raises: GraphError where the disk fails; the batches before are kept.
        """
        report = PutReport()
        for batch in gather_items(items, BATCH):
            with _explain_failure(self.name):
                report += self._put_batch(batch)
        return report

    def forget(self, *iris: str) -> int:
        """Retract announcements and all that nobody else states; return how many there were."""
        graphs = [graph for iri in dict.fromkeys(iris) if self._quads.contains_named_graph(graph := NamedNode(iri))]
        with _explain_failure(self.name):
            changes = [compare_graph(self._quads, graph, b"") for graph in graphs]
            self._replace(changes, [f"DROP SILENT GRAPH {graph}" for graph in graphs])
            self._ledger.begin(iris, ())
        return len(graphs)

    def announcements(self) -> Iterator[str]:
        """The IRIs of the announcements' graphs, in no order."""
        return (graph.value for graph in self._quads.named_graphs() if isinstance(graph, NamedNode))

    def flush(self) -> None:
        """Settle the names and write all that is buffered to disk."""
        with _explain_failure(self.name):
            self._settle()
            self._quads.flush()

    def compact(self) -> None:
        """Sort the engine's files into one another where much was written since: queries then take half the time.

        What is written is compacted when it is half as much as what was: so growing costs in proportion to its size.
        """
        with _explain_failure(self.name):
            written, compacted = self._ledger.note_written(self._written)
            self._written = 0
            if written >= max(BULK, compacted // 2):
                self._quads.optimize()
                self._ledger.note_compacted()
            self._settle()  # after it, for it looks at very many names, which then takes half the time, too

    def close(self) -> None:
        """Flush, and let the next writer in."""
        try:
            self.flush()
            with _explain_failure(self.name):
                self._ledger.note_written(self._written)
        finally:
            self._abandon()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
        else:
            self._abandon()  # the next to open it settles what is open

    def _abandon(self) -> None:
        del self._quads
        self._ledger.close()
        if self._lock is not None:
            self._lock.release()

    def _put_batch(self, batch: Mapping[str, AnnouncementQuads]) -> PutReport:
        known = {iri for iri in batch if self._quads.contains_named_graph(NamedNode(iri))}
        compared = [compare_graph(self._quads, NamedNode(iri), batch[iri].nquads) for iri in batch if iri in known]
        changes = [change for change in compared if change.removed or change.added]
        self._add([item for iri, item in batch.items() if iri not in known])
        self._replace(changes)
        self._ledger.finish((item.iri, item.digest, item.version) for item in batch.values())
        return PutReport(len(batch) - len(known), len(changes), len(known) - len(changes))

    def _add(self, items: Sequence[AnnouncementQuads]) -> None:
        if not items:
            return
        iris = [item.iri for item in items]
        many = sum(map(len, items)) >= BATCH  # then one look at all names in the end costs less than one at each now
        arrival = merge_unseen(items) if many else merge_arrivals(self._quads, items)
        self._written += len(arrival)
        if len(arrival) >= BULK:  # in two steps, each of which takes half the memory
            self._ledger.begin(iris, arrival.unsettled, iris)
            self._load(arrival.write_announced(), bulk=True)
            self._load(arrival.write_merged(), bulk=True)
            self._ledger.merge(iris)
        else:
            self._ledger.begin(iris, arrival.unsettled)
            self._load(chain(arrival.write_announced(), arrival.write_merged()), bulk=False)

    def _load(self, nquads: Iterable[bytes], *, bulk: bool) -> None:
        file = cast(IO[bytes], Pieces(nquads))
        if bulk:
            let_compaction_wait()
            self._quads.bulk_load(file, RdfFormat.N_QUADS, lenient=True)
        else:
            self._quads.load(file, RdfFormat.N_QUADS, lenient=True)
            self._quads.flush()  # the log is not synced: what the ledger says next must be true after a power cut

    def _replace(self, changes: Sequence[Change], afterwards: Sequence[str] = ()) -> None:
        if not changes:
            return
        self._written += sum(len(change.removed) + len(change.added) for change in changes)
        named = find_labelled(quad for change in changes for quad in (*change.removed, *change.added))
        self._ledger.begin((change.graph.value for change in changes), named)
        self._quads.update(" ;\n".join(filter(None, (write_replacement(self._quads, changes), *afterwards))))
        self._quads.flush()

    def _merge_rest(self) -> None:
        """Merge the announcements that a killed process had stored, but perhaps not merged."""
        unmerged = self._ledger.unmerged()
        for some in (unmerged[place : place + _SETTLE] for place in range(0, len(unmerged), _SETTLE)):
            graphs = (self._quads.quads_for_pattern(None, None, None, NamedNode(iri)) for iri in some)
            items = [AnnouncementQuads(iri, pack_quads(quads)) for iri, quads in zip(some, graphs, strict=True)]
            labelled = {entity for item in items for entity in find_labelled(read_nquads(find_labels(item)))}
            self._ledger.begin((), labelled)
            self._load(map(write_unnamed, items), bulk=True)
            self._ledger.merge(some)

    def _settle(self) -> None:
        self._merge_rest()
        if self._ledger.has_rivals():
            self._ledger.note_rivals(find_rivals(self._quads))
        after = ""
        while entities := self._ledger.unsettled(after, _SETTLE):
            if update := settle_names(self._quads, entities):
                self._quads.update(update)
            after = entities[-1]
        if after:
            self._quads.flush()
            self._ledger.settle()


def check_folder(folder: Path, *, create: bool) -> None:
    """Raise GraphError unless ``folder`` is a castgraph store or, with ``create``, may become one."""
    if not folder.exists():
        if create:
            return
        raise GraphError(str(folder), "no graph here; `castgraph build SOURCE… -g` makes one")
    if not folder.is_dir():
        raise GraphError(str(folder), "is no folder; expected a store's folder, or a .ttl, .trig, .nq, … file")
    if (folder / LEDGER_FILE).exists():
        return
    if (folder / "CURRENT").exists():
        raise GraphError(str(folder), "castgraph did not make this Oxigraph store: it can be asked, not built into")
    if not create:
        raise GraphError(str(folder), "no graph here; `castgraph build SOURCE… -g` makes one")
    if others := [entry.name for entry in folder.iterdir() if entry.name not in _OURS]:
        raise GraphError(str(folder), f"holds other files ({min(others)}); expected a store, or an empty folder")


def check_format(folder: Path, ledger: Ledger) -> None:
    """Raise GraphError where a later castgraph made the store; sign a new one."""
    meta = ledger.meta()
    if not meta:
        ledger.note_meta({"format": str(FORMAT), "castgraph": find_version()})
    elif int(meta["format"]) > FORMAT:
        made = f"castgraph {meta['castgraph']} made this store (format {meta['format']}; this one reads {FORMAT})"
        remedy = "upgrade, or run `castgraph export all.nq` there and `castgraph import all.nq -g FOLDER` here"
        raise GraphError(str(folder), f"{made}; {remedy}")


def find_version() -> str:
    """Return the version of the installed castgraph; a checkout that is not installed has none."""
    try:
        return version("castgraph")
    except PackageNotFoundError:
        return "uninstalled"


@contextmanager
def _explain_failure(place: str | Path) -> Iterator[None]:
    try:
        yield
    except (OSError, RuntimeError, sqlite3.Error) as error:
        kept = "what was there before is kept, and the same command goes on from it"
        raise GraphError(str(place), f"could not be read or written ({error}); {kept}") from error

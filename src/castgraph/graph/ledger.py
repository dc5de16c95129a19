"""What a store notes beside its quads: each announcement's text digest, and which entities' names are not settled yet.

The ledger is an SQLite file inside the store's folder. It is the journal of the steps of a write: before the quads
change, the announcements concerned lose their digest (so that they are built again after a crash) and the entities
whose names may change are noted, and which announcements' quads go into the merged graph in a step of their own; after
it, the digests are written, and in the end the names are settled.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

LEDGER_FILE = "castgraph.sqlite"
FORMAT = 1  # of the store as a whole; raise it when an older castgraph could no longer read or write it

RIVALS = "rivals "  # among the entities: any may have two names; no IRI has a space
_UNMERGED = "unmerged "  # before the IRI of an announcement among the entities
_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS announcements (
    iri TEXT PRIMARY KEY, digest TEXT NOT NULL, version TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS unsettled (entity TEXT PRIMARY KEY) WITHOUT ROWID;
"""


class Digests(Mapping[str, tuple[str, str]]):
    """Announcement IRI -> (text digest, version), looked up in the ledger when asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __getitem__(self, iri: str) -> tuple[str, str]:
        row = self._connection.execute("SELECT digest, version FROM announcements WHERE iri = ?", (iri,)).fetchone()
        if row is None:
            raise KeyError(iri)
        return (row[0], row[1])

    def __iter__(self) -> Iterator[str]:
        return (iri for (iri,) in self._connection.execute("SELECT iri FROM announcements ORDER BY iri"))

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT COUNT(*) FROM announcements").fetchone()[0])


class Ledger:
    """The ledger of one store; ``folder`` None keeps it in memory, for graphs that are files."""

    def __init__(self, folder: Path | None) -> None:
        self._connection = sqlite3.connect(":memory:" if folder is None else folder / LEDGER_FILE, timeout=30)
        # FULL: a power cut must not lose the note of what is about to change
        self._connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;" + _SCHEMA)
        self.digests = Digests(self._connection)

    def meta(self) -> dict[str, str]:
        """Return what is noted about the store: its format and the castgraph that made it."""
        return dict(self._connection.execute("SELECT key, value FROM meta"))

    def note_meta(self, meta: Mapping[str, str]) -> None:
        """Note ``meta`` about the store."""
        with self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", meta.items())

    def note_written(self, quads: int) -> tuple[int, int]:
        """Note that so many quads more were written; return how many since the last compaction, and how many before."""
        meta = self.meta()
        written = int(meta.get("written", 0)) + quads
        if quads:
            self.note_meta({"written": str(written)})
        return written, int(meta.get("compacted", 0))

    def note_compacted(self) -> None:
        """Note that all that was written is compacted now."""
        written, compacted = self.note_written(0)
        self.note_meta({"written": "0", "compacted": str(compacted + written)})

    def begin(self, announcements: Iterable[str], entities: Iterable[str], unmerged: Iterable[str] = ()) -> None:
        """Note that these announcements' quads are about to change, and which entities' names with them.

        The announcements ``unmerged`` are stored before they are merged: until ``merge`` they are to be merged.
        """
        entities = (*entities, *(_UNMERGED + iri for iri in unmerged))
        with self._connection:
            self._connection.executemany("DELETE FROM announcements WHERE iri = ?", ((iri,) for iri in announcements))
            self._connection.executemany("INSERT OR IGNORE INTO unsettled VALUES (?)", ((e,) for e in entities))

    def finish(self, announcements: Iterable[tuple[str, str, str]]) -> None:
        """Note (IRI, text digest, version) of announcements that are in the store now."""
        with self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO announcements VALUES (?, ?, ?)", announcements)

    def unmerged(self) -> list[str]:
        """Return the announcements that are not merged, as far as is known."""
        query = "SELECT entity FROM unsettled WHERE entity >= ? AND entity < ? ORDER BY entity"
        found = self._connection.execute(query, (_UNMERGED, _UNMERGED + "\U0010ffff"))
        return [entity.removeprefix(_UNMERGED) for (entity,) in found]

    def merge(self, announcements: Iterable[str]) -> None:
        """Note that these announcements are merged."""
        with self._connection:
            rows = ((_UNMERGED + iri,) for iri in announcements)
            self._connection.executemany("DELETE FROM unsettled WHERE entity = ?", rows)

    def has_rivals(self) -> bool:
        """Say whether any entity may have two names: ``RIVALS`` was noted."""
        return self._connection.execute("SELECT 1 FROM unsettled WHERE entity = ?", (RIVALS,)).fetchone() is not None

    def note_rivals(self, entities: Iterable[str]) -> None:
        """Note which of all entities have two names: these, and no others, are not settled."""
        with self._connection:
            self._connection.executemany("INSERT OR IGNORE INTO unsettled VALUES (?)", ((e,) for e in entities))
            self._connection.execute("DELETE FROM unsettled WHERE entity = ?", (RIVALS,))

    def unsettled(self, after: str, most: int) -> list[str]:
        """Return, in order, up to ``most`` entities whose names are not settled, from the one after ``after`` on."""
        query = "SELECT entity FROM unsettled WHERE entity > ? ORDER BY entity LIMIT ?"
        return [entity for (entity,) in self._connection.execute(query, (after, most))]

    def settle(self) -> None:
        """Note that all names are settled."""
        with self._connection:
            self._connection.execute("DELETE FROM unsettled")

    def close(self) -> None:
        """Close the file; nothing is pending in it."""
        self._connection.close()

"""Where a graph is: a file, a store's folder or a SPARQL endpoint; what ``-g PLACE`` says."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pyoxigraph import Store as Quads

from castgraph.errors import GraphError, UsageError
from castgraph.graph.files import FORMATS, move_loose, read_file, write_file
from castgraph.graph.ledger import LEDGER_FILE, Ledger
from castgraph.graph.store import Store, check_folder

DEFAULT_PLACE = "graphs/castgraph.db"


@dataclass(frozen=True, slots=True)
class Place:
    """A graph's place: ``where`` is a path or URL."""

    kind: Literal["file", "store", "endpoint"]
    where: str

    @property
    def path(self) -> Path:
        """The file's or folder's path."""
        return Path(self.where)

    def __str__(self) -> str:
        return self.where


def find_place(text: str | os.PathLike[str] | Place | None = None) -> Place:
    """Return the place that the words mean; none: that of CASTGRAPH_GRAPH, or graphs/castgraph.db.

    Raises: UsageError for a file of another kind, or a URL with a password in it.
    """
    if isinstance(text, Place):
        return text
    where = os.fspath(text) if text is not None else os.environ.get("CASTGRAPH_GRAPH", "") or DEFAULT_PLACE
    if where.lower().startswith(("http://", "https://")):
        parts = urlsplit(where)
        if parts.username or parts.password:
            remedy = "set CASTGRAPH_USER and CASTGRAPH_PASSWORD, or write a line into ~/.netrc"
            raise UsageError(f"{parts.hostname}: the URL holds a user's name; {remedy}")
        return Place("endpoint", where)
    path = Path(where)
    if path.suffix.lower() in FORMATS:
        return Place("file", where)
    if path.is_file():
        raise UsageError(f"{where}: no graph by its ending; expected {', '.join(FORMATS)}, a folder or a URL")
    return Place("store", where)


@contextmanager
def open_writer(
    place: str | os.PathLike[str] | Place | None = None,
    *,
    create: bool = True,
    wait: float | None = None,
    tell: Callable[[str], None] | None = None,
) -> Iterator[Store]:
    """Open a store's folder or a file for writing; a file is written when the block ends without an error.

    Raises: GraphError: see Store.open; UsageError for an endpoint, which is pushed to.
    """
    found = find_place(place)
    if found.kind == "endpoint":
        raise UsageError(f"{found}: a server is not built into; build into a folder, then `castgraph push {found}`")
    if found.kind == "store":
        with Store.open(found.path, create=create, wait=wait, tell=tell) as store:
            yield store
        return
    path = found.path
    before = _stamp(path)
    quads = read_file(path) if before is not None or not create else Quads()
    move_loose(quads)
    store = Store(quads, Ledger(None), name=str(path))
    yield store
    if _stamp(path) != before:
        raise GraphError(str(path), "was changed by another program meanwhile; run the command again")
    try:
        write_file(path, store.quads)
    except OSError as error:
        raise GraphError(str(path), f"could not be written: {error}") from error


def open_reader(place: str | os.PathLike[str] | Place | None = None) -> Quads:
    """Open a store's folder (as it is now) or a file for asking, in this process.

    While a build writes many announcements at a time, their own graphs are there some seconds before the merged graph
    has them; it is then as it was before them, save that a name may stand beside the other until the build ends.
    Raises: GraphError where there is none, UsageError for an endpoint.
    """
    found = find_place(place)
    if found.kind == "endpoint":
        part = f"`castgraph export part.ttl --around NAME -g {found}` brings a part of it, to use with -g part.ttl"
        raise UsageError(f"{found}: a server cannot be read whole; expected a file or a store's folder; {part}")
    if found.kind == "file":
        return read_file(found.path)
    folder = found.path
    if not (folder / "CURRENT").exists():
        check_folder(folder, create=False)
        return Quads()  # made, and killed before the first announcement came
    finish_killed_build(folder)
    try:
        return _open_read_only(folder)
    except GraphError:
        if not (folder / LEDGER_FILE).exists():
            raise
    Store.open(folder, wait=0).close()  # a build was killed while the engine made its files: it makes the rest now
    return _open_read_only(folder)


def _open_read_only(folder: Path) -> Quads:
    try:
        return Quads.read_only(str(folder))
    except (OSError, RuntimeError) as error:
        raise GraphError(str(folder), f"could not be opened: {error}") from error


def finish_killed_build(folder: Path) -> None:
    """Settle the names that a killed build left open, unless a build runs now or the folder is not ours."""
    ledger = folder / LEDGER_FILE
    if not ledger.exists() or not os.access(folder, os.W_OK):
        return
    try:
        with closing(sqlite3.connect(f"{ledger.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            unsettled = connection.execute("SELECT 1 FROM unsettled LIMIT 1").fetchone()
    except sqlite3.Error:
        return
    if unsettled is not None:
        try:
            Store.open(folder, wait=0).close()
        except GraphError:
            return  # a build is running: what it has settled so far is what there is to ask


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except FileNotFoundError:
        return None
    return (stat.st_mtime_ns, stat.st_size)

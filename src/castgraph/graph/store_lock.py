"""One writer at a time: the lock of a store's folder, and who holds it."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from castgraph.errors import GraphError

LOCK_FILE = "castgraph.lock"
HOLDER_FILE = "castgraph.holder"
_PATIENCE = 0.5  # seconds between looks at who holds the lock


class StoreLock:
    """Held from ``take`` to ``release``; the system lets go of it when its process dies, however that happens."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / LOCK_FILE, thread_local=False)

    def take(self, wait: float | None, tell: Callable[[str], None] | None = None) -> None:
        """Take the lock; wait for up to ``wait`` seconds (None: for ever), telling once who is waited for.

        Raises: GraphError that names the holder.
        """
        deadline = None if wait is None else time.monotonic() + wait
        told = False
        while True:
            try:
                self._lock.acquire(timeout=0)
                break
            except Timeout as error:
                if deadline is not None and time.monotonic() >= deadline:
                    reason = f"is being written by {self.holder()}; try again when it has ended"
                    raise GraphError(str(self._folder), reason) from error
            if tell is not None and not told:
                tell(f"{self._folder}: waiting for {self.holder()}")
                told = True
            time.sleep(_PATIENCE if deadline is None else max(0.0, min(_PATIENCE, deadline - time.monotonic())))
        command = " ".join((Path(sys.argv[0]).name, *sys.argv[1:2])).strip() or "python"
        (self._folder / HOLDER_FILE).write_text(f"process {os.getpid()} ({command})", "utf-8")

    def holder(self) -> str:
        """Return who holds the lock, as it wrote itself down."""
        try:
            return (self._folder / HOLDER_FILE).read_text("utf-8") or "another process"
        except OSError:
            return "another process"

    def release(self) -> None:
        """Let the next writer in."""
        (self._folder / HOLDER_FILE).unlink(missing_ok=True)
        self._lock.release()

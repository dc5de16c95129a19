"""The engine's compaction in the background: it gets what the processors have left."""

import os
from contextlib import suppress
from pathlib import Path

_THREADS, _NAME = Path("/proc/self/task"), "rocksdb:low"
_NICER = 10  # steps below the process's own priority: a tenth of a busy processor


def let_compaction_wait() -> None:
    """Let the engine's threads that compact run after all others; to no effect where the system is not Linux.

    They sort each two new files into all that is there. The longer they are kept from it, the more files they take at
    a time, and the less there is to do. What they have left undone in the end is ``Store.compact``'s.
    """
    for name in _THREADS.glob("*/comm"):
        with suppress(OSError):  # the thread has ended
            if name.read_text().strip() == _NAME:
                own = os.getpriority(os.PRIO_PROCESS, 0)
                os.setpriority(os.PRIO_PROCESS, int(name.parent.name), own + _NICER)

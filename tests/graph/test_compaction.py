"""The engine compacts when nothing else wants the processors."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LOAD = """
import os, sys
from pathlib import Path
from castgraph.graph import store as store_module
from castgraph.graph.announcement_quads import AnnouncementQuads, pack_nquads
store_module.BULK = 1
with store_module.Store.open(sys.argv[1], create=True) as store:
    for name in ("<urn:a>", "<urn:b>", "<urn:c>"):
        store.put([AnnouncementQuads(name[1:-1], pack_nquads(f"{name} <urn:p> <urn:o> {name} .\\n".encode()))])
    for task in Path("/proc/self/task").iterdir():
        print((task / "comm").read_text().strip(), os.getpriority(os.PRIO_PROCESS, int(task.name)))
"""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the system does not show its threads")
def test_the_threads_that_compact_come_after_all_others(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", LOAD, str(tmp_path / "g.db")], capture_output=True, text=True, check=True, timeout=60
    )
    steps = {False: set(), True: set()}
    for line in done.stdout.splitlines():
        name, priority = line.rsplit(" ", 1)
        steps[name == "rocksdb:low"].add(int(priority))
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert steps == {False: {own}, True: {min(19, own + 10)}}

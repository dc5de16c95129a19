"""Nothing is lost or half there when a build is killed, stopped or out of disk, and the next one goes on from there."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest
from pyoxigraph import NamedNode
from pyoxigraph import Store as Quads

from castgraph.errors import GraphError
from castgraph.graph.changes import DEFAULT
from castgraph.graph.ledger import Ledger
from castgraph.graph.merge import merge
from castgraph.graph.place import open_reader
from castgraph.graph.store import Store

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import keep_building  # noqa: E402

BUILDER = HERE / "keep_building.py"
KILLS = 50


def start(folder, generation, seed, *more):
    command = [sys.executable, str(BUILDER), str(folder), str(generation), str(seed), *more]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout.readline() == b"ready\n", child.stderr.read().decode()
    return child


def check_whole(quads, newest):
    """The merged graph agrees, and each announcement is as one of the generations has it."""
    assert set(quads.quads_for_pattern(None, None, None, DEFAULT)) == set(merge(quads))
    for number in range(keep_building.COUNT):
        held = set(quads.quads_for_pattern(None, None, None, NamedNode(keep_building.name_of(number))))
        made = (keep_building.make_item(number, generation) for generation in range(newest, -1, -1))
        assert not held or any(item is not None and kept(item) == held for item in made), number


def kept(item):
    """The quads as a store keeps them."""
    quads = Quads()
    quads.extend(item.quads)
    return set(quads)


def test_a_build_killed_at_random_moments_ends_as_an_undisturbed_one(tmp_path):
    folder, random, generation = tmp_path / "killed.db", Random(7), 0
    for seed in range(KILLS):
        child = start(folder, generation, seed)
        time.sleep(random.uniform(0, 0.25))
        os.kill(child.pid, signal.SIGKILL)
        out, error = child.communicate()
        assert child.returncode == -signal.SIGKILL, error.decode()
        done = [int(line) for line in out.split()]
        generation = max([generation, *(number + 1 for number in done)])
        if seed % 5 == 0 and (folder / "CURRENT").exists():
            check_whole(open_reader(folder), generation)
    for place in (folder, tmp_path / "undisturbed.db"):
        assert start(place, generation, 0, "once").wait(60) == 0
    assert set(Quads.read_only(str(folder))) == set(Quads.read_only(str(tmp_path / "undisturbed.db")))
    with Store.open(folder) as one, Store.open(tmp_path / "undisturbed.db") as other:
        assert dict(one.digests) == dict(other.digests)


def test_ctrl_c_leaves_a_store_that_the_same_command_finishes(tmp_path):
    child = start(tmp_path / "g.db", 0, 1)
    child.stdout.readline()
    time.sleep(0.05)
    child.send_signal(signal.SIGINT)
    out, error = child.communicate(timeout=20)
    assert b"KeyboardInterrupt" in error
    check_whole(open_reader(tmp_path / "g.db"), len(out.split()) + 1)


def fill_disk(folder, most):
    """In a child: build with files limited to ``most`` bytes each, as a full disk would."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    try:
        keep_building.build_generation(folder, 1)
    except GraphError as error:
        os.write(1, str(error).encode())
        os._exit(3)
    os._exit(0)


@pytest.mark.parametrize("most", [20_000, 60_000])
def test_a_full_disk_is_told_and_what_was_there_is_kept(tmp_path, most):
    folder = tmp_path / "g.db"
    keep_building.build_generation(folder, 0)
    before = set(Quads.read_only(str(folder)))
    code = f"import sys; sys.path.insert(0, {str(HERE)!r}); import test_crash; from pathlib import Path; "
    code += f"test_crash.fill_disk(Path({str(folder)!r}), {most})"
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert (child.returncode, b"could not be read or written" in child.stdout) == (3, True), child.stderr.decode()
    assert b"the same command goes on from it" in child.stdout
    check_whole(open_reader(folder), 1)
    assert before
    keep_building.build_generation(folder, 1)
    anew = Store(Quads(), Ledger(None))
    anew.put(filter(None, (keep_building.make_item(number, 1) for number in range(keep_building.COUNT))))
    assert set(Quads.read_only(str(folder))) == set(anew.quads)

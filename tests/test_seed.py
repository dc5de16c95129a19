"""The one real announcement with gold, and our own telling of its facts: all right, none wrong, none missed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from castgraph.pipeline import build_graph

TESTS = Path(__file__).resolve().parent
SEED = TESTS.parents[1] / "shared" / "seed"


def score(texts: Path, gold: Path, out: Path) -> tuple[tuple[str, ...], str]:
    """Right, wrong and missed, and the errors by name."""
    build_graph(sorted(texts.glob("*.txt")), out)
    command = [sys.executable, str(TESTS / "corpus" / "score.py"), str(out), str(gold), "--errors"]
    table = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    row = next(line.split() for line in table.splitlines() if line.startswith("all "))
    return tuple(row[1:4]), table


@pytest.mark.skipif(not SEED.is_dir() and os.environ.get("CI") != "true", reason=f"no {SEED} beside the checkout")
def test_the_seed_is_read_as_a_careful_person_reads_it(tmp_path: Path) -> None:
    found, table = score(SEED, SEED, tmp_path / "seed.trig")
    assert found == ("57", "0", "0"), table


def test_another_telling_of_the_same_facts_is_read_as_well(tmp_path: Path) -> None:
    found, table = score(TESTS / "samples" / "texts", TESTS / "samples" / "gold", tmp_path / "own.trig")
    assert found == ("57", "0", "0"), table

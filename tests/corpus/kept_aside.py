#!/usr/bin/env python3
"""Score a graph of the samples on every third announcement alone: those that no weight of the grammar was counted on.

castgraph build tests/corpus/texts -g samples.trig
python tests/corpus/kept_aside.py samples.trig            # the table of score.py
python tests/corpus/kept_aside.py samples.trig --errors   # and what was missed (-) and wrong (+)
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def list_aside(gold: Path) -> list[Path]:
    """The gold that is kept aside: every third file, in order of names."""
    return sorted(gold.glob("*.json"))[2::3]


def main() -> None:
    """Run score.py on the third of the gold that was kept aside."""
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__.strip())
    graph, *options = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        for path in list_aside(HERE / "gold"):
            shutil.copy(path, folder)
        command = [sys.executable, str(HERE / "score.py"), graph, folder, *options]
        sys.exit(subprocess.run(command, check=False).returncode)


if __name__ == "__main__":
    main()

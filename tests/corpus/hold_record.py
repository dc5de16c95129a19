#!/usr/bin/env python3
"""Compare a graph of the samples with the record: fails where precision or F1 fell more than half a point under it.

castgraph build tests/corpus/texts -g samples.trig
python tests/corpus/hold_record.py samples.trig            # compare
python tests/corpus/hold_record.py samples.trig --update   # and keep what is better
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORD = HERE / "record.json"
SLACK = 0.5  # points


def score_graph(graph: str) -> dict[str, float]:
    """Run score.py on the graph; return precision, recall and F1 over all relations, in per cent."""
    command = [sys.executable, str(HERE / "score.py"), graph, str(HERE / "gold")]
    table = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    sys.stdout.write(table)
    row = next(line.split() for line in table.splitlines() if line.startswith("all "))
    return dict(zip(("precision", "recall", "f1"), map(float, row[-3:]), strict=True))


def main() -> None:
    """Exit with 1 where the score fell under the record."""
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("graph")
    args.add_argument("--update", action="store_true", help="write the record where F1 rose")
    opts = args.parse_args()
    now, record = score_graph(opts.graph), json.loads(RECORD.read_text("utf-8"))
    fallen = [name for name in ("precision", "f1") if now[name] < record[name] - SLACK]
    for name in fallen:
        sys.stdout.write(f"{name}: {now[name]}; the record in {RECORD.name} is {record[name]}\n")
    if opts.update and not fallen and now["f1"] >= record["f1"]:
        RECORD.write_text(json.dumps(now, indent=2) + "\n", "utf-8")
    sys.exit(bool(fallen))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Print what confidence is worth: of the facts stated in the samples kept aside, by confidence, how many are right.

python tests/corpus/calibration.py            # reads every third sample, as kept_aside.py
python tests/corpus/calibration.py FOLDER     # of FOLDER/texts and FOLDER/gold

Facts that the gold calls optional count neither way, nor does a fact stated twice.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from judge import judge
from kept_aside import list_aside

from castgraph.grammar import extract_facts
from castgraph.reading import list_sources, read_source
from castgraph.records.announcement import Announcement

HERE = Path(__file__).resolve().parent
FLOORS = (0.9, 0.8, 0.6, 0.4, 0.0)  # of the bands of confidence


def judge_aside(folder: Path) -> Iterator[tuple[float, bool]]:
    """(confidence, whether it is right) of each fact stated in the samples of a folder that are kept aside."""
    for path in list_aside(folder / "gold"):
        (source,) = list_sources([str(folder / "texts" / f"{path.stem}.txt")])
        for announcement in read_source(source):
            if not isinstance(announcement, Announcement):
                sys.exit(f"{announcement.source}: {announcement.reason}")
            facts = extract_facts(announcement)
            verdict = judge(facts, json.loads(path.read_text("utf-8")))
            yield from ((facts[number].confidence, right) for number, right in verdict.items())


def format_bands(judged: Iterable[tuple[float, bool]]) -> str:
    """A line for each band of confidence: how many facts, and the share of them that is right."""
    count: Counter[tuple[float, bool]] = Counter()
    for confidence, right in judged:
        count[next(floor for floor in FLOORS if confidence >= floor), right] += 1
    lines = ["confidence  facts  right"]
    for floor, above in zip(FLOORS, (1.0, *FLOORS), strict=False):
        right = count[floor, True]
        stated = right + count[floor, False]
        share = f"{100 * right / stated:.0f} %" if stated else "-"
        lines.append(f"{floor:.1f}–{above:.1f}     {stated:6}  {share:>5}")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("folder", type=Path, nargs="?", default=HERE)
    print(format_bands(judge_aside(args.parse_args().folder)))


if __name__ == "__main__":
    main()

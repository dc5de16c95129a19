#!/usr/bin/env python3
"""Count the weights of what a text is about (subjects.tsv) on the samples that are not kept aside.

python tests/weights/weigh_subjects.py      # needs scikit-learn (dependency group "weigh"); after weigh_names.py
"""

from programs import weigh
from readings import Look, title_rows

LEAST_WEIGHT = 0.03
THRESHOLDS = (0.2, 0.3, 0.4, 0.5)


def look_at(readings):
    rows = [row for r in readings for row in title_rows(r)]
    return Look([fs for _, _, fs, _ in rows], [a for _, a, _, _ in rows], [r.sample.name for r, *_ in rows], 0.3)


def to_tables(look):
    return {"subjects": look.lines("subject", LEAST_WEIGHT)}


def tables(readings):
    """The table that these readings give."""
    return to_tables(look_at(readings))


def judge(look, _readings, aside):
    rows = [row for r in aside for row in title_rows(r)]
    chances = look.chances([fs for _, _, fs, _ in rows])
    shows = sum(len(r.sample.gold["shows"]) for r in aside)
    return [(chance, about) for chance, (_, about, *_) in zip(chances, rows, strict=True)], shows


if __name__ == "__main__":
    weigh(look_at, to_tables, judge, THRESHOLDS)

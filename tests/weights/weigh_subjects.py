#!/usr/bin/env python3
"""Count the weights of what a text is about (subjects.tsv, rivals.tsv) on the samples that are not kept aside.

python tests/weights/weigh_subjects.py      # needs scikit-learn (dependency group "weigh"); after weigh_names.py
"""

from programs import weigh
from readings import look_again, look_at_titles, rival_rows

LEAST_WEIGHT = 0.03
THRESHOLDS = (0.2, 0.3, 0.4, 0.5)


def look_at(readings):
    return look_at_titles(readings), look_again(readings)


def to_tables(looks):
    first, second = looks
    return {"subjects": first.lines("subject", LEAST_WEIGHT), "rivals": second.lines("subject", LEAST_WEIGHT)}


def tables(readings):
    """The tables that these readings give."""
    return to_tables(look_at(readings))


def judge(looks, _readings, aside):
    rows = [row for r in aside for row in rival_rows(r)]
    chances = looks[1].chances([features for *_, features in rows])
    shows = sum(len(r.sample.gold["shows"]) for r in aside)
    return [(chance, about) for chance, (_, about, _) in zip(chances, rows, strict=True)], shows


if __name__ == "__main__":
    weigh(look_at, to_tables, judge, THRESHOLDS)

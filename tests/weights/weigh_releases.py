#!/usr/bin/env python3
"""Count the weights of which dates are releases (releases.tsv) on the samples that are not kept aside.

python tests/weights/weigh_releases.py      # needs scikit-learn (dependency group "weigh"); after weigh_subjects.py
"""

from programs import weigh
from readings import Look

from castgraph.grammar.dated import find_dated
from castgraph.grammar.dates import find_reference

STRENGTH = 0.3
LEAST_WEIGHT = 0.05
THRESHOLDS = (0.25, 0.4, 0.55, 0.7)


def rows_of(reading):
    """(text, whether the gold has it as a release, features) of each date; optional ones are left out."""
    sample = reading.sample
    published = sample.published or find_reference(reading.document.plain)
    gold, neutral = (
        {fact["date"] for fact in sample.gold.get(where, []) if fact["rel"] == "release"}
        for where in ("facts", "optional")
    )
    read = [draft for draft in reading.drafts if draft.relation == "release"]
    for one in find_dated(reading.document.lines, read, published):
        if one.whole is None:  # the gold may know the year from elsewhere
            released = one.said[:4] == "0000" and any(date.endswith(one.said[5:]) for date in gold)
        elif one.whole in neutral - gold:
            continue
        else:
            released = one.whole in gold
        yield sample.name, released, one.features


def look_at(readings):
    rows = [row for r in readings for row in rows_of(r)]
    return Look([fs for *_, fs in rows], [right for _, right, _ in rows], [name for name, *_ in rows], STRENGTH)


def to_tables(look):
    return {"releases": look.lines("release", LEAST_WEIGHT)}


def tables(readings):
    """The table that these readings give."""
    return to_tables(look_at(readings))


def judge(look, _readings, aside):
    rows = [row for r in aside for row in rows_of(r)]
    truth = [right for _, right, _ in rows]
    return list(zip(look.chances([fs for *_, fs in rows]), truth, strict=True)), sum(truth)


if __name__ == "__main__":
    weigh(look_at, to_tables, judge, THRESHOLDS)

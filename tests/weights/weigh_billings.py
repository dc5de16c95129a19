#!/usr/bin/env python3
"""Count the weights of who is billed as what (billing_cues.tsv) on the samples that are not kept aside.

python tests/weights/weigh_billings.py      # needs scikit-learn (dependency group "weigh"); after weigh_castings.py
"""

from dataclasses import dataclass

from pair_rows import Row, count_best
from programs import count_gold, weigh
from readings import read
from stock_phrases import billing_samples
from weigh_castings import rows_aside, unseen_rows

from castgraph.grammar.billing_cues import find_billed
from castgraph.grammar.performers import weigh_people
from castgraph.grammar.scenes import make_scenes
from castgraph.grammar.weights import EveryFeature
from samples import all_forms, form

STRENGTH = 0.1
LEAST_WEIGHT = 0.04
THRESHOLDS = (0.25, 0.35, 0.45, 0.55)


@dataclass
class BilledRow(Row):
    """A performer beside a cue."""

    performer: tuple


def rows_of(reading):
    """The performers beside cues but those that count neither way."""
    gold, optional = (billings(reading.sample.gold.get(where, [])) for where in ("facts", "optional"))
    chances = weigh_people(reading.document.plain, reading.document.lines, reading.drafts, reading.people)
    forms = {}
    for billed in find_billed(make_scenes(reading.sentences, chances, reading.people), EveryFeature()):
        key = billed.spot.key
        if key not in forms:
            forms[key] = reading.forms(key) | {form(billed.spot.mention.text)}
        said = [n for n, (person, value) in enumerate(gold) if value == billed.value and person & forms[key]]
        if said or not any(value == billed.value and person & forms[key] for person, value in optional):
            fact = (reading.sample.name, said[0] if said else key)
            yield BilledRow(reading, fact, list(billed.features), bool(said), key)


def billings(facts):
    return [(all_forms(f["person"]), f["billing"]) for f in facts if f["rel"] == "billing"]


def look_at(readings):
    phrases = [row for sample in billing_samples() for row in rows_of(read(sample, None))]
    return count_best([*unseen_rows(readings, rows_of), *phrases], STRENGTH)


def to_tables(look):
    return {"billing_cues": look.lines("billing", LEAST_WEIGHT)}


def tables(readings):
    """The table that these readings give."""
    return to_tables(look_at(readings))


def judge(look, readings, aside):
    """Of each performer the likeliest billing counts."""
    rows = rows_aside(readings, aside, rows_of)
    best = {}
    for row, chance in zip(rows, look.chances([r.features for r in rows]), strict=True):
        performer = (row.reading.sample.name, row.performer)
        best[performer] = max(best.get(performer, (0.0, row.right)), (chance, row.right))
    return list(best.values()), count_gold(aside, "billing")


if __name__ == "__main__":
    weigh(look_at, to_tables, judge, THRESHOLDS)

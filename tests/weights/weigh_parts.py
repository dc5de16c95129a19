#!/usr/bin/env python3
"""Count the weights of who plays whom (part_pairs.tsv) on the samples that are not kept aside.

python tests/weights/weigh_parts.py      # needs scikit-learn (dependency group "weigh"); after weigh_castings.py
"""

from collections import defaultdict

from pair_rows import Row, count_best, judge_best
from programs import count_gold, weigh
from readings import read
from stock_phrases import part_samples
from weigh_castings import rows_aside, unseen_rows

from castgraph.grammar.part_pairs import find_pairs, pair_features, spot_features
from castgraph.grammar.performers import weigh_people
from castgraph.grammar.scenes import make_scenes
from castgraph.grammar.weights import EveryFeature
from samples import all_forms, form, table_lines

STRENGTH = 0.15
LEAST_WEIGHT = 0.13
TIMES = 3  # that a stock phrase counts
THRESHOLDS = (0.25, 0.35, 0.45, 0.55)
COLUMNS = ("performer", "part", "pair")


def rows_of(reading):
    """The pairs of a text but those that count neither way."""
    gold, optional = (plays(reading.sample.gold.get(where, [])) for where in ("facts", "optional"))
    chances = weigh_people(reading.document.plain, reading.document.lines, reading.drafts, reading.people)
    forms, around = {}, {}
    for pair in find_pairs(make_scenes(reading.sentences, chances, reading.people)):
        spots = (pair.performer, pair.part)
        for spot in spots:
            if id(spot) not in around:
                around[id(spot)] = spot, list(spot_features(spot, EveryFeature()))
            if (spot.key, spot.mention.text) not in forms:
                forms[spot.key, spot.mention.text] = reading.forms(spot.key) | {form(spot.mention.text)}
        a, x = (forms[spot.key, spot.mention.text] for spot in spots)
        fact = next((n for n, (person, part) in enumerate(gold) if person & a and part & x), None)
        if fact is None and any(person & a and part & x for person, part in optional):
            continue
        said = (spots[0].key, spots[1].key) if fact is None else fact
        features = ["0 " + f for f in around[id(spots[0])][1]] + ["1 " + f for f in around[id(spots[1])][1]]
        features += ["2 " + f for f in pair_features(pair, EveryFeature())]
        yield Row(reading, (reading.sample.name, said), features, fact is not None)


def plays(facts):
    return [(all_forms(f["person"]), all_forms(f["character"])) for f in facts if f["rel"] == "plays"]


def look_at(readings):
    phrases = [row for sample in part_samples() for row in rows_of(read(sample, None))]
    return count_best([*unseen_rows(readings, rows_of), *phrases * TIMES], STRENGTH)


def to_tables(look):
    counted, bias = look.column()
    rows = defaultdict(lambda: [0.0, 0.0, 0.0])
    for feature, weight in counted.items():
        column, _, name = feature.partition(" ")
        rows[name][int(column)] = weight
    return {"part_pairs": table_lines(COLUMNS, rows, [0.0, 0.0, bias], LEAST_WEIGHT)}


def tables(readings):
    """The table that these readings give."""
    return to_tables(look_at(readings))


def judge(look, readings, aside):
    return judge_best(look, rows_aside(readings, aside, rows_of)), count_gold(aside, "plays")


if __name__ == "__main__":
    weigh(look_at, to_tables, judge, THRESHOLDS)

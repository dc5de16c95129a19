#!/usr/bin/env python3
"""Count the weights of who plays whom (part_pairs.tsv) on the samples that are not kept aside.

python tests/weights/weigh_parts.py      # needs scikit-learn (dependency group "weigh"); after weigh_castings.py
"""

from collections import defaultdict
from dataclasses import dataclass

from readings import Look, Reading, read, read_all
from stock_phrases import part_samples
from weigh_castings import count_performers, performer_rows

from castgraph.grammar.part_pairs import find_pairs, pair_features, spot_features
from castgraph.grammar.performers import weigh_people
from castgraph.grammar.scenes import make_scenes
from castgraph.grammar.weights import EveryFeature
from samples import all_forms, form, reading_with, table_lines, write_table

STRENGTH = 0.15
LEAST_WEIGHT = 0.13
TIMES = 3  # that a stock phrase counts
THRESHOLDS = (0.25, 0.35, 0.45, 0.55)
COLUMNS = ("performer", "part", "pair")


@dataclass
class Row:
    """A pair of names; ``fact``: the true fact that it may be, by the number of it; None where there is none."""

    reading: Reading
    pair: tuple
    fact: int | None
    features: list[str]


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
        features = ["0 " + f for f in around[id(spots[0])][1]] + ["1 " + f for f in around[id(spots[1])][1]]
        yield Row(
            reading,
            (spots[0].key, spots[1].key),
            fact,
            features + ["2 " + f for f in pair_features(pair, EveryFeature())],
        )


def plays(facts):
    return [(all_forms(f["person"]), all_forms(f["character"])) for f in facts if f["rel"] == "plays"]


def unseen_rows(readings, rows_of):
    """The rows of each reading as they are with performers' weights that have not seen it."""
    people = [row for r in readings for row in performer_rows(r)]
    for fold in sorted({r.fold for r in readings}):
        with reading_with({"performers": count_performers([row for row in people if row[0].fold != fold])}):
            yield from (row for r in readings if r.fold == fold for row in rows_of(r))


def count_best(rows, strength):
    """Two rounds: of the pairs of one true fact, the second leaves out those that the first finds much less likely."""
    look = count(rows, strength)
    chances = look.chances([r.features for r in rows])
    best = defaultdict(float)
    for row, chance in zip(rows, chances, strict=True):
        best[row.reading.sample.name, row.fact] = max(best[row.reading.sample.name, row.fact], chance)
    kept = [
        r for r, p in zip(rows, chances, strict=True) if r.fact is None or p >= best[r.reading.sample.name, r.fact] / 2
    ]
    return count(kept, strength)


def count(rows, strength):
    return Look(
        [r.features for r in rows], [r.fact is not None for r in rows], [r.reading.sample.name for r in rows], strength
    )


def counted_rows(readings):
    """The rows of the readings and of the stock phrases."""
    phrases = [row for s in part_samples() for row in rows_of(read(s, None))]
    return [*unseen_rows(readings, rows_of), *phrases * TIMES]


def tables(readings):
    """The table that these readings give."""
    return {"part_pairs": lines(count_best(counted_rows(readings), STRENGTH))}


def lines(look):
    counted, bias = look.column()
    rows = defaultdict(lambda: [0.0, 0.0, 0.0])
    for feature, weight in counted.items():
        column, _, name = feature.partition(" ")
        rows[name][int(column)] = weight
    return table_lines(COLUMNS, rows, [0.0, 0.0, bias], LEAST_WEIGHT)


def show_thresholds(look, rows, readings):
    """Print precision and recall of the facts from some probabilities on."""
    best = defaultdict(float)
    for row, chance in zip(rows, look.chances([r.features for r in rows]), strict=True):
        fact = (row.reading.sample.name, row.fact if row.fact is not None else row.pair)
        best[fact] = max(best[fact], chance)
    gold = sum(len(plays(r.sample.gold["facts"])) for r in readings)
    for least in THRESHOLDS:
        found = [isinstance(fact, int) for (_, fact), p in best.items() if p >= least]
        print(f"kept aside, from {least}: P {100 * sum(found) / len(found):.0f}  R {100 * sum(found) / gold:.0f}")


def main():
    readings, held = read_all()
    look = count_best(counted_rows(readings), STRENGTH)
    with reading_with({"performers": count_performers([row for r in readings for row in performer_rows(r)])}):
        show_thresholds(look, [row for r in held for row in rows_of(r)], held)
    write_table("part_pairs", lines(look))


if __name__ == "__main__":
    main()

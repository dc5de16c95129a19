#!/usr/bin/env python3
"""Count the weights of who is billed as what (billing_cues.tsv) on the samples that are not kept aside.

python tests/weights/weigh_billings.py      # needs scikit-learn (dependency group "weigh"); after weigh_castings.py
"""

from readings import read, read_all
from stock_phrases import billing_samples
from weigh_castings import count_performers, performer_rows
from weigh_parts import Row, count_best, unseen_rows

from castgraph.grammar.billing_cues import find_billed
from castgraph.grammar.performers import weigh_people
from castgraph.grammar.scenes import make_scenes
from castgraph.grammar.weights import EveryFeature
from samples import all_forms, form, reading_with, table_lines, write_table

STRENGTH = 0.1
LEAST_WEIGHT = 0.04
THRESHOLDS = (0.25, 0.35, 0.45, 0.55)


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
            yield Row(reading, key, said[0] if said else None, list(billed.features))


def billings(facts):
    return [(all_forms(f["person"]), f["billing"]) for f in facts if f["rel"] == "billing"]


def counted_rows(readings):
    """The rows of the readings and of the stock phrases."""
    phrases = [row for s in billing_samples() for row in rows_of(read(s, None))]
    return [*unseen_rows(readings, rows_of), *phrases]


def tables(readings):
    """The table that these readings give."""
    return {"billing_cues": lines(count_best(counted_rows(readings), STRENGTH))}


def lines(look):
    weights, bias = look.column()
    return table_lines(("billing",), {f: [w] for f, w in weights.items()}, [bias], LEAST_WEIGHT)


def show_thresholds(look, rows, readings):
    """Print precision and recall of the facts from some probabilities on, for each performer the likeliest."""
    best = {}
    for row, chance in zip(rows, look.chances([r.features for r in rows]), strict=True):
        key = (row.reading.sample.name, row.pair)
        best[key] = max(best.get(key, (0, None)), (chance, row.fact is not None))
    gold = sum(len(billings(r.sample.gold["facts"])) for r in readings)
    for least in THRESHOLDS:
        found = [right for p, right in best.values() if p >= least]
        print(f"kept aside, from {least}: P {100 * sum(found) / len(found):.0f}  R {100 * sum(found) / gold:.0f}")


def main():
    readings, held = read_all()
    look = count_best(counted_rows(readings), STRENGTH)
    with reading_with({"performers": count_performers([row for r in readings for row in performer_rows(r)])}):
        show_thresholds(look, [row for r in held for row in rows_of(r)], held)
    write_table("billing_cues", lines(look))


if __name__ == "__main__":
    main()

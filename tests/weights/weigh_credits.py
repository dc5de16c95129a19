#!/usr/bin/env python3
"""Count the weights of who does what for a production (credits.tsv) on the samples that are not kept aside.

python tests/weights/weigh_credits.py      # needs scikit-learn (dependency group "weigh"); after weigh_subjects.py
"""

from collections import defaultdict
from dataclasses import dataclass

from readings import Look, Reading, read_all

from castgraph.grammar.clauses import make_clauses
from castgraph.grammar.credit_pairs import Said, find_pairs
from samples import all_forms, table_lines, write_table

STRENGTH = 0.1
LEAST_WEIGHT = 0.06
THRESHOLDS = (0.25, 0.35, 0.45, 0.55, 0.65)


@dataclass
class Row:
    """A pair of a person and a role; ``right``: None where it counts neither way."""

    reading: Reading
    tuple: tuple
    features: list[str]
    right: bool | None


def rows_of(reading):
    said = Said(reading.drafts, reading.people)
    gold, optional = (credits_of(reading.sample.gold.get(where, [])) for where in ("facts", "optional"))
    forms = {}
    for clause in make_clauses(reading.sentences):
        for pair in find_pairs(clause, said, reading.chances):
            key = reading.people.key(pair.person)
            if key not in forms:
                forms[key] = reading.forms(key)
            right = any(pair.role in gold[one] for one in forms[key])
            neutral = any(pair.role in optional[one] for one in forms[key])
            yield Row(
                reading,
                (reading.sample.name, key, pair.role),
                pair.shared | pair.own,
                True if right else None if neutral else False,
            )


def credits_of(facts):
    found = defaultdict(set)
    for fact in facts:
        if fact["rel"] == "credit":
            for one in all_forms(fact["person"]):
                found[one].add(fact["role"])
    return found


def count_best(rows, strength):
    """Two rounds: of the pairs of one true fact, the second leaves out those that the first finds much less likely."""
    kept = rows = [row for row in rows if row.right is not None]
    look = count(kept, strength)
    chances = look.chances([r.features for r in rows])
    best = defaultdict(float)
    for row, chance in zip(rows, chances, strict=True):
        best[row.tuple] = max(best[row.tuple], chance)
    return count([r for r, p in zip(rows, chances, strict=True) if not r.right or p >= best[r.tuple] / 2], strength)


def count(rows, strength):
    texts = [r.reading.sample.name for r in rows]
    return Look([r.features for r in rows], [r.right for r in rows], texts, strength)


def show_thresholds(look, rows, readings, relation):
    """Print precision and recall of the facts from some probabilities on."""
    rows = [row for row in rows if row.right is not None]
    best = defaultdict(float)
    for row, chance in zip(rows, look.chances([r.features for r in rows]), strict=True):
        best[row.tuple, row.right] = max(best[row.tuple, row.right], chance)
    gold = sum(fact["rel"] == relation for r in readings for fact in r.sample.gold["facts"])
    for least in THRESHOLDS:
        found = [right for (_, right), p in best.items() if p >= least]
        print(f"kept aside, from {least}: P {100 * sum(found) / len(found):.0f}  R {100 * sum(found) / gold:.0f}")


def tables(readings):
    """The table that these readings give."""
    return {"credits": lines(count_best([row for r in readings for row in rows_of(r)], STRENGTH))}


def lines(look):
    weights, bias = look.column()
    return table_lines(("credit",), {f: [w] for f, w in weights.items()}, [bias], LEAST_WEIGHT)


def main():
    readings, held = read_all()
    look = count_best([row for r in readings for row in rows_of(r)], STRENGTH)
    show_thresholds(look, [row for r in held for row in rows_of(r)], held, "credit")
    write_table("credits", lines(look))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Count the weights of who does what for a production (credits.tsv) on the samples that are not kept aside.

python tests/weights/weigh_credits.py      # needs scikit-learn (dependency group "weigh"); after weigh_subjects.py
"""

from collections import defaultdict

from pair_rows import Row, count_best, judge_best
from programs import count_gold, weigh

from castgraph.grammar.clauses import make_clauses
from castgraph.grammar.credit_pairs import Said, find_pairs
from samples import all_forms

STRENGTH = 0.1
LEAST_WEIGHT = 0.06
THRESHOLDS = (0.25, 0.35, 0.45, 0.55, 0.65)


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


def look_at(readings):
    return count_best([row for r in readings for row in rows_of(r)], STRENGTH)


def to_tables(look):
    return {"credits": look.lines("credit", LEAST_WEIGHT)}


def tables(readings):
    """The table that these readings give."""
    return to_tables(look_at(readings))


def judge(look, _readings, aside):
    return judge_best(look, [row for r in aside for row in rows_of(r)]), count_gold(aside, "credit")


if __name__ == "__main__":
    weigh(look_at, to_tables, judge, THRESHOLDS)

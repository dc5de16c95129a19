#!/usr/bin/env python3
"""Count the weights of which works people are known for (known.tsv) on the samples that are not kept aside.

python tests/weights/weigh_known.py      # needs scikit-learn (dependency group "weigh"); after weigh_subjects.py
"""

from collections import defaultdict

from pair_rows import Row, count_best, judge_best
from programs import count_gold, weigh
from readings import read
from stock_phrases import known_samples

from castgraph.grammar.clauses import make_clauses
from castgraph.grammar.known_pairs import Known, find_pairs
from castgraph.grammar.text import key_of
from samples import GoldNames, all_forms, form

STRENGTH = 0.2
LEAST_WEIGHT = 0.06
TIMES = 3  # that a stock phrase counts
THRESHOLDS = (0.25, 0.35, 0.45, 0.55, 0.65)


def rows_of(reading):
    clauses = list(make_clauses(reading.sentences))
    known = Known(reading.drafts, reading.people, reading.chances, clauses)
    gold, optional = (works_of(reading.sample.gold.get(where, [])) for where in ("facts", "optional"))
    forms = {}
    for clause in clauses:
        for pair in find_pairs(clause, known):
            key = reading.people.key(pair.person)
            if key not in forms:
                forms[key] = reading.forms(key)
            works = {form(pair.work.text), form(key_of(pair.work.text))}
            right = any(gold[one] & works for one in forms[key])
            neutral = any(optional[one] & works for one in forms[key])
            name = (reading.sample.name, key, key_of(pair.work.text))
            yield Row(reading, name, pair.features, True if right else None if neutral else False)


def read_phrase(sample):
    """A stock phrase, read; what its text is about is as likely as it mostly is."""
    reading, about = read(sample, None), GoldNames(sample.gold).titles
    names = [m.text for m in reading.document.mentions]
    reading.chances = {key_of(name): 0.9 if form(name) in about else 0.1 for name in names}
    return reading


def works_of(facts):
    found = defaultdict(set)
    for fact in facts:
        if fact["rel"] == "known_for":
            for one in all_forms(fact["person"]):
                found[one] |= all_forms(fact["work"])
    return found


def look_at(readings):
    phrases = [row for sample in known_samples() for row in rows_of(read_phrase(sample))]
    return count_best([*(row for r in readings for row in rows_of(r)), *phrases * TIMES], STRENGTH)


def to_tables(look):
    return {"known": look.lines("known", LEAST_WEIGHT)}


def tables(readings):
    """The table that these readings give."""
    return to_tables(look_at(readings))


def judge(look, _readings, aside):
    return judge_best(look, [row for r in aside for row in rows_of(r)]), count_gold(aside, "known_for")


if __name__ == "__main__":
    weigh(look_at, to_tables, judge, THRESHOLDS)

#!/usr/bin/env python3
"""Count the weights of what is said of a show's status (statuses.tsv) on the samples that are not kept aside.

python tests/weights/weigh_statuses.py      # needs scikit-learn (dependency group "weigh"); after weigh_subjects.py
"""

from programs import count_gold, weigh
from readings import Look, read
from stock_phrases import status_samples

from castgraph.grammar.document import Scope
from castgraph.grammar.status_cues import find_said
from castgraph.grammar.text import key_of
from samples import GoldNames, all_forms, form

STRENGTH = 0.1
LEAST_WEIGHT = 0.05
THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6)
ROUNDS = 2  # in which the places that say a status least are left out
LEAST_SHARE = 0.5  # of the chance of the place that says it most


def gold_statuses(gold):
    """(form of a title, status) -> whether it counts; None where it is as fair to leave it out."""
    return {
        (one, fact["status"]): counts
        for where, counts in (("optional", None), ("facts", True))
        for fact in gold.get(where, [])
        if fact["rel"] == "status"
        for one in all_forms(fact["show"])
    }


def rows_of(reading):
    """(whether the gold has it, features, text, show and status) of each place that may say a status of a show."""
    about = GoldNames(reading.sample.gold).titles
    subjects = {key for m in reading.document.mentions if form(key := key_of(m.text)) in about}
    main = next((m for m in reading.document.mentions if key_of(m.text) in subjects), None)
    scope = Scope(reading.document, subjects, main)
    gold = gold_statuses(reading.sample.gold)
    for said in find_said(reading.sentences, subjects, scope.at):
        key = key_of(said.show.text)
        right = gold.get((form(key), said.status), False)
        if right is not None:
            yield right, said.features, (reading.sample.name, key, said.status)


def look_at(readings):
    """Weights of the places. Of those that may say a true status, the ones stay which the weights find likely."""
    phrases = [read(sample, None) for sample in status_samples()]
    kept = rows = [row for reading in (*readings, *phrases) for row in rows_of(reading)]
    for _ in range(ROUNDS):
        look = Look([fs for _, fs, _ in kept], [r for r, *_ in kept], [b[0] for *_, b in kept], STRENGTH)
        chances = look.chances([fs for _, fs, _ in rows])
        best = best_chances(rows, chances)
        kept = [row for row, p in zip(rows, chances, strict=True) if not row[0] or p >= LEAST_SHARE * best[row[2]]]
    return Look([fs for _, fs, _ in kept], [r for r, *_ in kept], [b[0] for *_, b in kept], STRENGTH)


def best_chances(rows, chances):
    """The chance of each status of a show where it is said most."""
    best = {}
    for (*_, said), p in zip(rows, chances, strict=True):
        best[said] = max(best.get(said, 0.0), p)
    return best


def to_tables(look):
    return {"statuses": look.lines("said", LEAST_WEIGHT)}


def tables(readings):
    """The table that these readings give."""
    return to_tables(look_at(readings))


def judge(look, _readings, aside):
    rows = [row for r in aside for row in rows_of(r)]
    truth = {said: right for right, _, said in rows}
    best = best_chances(rows, look.chances([fs for _, fs, _ in rows]))
    return [(chance, truth[said]) for said, chance in best.items()], count_gold(aside, "status")


if __name__ == "__main__":
    weigh(look_at, to_tables, judge, THRESHOLDS)

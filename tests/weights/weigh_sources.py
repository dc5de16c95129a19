#!/usr/bin/env python3
"""Count the weights of what a show is made from (sources.tsv) on the samples that are not kept aside.

python tests/weights/weigh_sources.py      # needs scikit-learn (dependency group "weigh"); after weigh_subjects.py
"""

from programs import count_gold, weigh
from readings import Look, read
from stock_phrases import source_samples

from castgraph.grammar.document import Scope
from castgraph.grammar.source_pairs import find_pairs
from castgraph.grammar.text import key_of
from castgraph.grammar.weights import EveryFeature
from samples import GoldNames, all_forms, form

STRENGTH = 0.1
LEAST_WEIGHT = 0.05
TIMES = 3  # that a stock phrase counts
THRESHOLDS = (0.25, 0.4, 0.55)


def gold_pairs(gold):
    """(form of the show, form of the work) -> whether it counts; None where it is as fair to leave it out."""
    return {
        (show, work): counts
        for where, counts in (("optional", None), ("facts", True))
        for fact in gold.get(where, [])
        if fact["rel"] == "based_on"
        for show in all_forms(fact["show"])
        for work in all_forms(fact["work"])
    }


def rows_of(reading):
    """(whether the gold has it, features, text and pair) of each pair."""
    about = GoldNames(reading.sample.gold).titles
    subjects = {key for m in reading.document.mentions if form(key := key_of(m.text)) in about}
    main = next((m for m in reading.document.mentions if key_of(m.text) in subjects), None)
    scope = Scope(reading.document, subjects, main)
    gold = gold_pairs(reading.sample.gold)

    for pair in find_pairs(reading.sentences, reading.drafts, subjects, scope.at, EveryFeature()):
        show, other = form(pair.show.text), form(pair.other.text)
        right = gold.get((show, other), False)
        if right is not None:
            yield right, pair.features, (reading.sample.name, show, other)


def look_at(readings):
    phrases = [read(sample, None) for sample in source_samples()]
    rows = [row for reading in (*readings, *phrases * TIMES) for row in rows_of(reading)]
    return Look([fs for _, fs, _ in rows], [r for r, *_ in rows], [pair[0] for *_, pair in rows], STRENGTH)


def to_tables(look):
    return {"sources": look.lines("based", LEAST_WEIGHT)}


def tables(readings):
    """The table that these readings give."""
    return to_tables(look_at(readings))


def judge(look, _readings, aside):
    rows = [row for r in aside for row in rows_of(r)]
    best = {}
    for (right, _, pair), p in zip(rows, look.chances([fs for _, fs, _ in rows]), strict=True):
        best[pair] = max(best.get(pair, (0.0, right)), (p, right))
    return list(best.values()), count_gold(aside, "based_on")


if __name__ == "__main__":
    weigh(look_at, to_tables, judge, THRESHOLDS)

#!/usr/bin/env python3
"""Count all weights behind the names', and those of facts' confidence (confidence.tsv), on the samples not kept aside.

python tests/weights/weigh_facts.py      # needs scikit-learn (dependency group "weigh"); after weigh_names.py
"""

import weigh_billings
import weigh_castings
import weigh_company_roles
import weigh_credit_shows
import weigh_credits
import weigh_known
import weigh_parts
import weigh_releases
import weigh_sources
import weigh_statuses
import weigh_subjects
from judge import judge
from readings import FOLDS, Look, read, read_all
from stock_phrases import billing_samples, rule_samples

from castgraph.grammar.extract import read_facts
from castgraph.records.announcement import Announcement
from samples import reading_with, write_table

BEHIND_NAMES = (
    weigh_subjects,
    weigh_castings,
    weigh_credits,
    weigh_known,
    weigh_credit_shows,
    weigh_parts,
    weigh_billings,
    weigh_company_roles,
    weigh_releases,
    weigh_sources,
    weigh_statuses,
)  # in the order in which one's weights need the other's


KIND_OF = {"plays": "cast", "billing": "cast", "known_for": "known", "based_on": "based"}


def count_all(readings):
    """The tables behind the names' that these readings give, each counted with those before it in place."""
    found = {}
    for module in BEHIND_NAMES:
        with reading_with(found):
            found |= module.tables(readings)
    return found


def judge_facts(reading):
    """(text, features, right) of each fact; those that count neither for nor against are left out."""
    sample = reading.sample
    announcement = Announcement(name=sample.name, text=sample.text, published=sample.published)
    facts = list(read_facts(reading.document, announcement))
    for number, is_right in judge([fact for fact, _ in facts], sample.gold).items():
        yield sample.name, facts[number][1], is_right


def judge_stock():
    """The facts of the trade's stock phrases, as far as the gold of these tells of such facts."""
    for sample in (*rule_samples(), *billing_samples()):
        facts = sample.gold["facts"]
        facts += [{**f, "rel": "cast"} for f in facts if f["rel"] == "billing"]
        told = {KIND_OF.get(f["rel"], f["rel"]) for f in facts}
        for name, features, right in judge_facts(read(sample, -1)):
            if features & told or ("subject" in features and right):
                yield name, features, right


def judge_unseen(readings):
    """The facts of each reading as they are read with weights that have not seen it."""
    for fold in range(FOLDS):
        seen = [r for r in readings if r.fold != fold]
        with reading_with(count_all(seen)):
            yield from (row for r in readings if r.fold == fold for row in judge_facts(r))


def main():
    readings, held = read_all()
    counted = list(judge_unseen(readings))
    found = count_all(readings)
    with reading_with(found):
        aside = [row for r in held for row in judge_facts(r)]
        counted += judge_stock()
    look = Look([fs for _, fs, _ in counted], [right for *_, right in counted], [name for name, *_ in counted], 0.1)
    chances = look.chances([fs for _, fs, _ in aside])
    verdicts = [right for *_, right in aside]
    print("on the samples kept aside: confidence, facts, of them right")
    for low, high in ((0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 1.01)):
        inside = [v for v, p in zip(verdicts, chances, strict=True) if low <= p < high]
        if inside:
            print(f"{low:.1f}-{min(high, 1):.1f}  {len(inside):5}  {100 * sum(inside) / len(inside):.0f} %")
    for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        kept = [v for v, p in zip(verdicts, chances, strict=True) if p >= least]
        print(f"at least {least}: {sum(kept)} right, {len(kept) - sum(kept)} wrong, of {sum(verdicts)} right")
    found["confidence"] = look.lines("right", 0.02)
    for name, lines in found.items():
        write_table(name, lines)


if __name__ == "__main__":
    main()

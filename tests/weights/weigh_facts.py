#!/usr/bin/env python3
"""Count the weights of facts' confidence (confidence.tsv) on the samples that are not kept aside.

python tests/weights/weigh_facts.py      # needs scikit-learn (dependency group "weigh"); after the other tables
"""

from collections import defaultdict

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from weigh_names import tables

from castgraph.grammar.extract import read_facts
from castgraph.records.announcement import Announcement
from samples import compare, fact_tuples, gold_tuples, read_samples, readable, reading_with, table_lines, write_table

FOLDS = 3


def judge_facts(sample):
    """(features, right) of each fact; those that count neither for nor against are left out."""
    facts = list(read_facts(Announcement(name=sample.name, text=sample.text, published=sample.published)))
    stated = defaultdict(list)
    for number, (fact, _) in enumerate(facts):
        for line in fact_tuples(fact):
            stated[line].append(number)
    shows = [{"rel": "show", "title": s["title"]} for s in sample.gold["shows"]]
    gold, optional = list(gold_tuples(shows + sample.gold["facts"])), list(gold_tuples(sample.gold.get("optional", [])))
    right, wrong, _ = compare(sorted(stated, key=readable), gold, optional)
    verdict = {}
    for lines, value in ((right, True), (wrong, False)):
        for line in lines:
            for number in stated[line]:
                verdict[number] = verdict.get(number, True) and value
    for number, is_right in sorted(verdict.items()):
        yield sample.name, facts[number][1], is_right


def main():
    samples = list(read_samples())
    trained = [s for s in samples if not s.aside]
    counted = []
    for fold in range(FOLDS):  # names are as uncertain here as in a text that their weights have not seen
        with reading_with(tables([s for i, s in enumerate(trained) if i % FOLDS != fold])):
            counted += [row for s in trained[fold::FOLDS] for row in judge_facts(s)]
    aside = [row for s in samples if s.aside for row in judge_facts(s)]
    shown = defaultdict(set)
    for name, features, _ in counted:
        for feature in features:
            shown[feature].add(name)
    vectors = DictVectorizer()
    table = vectors.fit_transform([{f: 1 for f in fs if len(shown[f]) > 2} for _, fs, _ in counted])
    model = LogisticRegression(C=0.1, max_iter=800).fit(table, [right for *_, right in counted])
    chances = model.predict_proba(vectors.transform([dict.fromkeys(fs, 1) for _, fs, _ in aside]))[:, 1]
    verdicts = [right for *_, right in aside]
    print("on the samples kept aside: confidence, facts, of them right")
    for low, high in ((0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 1.01)):
        inside = [v for v, p in zip(verdicts, chances, strict=True) if low <= p < high]
        if inside:
            print(f"{low:.1f}-{min(high, 1):.1f}  {len(inside):5}  {100 * sum(inside) / len(inside):.0f} %")
    for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        kept = [v for v, p in zip(verdicts, chances, strict=True) if p >= least]
        print(f"at least {least}: {sum(kept)} right, {len(kept) - sum(kept)} wrong, of {sum(verdicts)} right")
    rows = {f: [w] for f, w in zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)}
    write_table("confidence", table_lines(("right",), rows, [model.intercept_[0]], 0.02))


if __name__ == "__main__":
    main()

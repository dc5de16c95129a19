#!/usr/bin/env python3
"""Count the weights of what a text is about (subjects.tsv) on the samples that are not kept aside.

python tests/weights/weigh_subjects.py      # needs scikit-learn (dependency group "weigh"); after weigh_names.py
"""

from collections import defaultdict

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from weigh_names import tables

from castgraph.grammar.document import read_document
from castgraph.grammar.extract import read_drafts
from castgraph.grammar.subjects import subject_features
from castgraph.grammar.weights import EveryFeature
from samples import GoldNames, form, read_samples, reading_with, table_lines, write_table

THRESHOLD = 0.35


FOLDS = 4


def read_titles(sample):
    document = read_document(sample.text)
    titles = GoldNames(sample.gold).titles
    for key, features in subject_features(document.lines, list(read_drafts(document)), EveryFeature()).items():
        yield sample.name, form(key) in titles, features


def main():
    samples = list(read_samples())
    trained = [s for s in samples if not s.aside]
    counted = []
    for fold in range(FOLDS):  # names are as uncertain here as in a text that their weights have not seen
        with reading_with(tables([s for i, s in enumerate(trained) if i % FOLDS != fold])):
            counted += [row for s in trained[fold::FOLDS] for row in read_titles(s)]
    aside = [row for s in samples if s.aside for row in read_titles(s)]
    texts = defaultdict(set)
    for number, _, features in counted:
        for feature in features:
            texts[feature].add(number)
    vectors = DictVectorizer()
    table = vectors.fit_transform([{f: 1 for f in fs if len(texts[f]) > 2} for _, _, fs in counted])
    model = LogisticRegression(C=0.3, max_iter=500).fit(table, [about for _, about, _ in counted])
    chances = model.predict_proba(vectors.transform([dict.fromkeys(fs, 1) for _, _, fs in aside]))[:, 1]
    right = sum(about and p > THRESHOLD for (_, about, _), p in zip(aside, chances, strict=True))
    found, gold = int((chances > THRESHOLD).sum()), sum(about for _, about, _ in aside)
    print(f"kept aside, of the titles found: P {100 * right / found:.0f}  R {100 * right / gold:.0f}")
    rows = {f: [w] for f, w in zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)}
    write_table("subjects", table_lines(("subject",), rows, [model.intercept_[0]], 0.03))


if __name__ == "__main__":
    main()

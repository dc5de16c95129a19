#!/usr/bin/env python3
"""Count the weights of which dates are releases (releases.tsv) on the samples that are not kept aside.

python tests/weights/weigh_releases.py      # needs scikit-learn (dependency group "weigh"); after weigh_subjects.py
"""

from collections import defaultdict

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from castgraph.grammar.dates import find_reference, with_year
from castgraph.grammar.document import read_document
from castgraph.grammar.extract import read_drafts
from castgraph.grammar.releases import LIKELY, find_dated
from samples import Sample, read_samples, write_table


def dates_of(sample: Sample):
    """Each date of the sample: whether the gold has it as a release, and its features; optional ones are left out."""
    document = read_document(sample.text)
    published = sample.published or find_reference(document.plain)
    gold = {fact["date"] for fact in sample.gold["facts"] if fact["rel"] == "release"}
    neutral = {fact["date"] for fact in sample.gold.get("optional", []) if fact["rel"] == "release"} - gold
    read = [draft for draft in read_drafts(document) if draft.relation == "release"]
    for one in find_dated(document.lines, read, published):
        whole = with_year(one.value, published)
        if whole is None:  # the gold may know the year from elsewhere
            released = any(date.endswith(one.value[5:]) for date in gold)
        elif whole in neutral:
            continue
        else:
            released = whole in gold
        yield released, one.features


def main():
    counted, aside = [], []
    for number, sample in enumerate(read_samples()):
        (aside if sample.aside else counted).extend((number, *date) for date in dates_of(sample))
    texts = defaultdict(set)
    for number, _, features in counted:
        for feature in features:
            texts[feature].add(number)
    vectors = DictVectorizer()
    table = vectors.fit_transform([{f: 1 for f in fs if len(texts[f]) > 2} for _, _, fs in counted])
    model = LogisticRegression(C=0.3, max_iter=800).fit(table, [released for _, released, _ in counted])
    chances = model.predict_proba(vectors.transform([dict.fromkeys(fs, 1) for _, _, fs in aside]))[:, 1]
    right = sum(released and p > LIKELY for (_, released, _), p in zip(aside, chances, strict=True))
    found, gold = int((chances > LIKELY).sum()), sum(released for _, released, _ in aside)
    print(f"on the samples kept aside: P {100 * right / found:.0f}  R {100 * right / gold:.0f} of the dates")
    rows = {f: [w] for f, w in zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)}
    write_table("releases", ("release",), rows, [model.intercept_[0]], 0.05)


if __name__ == "__main__":
    main()

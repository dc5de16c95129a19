#!/usr/bin/env python3
"""Count the weights of names' kinds (evidence.tsv, neighbours.tsv) on the samples that are not kept aside.

python tests/weights/weigh_names.py      # needs scikit-learn (dependency group "weigh")
"""

from collections import Counter, defaultdict

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from castgraph.grammar.blocks import find_blocks, join_wrapped
from castgraph.grammar.evidence import KINDS
from castgraph.grammar.forms import collect_forms
from castgraph.grammar.neighbours import Neighbourhood
from castgraph.grammar.text import plain
from castgraph.grammar.weights import EveryFeature
from samples import GoldNames, read_samples, table_lines, write_table

FOLDS = 3
OTHER_WEIGHT = 0.7  # names of which the gold says nothing are no sure "other": some are titles without a fact


def read_forms(sample):
    """The spellings of a sample with the kind that the gold gives each."""
    text = join_wrapped(plain(sample.text))
    names = GoldNames(sample.gold)
    forms = collect_forms(text, list(find_blocks(text)), EveryFeature())
    return text, list(forms.values()), [names.kind(key) for key in forms]


class Look:
    """A logistic regression from features to KINDS."""

    def __init__(self, rows, kinds, weights, strength, least=1):
        seen = Counter(f for row in rows for f in row)
        self._vectors = DictVectorizer()
        table = self._vectors.fit_transform([{f: v for f, v in row.items() if seen[f] >= least} for row in rows])
        self._model = LogisticRegression(C=strength, max_iter=500).fit(table, kinds, sample_weight=weights)
        self._order = [list(self._model.classes_).index(kind) for kind in KINDS]

    def scores(self, rows):
        return self._model.decision_function(self._vectors.transform(rows))[:, self._order]

    def lines(self, least):
        weights = self._model.coef_[self._order]
        rows = {f: list(weights[:, i]) for i, f in enumerate(self._vectors.get_feature_names_out())}
        return table_lines(KINDS, rows, list(self._model.intercept_[self._order]), least)


def first_rows(forms):
    return [dict.fromkeys(form.features, 1) for form in forms]


def second_rows(text, forms, scores):
    around = Neighbourhood(text, [(f.at, tuple(s), f.layout) for f, s in zip(forms, scores, strict=True)])
    return [
        {**dict.fromkeys(around.features(i), 1), **{f"score {k}": scores[i][j] for j, k in enumerate(KINDS)}}
        for i in range(len(forms))
    ]


def weight(kind):
    return OTHER_WEIGHT if kind == "other" else 1.0


def first_look(samples):
    """A feature counts where two texts show it."""
    texts = defaultdict(set)
    for number, (_, forms, _) in enumerate(samples):
        for one in forms:
            for feature in one.features:
                texts[feature].add(number)
    rows = [{f: 1 for f in one.features if len(texts[f]) > 1} for _, forms, _ in samples for one in forms]
    kinds = [k for _, _, ks in samples for k in ks]
    return Look(rows, kinds, [weight(k) for k in kinds], 1.0)


def both_looks(counted):
    """The first look and the second, which learns from scores of texts that the first did not see."""
    rows, kinds = [], []
    for fold in range(FOLDS):
        look = first_look([s for i, s in enumerate(counted) if i % FOLDS != fold])
        for text, forms, gold in (s for i, s in enumerate(counted) if i % FOLDS == fold and s[1]):
            rows += second_rows(text, forms, look.scores(first_rows(forms)))
            kinds += gold
    return first_look(counted), Look(rows, kinds, [weight(k) for k in kinds], 0.3)


def tables(samples):
    """The tables that these samples give."""
    first, second = both_looks([read_forms(s) for s in samples])
    return {"evidence": first.lines(0.04), "neighbours": second.lines(0.03)}


def main():
    counted, aside = [], []
    for sample in read_samples():
        (aside if sample.aside else counted).append(read_forms(sample))
    first, second = both_looks(counted)
    right = Counter()
    for text, forms, gold in (s for s in aside if s[1]):
        for kind, scores in zip(
            gold, second.scores(second_rows(text, forms, first.scores(first_rows(forms)))), strict=True
        ):
            found = KINDS[scores.argmax()]
            right[kind, "gold"] += 1
            right[found, "found"] += 1
            right[kind, "right"] += kind == found
    print("on the samples kept aside:")
    for kind in KINDS:
        hits = right[kind, "right"]
        print(f"{kind:10} P {100 * hits / right[kind, 'found']:.0f}  R {100 * hits / right[kind, 'gold']:.0f}")
    write_table("evidence", first.lines(0.04))
    write_table("neighbours", second.lines(0.03))


if __name__ == "__main__":
    main()

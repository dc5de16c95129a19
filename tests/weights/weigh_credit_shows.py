#!/usr/bin/env python3
"""Count the weights of whose production a credit belongs to (credit_shows.tsv) on the samples not kept aside.

python tests/weights/weigh_credit_shows.py      # needs scikit-learn (dependency group "weigh"); after weigh_credits.py
"""

from collections import Counter, defaultdict

import weigh_credits
import weigh_known
from readings import FOLDS, read_all
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from castgraph.grammar.attribution import Attribution
from castgraph.grammar.clauses import make_clauses
from castgraph.grammar.credit_pairs import weigh_credits as read_credits
from castgraph.grammar.credit_shows import CreditShows
from castgraph.grammar.known_pairs import weigh_known as read_known
from castgraph.grammar.sections import Sections
from castgraph.grammar.weights import weights
from samples import all_forms, form, reading_with, table_lines, write_table

STRENGTH = 0.02
LEAST = 3  # texts that show a feature
LEAST_CREDIT = 0.4


def show_rows(reading):
    """For each credit without a show, its candidates: (right, features)."""
    lines, clauses = reading.document.lines, list(make_clauses(reading.sentences))
    drafts = list(read_credits(clauses, reading.drafts, reading.people, reading.chances))
    drafts = list(read_known(clauses, drafts, reading.people, reading.chances))
    attribution = Attribution(lines, reading.chances, drafts)
    shows = CreditShows(attribution, Sections(lines, reading.chances, drafts), clauses, reading.chances)
    for draft in drafts:
        if draft.relation != "credit" or draft.show is not None or draft.confidence < LEAST_CREDIT:
            continue
        person = reading.forms(reading.people.key(draft.other))
        right = set().union(
            *(
                all_forms(f["show"])
                for f in reading.sample.gold["facts"]
                if f["rel"] == "credit" and f["role"] == draft.value and all_forms(f["person"]) & person
            )
        )
        candidates = [(bool({form(m.text), form(key)} & right), fs) for key, m, fs in shows.candidates(draft)]
        if right and candidates:
            yield reading, candidates


def unseen_rows(readings):
    """The credits of each reading as they are read with credits' weights that have not seen it."""
    for fold in range(FOLDS):
        seen, unseen = ([r for r in readings if (r.fold == fold) == here] for here in (False, True))
        if seen and unseen:
            with reading_with({**weigh_credits.tables(seen), **weigh_known.tables(seen)}):
                yield from (row for r in unseen for row in show_rows(r))


def count(rows):
    """A logistic regression over what the right title shows more than each other one."""
    texts = defaultdict(set)
    for reading, candidates in rows:
        for feature in {f for _, features in candidates for f in features}:
            texts[feature].add(reading.sample.name)
    credits = Counter(r.sample.name for r, _ in rows)  # a text of many credits counts for more, but not by as much
    pairs, each = [], []
    for reading, candidates in rows:
        good = next((features for right, features in candidates if right), None)
        others = [features for right, features in candidates if not right]
        for other in others if good is not None else ():
            difference = Counter(f for f in good if len(texts[f]) >= LEAST)
            difference.subtract(Counter(f for f in other if len(texts[f]) >= LEAST))
            pairs.append({f: v for f, v in difference.items() if v})
            each.append(3 / (credits[reading.sample.name] * len(others)) ** 0.5)
    vectors = DictVectorizer()
    mirrored = [row for pair in pairs for row in (pair, {f: -v for f, v in pair.items()})]
    model = LogisticRegression(C=STRENGTH, max_iter=500, fit_intercept=False)
    model.fit(
        vectors.fit_transform(mirrored), [True, False] * len(pairs), sample_weight=[w for w in each for _ in (0, 1)]
    )
    return table_lines(
        ("show",), {f: [w] for f, w in zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)}, [0.0], 0.02
    )


def tables(readings):
    """The table that these readings give."""
    return {"credit_shows": count(list(unseen_rows(readings)))}


def main():
    readings, held = read_all()
    found = tables(readings)
    with reading_with({**weigh_credits.tables(readings), **weigh_known.tables(readings), **found}):
        aside = [row for r in held for row in show_rows(r)]
        scores = [[weights("credit_shows").sum(fs)[0] for _, fs in candidates] for _, candidates in aside]
    right = sum(c[s.index(max(s))][0] for (_, c), s in zip(aside, scores, strict=True))
    print(f"kept aside: {right} of {len(aside)} credits put to the right show")
    for name, lines in found.items():
        write_table(name, lines)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Count the weights of who performs (performers.tsv) and in what (attribution.tsv) on the samples not kept aside.

python tests/weights/weigh_castings.py      # needs scikit-learn (dependency group "weigh"); after weigh_subjects.py
"""

from collections import Counter, defaultdict

import numpy as np
from readings import FOLDS, read_all
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from castgraph.grammar.attribution import Attribution
from castgraph.grammar.extract import add_castings
from castgraph.grammar.performing import Surroundings, people_features
from castgraph.grammar.weights import EveryFeature, weights
from samples import all_forms, form, reading_with, table_lines, write_table

LEAST = 3
PERFORMER, PART, NEITHER = range(3)
COLUMNS = ("performer", "part", "neither")


def who_is_what(gold):
    """Of each name's forms, what the gold says of its bearer; None where it is as fair to leave the person out."""
    said = defaultdict(set)
    for where in ("optional", "facts"):
        for fact in gold.get(where, []):
            if fact["rel"] == "cast":
                for one in all_forms(fact["person"]):
                    said[one].add(PERFORMER if where == "facts" else None)
            elif fact["rel"] == "plays":
                for one in all_forms(fact["person"]):
                    said[one].add(None)
                for one in all_forms(fact["character"]):
                    said[one].add(PART)
    short = defaultdict(set)
    for one, found in said.items():
        for word in {one.split()[0], one.split()[-1]} if one else ():
            if len(word) > 2:
                short[word] |= found
    return said, short


def performer_rows(reading):
    said, short = who_is_what(reading.sample.gold)
    plain, lines = reading.document.plain, reading.document.lines
    for key, features in people_features(
        Surroundings(plain, lines, EveryFeature()), reading.drafts, reading.people
    ).items():
        found = set().union(*(said.get(one, set()) for one in reading.forms(key)))
        if not found and len(key) == 1:
            found = short.get(form(key[0]), set())
        kind = PERFORMER if PERFORMER in found else PART if PART in found else None if found else NEITHER
        if kind is not None:
            yield reading, kind, features


def show_rows(reading):
    """For each casting without a show, its candidates: (right, features)."""
    document = reading.document
    drafts = add_castings(document, reading.sentences, reading.drafts, reading.people)
    attribution = Attribution(document.lines, reading.chances, drafts)
    for draft in drafts:
        if draft.relation != "cast" or draft.show is not None or draft.other is None:
            continue
        person = reading.forms(reading.people.key(draft.other))
        shows = [
            all_forms(f["show"])
            for f in reading.sample.gold["facts"]
            if f["rel"] == "cast" and all_forms(f["person"]) & person
        ]
        right = set().union(*shows)
        candidates = [(bool({form(m.text), form(key)} & right), fs) for key, m, fs in attribution.candidates(draft)]
        if right and candidates:
            yield reading, candidates


def count(rows, answers, names, strength, each=None):
    """A logistic regression over the features that at least LEAST texts show."""
    texts = defaultdict(set)
    for features, name in zip(rows, names, strict=True):
        for feature in features:
            texts[feature].add(name)
    vectors = DictVectorizer()
    table = vectors.fit_transform([{f: 1 for f in features if len(texts[f]) >= LEAST} for features in rows])
    model = LogisticRegression(C=strength, max_iter=500).fit(table, answers, sample_weight=each)
    return {f: list(w) for f, w in zip(vectors.get_feature_names_out(), model.coef_.T, strict=True)}, model.intercept_


def count_performers(rows):
    table, bias = count([fs for *_, fs in rows], [k for _, k, _ in rows], [r.sample.name for r, *_ in rows], 0.15)
    return table_lines(COLUMNS, table, list(bias), 0.04)


def count_shows(rows):
    castings = Counter(r.sample.name for r, _ in rows)  # a text of many castings counts for more, but not by as much
    flat = [(fs, right, r.sample.name) for r, candidates in rows for right, fs in candidates]
    each = np.array([3 / castings[name] ** 0.5 for *_, name in flat])
    table, _ = count([f for f, *_ in flat], [a for _, a, _ in flat], [n for *_, n in flat], 0.1, each)
    return table


def unseen_shows(readings, rows):
    """The castings of each reading as they are read with performers' weights that have not seen it."""
    for fold in range(FOLDS):
        with reading_with({"performers": count_performers([row for row in rows if row[0].fold != fold])}):
            yield from (row for r in readings if r.fold == fold for row in show_rows(r))


def unseen_rows(readings, rows_of):
    """The rows of each reading as they are with performers' weights that have not seen it."""
    people = [row for r in readings for row in performer_rows(r)]
    for fold in sorted({r.fold for r in readings}):
        with reading_with({"performers": count_performers([row for row in people if row[0].fold != fold])}):
            yield from (row for r in readings if r.fold == fold for row in rows_of(r))


def rows_aside(readings, aside, rows_of):
    """The rows of the readings kept aside as they are with the performers' weights of the others."""
    people = [row for r in readings for row in performer_rows(r)]
    with reading_with({"performers": count_performers(people)}):
        return [row for r in aside for row in rows_of(r)]


def tables(readings):
    """The tables that these readings give."""
    rows = [row for r in readings for row in performer_rows(r)]
    shows = list(unseen_shows(readings, rows))
    return {
        "performers": count_performers(rows),
        "attribution": table_lines(("show",), count_shows(shows), [0.0], 0.04),
    }


def main():
    readings, held = read_all()
    found = tables(readings)
    right = total = 0
    with reading_with(found):
        for reading in held:
            for _, candidates in show_rows(reading):
                scores = [weights("attribution").sum(features)[0] for _, features in candidates]
                right += candidates[int(np.argmax(scores))][0]
                total += 1
    print(f"kept aside: {right} of {total} castings put to the right show")
    for name, lines in found.items():
        write_table(name, lines)


if __name__ == "__main__":
    main()

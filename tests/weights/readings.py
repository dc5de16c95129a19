"""The counted samples as they are read with names' weights that have not seen them, for the tables behind those."""

import hashlib
import json
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import sklearn
import weigh_names
from files_behind import files_behind
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from castgraph.grammar.document import Document, read_document
from castgraph.grammar.draft import Draft
from castgraph.grammar.extract import read_drafts
from castgraph.grammar.flat import FlatLine, flatten
from castgraph.grammar.people import People
from castgraph.grammar.rivals import rival_features
from castgraph.grammar.sentences import Sentence, make_sentences
from castgraph.grammar.subjects import subject_features
from castgraph.grammar.vocabulary import words_of
from castgraph.grammar.weights import EveryFeature
from samples import GoldNames, Sample, form, read_samples, reading_with, table_lines

FOLDS = 3


@dataclass
class Reading:
    """One sample. ``fold``: -1 where it is kept aside.

    ``scores`` and ``chances``: of each title to be what the text is about, by the first look and by the second.
    """

    sample: Sample
    fold: int
    document: Document
    people: People
    drafts: list[Draft]
    flat: list[FlatLine]
    sentences: list[Sentence]
    scores: dict[str, float] = field(default_factory=dict)
    chances: dict[str, float] = field(default_factory=dict)

    def forms(self, key):
        """The spellings of the person ``key`` in the text."""
        found = {form(m.text) for m in self.document.mentions if self.people.key(m) == key}
        return found | {form(" ".join(key))}


def read(sample, fold):
    document = read_document(sample.text)
    people = People(document.mentions, words_of("titles_of_address"))
    flat = flatten(document.plain, document.lines, document.mentions)
    return Reading(sample, fold, document, people, list(read_drafts(document)), flat, make_sentences(flat))


def read_all():
    """(the counted samples, those kept aside), read."""
    samples = list(read_samples())
    trained = [s for s in samples if not s.aside]
    readings = []
    for fold in range(FOLDS):  # names are as uncertain here as in a text that their weights have not seen
        with reading_with(names_tables([s for i, s in enumerate(trained) if i % FOLDS != fold])):
            readings += [read(s, fold) for s in trained[fold::FOLDS]]
    with reading_with(names_tables(trained)):
        aside = [read(s, -1) for s in samples if s.aside]
    set_chances(readings, aside)
    return readings, aside


def names_tables(samples):
    """The tables of names that these samples give, kept in a temporary file until these or what finds names changes."""
    digest = hashlib.sha256(sklearn.__version__.encode())
    for path in files_behind(Path(weigh_names.__file__)):
        digest.update(path.read_bytes())
    for sample in samples:
        digest.update(repr((sample.name, sample.text, sample.gold)).encode())
    cache = Path(tempfile.gettempdir()) / f"castgraph-names-{digest.hexdigest()[:16]}.json"
    if not cache.exists():
        cache.write_text(json.dumps(weigh_names.tables(samples)), "utf-8")
    return json.loads(cache.read_text("utf-8"))


def title_rows(reading):
    """(reading, whether the text is about it, features, key) of each title."""
    titles = GoldNames(reading.sample.gold).titles
    for key, features in subject_features(
        reading.document.lines, reading.sentences, reading.drafts, EveryFeature()
    ).items():
        yield reading, form(key) in titles, features, key


def look_at_titles(readings):
    """The first look at what a text is about."""
    rows = [row for r in readings for row in title_rows(r)]
    return Look([fs for _, _, fs, _ in rows], [a for _, a, _, _ in rows], [r.sample.name for r, *_ in rows], 0.3)


def rival_rows(reading):
    """(key, whether the text is about it, features with their values) of each title, for the second look."""
    titles = GoldNames(reading.sample.gold).titles
    for key, features in rival_features(reading.document.lines, reading.scores).items():
        yield key, form(key) in titles, {**dict.fromkeys(features, 1), "score": reading.scores[key]}


def look_again(readings):
    """The second look, from the scores of the first."""
    rows = [(r.sample.name, *row) for r in readings for row in rival_rows(r)]
    return Look([fs for *_, fs in rows], [about for _, _, about, _ in rows], [name for name, *_ in rows], 0.1)


def set_chances(readings, aside):
    """Give each reading the scores and the chances of its titles by weights that have not seen it."""
    for fold in (*range(FOLDS), -1):
        look = look_at_titles([r for r in readings if r.fold != fold])
        for reading in readings if fold >= 0 else aside:
            if reading.fold == fold:
                rows = [(key, features) for _, _, features, key in title_rows(reading)]
                scores = look.scores([features for _, features in rows])
                reading.scores = {key: float(s) for (key, _), s in zip(rows, scores, strict=True)}
    for fold in (*range(FOLDS), -1):
        look = look_again([r for r in readings if r.fold != fold])
        for reading in readings if fold >= 0 else aside:
            if reading.fold == fold:
                rows = list(rival_rows(reading))
                chances = look.chances([features for *_, features in rows])
                reading.chances = {key: float(p) for (key, *_), p in zip(rows, chances, strict=True)}


def valued(features):
    """Features with their values: 1 where only the features are given."""
    return features if isinstance(features, dict) else dict.fromkeys(features, 1)


class Look:
    """A logistic regression over the features (in sets, or with their values) that at least ``least`` texts show."""

    def __init__(self, rows, answers, names, strength, least=3, weights=None):  # noqa: PLR0917
        texts = {}
        for features, name in zip(rows, names, strict=True):
            for feature in features:
                texts.setdefault(feature, set()).add(name)
        self._vectors = DictVectorizer()
        known = [{f: v for f, v in valued(fs).items() if len(texts[f]) >= least} for fs in rows]
        table = self._vectors.fit_transform(known)
        self._model = LogisticRegression(C=strength, max_iter=500).fit(table, answers, sample_weight=weights)

    def chances(self, rows):
        """The probability of True for each row."""
        return self._model.predict_proba(self._vectors.transform(list(map(valued, rows))))[:, 1] if rows else []

    def scores(self, rows):
        """The logarithm of the odds of True for each row."""
        return self._model.decision_function(self._vectors.transform(list(map(valued, rows)))) if rows else []

    def lines(self, column, least):
        """The weights as a table of one column, without those under ``least``."""
        weights, bias = self.column()
        return table_lines((column,), {f: [w] for f, w in weights.items()}, [bias], least)

    def column(self):
        """(weights by feature, bias)."""
        names = self._vectors.get_feature_names_out()
        return dict(zip(names, self._model.coef_[0], strict=True)), self._model.intercept_[0]

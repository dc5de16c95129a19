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
from castgraph.grammar.sentences import Sentence, make_sentences
from castgraph.grammar.subjects import subject_features
from castgraph.grammar.vocabulary import words_of
from castgraph.grammar.weights import EveryFeature
from samples import GoldNames, Sample, form, read_samples, reading_with, table_lines

FOLDS = 3


@dataclass
class Reading:
    """One sample. ``fold``: -1 where it is kept aside. ``chances``: of each title to be what the text is about."""

    sample: Sample
    fold: int
    document: Document
    people: People
    drafts: list[Draft]
    flat: list[FlatLine]
    sentences: list[Sentence]
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


def set_chances(readings, aside):
    """Give each reading the chances of its titles by weights that have not seen it."""
    rows = [row for r in readings for row in title_rows(r)]
    for fold in (*range(FOLDS), -1):
        seen = [row for row in rows if row[0].fold != fold]
        look = Look([fs for _, _, fs, _ in seen], [a for _, a, _, _ in seen], [r.sample.name for r, *_ in seen], 0.3)
        for reading in readings if fold >= 0 else aside:
            if reading.fold == fold:
                found = list(title_rows(reading))
                chances = look.chances([fs for _, _, fs, _ in found])
                reading.chances = {key: float(p) for (*_, key), p in zip(found, chances, strict=True)}


class Look:
    """A logistic regression over the features that at least ``least`` texts show."""

    def __init__(self, rows, answers, names, strength, least=3, weights=None):  # noqa: PLR0917
        texts = {}
        for features, name in zip(rows, names, strict=True):
            for feature in features:
                texts.setdefault(feature, set()).add(name)
        self._vectors = DictVectorizer()
        table = self._vectors.fit_transform([{f: 1 for f in fs if len(texts[f]) >= least} for fs in rows])
        self._model = LogisticRegression(C=strength, max_iter=500).fit(table, answers, sample_weight=weights)

    def chances(self, rows):
        """The probability of True for each row."""
        return (
            self._model.predict_proba(self._vectors.transform([dict.fromkeys(fs, 1) for fs in rows]))[:, 1]
            if rows
            else []
        )

    def lines(self, column, least):
        """The weights as a table of one column, without those under ``least``."""
        weights, bias = self.column()
        return table_lines((column,), {f: [w] for f, w in weights.items()}, [bias], least)

    def column(self):
        """(weights by feature, bias)."""
        names = self._vectors.get_feature_names_out()
        return dict(zip(names, self._model.coef_[0], strict=True)), self._model.intercept_[0]

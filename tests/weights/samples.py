"""The samples, for counting weights: texts, gold names, and which texts are kept aside to measure on."""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from castgraph.grammar.weights import Weights, weights

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "corpus"))

from kept_aside import list_aside  # noqa: E402
from score import form  # noqa: E402

VOCABULARY = ROOT.parent / "src" / "castgraph" / "grammar" / "vocabulary"
_FIELDS = {"show": "title", "work": "title", "person": "person", "character": "character", "company": "company"}
_DATE = re.compile(r"date (\d{4}-\d\d-\d\d)\s*")


@dataclass(frozen=True, slots=True)
class Sample:
    """One annotated announcement; ``aside`` where it is kept to measure on and never counted."""

    name: str
    text: str
    published: str | None
    gold: dict
    aside: bool


def read_samples() -> Iterator[Sample]:
    """Every sample, in the order of names: those of the record, of which each third is kept aside, then those told.

    Of the told ones are kept aside those that tell of a show that a sample kept aside is about.
    """
    folder = ROOT / "corpus"
    shows: set[str] = set()
    aside = set(list_aside(folder / "gold"))
    for path in sorted((folder / "gold").glob("*.json")):
        sample = _read(path, path in aside)
        if sample.aside:
            shows |= GoldNames(sample.gold).titles
        yield sample
    for path in sorted((folder / "told" / "gold").glob("*.json")):
        sample = _read(path, False)
        yield replace(sample, aside=True) if GoldNames(sample.gold).titles & shows else sample


def _read(path: Path, aside: bool) -> Sample:
    text = (path.parents[1] / "texts" / f"{path.stem}.txt").read_text("utf-8")
    gold = json.loads(path.read_text("utf-8"))
    date = _DATE.match(text)
    published = date.group(1) if date else gold.get("published")
    return Sample(path.stem, text[date.end() :] if date else text, published, gold, aside)


def all_forms(names: str | list[str]) -> set[str]:
    """The forms of a name or of its several spellings, as the scoring compares them."""
    return {form(n) for n in (names if isinstance(names, list) else [names])}


class GoldNames:
    """What the gold of one sample calls a title, a person, a character or a company."""

    def __init__(self, gold: dict) -> None:
        self.titles = {f for show in gold["shows"] for f in all_forms(show["title"])}
        self._kinds: dict[str, set[str]] = defaultdict(set)
        self._parts: dict[str, set[str]] = defaultdict(set)
        for title in self.titles:
            self._kinds[title].add("title")
        for fact in gold["facts"] + gold.get("optional", []):
            for field, kind in _FIELDS.items():
                for one in all_forms(fact[field]) if field in fact else ():
                    self._kinds[one].add(kind)
                    if kind in ("person", "character"):
                        words = one.split() or [""]
                        self._parts[words[0]].add(kind)
                        self._parts[words[-1]].add(kind)

    def kind(self, name: str) -> str:
        """The kind of a name, "other" where the gold has none; a surname or first name stands for its bearer."""
        one = form(name)
        kinds = self._kinds.get(one) or (self._parts.get(one) if len(one) > 2 and " " not in one else None) or ()
        return next((k for k in ("title", "person", "character", "company") if k in kinds), "other")


def table_lines(columns, rows: dict[str, list[float]], bias: list[float], least: float) -> list[str]:
    """A table of weights; rows whose weights all lie under ``least`` are left out, "score …" rows never."""
    lines = ["\t".join(("# evidence", *columns)), "\t".join(("bias", *(f"{v:.2f}" for v in bias)))]
    for feature in sorted(rows):
        if feature.split()[0] == "score" or max(map(abs, rows[feature])) >= least:
            lines.append("\t".join((feature, *(f"{v:.2f}" for v in rows[feature]))))
    return lines


def write_table(name: str, lines: list[str]) -> None:
    """Write ``vocabulary/NAME.tsv``."""
    (VOCABULARY / f"{name}.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    sys.stdout.write(f"{name}.tsv: {len(lines) - 1} weights\n")


@contextmanager
def reading_with(tables: dict[str, list[str]]) -> Iterator[None]:
    """Let castgraph read with these tables of weights in place of its own."""
    saved = {name: vars(weights(name)).copy() for name in tables}
    for name, lines in tables.items():
        vars(weights(name)).update(vars(Weights(lines)))
    try:
        yield
    finally:
        for name, state in saved.items():
            vars(weights(name)).update(state)

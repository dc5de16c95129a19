"""The samples' gold as facts, so that all after the grammar can be tested without it."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from castgraph.records import facts
from castgraph.records.announcement import Announcement
from castgraph.records.facts import Fact, Name
from castgraph.records.span import Span

CORPUS = Path(__file__).resolve().parent / "corpus"


def read_gold(name: str, corpus: Path = CORPUS) -> tuple[Announcement, tuple[Fact, ...]]:
    """Return a sample and what its gold says that it states, optional facts left out."""
    gold = json.loads((corpus / "gold" / f"{name}.json").read_text("utf-8"))
    text = (corpus / "texts" / f"{name}.txt").read_text("utf-8")
    announcement = Announcement(name=name, text=text, published=gold.get("published"), url=gold.get("source"))
    return announcement, tuple(_Gold(text, gold).facts())


def list_gold(corpus: Path = CORPUS) -> list[str]:
    """Return the names of all samples."""
    return sorted(path.stem for path in (corpus / "gold").glob("*.json"))


class _Gold:
    def __init__(self, text: str, gold: dict[str, Any]) -> None:
        self.text = text
        self.gold = gold
        self.rows = gold["facts"]

    def facts(self) -> Iterator[Fact]:
        for show in self.gold["shows"]:
            yield facts.Subject(**self.at(show["title"]), show=self.name(show["title"]), kind=show.get("kind"))
        for row in self.rows:
            yield from getattr(self, "make_" + row["rel"])(row)

    def at(self, *names: str | list[str]) -> dict[str, Any]:
        """The stretch from the first to the last of the names' first mentions, or the whole text."""
        found = [
            (start, start + len(form))
            for forms in names
            for form in _list(forms)
            if (start := self.text.find(form)) >= 0
        ]
        whole = (0, len(self.text))
        start, stop = (min(s for s, _ in found), max(e for _, e in found)) if found else whole
        return {"span": Span(start, stop), "rule": "gold", "confidence": 1.0}

    def name(self, forms: str | list[str]) -> Name:
        first, *others = _list(forms)
        return Name(first, tuple(others))

    def make_season(self, row: dict[str, Any]) -> Iterable[Fact]:
        yield facts.SeasonOf(**self.at(row["show"]), show=self.name(row["show"]), number=int(row["number"]))

    def make_cast(self, row: dict[str, Any]) -> Iterable[Fact]:
        yield facts.Casting(
            **self.at(row["person"]),
            show=self.name(row["show"]),
            person=self.name(row["person"]),
            billing=next((str(b["billing"]) for b in self.rows if b["rel"] == "billing" and _same(b, row)), None),
        )

    def make_billing(self, row: dict[str, Any]) -> Iterable[Fact]:
        yield facts.Casting(
            **self.at(row["person"]),
            show=self.name(row["show"]),
            person=self.name(row["person"]),
            billing=row["billing"],
        )

    def make_plays(self, row: dict[str, Any]) -> Iterable[Fact]:
        """The gold does not say in which production: in the one where the person is cast or is known from."""
        where = next((r["show"] for r in self.rows if r["rel"] == "cast" and r["person"] == row["person"]), None)
        if where is None:
            where = next(
                (r["work"] for r in self.rows if r["rel"] == "known_for" and r["person"] == row["person"]), None
            )
        if where is not None:
            yield facts.Casting(
                **self.at(row["person"], row["character"]),
                show=self.name(where),
                person=self.name(row["person"]),
                character=self.name(row["character"]),
            )

    def make_credit(self, row: dict[str, Any]) -> Iterable[Fact]:
        yield facts.Credit(
            **self.at(row["person"]), show=self.name(row["show"]), person=self.name(row["person"]), role=row["role"]
        )

    def make_company(self, row: dict[str, Any]) -> Iterable[Fact]:
        yield facts.CompanyRole(
            **self.at(row["company"]), show=self.name(row["show"]), company=self.name(row["company"]), role=row["role"]
        )

    def make_known_for(self, row: dict[str, Any]) -> Iterable[Fact]:
        yield facts.KnownFor(
            **self.at(row["person"], row["work"]), person=self.name(row["person"]), work=self.name(row["work"])
        )

    def make_release(self, row: dict[str, Any]) -> Iterable[Fact]:
        yield facts.Release(**self.at(row["show"]), show=self.name(row["show"]), date=str(row["date"]))

    def make_status(self, row: dict[str, Any]) -> Iterable[Fact]:
        yield facts.StatusEvent(**self.at(row["show"]), show=self.name(row["show"]), status=row["status"])

    def make_based_on(self, row: dict[str, Any]) -> Iterable[Fact]:
        yield facts.BasedOn(**self.at(row["work"]), show=self.name(row["show"]), work=self.name(row["work"]))


def _list(forms: str | list[str]) -> list[str]:
    return forms if isinstance(forms, list) else [forms]


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one["show"] == other["show"] and one["person"] == other["person"])

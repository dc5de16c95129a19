"""The samples' gold is of the form that ANNOTATING.md gives."""

import json
import re
from pathlib import Path

import pytest

from castgraph.grammar.text import key_of
from castgraph.records import facts

HERE = Path(__file__).parent
FOLDERS = (HERE, HERE / "told", HERE.parent / "samples")
GOLD = sorted(path for folder in FOLDERS for path in (folder / "gold").glob("*.json"))
FIELDS = {
    "season": {"show", "number"},
    "cast": {"show", "person"},
    "plays": {"person", "character"},
    "billing": {"show", "person", "billing"},
    "credit": {"show", "person", "role"},
    "company": {"show", "company", "role"},
    "known_for": {"person", "work"},
    "release": {"show", "date"},
    "status": {"show", "status"},
    "based_on": {"show", "work"},
}
VALUES = {
    ("billing", "billing"): facts.BILLINGS,
    ("credit", "role"): facts.CREDIT_ROLES,
    ("company", "role"): facts.COMPANY_ROLES,
    ("status", "status"): facts.STATUSES,
}


def letters(text: str) -> str:
    """``text`` as its letters and digits alone, so that lost markup and line ends hide no name."""
    return key_of(text).replace(" ", "")


def test_every_text_has_its_gold_and_every_gold_its_text() -> None:
    texts = {path.stem for folder in FOLDERS for path in (folder / "texts").glob("*.txt")}
    assert texts == {path.stem for path in GOLD}
    assert len(texts) == len(GOLD)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_has_known_relations_and_values_only(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    assert all(show["title"] and show["kind"] in facts.KINDS for show in gold["shows"])
    for fact in (*gold["facts"], *gold["optional"]):
        relation = fact["rel"]
        assert set(fact) == {"rel"} | FIELDS[relation], fact
        assert all(fact[field] in allowed for (rel, field), allowed in VALUES.items() if rel == relation), fact
        assert relation != "release" or re.fullmatch(r"\d{4}(-\d\d){0,2}", fact["date"]), fact


@pytest.mark.parametrize("path", sorted((HERE / "told" / "gold").glob("*.json")), ids=lambda path: path.stem)
def test_told_gold_names_only_what_stands_in_its_text(path: Path) -> None:
    text = letters((path.parents[1] / "texts" / f"{path.stem}.txt").read_text("utf-8"))
    gold = json.loads(path.read_text("utf-8"))
    names = [
        name
        for fact in (*gold["shows"], *gold["facts"], *gold["optional"])
        for field in ("title", "show", "person", "character", "company", "work")
        if field in fact
        for name in (fact[field] if isinstance(fact[field], list) else [fact[field]])
    ]
    assert not [name for name in names if letters(name) not in text]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_no_fact_is_both_stated_and_optional(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    assert not [fact for fact in gold["facts"] if fact in gold["optional"]]

"""The samples' gold is of the form that ANNOTATING.md gives."""

import json
import re
from pathlib import Path

import pytest

from castgraph.records import facts

HERE = Path(__file__).parent
FOLDERS = (HERE, HERE.parent / "samples")
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


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_no_fact_is_both_stated_and_optional(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    assert not [fact for fact in gold["facts"] if fact in gold["optional"]]

"""The table of what confidence is worth counts what is stated in the samples kept aside, and no other."""

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TEXT = "Ana Prieto has joined the cast of the HBO drama “Salt Road” as Inspector Vega."
TRUE = [
    {"rel": "cast", "show": "Salt Road", "person": "Ana Prieto"},
    {"rel": "plays", "person": "Ana Prieto", "character": "Inspector Vega"},
    {"rel": "company", "show": "Salt Road", "company": "HBO", "role": "network"},
]


def rows_of(folder: Path) -> list[list[str]]:
    """What the program prints below the head of its table."""
    command = [sys.executable, str(HERE / "calibration.py"), str(folder)]
    table = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    return [line.split() for line in table.splitlines()[1:]]


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """Three samples of one text; that the first two have no gold is no matter, for the third alone is kept aside."""
    gold = {"shows": [{"title": "Salt Road", "kind": "series"}], "facts": TRUE, "optional": []}
    for name, said in (("a", {}), ("b", {}), ("c", gold)):
        for kind, content in (("texts", TEXT), ("gold", json.dumps(said))):
            path = tmp_path / kind / f"{name}{'.txt' if kind == 'texts' else '.json'}"
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
    return tmp_path


def test_facts_of_the_gold_are_right(samples):
    stated = [row for row in rows_of(samples) if row[1] != "0"]
    assert sum(int(row[1]) for row in stated) == 3  # the show, the casting with its part, the network
    assert {row[2] for row in stated} == {"100"}


def test_facts_that_the_gold_does_not_have_are_wrong(samples):
    (samples / "gold" / "c.json").write_text(json.dumps({"shows": [], "facts": [], "optional": []}), encoding="utf-8")
    assert {row[2] for row in rows_of(samples) if row[1] != "0"} == {"0"}


def test_facts_that_the_gold_calls_optional_count_neither_way(samples):
    gold = {"shows": [{"title": "Salt Road", "kind": "series"}], "facts": [], "optional": TRUE}
    (samples / "gold" / "c.json").write_text(json.dumps(gold), encoding="utf-8")
    assert sum(int(row[1]) for row in rows_of(samples)) == 1  # the show


def test_each_band_of_confidence_has_its_count_and_share(monkeypatch):
    monkeypatch.syspath_prepend(HERE)
    calibration = importlib.import_module("calibration")
    judged = [(0.9, True), (1.0, True), (0.95, False), (0.89, True), (0.4, False), (0.6, False), (0.39, True)]
    assert calibration.format_bands(judged).splitlines() == [
        "confidence  facts  right",
        "0.9–1.0          3   67 %",
        "0.8–0.9          1  100 %",
        "0.6–0.8          1    0 %",
        "0.4–0.6          1    0 %",
        "0.0–0.4          1  100 %",
    ]

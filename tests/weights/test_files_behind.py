"""What is counted once and kept is counted anew when anything changes that it depends on."""

import importlib.util
from pathlib import Path

import pytest

HERE = Path(__file__).parent
_spec = importlib.util.spec_from_file_location("files_behind", HERE / "files_behind.py")
files_behind = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(files_behind)
BEHIND = {
    str(path.relative_to(files_behind.ROOT)) for path in files_behind.files_behind(HERE / "weigh_names.py")
}  # of the tables of names


@pytest.mark.parametrize(
    "path",
    [
        "tests/weights/weigh_names.py",
        "tests/weights/samples.py",
        "tests/corpus/score.py",
        "src/castgraph/grammar/forms.py",
        "src/castgraph/grammar/beyond_capitals.py",
        "src/castgraph/grammar/neighbours.py",
        "src/castgraph/grammar/vocabulary/trade_words.txt",
        "src/castgraph/grammar/vocabulary/word_classes.tsv",
        "ontology/companies.ttl",
    ],
)
def test_tables_of_names_hang_on_what_counts_and_finds_names_and_on_its_word_lists(path):
    assert path in BEHIND


@pytest.mark.parametrize("path", ["src/castgraph/grammar/parts.py", "src/castgraph/grammar/vocabulary/credits.tsv"])
def test_tables_of_names_do_not_hang_on_what_reads_facts(path):
    assert (files_behind.ROOT / path).is_file()
    assert path not in BEHIND


def test_no_other_module_behind_them_reads_a_file_by_name():
    code = {path: (files_behind.ROOT / path).read_text("utf-8") for path in BEHIND if path.endswith(".py")}
    readers = {path for path, text in code.items() if any(word in text for word in ("read_text(", "ontology_file("))}
    assert {path for path in readers if path.startswith("src/castgraph/grammar/")} == {
        "src/castgraph/grammar/companies.py",
        "src/castgraph/grammar/vocabulary/__init__.py",
        "src/castgraph/grammar/word_classes.py",
        "src/castgraph/grammar/weights.py",  # the tables of weights, which counting does without
    }

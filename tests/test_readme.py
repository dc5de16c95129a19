"""README's tour does what it shows; .ci/run runs it once more with the wheel alone."""

import sys
from pathlib import Path

import pytest

from run_tour import ROOT, Step, agrees, read_steps, run_tour


def test_the_tour_prints_what_readme_shows(tmp_path: Path) -> None:
    assert run_tour(ROOT / "README.md", Path(sys.executable).parent, tmp_path) == []


def test_readme_has_a_tour() -> None:
    commands = " ".join(step.command for step in read_steps((ROOT / "README.md").read_text("utf-8")))
    assert all(f"castgraph {name}" in commands for name in ("build", "query", "export", "draw", "explain"))


def test_steps_are_commands_with_their_further_lines_and_what_they_print() -> None:
    readme = "Text\n```console\n$ cat <<END\n> a\n> END\na\n$ ls\n```\n$ not one\n```console\n$ pwd\n/x\n```\n"
    assert read_steps(readme) == [Step("cat <<END\na\nEND", "a"), Step("ls", ""), Step("pwd", "/x")]


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ("a\nb", "a\nb\n", True),
        ("a\nb", "a  \nb", True),
        ("a\n...\nd", "a\nb\nc\nd\n", True),
        ("a\n...", "a\nb\n", True),
        ("a\n...\nd", "a\nb\n", False),
        ("a", "a\nb", False),
        ("a.", "ab", False),
    ],
)
def test_output_agrees_with_what_is_shown(expected: str, printed: str, same: bool) -> None:
    assert agrees(expected, printed) is same

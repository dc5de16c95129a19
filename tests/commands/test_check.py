"""``castgraph check``: what conforms, and what does not."""

from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., object]
TEXT = "Netflix has ordered “The Deep”, a drama series. Ana Prieto (Salt) will star in “The Deep”.\n"


@pytest.fixture
def graph(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    run("build", tmp_path / "one.txt", "-g", tmp_path / "g.nq")
    return tmp_path / "g.nq"


@pytest.mark.parametrize("options", [[], ["--each"]])
def test_what_build_writes_conforms(run: Run, graph: Path, options: list[str]) -> None:
    done = run("check", *options, "-g", graph)
    assert (done.code, done.out, done.err) == (0, f"{graph} conforms\n", "")


def test_a_problem_is_told_with_its_place_and_what_was_expected(run: Run, graph: Path) -> None:
    show, name = "<https://w3id.org/castgraph/show/the-deep>", "<https://schema.org/name>"
    with graph.open("a", encoding="utf-8") as file:
        file.write(f'{show} {name} " padded " .\n')
    done = run("check", "-g", graph)
    assert done.code == 1
    assert "the merged graph: " in done.out
    assert "show/the-deep" in done.out
    assert "expected" in done.out
    assert done.err.startswith(f"castgraph: {graph}: does not conform: ")

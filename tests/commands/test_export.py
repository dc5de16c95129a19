"""``castgraph export``: what it writes where, and what it refuses."""

from collections.abc import Callable
from pathlib import Path

from castgraph.graph.place import open_reader

Run = Callable[..., object]


def test_the_output_is_one_line_and_the_file(run: Run, samples_graph: Path, tmp_path: Path) -> None:
    done = run("export", tmp_path / "new" / "out.ttl", "-g", samples_graph)
    assert (done.code, done.out, done.err) == (0, f"Wrote {tmp_path / 'new' / 'out.ttl'}\n", "")
    assert (tmp_path / "new" / "out.ttl").read_text("utf-8").startswith("@base")


def test_trig_and_n_quads_are_what_build_writes(run: Run, samples_graph: Path, tmp_path: Path) -> None:
    run("export", tmp_path / "out.trig", "-g", samples_graph)
    assert (tmp_path / "out.trig").read_bytes() == samples_graph.read_bytes()
    run("export", tmp_path / "out.nq", "-g", samples_graph)
    run("export", tmp_path / "again.nq", "-g", tmp_path / "out.nq")
    assert (tmp_path / "again.nq").read_bytes() == (tmp_path / "out.nq").read_bytes()
    assert set(open_reader(tmp_path / "out.nq")) == set(open_reader(samples_graph))


def test_merged_only_leaves_the_announcements_graphs_out(run: Run, samples_graph: Path, tmp_path: Path) -> None:
    run("export", tmp_path / "out.trig", "--merged-only", "-g", samples_graph)
    assert list(open_reader(tmp_path / "out.trig").named_graphs()) == []


def test_an_unknown_ending_is_a_usage_error(run: Run, samples_graph: Path, tmp_path: Path) -> None:
    done = run("export", tmp_path / "out.docx", "-g", samples_graph)
    assert done.code == 2
    assert "out.docx: no known ending; expected one of .ttl" in done.err


def test_a_graph_that_is_not_there_is_an_error(run: Run, tmp_path: Path) -> None:
    done = run("export", tmp_path / "out.ttl", "-g", tmp_path / "none.trig")
    assert done.code == 1
    assert "none.trig: no such file" in done.err
    assert not (tmp_path / "out.ttl").exists()

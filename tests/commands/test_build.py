"""``castgraph build``: exit codes, what is printed where, and the mistakes that people make."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from castgraph.graph.place import open_reader

TEXT = "Ana Prieto plays Vega in “Salt”, a series that Netflix has ordered.\n"
Run = Callable[..., object]


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_a_command_that_is_nearly_one_is_suggested(run: Run) -> None:
    done = run("bulid")
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith("Error: No such command 'bulid'. Did you mean build?\n")


def test_a_slip_in_the_sources_makes_no_graph(run: Run, tmp_path: Path) -> None:
    assert run("build", tmp_path / "nosuch", "-g", tmp_path / "g.db").code == 1
    assert run("build", tmp_path / "nosuch", "-g", tmp_path / "g.trig").code == 1
    assert list(tmp_path.iterdir()) == []


def test_the_summary_is_the_output_and_nothing_else(run: Run, text: Path, tmp_path: Path) -> None:
    done = run("build", text, "-g", tmp_path / "g.trig")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "1 announcement read: 1 new, 0 changed, 0 unchanged"
    assert lines[-1] == f"In {tmp_path / 'g.trig'}"


def test_bad_sources_are_reported_with_reasons_and_the_others_built(run: Run, text: Path, tmp_path: Path) -> None:
    binary = tmp_path / "picture.txt"
    binary.write_bytes(bytes(range(256)) * 40)
    done = run("build", text, binary, tmp_path / "gone.txt", "-g", tmp_path / "g.trig")
    assert done.code == 0
    assert f"not read: {binary}: " in done.err
    assert f"not read: {tmp_path / 'gone.txt'}: no such file" in done.err
    assert len(list(open_reader(tmp_path / "g.trig").named_graphs())) == 1


def test_strict_exits_with_1_and_still_builds_the_others(run: Run, text: Path, tmp_path: Path) -> None:
    done = run("build", text, tmp_path / "gone.txt", "--strict", "-g", tmp_path / "g.trig")
    assert done.code == 1
    assert done.err.splitlines()[-1] == "castgraph: --strict: 1 source could not be read; the others are built"
    assert len(list(open_reader(tmp_path / "g.trig").named_graphs())) == 1


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: None, "no such file or folder"),
        (lambda path: path.mkdir(), "nothing readable"),
        (lambda path: path.write_text(""), "no text"),
        (lambda path: path.write_text(" \n\t\n"), "no text"),
        (lambda path: path.write_bytes(bytes(range(256)) * 40), "binary"),
    ],
    ids=["missing", "empty folder", "empty file", "blank file", "binary file"],
)
def test_nothing_read_is_an_error(run: Run, tmp_path: Path, make: Callable[[Path], object], words: str) -> None:
    make(tmp_path / "source.txt")
    done = run("build", tmp_path / "source.txt", "-g", tmp_path / "g.trig")
    assert done.code == 1
    assert words in done.err
    assert done.err.splitlines()[-1] == f"castgraph: {tmp_path / 'source.txt'}: nothing could be read"


@pytest.mark.parametrize(
    "name", ['a "b".txt', "emoji 🎬.txt", "عربي.txt", "\u200frtl\u200e.txt", "a#b?c.txt", "%41.txt", "a'b;c.txt"]
)
def test_any_file_name_makes_an_announcement(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TEXT, "utf-8")
    assert run("build", tmp_path / name, "-g", tmp_path / "g.nq").code == 0
    (graph,) = open_reader(tmp_path / "g.nq").named_graphs()
    assert str(graph.value).startswith("https://w3id.org/castgraph/announcement/")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Missing argument 'SOURCE…'"),
        (["x", "--min-confidence", "7"], "'--min-confidence': 7.0 is not in the range 0<=x<=1"),
        (["x", "--jobs", "0"], "'--jobs'"),
        (["x", "--nonsense"], "No such option '--nonsense'"),
        (["x", "--base", "not an iri"], "--base"),
    ],
)
def test_a_call_that_is_off_exits_with_2(run: Run, tmp_path: Path, arguments: list[str], words: str) -> None:
    done = run("build", *arguments, "-g", tmp_path / "g.trig")
    assert done.code == 2
    assert words in done.err


def test_a_graph_that_is_another_kind_of_file_is_left_alone(run: Run, text: Path, tmp_path: Path) -> None:
    precious = tmp_path / "thesis.docx"
    precious.write_text("precious")
    done = run("build", text, "-g", precious)
    assert (done.code, precious.read_text()) == (2, "precious")
    broken = tmp_path / "broken.ttl"
    broken.write_text("this is no Turtle")
    done = run("build", text, "-g", broken)
    assert (done.code, broken.read_text()) == (1, "this is no Turtle")
    assert "broken.ttl:1" in done.err


def test_the_graph_may_be_named_in_the_environment(run: Run, text: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("CASTGRAPH_GRAPH", str(tmp_path / "g.nq"))
    done = subprocess.run([sys.executable, "-m", "castgraph", "build", str(text)], capture_output=True, check=True)
    assert f"In {tmp_path / 'g.nq'}" in done.stdout.decode()


def test_standard_input_is_a_source(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "castgraph", "build", "-", "-g", str(tmp_path / "g.nq")]
    done = subprocess.run(command, input=TEXT, text=True, capture_output=True, check=True)
    assert done.stdout.startswith("1 announcement read")


def test_min_confidence_leaves_out_what_is_less_sure(run: Run, text: Path, tmp_path: Path) -> None:
    assert "facts:" in run("build", text, "-g", tmp_path / "all.trig").out
    assert "facts:" not in run("build", text, "--min-confidence", "1", "-g", tmp_path / "none.trig").out


@pytest.mark.skipif(sys.platform != "linux", reason="watches the build in /proc")
def test_ctrl_c_leaves_a_store_that_the_next_build_completes(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(200):
        (folder / f"{number:03}.txt").write_text(TEXT, "utf-8")
    store = tmp_path / "g.db"
    command = [sys.executable, "-m", "castgraph", "build", str(folder), "-g", str(store), "--jobs", "2"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, start_new_session=True, **pipes) as build:
        children = Path(f"/proc/{build.pid}/task/{build.pid}/children")
        while not children.read_text():  # the workers start when reading begins
            time.sleep(0.01)
        os.killpg(build.pid, signal.SIGINT)  # as a terminal does: to the workers too
        out, err = build.communicate(timeout=60)
    assert (build.returncode, err) == (130, "")
    assert "Stopped early" in out
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("200 announcements read")
    assert len(list(open_reader(store).named_graphs())) == 200

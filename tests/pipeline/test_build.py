"""build_graph: sources in, a graph and a report out."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest

from castgraph.graph.place import open_reader, open_writer
from castgraph.pipeline import BuildOptions, Report, Watch, build_graph, stages
from castgraph.records.announcement import Announcement
from castgraph.records.facts import Casting, Fact, Name
from castgraph.records.failure import Failure
from castgraph.records.span import Span
from gold_facts import CORPUS, read_gold

TEXT = "Ana Prieto plays Vega in “Salt”."
SOME = sorted((CORPUS / "texts").glob("da0*.txt"))


def state_casting(announcement: Announcement) -> tuple[Fact, ...]:
    """Stands in for the grammar: every text states one casting, less sure the longer it is."""
    span = Span(0, len(announcement.text))
    sure = 0.9 if len(announcement.text) < 40 else 0.5
    return (Casting(span=span, rule="stand-in", confidence=sure, show=Name("Salt"), person=Name("Ana Prieto")),)


@pytest.fixture
def standing_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages, "extract_facts", state_casting)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = tmp_path / "texts"
    texts.mkdir()
    for name in ("one", "two", "three"):
        (texts / f"{name}.txt").write_text(f"{name}: {TEXT}", "utf-8")
    return texts


def name_graphs(place: Path) -> set[str]:
    return {str(graph.value).rsplit("/", 1)[-1] for graph in open_reader(place).named_graphs()}


@pytest.mark.usefixtures("standing_in")
def test_a_report_counts_announcements_facts_and_things(folder: Path, tmp_path: Path) -> None:
    report = build_graph(folder, tmp_path / "g.trig")
    assert (report.added, report.changed, report.unchanged, report.read) == (3, 0, 0, 3)
    assert report.facts == (("castings", 3),)
    assert dict(report.held) == {"announcements": 3, "other works": 1, "people": 1}
    assert name_graphs(tmp_path / "g.trig") == {"one", "two", "three"}


@pytest.mark.usefixtures("standing_in")
def test_one_path_is_a_source_and_not_its_letters(folder: Path, tmp_path: Path) -> None:
    assert build_graph(str(folder / "one.txt"), tmp_path / "g.trig").added == 1
    assert build_graph([folder / "one.txt", folder / "two.txt"], tmp_path / "h.trig").added == 2


@pytest.mark.usefixtures("standing_in")
def test_a_store_is_added_to_and_what_is_unchanged_is_not_read_again(folder: Path, tmp_path: Path, monkeypatch) -> None:
    store = tmp_path / "g.db"
    build_graph(folder / "one.txt", store)
    (folder / "one.txt").write_text("one: changed", "utf-8")
    build_graph(folder / "two.txt", store)
    report = build_graph(folder, store)
    assert (report.added, report.changed, report.unchanged) == (1, 1, 1)
    monkeypatch.setattr(stages, "extract_facts", None)  # nothing may be read now
    report = build_graph(folder, store)
    assert (report.unchanged, report.failures) == (3, ())


@pytest.mark.usefixtures("standing_in")
def test_another_rule_or_option_reads_every_text_again(folder: Path, tmp_path: Path, monkeypatch) -> None:
    store = tmp_path / "g.db"
    build_graph(folder, store)
    (folder / "long.txt").write_text(TEXT * 5, "utf-8")
    build_graph(folder, store)
    report = build_graph(folder, store, BuildOptions(min_confidence=0.8))
    assert (report.changed, report.unchanged) == (1, 3)  # all four read: one lost its fact
    assert report.facts == (("castings", 3),)
    monkeypatch.setattr(stages, "extract_facts", lambda announcement: ())
    monkeypatch.setattr(stages, "reader_version", lambda: "another")
    monkeypatch.setattr("castgraph.pipeline.build.reader_version", lambda: "another")
    assert build_graph(folder, store).changed == 3  # the long one had no fact left to lose


@pytest.mark.usefixtures("standing_in")
def test_one_bad_source_among_many_stops_nothing(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_text("", "utf-8")
    (folder / "lines.jsonl").write_text(json.dumps({"text": TEXT}) + "\n{broken\n", "utf-8")
    report = build_graph([folder, tmp_path / "nowhere"], tmp_path / "g.trig")
    assert report.added == 4
    assert [Path(failure.source).name.split(":")[0] for failure in report.failures] == [
        "empty.txt",
        "lines.jsonl",
        "nowhere",
    ]
    assert all(failure.reason for failure in report.failures)


def test_a_fault_of_ours_on_one_text_is_reported_with_its_place(folder: Path, tmp_path: Path, monkeypatch) -> None:
    def fail_on_two(announcement: Announcement) -> tuple[Fact, ...]:
        if announcement.name == "two":
            raise ZeroDivisionError("oh")
        return state_casting(announcement)

    monkeypatch.setattr(stages, "extract_facts", fail_on_two)
    report = build_graph(folder, tmp_path / "g.trig")
    assert report.added == 2
    (failure,) = report.failures
    assert failure.source == str(folder / "two.txt")
    assert failure.reason.startswith("ZeroDivisionError: oh (test_build.py:")


@pytest.mark.usefixtures("standing_in")
def test_a_text_that_is_no_announcement_by_its_length_is_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "archive.txt").write_text(TEXT * (stages.LONGEST_TEXT // len(TEXT) + 1), "utf-8")
    report = build_graph(folder, tmp_path / "g.trig")
    assert report.added == 3
    (failure,) = report.failures
    assert failure.source == str(folder / "archive.txt")
    assert "no announcement is so long" in failure.reason


@pytest.mark.usefixtures("standing_in")
def test_characters_that_no_decoder_could_read_are_counted_by_source(tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xef\xbb\xbf" + TEXT.encode() + b" \xff\xfe\x81 " + TEXT.encode())
    report = build_graph(bad, tmp_path / "g.trig")
    assert sum(count for _, count in report.replaced) > 0
    assert "could not be decoded" in report.summary()
    assert str(bad) in report.summary()


@pytest.mark.usefixtures("standing_in")
def test_a_watcher_is_told_of_every_announcement(folder: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int, int]] = []
    build_graph(folder, tmp_path / "g.trig", watch=Watch(lambda *numbers: seen.append(numbers), seen.append))
    assert seen == [(1, 3, 1), (2, 3, 2), (3, 3, 3)]


@pytest.mark.usefixtures("standing_in")
def test_a_second_build_says_whom_it_waits_for(folder: Path, tmp_path: Path) -> None:
    told: list[str] = []
    first = open_writer(tmp_path / "g.db")
    first.__enter__()

    def tell(message: str) -> None:
        told.append(message)
        first.__exit__(None, None, None)

    report = build_graph(folder, tmp_path / "g.db", watch=Watch(lambda *_: None, tell))
    assert report.added == 3
    (message,) = told
    assert message.startswith(f"{tmp_path / 'g.db'}: waiting for process {os.getpid()} ")


def test_the_first_interrupt_ends_the_build_and_keeps_what_is_built(folder: Path, tmp_path: Path, monkeypatch) -> None:
    import signal

    def interrupt_at_two(announcement: Announcement) -> tuple[Fact, ...]:
        if announcement.name == "three":  # the second by name
            signal.raise_signal(signal.SIGINT)
        return state_casting(announcement)

    handler = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(stages, "extract_facts", interrupt_at_two)
    report = build_graph(folder, tmp_path / "g.db")
    assert report.interrupted
    assert name_graphs(tmp_path / "g.db") == {"one", "three"}
    assert "Stopped early" in report.summary()
    assert signal.getsignal(signal.SIGINT) is handler
    monkeypatch.setattr(stages, "extract_facts", state_casting)
    report = build_graph(folder, tmp_path / "g.db")
    assert (report.added, report.unchanged) == (1, 2)


def test_the_bytes_are_the_same_in_any_order_with_any_number_of_processes(tmp_path: Path) -> None:
    shuffled = random.Random(7).sample(SOME, len(SOME))
    build_graph(SOME, tmp_path / "a.trig")
    build_graph(shuffled, tmp_path / "b.trig")
    build_graph(SOME, tmp_path / "c.trig", jobs=2)
    first = (tmp_path / "a.trig").read_bytes()
    assert len(first) > 10_000
    assert (tmp_path / "b.trig").read_bytes() == first
    assert (tmp_path / "c.trig").read_bytes() == first


def test_the_bytes_are_the_same_under_another_hash_seed(tmp_path: Path) -> None:
    outs = []
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.trig"
        command = [sys.executable, "-m", "castgraph", "build", str(CORPUS / "texts"), "-g", str(out)]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
        outs.append(out.read_bytes())
    assert outs[0] == outs[1]


def test_building_again_into_a_store_adds_no_quad(tmp_path: Path) -> None:
    store = tmp_path / "g.db"
    build_graph(SOME, store)
    before = sorted(map(str, open_reader(store)))
    build_graph(SOME, store, BuildOptions(min_confidence=0.01))  # another option, so that everything is read again
    build_graph(SOME, store)
    assert sorted(map(str, open_reader(store))) == before


def test_the_merged_graph_is_all_that_is_stated_and_the_names(tmp_path: Path) -> None:
    build_graph(SOME, tmp_path / "g.nq")
    quads = list(pyoxigraph.parse(path=str(tmp_path / "g.nq")))
    default = {quad.triple for quad in quads if quad.graph_name == pyoxigraph.DefaultGraph()}
    stated = {quad.triple for quad in quads if quad.graph_name != pyoxigraph.DefaultGraph()}
    names = {"https://schema.org/name", "https://schema.org/alternateName"}
    assert {t for t in default if t.predicate.value not in names} == {
        t for t in stated if t.predicate.value not in names
    }


def test_the_gold_of_a_sample_goes_through_all_later_stages(tmp_path: Path, monkeypatch) -> None:
    _, facts = read_gold("da01-superman-lois-recast")
    monkeypatch.setattr(stages, "extract_facts", lambda announcement: facts)
    build_graph(CORPUS / "texts" / "da01-superman-lois-recast.txt", tmp_path / "g.trig")
    command = [
        sys.executable,
        str(CORPUS / "score.py"),
        str(tmp_path / "g.trig"),
        str(CORPUS / "gold"),
        "--only",
        "da01",
    ]
    table = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "F1 100.0" in table.splitlines()[-1]


@pytest.mark.parametrize(
    ("report", "summary"),
    [
        (Report(), "0 announcements read: 0 new, 0 changed, 0 unchanged"),
        (
            Report(added=1, facts=(("castings", 1200), ("credits", 1)), held=(("people", 3),)),
            "1 announcement read: 1 new, 0 changed, 0 unchanged\n"
            "1,201 facts: 1,200 castings, 1 credit\n"
            "The graph holds 3 people",
        ),
        (
            Report(unchanged=2, replaced=(("a.txt", 1),), failures=(Failure("b.txt", "empty"),)),
            "2 announcements read: 0 new, 0 changed, 2 unchanged\n"
            "1 character could not be decoded and stand as U+FFFD: a.txt",
        ),
    ],
    ids=["nothing", "facts", "replaced"],
)
def test_a_summary_says_what_was_found(report: Report, summary: str) -> None:
    assert report.summary() == summary

"""``castgraph explain``: the text with its facts marked, and the rules behind them."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from castgraph.commands.explain import describe_fact, explain
from castgraph.records.announcement import Announcement
from castgraph.records.facts import (
    BasedOn,
    Casting,
    CompanyRole,
    Credit,
    Fact,
    KnownFor,
    Name,
    Release,
    SeasonOf,
    StatusEvent,
    Subject,
)
from castgraph.records.span import Span

Run = Callable[..., object]
AT = {"span": Span(0, 4), "rule": "r"}
SALT, ANA = Name("Salt"), Name("Ana Prieto", ("Prieto",))


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (Subject(**AT, show=SALT, kind="film"), "Salt · film"),
        (Subject(**AT, show=SALT), "Salt"),
        (SeasonOf(**AT, show=SALT, number=2), "Salt · season 2"),
        (
            Casting(**AT, show=SALT, person=ANA, character=Name("Vega"), billing="lead", season=3),
            "Salt · season 3 · Ana Prieto (Prieto) · as Vega · lead",
        ),
        (Credit(**AT, show=SALT, person=ANA, role="writer"), "Salt · Ana Prieto (Prieto) · writer"),
        (CompanyRole(**AT, show=SALT, company=Name("HBO"), role="network"), "Salt · HBO · network"),
        (KnownFor(**AT, person=ANA, work=SALT, acted=True), "Ana Prieto (Prieto) · Salt · acted"),
        (KnownFor(**AT, person=ANA, work=SALT), "Ana Prieto (Prieto) · Salt"),
        (Release(**AT, show=SALT, date="2020-01", company=Name("HBO")), "Salt · 2020-01 · HBO"),
        (StatusEvent(**AT, show=SALT, status="renewed", season=2), "Salt · season 2 · renewed"),
        (BasedOn(**AT, show=SALT, work=Name("Sea")), "Salt · Sea"),
    ],
)
def test_a_fact_is_told_in_a_few_words(fact: Fact, words: str) -> None:
    assert describe_fact(fact) == words


def lines(text: str, *spans: tuple[int, int]) -> list[str]:
    facts = [Subject(span=Span(*span), rule=f"rule {span[0]}", confidence=0.5, show=SALT) for span in spans]
    return [line.plain for line in explain(Announcement(name="a", text=text, published="2020-01-02"), facts)]


def test_marks_nest_and_facts_stand_below_the_line_they_begin_in() -> None:
    assert lines("Ana in Salt.\n\nMore.", (0, 11), (7, 11)) == [
        "a · 2020-01-02 · 2 facts\n",
        "[1 Ana in [2 Salt]].",
        "    1 about     Salt   rule 0 0.50 0–11",
        "    2 about     Salt   rule 7 0.50 7–11",
        "More.",
    ]


def test_marks_that_touch_or_end_the_line_close_before_the_next_opens() -> None:
    assert lines("AnaSalt", (0, 3), (3, 7))[1] == "[1 Ana][2 Salt]"


def test_a_mark_over_two_lines_is_closed_and_opened_again() -> None:
    marked = lines("Ana in\nSalt.", (4, 11))
    assert [line for line in marked if "about" not in line][1:] == ["Ana [1 in]", "[1 Salt]."]


def test_facts_about_certain_words_alone_are_shown(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "one.txt"
    text.write_text("Ana Prieto (Sea) plays Vega in “Salt”. Omar Haddad (Ice) plays Rui in “Salt”.", "utf-8")
    done = run("explain", text, "--about", "ana prieto")
    assert (done.code, done.err) == (0, "")
    assert "Ana Prieto" in done.out
    shown = [line for line in done.out.splitlines() if line.startswith("   ")]
    assert shown
    assert all("Ana Prieto" in line for line in shown)


def test_standard_input_is_explained_on_a_pipe_without_colours() -> None:
    command = [sys.executable, "-m", "castgraph", "explain", "-"]
    done = subprocess.run(command, input="Ana Prieto plays Vega in “Salt”.", text=True, capture_output=True, check=True)
    assert "\x1b" not in done.stdout
    assert "Ana Prieto" in done.stdout


def test_what_cannot_be_read_is_an_error(run: Run, tmp_path: Path) -> None:
    done = run("explain", tmp_path / "gone.txt")
    assert (done.code, done.out) == (1, "")
    assert done.err == f"castgraph: {tmp_path / 'gone.txt'}: no such file or folder; check the path\n"

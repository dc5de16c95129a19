"""Shortest chains between two things."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from castgraph.pictures.cast_network import CastNetwork, Quote, Thing, Tie
from castgraph.pictures.chains import find_chains

QUOTED = (Quote("a", 0, "words"),)


def network(*pairs: str, quoted: str = "") -> CastNetwork:
    """Shows in capitals, people in small letters, companies as digits."""
    ends = sorted({end for pair in pairs for end in pair})
    kinds = {end: "company" if end.isdigit() else "show" if end.isupper() else "person" for end in ends}
    ties = tuple(Tie(p[0], p[1], "network" if p[1].isdigit() else "cast", quotes=QUOTED * (p == quoted)) for p in pairs)
    return CastNetwork({end: Thing(end, kinds[end], end) for end in ends}, ties)


def ways(drawn: CastNetwork, start: str, end: str, **options) -> list[str]:
    return ["".join([start, *(step.end for step in chain)]) for chain in find_chains(drawn, start, end, **options)]


@pytest.mark.parametrize(
    ("pairs", "start", "end", "found"),
    [
        (("Aa", "Ba"), "A", "B", ["AaB"]),
        (("Aa", "Ba", "Ab", "Bb"), "A", "B", ["AaB", "AbB"]),
        (("Aa", "Ba", "Bb", "Cb"), "A", "C", ["AaBbC"]),
        (("Aa", "Ba", "Bb", "Cb"), "a", "b", ["aBb"]),
        (("A1", "B1"), "A", "B", []),
        (("A1", "B1"), "A", "1", ["A1"]),
        (("Aa", "Bb"), "A", "B", []),
        (("AB", "BC"), "A", "C", ["ABC"]),
    ],
)
def test_finds_all_shortest_chains(pairs: tuple[str, ...], start: str, end: str, found: list[str]) -> None:
    assert ways(network(*pairs), start, end) == found


def test_chains_with_quotes_come_first() -> None:
    assert ways(network("Aa", "Ba", "Ab", "Bb", quoted="Bb"), "A", "B") == ["AbB", "AaB"]


def test_gives_no_more_chains_than_asked_for() -> None:
    pairs = [f"{show}{person}" for person in "abcdefgh" for show in "AB"]
    assert ways(network(*pairs), "A", "B", most=3) == ["AaB", "AbB", "AcB"]


def test_step_holds_every_tie_of_the_two() -> None:
    drawn = network("Aa", "Ba")
    twice = CastNetwork(drawn.things, (*drawn.ties, Tie("A", "a", "creator")))
    ((first, _),) = find_chains(twice, "A", "B")
    assert [tie.role for tie in first.ties] == ["cast", "creator"]


@settings(max_examples=60, deadline=None)
@given(st.sets(st.tuples(st.sampled_from("ABCDE"), st.sampled_from("abcde")), min_size=1))
def test_chains_are_joined_and_equally_long(pairs: set[tuple[str, str]]) -> None:
    drawn = network(*("".join(pair) for pair in sorted(pairs)))
    shows = sorted({show for show, _ in pairs})
    found = find_chains(drawn, shows[0], shows[-1]) if len(shows) > 1 else ()
    assert len({len(chain) for chain in found}) <= 1
    for chain in found:
        assert (chain[0].start, chain[-1].end) == (shows[0], shows[-1])
        assert all(one.end == other.start for one, other in pairwise(chain))
        assert all({tie.work, tie.other} == {step.start, step.end} for step in chain for tie in step.ties)

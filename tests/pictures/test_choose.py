"""What is drawn of a network."""

import pytest

import small_network as small
from castgraph.errors import UsageError
from castgraph.pictures.choose import Choice, choose, keep_best_tied, surround

NETWORK = small.small_network()
NINE = {"show/harbour-nine", "company/channel-4", "person/ana-prieto", "character/vega", "person/omar-haddad"}
SALT = {"show/salt", "person/li-wei", "person/omar-haddad"}


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        (Choice(), NINE | SALT | {"show/lone"}),
        (Choice(since="2021"), SALT),
        (Choice(since="2020-02-14"), SALT),
        (Choice(until="2020-02"), NINE),
        (Choice(until="2020-02-12"), set()),
        (Choice(since="2020", until="2022"), NINE | SALT),
        (Choice(network="company/channel-4"), NINE),
        (Choice(role="cast"), (NINE | SALT)),
        (Choice(role="crew"), {"show/harbour-nine", "company/channel-4", "person/omar-haddad"}),
    ],
)
def test_choice_leaves_what_it_asks_for(choice: Choice, left: set[str]) -> None:
    assert set(choose(NETWORK, choice).things) == left


def test_what_is_left_keeps_its_statements_and_sources() -> None:
    chosen = choose(NETWORK, Choice(until="2020"))
    assert chosen.statements == NETWORK.statements
    assert set(chosen.sources) == {"a/one"}


def test_unknown_role_is_refused() -> None:
    with pytest.raises(UsageError, match="role: found extras; expected one of cast, crew, all"):
        Choice(role="extras")


@pytest.mark.parametrize("date", ["spring", "20", "2020-2", "2020-02-13T00:00", ""])
def test_what_is_no_date_is_refused(date: str) -> None:
    with pytest.raises(UsageError, match=f"since: found {date}; expected a year, month or day"):
        Choice(since=date)


@pytest.mark.parametrize(
    ("center", "hops", "near"),
    [
        ("show/salt", 1, SALT),
        ("show/salt", 2, SALT | {"show/harbour-nine"}),
        ("person/ana-prieto", 1, {"person/ana-prieto", "show/harbour-nine", "character/vega"}),
        ("company/channel-4", 1, {"company/channel-4", "show/harbour-nine"}),
        ("show/lone", 3, {"show/lone"}),
    ],
)
def test_surroundings_are_what_is_so_many_ties_away(center: str, hops: int, near: set[str]) -> None:
    assert set(surround(NETWORK, center, hops).things) - {"character/vega"} == near - {"character/vega"}


def test_companies_are_no_way_to_other_shows() -> None:
    again = small.CastNetwork(
        {**NETWORK.things},
        (*NETWORK.ties, small.Tie("show/lone", "company/channel-4", "network")),
    )
    assert "show/lone" not in surround(again, "person/ana-prieto", 3).things
    assert "show/lone" in surround(again, "company/channel-4", 1).things


def test_best_tied_things_are_kept_with_the_ties_among_them() -> None:
    kept = keep_best_tied(NETWORK, 3)
    assert set(kept.things) == {"show/harbour-nine", "person/omar-haddad", "person/ana-prieto"}
    assert {(tie.other, tie.character) for tie in kept.ties} == {
        ("person/ana-prieto", None),
        ("person/omar-haddad", None),
    }
    assert keep_best_tied(NETWORK, 100) is NETWORK

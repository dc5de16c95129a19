"""Names as people type them."""

import pytest

from castgraph.errors import UnknownNameError
from castgraph.pictures.cast_network import COMPANY, CastNetwork, Thing, Tie
from castgraph.pictures.find import find_thing

THINGS = (
    Thing("show/amelie", "show", "Amélie"),
    Thing("character/amelie", "character", "Amélie"),
    Thing("show/greys", "show", "Grey’s Anatomy", also=("Grey's",)),
    Thing("show/netflix", "show", "Netflix"),
    Thing("company/netflix", "company", "Netflix"),
    Thing("person/luna", "person", "Diego Luna"),
)
NETWORK = CastNetwork({thing.iri: thing for thing in THINGS}, (Tie("show/greys", "person/luna", "cast"),))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("diego luna", "person/luna"),
        ("DIEGO  LUNA", "person/luna"),
        ("amelie", "show/amelie"),
        ("Grey's anatomy", "show/greys"),
        ("greys", "show/greys"),
        ("Netflix", "show/netflix"),
        ("person/luna", "person/luna"),
    ],
)
def test_finds_a_name_whatever_its_case_accents_and_punctuation(typed: str, found: str) -> None:
    assert find_thing(NETWORK, typed).iri == found


def test_finds_only_the_kinds_that_are_asked_for() -> None:
    assert find_thing(NETWORK, "netflix", (COMPANY,)).iri == "company/netflix"


@pytest.mark.parametrize(
    ("typed", "near"),
    [("Luna", ("Diego Luna",)), ("Deigo Lune", ("Diego Luna",)), ("anatomy", ("Grey’s Anatomy",)), ("Zzz", ())],
)
def test_names_what_was_perhaps_meant(typed: str, near: tuple[str, ...]) -> None:
    with pytest.raises(UnknownNameError) as raised:
        find_thing(NETWORK, typed)
    assert raised.value.near == near

"""The maps that a page holds."""

import math

import pytest

from castgraph.pictures.cast_network import CHARACTER, CastNetwork, Thing, Tie
from castgraph.pictures.maps import READABLE, Map, count_crowd, draw_maps


@pytest.fixture(scope="module")
def maps(network: CastNetwork) -> dict[str, Map]:
    return {drawn.name: drawn for drawn in draw_maps(network, count_crowd(network))}


def test_large_network_begins_with_an_overview(maps: dict[str, Map]) -> None:
    assert list(maps) == ["overview", "shows", "people", "everything"]


def test_overview_is_small_and_holds_shows_and_the_people_who_tie_them(
    maps: dict[str, Map], network: CastNetwork
) -> None:
    things = set(maps["overview"].things)
    assert 100 < len(things) <= READABLE
    assert {network.things[iri].kind for iri in things} == {"show", "person"}
    crowd = count_crowd(network)
    assert all(len(crowd.works[iri] & things) > 1 for iri in things if network.things[iri].kind == "person")


def test_everything_holds_every_tied_thing_once(maps: dict[str, Map], network: CastNetwork) -> None:
    drawn = maps["everything"]
    assert len(set(drawn.things)) == len(drawn.things) == len(drawn.places) == len(drawn.communities)
    tied = {end for tie in network.ties for end in (tie.work, tie.other, tie.character) if end is not None}
    assert tied <= set(drawn.things)


def test_links_of_shows_count_the_people_they_share(maps: dict[str, Map], network: CastNetwork) -> None:
    drawn = maps["shows"]
    casts: dict[str, set[str]] = {}
    for tie in network.ties:
        if network.things[tie.other].kind == "person":
            casts.setdefault(tie.work, set()).add(tie.other)
    assert len(drawn.links) > 100
    assert all(w == len(casts[drawn.things[a]] & casts[drawn.things[b]]) for a, b, w in drawn.links)


def test_regions_are_named_by_their_biggest_shows(maps: dict[str, Map], network: CastNetwork) -> None:
    drawn = maps["overview"]
    assert 4 <= len(drawn.regions) <= 9
    titles = {network.things[iri].name for iri in drawn.things if network.things[iri].kind == "show"}
    assert all(set(region.name.split(" · ")) <= titles for region in drawn.regions)
    assert [region.size for region in drawn.regions] == sorted((r.size for r in drawn.regions), reverse=True)


def test_things_of_the_overview_do_not_cover_one_another(maps: dict[str, Map]) -> None:
    places = maps["overview"].places
    near = [math.dist(a, b) for i, a in enumerate(places) for b in places[i + 1 :]]
    assert min(near) > 4


def test_characters_stand_beside_their_performers(maps: dict[str, Map], network: CastNetwork) -> None:
    drawn = maps["everything"]
    places = dict(zip(drawn.things, drawn.places, strict=True))
    first = {tie.character: tie.other for tie in reversed(network.ties) if tie.character is not None}
    far = [math.dist(places[c], places[p]) for c, p in first.items()]
    assert sorted(far)[len(far) // 2] < 60


def test_small_network_begins_with_everything() -> None:
    things = {iri: Thing(iri, kind, iri) for iri, kind in (("A", "show"), ("a", "person"), ("c", CHARACTER))}
    network = CastNetwork(things, (Tie("A", "a", "cast", "c"),))
    (drawn,) = draw_maps(network, count_crowd(network))
    assert (drawn.name, drawn.things) == ("everything", ("A", "a", "c"))

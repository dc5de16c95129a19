"""Places of things."""

import math
import random
from itertools import combinations

import igraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from castgraph.pictures.layout import find_communities, lay_out, push_apart

CLIQUES = [(a + 10 * c, b + 10 * c, 1.0) for c in range(3) for a, b in combinations(range(10), 2)]
RING = [*CLIQUES, (0, 10, 1.0), (10, 20, 1.0), (20, 0, 1.0)]


def test_cliques_are_communities() -> None:
    assert sorted(map(sorted, _members(find_communities(30, RING)))) == [list(range(s, s + 10)) for s in (0, 10, 20)]


def _members(communities: tuple[int, ...]) -> list[list[int]]:
    return [[v for v, c in enumerate(communities) if c == n] for n in sorted(set(communities))]


def test_same_links_give_the_same_places_whatever_was_drawn_by_chance_before() -> None:
    first = lay_out(30, RING, [5.0] * 30)
    random.seed(7)
    random.random()
    assert lay_out(30, RING, [5.0] * 30) == first


def test_igraphs_generator_is_given_back() -> None:
    random.seed(1)
    lay_out(30, RING, [5.0] * 30)
    random.seed(1)
    wanted = igraph.Graph.Erdos_Renyi(n=9, m=9).get_edgelist()
    random.seed(1)
    assert igraph.Graph.Erdos_Renyi(n=9, m=9).get_edgelist() == wanted


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_few_things_have_places(count: int) -> None:
    assert len(lay_out(count, [], [5.0] * count)) == count


def test_linked_things_lie_nearer_than_others() -> None:
    places = lay_out(30, RING, [5.0] * 30)
    linked = [math.dist(places[a], places[b]) for a, b, _ in CLIQUES]
    apart = [math.dist(places[a], places[b]) for a in range(10) for b in range(10, 20)]
    assert sum(linked) / len(linked) < 0.6 * sum(apart) / len(apart)


def test_large_islands_keep_their_communities_together() -> None:
    cliques = [(a + 10 * c, b + 10 * c, 1.0) for c in range(60) for a, b in combinations(range(10), 2)]
    places = lay_out(600, [*cliques, *((10 * c, 10 * c + 10, 1.0) for c in range(59))], [5.0] * 600)
    inside = sum(math.dist(places[a], places[b]) for a, b, _ in cliques) / len(cliques)
    rng = random.Random(1)
    chance = sum(math.dist(*rng.sample(places, 2)) for _ in range(2000)) / 2000
    assert inside < 0.25 * chance


def test_islands_do_not_overlap() -> None:
    stars = [(10 * s, 10 * s + leaf, 1.0) for s in range(12) for leaf in range(1, 10)]
    places = lay_out(120, stars, [5.0] * 120)
    boxes = []
    for star in range(12):
        xs, ys = zip(*places[10 * star : 10 * star + 10], strict=True)
        boxes.append((min(xs), max(xs), min(ys), max(ys)))
    for one, other in combinations(boxes, 2):
        assert one[1] < other[0] or other[1] < one[0] or one[3] < other[2] or other[3] < one[2]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.floats(-300, 300), st.floats(-300, 300)), min_size=2, max_size=12))
def test_what_is_pushed_apart_no_longer_overlaps(places: list[tuple[float, float]]) -> None:
    moved = push_apart(places, [6.0] * len(places), rounds=400)
    assert all(math.dist(a, b) > 11.9 for a, b in combinations(moved, 2))

"""Things and weighted links -> a place for each: computed beforehand, the same in every run."""

import math
import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import igraph

from castgraph.pictures.pack import Island, Place, pack_islands

Link = tuple[int, int, float]

SPACING = 60.0  # pixels between neighbours at scale 1
_SEED = 20200213
_ROUNDS = 300  # of Fruchterman and Reingold: no visible change past these
_PUSHES = 12  # rounds that move overlapping things apart


def find_communities(count: int, links: Sequence[Link]) -> tuple[int, ...]:
    """The community of each thing, numbered by size, the largest 0 (Louvain's method)."""
    graph = igraph.Graph(n=count, edges=[(a, b) for a, b, _ in links])
    with _seeded():
        found = graph.community_multilevel(weights=[w for *_, w in links] if links else None)
    order = sorted(range(len(found)), key=lambda c: (-len(found[c]), found[c][0]))
    rank = {community: position for position, community in enumerate(order)}
    return tuple(rank[c] for c in found.membership)


def lay_out(count: int, links: Sequence[Link], radii: Sequence[float]) -> list[Place]:
    """Return a place for each of ``count`` things: what is linked lies near, nothing overlaps, islands in rows below.

    ``radii`` are the sizes of the things in pixels. Links inside a community pull harder, so that communities show.
    """
    communities = find_communities(count, links)
    graph = igraph.Graph(n=count, edges=[(a, b) for a, b, _ in links])
    graph.es["weight"] = [w * (3.0 if communities[a] == communities[b] else 1.0) for a, b, w in links]
    islands = []
    for members in sorted(graph.connected_components(), key=lambda m: (-len(m), m[0])):
        own = [radii[m] for m in members]
        places = _lay_out_island(graph.induced_subgraph(members), own)
        islands.append(Island(members, places, own))
    return pack_islands(count, islands)


def _lay_out_island(island: igraph.Graph, radii: Sequence[float]) -> list[Place]:
    count = island.vcount()
    if count <= 2:
        return [(0.0, 0.0), (SPACING, 0.0)][:count]
    if island.ecount() == count - 1 and max(island.degree()) == count - 1:
        return _lay_out_star(island, radii)
    with _seeded():
        start = island.layout_circle()
        layout = island.layout_fruchterman_reingold(
            weights="weight", niter=_ROUNDS, seed=start, grid="grid" if count > 3000 else "nogrid"
        )
    length = _median_length(island, layout)
    scale = SPACING * (1 + math.log10(count) / 3) / length
    return push_apart([(x * scale, y * scale) for x, y in layout], radii)


def _median_length(graph: igraph.Graph, layout: igraph.Layout) -> float:
    lengths = sorted(math.dist(layout[e.source], layout[e.target]) for e in graph.es)
    return lengths[len(lengths) // 2] or 1.0


def _lay_out_star(island: igraph.Graph, radii: Sequence[float]) -> list[Place]:
    """One in the middle, the others on rings around it."""
    degrees = island.degree()
    middle = degrees.index(max(degrees))
    places: list[Place] = [(0.0, 0.0)] * island.vcount()
    others = [v for v in range(island.vcount()) if v != middle]
    ring, radius = 0, SPACING * 0.9 + radii[middle]
    while others:
        room = max(3, int(2 * math.pi * radius / (SPACING * 0.5)))
        here, others = others[:room], others[room:]
        for position, vertex in enumerate(here):
            angle = 2 * math.pi * (position + 0.5 * (ring % 2)) / len(here) - math.pi / 2
            places[vertex] = (radius * math.cos(angle), radius * math.sin(angle))
        ring, radius = ring + 1, radius + SPACING * 0.6
    return places


def push_apart(places: list[Place], radii: Sequence[float], gap: float = 5.0) -> list[Place]:
    """Move what overlaps apart, a little at a time; what stands clear stays."""
    cell = 2 * max(radii) + gap
    moved = list(places)
    for _ in range(_PUSHES):
        if not _push_once(moved, radii, gap, cell):
            break
    return moved


def _push_once(places: list[Place], radii: Sequence[float], gap: float, cell: float) -> bool:
    cells: dict[tuple[int, int], list[int]] = {}
    for i, (x, y) in enumerate(places):
        cells.setdefault((int(x // cell), int(y // cell)), []).append(i)
    touched = False
    for i, j in _near_pairs(cells):
        (ax, ay), (bx, by) = places[i], places[j]
        dx, dy = bx - ax, by - ay
        wanted = radii[i] + radii[j] + gap
        if dx * dx + dy * dy >= wanted * wanted:
            continue
        touched = True
        distance = math.hypot(dx, dy)
        if distance < 1e-6:  # two on one spot: part them by their numbers, not by chance
            dx, dy, distance = math.cos(i + j), math.sin(i + j), 1.0
        push = (wanted - min(distance, wanted)) / 2 / distance
        places[i] = (ax - dx * push, ay - dy * push)
        places[j] = (bx + dx * push, by + dy * push)
    return touched


def _near_pairs(cells: Mapping[tuple[int, int], list[int]]) -> Iterator[tuple[int, int]]:
    for (column, row), here in cells.items():
        for position, i in enumerate(here):
            for j in here[position + 1 :]:
                yield i, j
        for beside in ((column + 1, row - 1), (column + 1, row), (column + 1, row + 1), (column, row + 1)):
            for j in cells.get(beside, ()):
                for i in here:
                    yield i, j


@contextmanager
def _seeded() -> Iterator[None]:
    """igraph draws from one generator for all: seed it, and give it back."""
    igraph.set_random_number_generator(random.Random(_SEED))  # noqa: S311  (a layout, no secret)
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)

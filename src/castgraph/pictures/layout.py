"""Things and weighted links -> a place for each: computed beforehand, the same in every run."""

import math
import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import igraph

from castgraph.pictures.pack import Island, Place, pack_islands

Link = tuple[int, int, float]

SPACING = 60.0  # pixels between neighbours at scale 1
LARGE = 400  # things; past it communities are laid out one by one
_SEED = 20200213
_ROUNDS = 300  # of Fruchterman and Reingold: no visible change past these
_PUSHES = 12  # rounds that move overlapping things apart


def find_communities(count: int, links: Sequence[Link]) -> tuple[int, ...]:
    """The community of each thing, numbered by size, the largest 0 (Louvain's method)."""
    graph = igraph.Graph(n=count, edges=[(a, b) for a, b, _ in links])
    with _seeded():
        found = graph.community_multilevel(weights=[w for *_, w in links] if links else None)
    sizes, first = found.sizes(), {c: v for v, c in reversed(list(enumerate(found.membership)))}
    order = sorted(range(len(sizes)), key=lambda c: (-sizes[c], first[c]))
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
    return _lay_out_by_force(island, radii) if count <= LARGE else _lay_out_by_community(island, radii)


def _lay_out_by_force(island: igraph.Graph, radii: Sequence[float]) -> list[Place]:
    """Fruchterman and Reingold from a circle, stretched until the median link has its length."""
    with _seeded():
        layout = island.layout_fruchterman_reingold(weights="weight", niter=_ROUNDS, seed=island.layout_circle())
    scale = SPACING * (1 + math.log10(island.vcount()) / 3) / _median_length(island, layout)
    return push_apart([(x * scale, y * scale) for x, y in layout], radii)


def _median_length(graph: igraph.Graph, layout: igraph.Layout) -> float:
    lengths = sorted(math.dist(layout[e.source], layout[e.target]) for e in graph.es)
    return lengths[len(lengths) // 2] or 1.0


def _lay_out_by_community(island: igraph.Graph, radii: Sequence[float]) -> list[Place]:
    """Each community alone, on a disc; the discs as things that are tied as strongly as their communities are.

    Several times as fast as laying out all at once, and communities stay together and apart.
    """
    links = [(e.source, e.target, e["weight"]) for e in island.es]
    communities = find_communities(island.vcount(), links)
    members: dict[int, list[int]] = {}
    for vertex, community in enumerate(communities):
        members.setdefault(community, []).append(vertex)
    inside = {c: _lay_out_disc(island, own, radii) for c, own in members.items()}
    # a little less than their reach: the last push parts what overlaps, and the picture stays together
    sizes = [0.8 * max(math.hypot(x, y) for x, y in inside[c]) + SPACING / 2 for c in range(len(members))]
    centers = _lay_out_discs(communities, links, sizes)
    places: list[Place] = [(0.0, 0.0)] * island.vcount()
    for community, own in members.items():
        cx, cy = centers[community]
        for vertex, (x, y) in zip(own, inside[community], strict=True):
            places[vertex] = (cx + x, cy + y)
    return push_apart(places, radii)


def _lay_out_disc(island: igraph.Graph, own: Sequence[int], radii: Sequence[float]) -> list[Place]:
    """The members of a community around the origin."""
    part = island.induced_subgraph(own)
    places = (
        _lay_out_by_force(part, [radii[v] for v in own]) if len(own) > 2 else [(0.0, 0.0), (SPACING, 0.0)][: len(own)]
    )
    cx, cy = sum(x for x, _ in places) / len(own), sum(y for _, y in places) / len(own)
    return [(x - cx, y - cy) for x, y in places]


def _lay_out_discs(communities: Sequence[int], links: Sequence[Link], sizes: Sequence[float]) -> list[Place]:
    """Where the discs' middles are: those of communities with many links between them lie side by side."""
    between: dict[tuple[int, int], float] = {}
    for a, b, weight in links:
        if communities[a] != communities[b]:
            pair = min(communities[a], communities[b]), max(communities[a], communities[b])
            between[pair] = between.get(pair, 0.0) + weight
    graph = igraph.Graph(n=len(sizes), edges=list(between))
    graph.es["weight"] = [math.sqrt(weight) for weight in between.values()]
    with _seeded():
        layout = graph.layout_fruchterman_reingold(weights="weight", niter=_ROUNDS, seed=graph.layout_circle())
    # as near as the discs can stand: start too near, and push them apart
    reach = max(math.hypot(x, y) for x, y in layout) or 1.0
    scale = math.sqrt(sum(size * size for size in sizes)) / reach
    return push_apart([(x * scale, y * scale) for x, y in layout], sizes, rounds=10 * _PUSHES)


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


def push_apart(places: list[Place], radii: Sequence[float], gap: float = 5.0, rounds: int = _PUSHES) -> list[Place]:
    """Move what overlaps apart, a little at a time; what stands clear stays."""
    cell = 2 * max(radii) + gap
    moved = list(places)
    for _ in range(rounds):
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

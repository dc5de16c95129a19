"""The shortest chains of ties from one thing to another."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

import networkx as nx

from castgraph.pictures.cast_network import COMPANY, CastNetwork, Tie

MOST_CHAINS = 12


@dataclass(frozen=True, slots=True)
class Step:
    """From one thing to the next, by all the ties that join the two."""

    start: str
    end: str
    ties: tuple[Tie, ...]


Chain = tuple[Step, ...]


def find_chains(network: CastNetwork, start: str, end: str, most: int = MOST_CHAINS) -> tuple[Chain, ...]:
    """Return all shortest chains, ``most`` of them, in a fixed order; none where the two are not connected.

    Chains run over shows and people. Companies are left out, unless one is an end: every two shows of a large network
    would be two steps apart.
    """
    joined = _join(network, {start, end})
    if start not in joined or end not in joined or not nx.has_path(joined, start, end):
        return ()
    ways = islice(nx.all_shortest_paths(joined, start, end), 50 * most)
    return tuple(tuple(_walk(joined, way)) for way in sorted(ways, key=lambda way: _rank(joined, way))[:most])


def _join(network: CastNetwork, ends: set[str]) -> nx.Graph:
    between: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in network.ties:
        if tie.other in ends or network.things[tie.other].kind != COMPANY:
            between[tie.work, tie.other].append(tie)
        if tie.character in ends:
            between[tie.other, tie.character].append(tie)
    joined = nx.Graph()
    for pair, ties in sorted(between.items()):
        known = joined.edges[pair]["ties"] if joined.has_edge(*pair) else ()
        joined.add_edge(*pair, ties=(*known, *ties))
    return joined


def _walk(joined: nx.Graph, way: list[str]) -> Iterator[Step]:
    for start, end in pairwise(way):
        yield Step(start, end, joined.edges[start, end]["ties"])


def _rank(joined: nx.Graph, way: list[str]) -> tuple[int, list[str]]:
    """The best attested first: by how many of its steps no words are quoted for, then by IRI."""
    bare = sum(not any(tie.quotes for tie in joined.edges[pair]["ties"]) for pair in pairwise(way))
    return bare, way

"""A cast network -> networkx, for analysis and for Gephi."""

from collections import defaultdict
from collections.abc import Iterable

import networkx as nx

from castgraph.pictures.cast_network import CHARACTER, CastNetwork, Tie


def to_networkx(network: CastNetwork) -> nx.Graph:
    """Return a networkx Graph whose nodes are IRIs; one edge for each pair of things that any fact ties.

    Node attributes: ``name``, ``kind`` (show, person, character, company), ``form`` (of shows: series, film, …; else
    ""), ``ties`` (facts about it), ``first`` and ``last`` (dates of the announcements about it, "" where unknown).
    Edge attributes: ``roles`` ("creator; executive producer"), ``characters`` (names), ``weight`` (facts that tie the
    two), ``announcements`` (that say so), ``first`` and ``last``.
    All are text or whole numbers, which GraphML and GEXF can hold.
    """
    graph = nx.Graph()
    for iri, thing in network.things.items():
        graph.add_node(iri, name=thing.name, kind=thing.kind, form=thing.form or "", ties=0, first="", last="")
    for (start, end), ties in sorted(_gather(network).items()):
        graph.add_edge(start, end, **_describe(network, ties))
        for node in (start, end):
            _widen(graph.nodes[node], graph.edges[start, end], len(ties))
    return graph


def _gather(network: CastNetwork) -> dict[tuple[str, str], list[Tie]]:
    """Ties by the pair they join; a character is tied to the show and to who plays it."""
    pairs: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in network.ties:
        ends = [(tie.work, tie.other)]
        if tie.character is not None:
            ends += [(tie.work, tie.character), (tie.other, tie.character)]
        for start, end in ends:
            if start != end and start in network.things and end in network.things:
                pairs[min(start, end), max(start, end)].append(tie)
    return pairs


def _describe(network: CastNetwork, ties: list[Tie]) -> dict[str, str | int]:
    dates = sorted({date for tie in ties for date in network.published(tie)})
    return {
        "roles": _join(tie.role for tie in ties),
        "characters": _join(_character_names(network, ties)),
        "weight": len(ties),
        "announcements": len({quote.source for tie in ties for quote in tie.quotes}),
        "first": dates[0] if dates else "",
        "last": dates[-1] if dates else "",
    }


def _character_names(network: CastNetwork, ties: list[Tie]) -> Iterable[str]:
    iris = (tie.character for tie in ties if tie.character is not None)
    return (network.things[iri].name for iri in iris if iri in network.things and network.things[iri].kind == CHARACTER)


def _join(words: Iterable[str]) -> str:
    return "; ".join(sorted(set(words)))


def _widen(node: dict[str, str | int], edge: dict[str, str | int], ties: int) -> None:
    node["ties"] = int(node["ties"]) + ties
    first, last = str(edge["first"]), str(edge["last"])
    node["first"] = min(filter(None, (str(node["first"]), first)), default="")
    node["last"] = max(str(node["last"]), last)

"""A graph and what is wanted of it -> a page, or chains: all that the commands and ``graph.draw()`` need."""

from dataclasses import dataclass, field
from pathlib import Path

from castgraph.errors import UsageError
from castgraph.pictures.cast_network import COMPANY, CastNetwork
from castgraph.pictures.chains import Chain, find_chains
from castgraph.pictures.choose import Choice, choose, surround
from castgraph.pictures.find import find_thing
from castgraph.pictures.page import COLOURINGS, View, render_page
from castgraph.pictures.read_network import Askable, read_network

MOST_HOPS = 4


@dataclass(frozen=True, slots=True)
class Wish:
    """What to draw: names as people type them. At most one of ``around``, ``between`` and ``map``.

    ``map`` is "shows" (tied by the people they share) or "people" (tied by the shows they share); ``by`` colours by
    kind, network, year or community; ``network`` keeps the shows of one network.
    """

    around: str | None = None
    hops: int = 1
    between: tuple[str, str] | None = None
    map: str | None = None
    by: str = "kind"
    network: str | None = None
    choice: Choice = field(default_factory=Choice)
    title: str | None = None

    def __post_init__(self) -> None:
        if sum(wish is not None for wish in (self.around, self.between, self.map)) > 1:
            raise UsageError("draw: found two pictures asked for; expected one of around, between, shows, people")
        if self.by not in COLOURINGS:
            raise UsageError(f"by: found {self.by}; expected one of {', '.join(COLOURINGS)}")
        if not 1 <= self.hops <= MOST_HOPS:
            raise UsageError(f"hops: found {self.hops}; expected 1 to {MOST_HOPS}")


def draw_page(graph: Askable, wish: Wish) -> str:
    """Return the page that is wished for.

    Raises: UnknownNameError for a name that nothing goes by.
    """
    whole = _choose(read_network(graph), wish)
    if wish.around is not None:
        return _draw_around(whole, wish)
    if wish.between is not None:
        return _draw_between(whole, wish)
    titles = {"shows": "Shows and the people they share", "people": "People and the shows they share"}
    title = wish.title or titles.get(wish.map or "", "Who plays with whom")
    return render_page(whole, View(map=wish.map, by=wish.by), title)


def write_page(graph: Askable, path: str | Path, wish: Wish) -> None:
    """Write the page to a file; its folder is made where it is missing."""
    page = draw_page(graph, wish)
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(page, encoding="utf-8", newline="\n")


def connect(network: CastNetwork, start: str, end: str) -> tuple[str, str, tuple[Chain, ...]]:
    """Return the proper names of the two, and the shortest chains between them.

    Raises: UnknownNameError, and UsageError where both names are of one thing.
    """
    first, last = find_thing(network, start), find_thing(network, end)
    if first.iri == last.iri:
        raise UsageError(f"{start} and {end}: found one and the same, {first.name}; expected two")
    return first.name, last.name, find_chains(network, first.iri, last.iri)


def _choose(network: CastNetwork, wish: Wish) -> CastNetwork:
    choice = wish.choice
    if wish.network is not None:
        company = find_thing(network, wish.network, (COMPANY,))
        choice = Choice(choice.since, choice.until, company.iri, choice.role)
    return choose(network, choice)


def _draw_around(whole: CastNetwork, wish: Wish) -> str:
    center = find_thing(whole, wish.around or "")
    part = surround(whole, center.iri, max(2, wish.hops))  # two steps, so that the page can show the second
    view = View(around=center.iri, hops=wish.hops, by=wish.by)
    return render_page(part, view, wish.title or f"Around {center.name}")


def _draw_between(whole: CastNetwork, wish: Wish) -> str:
    names = wish.between or ("", "")
    start, end, chains = connect(whole, *names)
    ends = [find_thing(whole, name).iri for name in names]
    ties = {tie: None for chain in chains for step in chain for tie in step.ties}
    part = whole.keep(ties, also=ends)
    return render_page(part, View(start=ends[0], end=ends[1], by=wish.by), wish.title or f"From {start} to {end}")

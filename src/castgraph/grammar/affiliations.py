"""Folds the companies that stand beside people: "Ana Prieto of Tall Oak", "and Leo Sand via his Rook banner"."""

import re

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import Anchored
from castgraph.grammar.change import replace
from castgraph.grammar.companies import companies
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import Mention
from castgraph.grammar.symbols import Node
from castgraph.grammar.text import fold

_WHO = rf"([{sym.PERSON}{sym.PEOPLE}])"
_COMPANY = f"[{sym.COMPANY}{sym.COMPANIES}]"
_NAME = f"[{sym.COMPANY}{sym.COMPANIES}{sym.OTHER}{sym.TITLE}{sym.PERSON}{sym.PEOPLE}]"
_BANNER = r"(?:banners?|labels?|shingles?|outfits?|imprint|(?:production )?(?:compan(?:y|ies)|house)|productions|studio|prodco|pod)"
_THEIR = r"(?:his|her|their|its|the)"
_OF = (
    Anchored(rf"{_WHO},? \(?(?:of|for|from|at|on behalf of|representing|out of)(?: {_THEIR}(?: own)?)?(?: {_BANNER})?,? {_COMPANY}\)?"),
    Anchored(rf"{_WHO},? \(?(?:via|through|under|with|of|for|from) {_THEIR}(?: \w+)?(?: \w+)? ?{_BANNER},? {_NAME}\)?"),
    Anchored(rf"{_WHO},? \(?(?:via|through|under|with|of|for|from)(?: {_THEIR})?(?: own)? {_NAME}(?:'s)? {_BANNER}\)?"),
    Anchored(rf"{_WHO},? \(?(?:via|through)(?: {_THEIR})? {_NAME}\)?"),
    Anchored(rf"{_COMPANY}'?s? ([{sym.PERSON}{sym.PEOPLE}])"),
)  # fmt: skip


def fold_affiliations(line: Line) -> bool:
    """Fold companies into the people who stand for them; tell whether there were any."""
    before = len(line.nodes)
    for pattern in _OF:
        line.fold(pattern, _affiliate)
    return len(line.nodes) < before


def _affiliate(match: re.Match[str], nodes: list[Node]) -> Node | None:
    owned = match.start(1) > match.start()  # "Tall Oak's Ana Prieto and Leo Sand"
    people = nodes[-1] if owned else nodes[0]
    firms = tuple(i.mention for n in nodes if n is not people for i in n.items)
    if any(_shows_programmes(firm) for firm in firms):
        return None
    at = 0 if owned else len(people.items) - 1
    one = replace(people.items[at], companies=(*people.items[at].companies, *firms))
    return Node(people.symbol, 0, 0, (*people.items[:at], one, *people.items[at + 1 :]))


def _shows_programmes(firm: Mention) -> bool:
    """Whether this is a channel or streaming service: "created by Ana Prieto for Canal Uno" says who ordered the show."""
    known = companies().get(fold(firm.text))
    return known is not None and known.kind in ("channel", "streaming-service", "network")

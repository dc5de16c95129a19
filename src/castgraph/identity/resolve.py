"""An announcement and its facts in; the same facts with IRIs in place of names out."""

from collections.abc import Iterable

from castgraph.identity.ledger import Ledger
from castgraph.identity.make_nodes import make_nodes
from castgraph.iri import BASE
from castgraph.records.announcement import Announcement
from castgraph.records.entities import Resolved
from castgraph.records.facts import Fact


def resolve(announcement: Announcement, facts: Iterable[Fact], base: str = BASE) -> Resolved:
    """Give everything that the facts name its IRI, and make one node of all facts that say the same.

    A fact without a usable name, date, word of the closed lists or stretch of the text is left out. The order of the
    facts does not matter.
    """
    length = len(announcement.text)
    ledger = Ledger(tuple(fact for fact in facts if 0 <= fact.span.start < fact.span.stop <= length))
    return make_nodes(ledger, announcement, base)

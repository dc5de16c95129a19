"""Which companies show, make or sell the productions of a text: the role of each company, then the shows of each, weighed.

The weights in ``vocabulary/company_shows.tsv`` are counted on annotated announcements by ``tests/weights``.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import exp

from castgraph.grammar.companies import company_key
from castgraph.grammar.company_pairs import Pair, PairFinder
from castgraph.grammar.company_roles import ROLES, weigh_companies
from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import Mention
from castgraph.grammar.sentences import Sentence
from castgraph.grammar.text import key_of
from castgraph.grammar.weights import weights

LEAST = 0.2  # probability
LEAST_ROLE = 0.1  # of having the role at all, from which its shows are weighed


def read_companies(
    sentences: Sequence[Sentence],
    drafts: Sequence[Draft],
    chances: Mapping[str, float],
    about: Callable[[int, int], Mention | None],
) -> Iterator[Draft]:
    """``drafts``, with those of companies' roles weighed, and those that no rule read added.

    ``chances``: of each title to be what the text is about. ``about``: which show a place of a line is about.
    """
    told = [draft for draft in drafts if draft.relation == "company"]
    yield from (draft for draft in drafts if draft.relation != "company")
    rules = {
        (key_of(d.show.text), company_key(d.other.text), d.value): d
        for d in reversed(told)
        if d.show is not None and d.other is not None
    }
    table = weights("company_shows")
    companies = weigh_companies(sentences, told)
    for pair, features in PairFinder(sentences, companies, chances, told, about).find(table):
        for role, possible, score in zip(ROLES, pair.company.chances, table.sum(features), strict=True):
            chance = round(1 / (1 + exp(-score)), 2)
            if chance >= LEAST and possible > LEAST_ROLE:
                rule = rules.get((pair.title, pair.company.key, role))
                yield replace(rule, confidence=chance) if rule is not None else _draft(pair, role, chance)


def _draft(pair: Pair, role: str, chance: float) -> Draft:
    """What no rule read: in the words between the two where one sentence names both, else where the company is named."""
    show, company = pair.show.mention, pair.place.mention
    start, stop = company.start, company.stop
    if pair.show.sentence is pair.place.sentence:
        start, stop = min(start, show.start), max(stop, show.stop)
    return Draft(
        "company", show, company, role, None, start, stop, pair.place.sentence.number, "company beside show", chance
    )

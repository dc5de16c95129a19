"""Companies of a text: whether each shows, makes or sells something there, by all that stands around its names.

The weights in ``vocabulary/company_roles.tsv`` are counted on annotated announcements by ``tests/weights``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import exp

from castgraph.grammar.companies import company_key, company_of, is_network, is_word
from castgraph.grammar.company_cues import class_of, find_cues, is_in_passing
from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import COMPANY, OTHER, Mention
from castgraph.grammar.sentences import Sentence, around, beside
from castgraph.grammar.text import fold
from castgraph.grammar.weights import Table, weights

ROLES = ("network", "production company", "distributor")
_NETWORKS = ("channel", "streaming-service", "perhaps network")
_MARGINS = (-2.0, -1.0, 0.0, 1.0, 2.0, 4.0)


@dataclass(frozen=True, slots=True)
class Place:
    """``mention`` is ``sentence.words[index]``; ``cues`` are the stock phrases around it."""

    sentence: Sentence
    index: int
    mention: Mention
    cues: frozenset[str] = frozenset()


@dataclass(slots=True)
class Company:
    """One company of a text, all its names together. ``chances``: the probability of each of ROLES."""

    key: str
    kind: str  # in the list of companies; "" where it is not listed
    places: list[Place] = field(default_factory=list)
    features: set[str] = field(default_factory=set)
    chances: tuple[float, ...] = ()


def weigh_companies(sentences: Sequence[Sentence], drafts: Iterable[Draft]) -> dict[str, Company]:
    """The companies of a text, by their keys, with the chances of their roles; ``drafts`` are what the rules read."""
    table = weights("company_roles")
    found = survey_companies(sentences, drafts, table)
    for company in found.values():
        company.chances = tuple([1 / (1 + exp(-score)) for score in table.sum(company.features)])
    return found


def survey_companies(sentences: Sequence[Sentence], drafts: Iterable[Draft], table: Table) -> dict[str, Company]:
    """The companies of a text, by their keys, with what speaks for and against each role."""
    found: dict[str, Company] = {}
    for sentence in sentences:
        for index, mention in sentence.names:
            if mention.kind != COMPANY:
                continue
            cues = frozenset(find_cues(sentence.line, sentence.offsets[index]))
            if not is_in_passing(cues):
                key = company_key(mention.text)
                company = found.setdefault(key, Company(key, _kind(mention.text)))
                company.places.append(Place(sentence, index, mention, cues))
    read: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        if draft.relation == "company" and draft.other is not None:
            read[company_key(draft.other.text)].add(f"read as {draft.value} by {draft.rule}")
    networks = sum(company.kind in _NETWORKS for company in found.values())
    for key, company in found.items():
        company.features = read[key].union(_of_name(company, networks), filter(None, _of_places(company, table)))
    return found


def _kind(name: str) -> str:
    known = company_of(name)
    if known is not None:
        return known.kind
    return "perhaps network" if is_network(name) else ""


def _side(company: Company) -> str:
    return "network" if company.kind in _NETWORKS else "other"


def _of_name(company: Company, networks: int) -> Iterator[str]:
    """What the name says, and how surely it is a company's. ``networks``: how many the text has."""
    name = company.places[0].mention.text
    known = company_of(name)
    yield "kind " + company.kind
    yield "class " + class_of(name)
    if known is not None and known.ambiguous:
        yield "ambiguous" + (" word" if is_word(name) else "")
    words = fold(name).split()
    yield "last " + words[-1]
    yield f"words {min(len(words), 4)}"
    if company.kind in _NETWORKS:
        yield f"networks {min(networks, 4)}"
    scores = max((p.mention.scores for p in company.places), key=lambda s: s[COMPANY] - s[OTHER])
    margin = scores[COMPANY] - max(scores[:COMPANY] + scores[COMPANY + 1 :])
    yield from (f"margin over {step}" for step in _MARGINS if margin > step)


def _of_places(company: Company, table: Table) -> Iterator[str | None]:
    """What stands around the names; beside a name alone for networks and for others apart."""
    side = _side(company)
    yield f"{side} count {min(len(company.places), 4)}"
    yield f"{side} line {min(company.places[0].sentence.number, 4)}"
    for cue in frozenset().union(*(place.cues for place in company.places)):
        yield f"{side} {cue}"
        if all(cue in place.cues for place in company.places):
            yield f"{side} {cue} everywhere"
    for place in company.places:
        yield from around(place.sentence, table, place.index)
        yield from beside(place.sentence, table, place.index, place.index + 1, side + " ")

"""How sure a fact is: what speaks for and against a draft, as features.

Their weights are in ``vocabulary/confidence.tsv``; the logistic function of their sum is the confidence: of the facts at
0.9, nine in ten are right.
"""

from bisect import bisect_left
from functools import lru_cache

from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import COMPANY, OTHER, PERSON, TITLE, Mention
from castgraph.grammar.text import key_of

_CHANCES = (0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9)
_STEPS = (0.3, 0.5, 0.7, 0.85)
_FINE_STEPS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)  # of what a weighed reader gives
_MARGINS = (-1.0, 0.0, 1.0, 2.0, 4.0)
_WEIGHED = {r: [f"{r} over {step}" for step in _FINE_STEPS] for r in ("credit", "known")}
_KIND_OF_OTHER = {"cast": PERSON, "credit": PERSON, "known": PERSON, "company": COMPANY, "based": TITLE}


def draft_features(draft: Draft, titles: dict[str, float], subjects: int) -> set[str]:
    """What speaks for and against ``draft``; ``titles`` are the chances of being what the text is about."""
    relation, show = draft.relation, draft.show
    value = draft.value if relation in ("credit", "company", "status") else None
    found = set(_of_rule(relation, draft.rule, value, draft.named, bisect_left(_STEPS, draft.confidence)))
    found.add("subjects " + ("none" if not subjects else "1" if subjects == 1 else "2-4" if subjects < 5 else "5+"))
    found.add(f"line {min(draft.line, 3)}")
    if relation in ("credit", "known"):
        found.update(_WEIGHED[relation][: bisect_left(_FINE_STEPS, draft.confidence)])
    if show is not None:
        found.update(_of_show(relation, show, titles.get(key_of(show.text), 0.0)))
        found.add("show in the words" if draft.start <= show.start < draft.stop else "show elsewhere")
    other = draft.other
    if other is not None:
        margin = _margin(other, _KIND_OF_OTHER.get(relation, PERSON))
        found |= _of_other(relation, bisect_left(_MARGINS, margin), min(len(other.words), 3))
        found.add("other in the words" if draft.start <= other.start < draft.stop else "other elsewhere")
    return found


def subject_features(show: Mention, chance: float, subjects: int) -> set[str]:
    """What speaks for and against ``show`` being what the text is about."""
    found = {"subject", "subjects " + ("1" if subjects == 1 else "2-4" if subjects < 5 else "5+")}
    found.update(_of_show("subject", show, chance))
    return found


def _of_show(relation: str, show: Mention, chance: float) -> frozenset[str]:
    steps = bisect_left(_CHANCES, chance)
    return _over(relation, steps, bisect_left(_MARGINS, _margin(show, TITLE)), show.scores[TITLE] < show.scores[OTHER])


@lru_cache(maxsize=4096)
def _of_rule(relation: str, rule: str, value: str | None, named: bool, steps: int) -> frozenset[str]:
    """The features of what a rule says whose confidence is over the first so many steps."""
    found = {relation, f"{relation} by {rule}", f"by {rule}", f"{relation} {'named' if named else 'by scope'}"}
    found.update(f"rule over {step}" for step in _STEPS[:steps])
    if value is not None:
        found.add(f"{relation} {value}")
    return frozenset(found)


@lru_cache(maxsize=2048)
def _of_other(relation: str, margins: int, words: int) -> frozenset[str]:
    """The features of a name of so many words whose margin is over the first so many steps."""
    return frozenset(
        (f"{relation} other of {words}", *(f"{relation} other over {step}" for step in _MARGINS[:margins]))
    )


@lru_cache(maxsize=2048)
def _over(relation: str, chances: int, margins: int, unsure: bool) -> frozenset[str]:
    """The features of a show whose chance and margin are over the first so many steps."""
    found = {f"{relation} chance over {step}" for step in _CHANCES[:chances]}
    found.update(f"chance over {step}" for step in _CHANCES[:chances])
    found.update(f"title over {step}" for step in _MARGINS[:margins])
    if unsure:
        found.add(f"{relation} of no sure title")
    return frozenset(found)


def _margin(mention: Mention, kind: int) -> float:
    """How far the score of ``kind`` is above the best of the others."""
    scores = mention.scores
    return scores[kind] - max(scores[:kind] + scores[kind + 1 :])

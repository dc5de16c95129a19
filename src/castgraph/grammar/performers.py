"""Who performs, who is a part and who is neither, weighed for each person of a text; and the castings that follow.

The weights in ``vocabulary/performers.tsv`` are counted on annotated announcements by ``tests/weights``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from math import exp

from castgraph.grammar.change import replace
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.people import Key, People
from castgraph.grammar.performing import Occurrence, Surroundings, find_occurrences, people_features
from castgraph.grammar.weights import weights

PERFORMER, PART, NEITHER = range(3)
_LIKELY, _UNLIKELY = 0.45, 0.2
# behind a person: what takes back a casting
_DOUBT = re.compile(
    r"[^.;]{0,30}? (?:in (?:early |advanced |final )?(?:talks|negotiations|discussions)|rumou?red|(?:has|have|had|was|were) not (?:yet )?(?:been )?"
    r"(?:cast|confirmed|signed|hired)|passed on|turned down|declined|(?:was|were) considered|being eyed|(?:has|have) been offered|circling|wants? to)\b"
)


def weigh_people(
    plain: str, lines: list[Line], drafts: Iterable[Draft], people: People
) -> dict[Key, tuple[float, float, float]]:
    """For each person, by key, the probabilities of a performer, a part and neither."""
    table = weights("performers")
    found = {}
    for key, features in people_features(Surroundings(plain, lines, table), drafts, people).items():
        powers = [exp(max(-30.0, min(30.0, column))) for column in table.sum(features)]
        total = sum(powers)
        found[key] = (powers[0] / total, powers[1] / total, powers[2] / total)
    return found


def drop_unlikely(
    drafts: Iterable[Draft], chances: Mapping[Key, tuple[float, float, float]], people: People
) -> list[Draft]:
    """The drafts without the castings of people who hardly perform."""
    return [
        d
        for d in drafts
        if d.relation != "cast" or d.other is None or chances.get(people.key(d.other), (1.0,))[PERFORMER] >= _UNLIKELY
    ]


def read_performers(
    plain: str,
    lines: list[Line],
    drafts: Iterable[Draft],
    chances: Mapping[Key, tuple[float, float, float]],
    people: People,
) -> Iterator[Draft]:
    """A casting for each performer of whom ``drafts`` hold none, at the place that speaks for it most."""
    table = weights("performers")
    done = {people.key(d.other) for d in drafts if d.relation == "cast" and d.other is not None}
    done |= {people.key(d.character) for d in drafts if d.character is not None}  # parts
    best: dict[Key, tuple[float, Occurrence]] = {}
    likely = [
        one
        for one in find_occurrences(lines)
        if not one.pronoun
        and (key := people.key(one.item.mention)) not in done
        and chances.get(key, (0.0,))[PERFORMER] >= _LIKELY
        and not _DOUBT.match(lines[one.number].text, one.position + 1)
    ]
    for one, found in Surroundings(plain, lines, table).features(likely):
        key = people.key(one.item.mention)
        sums = table.sum(found)
        score = sums[PERFORMER] - sums[NEITHER]
        if key not in best or score > best[key][0]:
            best[key] = (score, one)
    for key, (_, one) in best.items():
        node = one.node
        yield Draft(
            "cast", None, one.item.mention, None, one.item.character, node.start, node.stop, one.number, "performer",
            round(chances[key][PERFORMER], 2), False,
        )  # fmt: skip


def set_confidence(
    drafts: Iterable[Draft], chances: Mapping[Key, tuple[float, float, float]], people: People
) -> Iterator[Draft]:
    """``drafts``, each casting as sure as it is that its person performs."""
    for draft in drafts:
        if draft.relation == "cast" and draft.other is not None:
            chance = chances.get(people.key(draft.other), (draft.confidence,))[PERFORMER]
            yield replace(draft, confidence=round(chance, 2))
        else:
            yield draft

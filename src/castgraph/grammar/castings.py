"""Castings of one text put together: each performer's show, part and billing from all that the text says of the person."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from castgraph.grammar.attribution import Attribution, Owner
from castgraph.grammar.change import replace
from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import Mention
from castgraph.grammar.people import People
from castgraph.grammar.sections import Sections
from castgraph.grammar.text import key_of

_LEAST = 0.2  # probability of a casting that says neither part nor billing
_SURE_SHARE = 0.8  # of the show that the place of a casting tells
_DOUBTFUL_SHARE, _DOUBTFUL_SCORE = 0.45, 2.0  # of its show


def settle_castings(
    drafts: Iterable[Draft], attribution: Attribution, sections: Sections, people: People
) -> Iterator[Draft]:
    """``drafts`` with a show for every casting. A casting that says nothing but whose show is doubtful is dropped."""
    castings: dict[tuple[str, ...], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.relation == "cast" and draft.other is not None:
            castings[people.key(draft.other)].append(draft)
        else:
            yield draft
    for found in castings.values():
        yield from _merge(_place(found, attribution, sections), people)


def _place(castings: list[Draft], attribution: Attribution, sections: Sections) -> Iterator[Draft]:
    """The castings of one person with their shows: one show for all whose sentence names none."""
    named = next((d.show for d in castings if d.show is not None), None)
    owners = [
        owner for d in castings if d.show is None and (owner := _find_owner(d, attribution, sections)) is not None
    ]
    best = max(owners, key=lambda o: o.score, default=None)
    for draft in castings:
        if draft.show is not None:
            yield draft
        elif named is not None:
            yield replace(draft, show=named)
        elif best is not None:
            confidence = round(draft.confidence * best.share, 2)
            bare = draft.character is None and draft.billing is None and draft.value is None
            doubtful = best.share < _DOUBTFUL_SHARE and best.score < _DOUBTFUL_SCORE
            if not bare or (confidence >= _LEAST and not doubtful):
                yield replace(draft, show=best.mention, confidence=confidence)


def _find_owner(casting: Draft, attribution: Attribution, sections: Sections) -> Owner | None:
    """The show that the place of the casting tells, else the one that most speaks for."""
    owner = attribution.weigh(casting)
    mention = sections.find(casting)
    if mention is None or owner is None:
        return owner
    return replace(owner, mention=mention, share=max(owner.share, _SURE_SHARE))


def _merge(castings: Iterable[Draft], people: People) -> Iterator[Draft]:
    """The castings of one person without those that say less than another, each with the billing that any of them tells."""
    groups: dict[str, list[Draft]] = defaultdict(list)
    for draft in castings:
        if draft.show is not None:
            groups[key_of(draft.show.text)].append(draft)
    for group in groups.values():
        billing = next((d.value or d.billing for d in group if d.value or d.billing), None)
        parts: dict[tuple[str, ...], Draft] = {}
        for draft in group:
            if draft.character is not None and not _same(draft.character, draft.other, people):
                parts.setdefault(people.key(draft.character), draft)
        for draft in parts.values() or (replace(max(group, key=lambda d: d.confidence), character=None),):
            yield replace(draft, billing=billing, value=None)


def _same(part: Mention, performer: Mention | None, people: People) -> bool:
    return performer is not None and people.key(part) == people.key(performer)

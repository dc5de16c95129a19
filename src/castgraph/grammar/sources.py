"""Drafts of sources -> the same, each with a show and a work that are not one by mistake."""

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import Mention
from castgraph.grammar.text import key_of


def find_sources(
    drafts: Iterable[Draft], subjects: AbstractSet[str], main: Mention | None, rules: Collection[str]
) -> Iterator[Draft]:
    """Yield ``drafts``; those of sources that fit no production the text is about are left out.

    "The novel of the same name" (value own) is the show's namesake. So are "the revival" (again), and "the novel by Ana
    Prieto", which one of ``rules`` read, unless the text names another work.
    """
    named: set[str] = set()
    unnamed: list[Draft] = []
    for draft in drafts:
        if draft.relation != "based":
            yield draft
            if draft.value == "author" and draft.rule in rules and draft.show is not None:
                unnamed.append(draft)
            continue
        settled = _settle(draft, main)
        if settled is None or settled.show is None or key_of(settled.show.text) not in subjects:
            continue
        if draft.value == "again":
            unnamed.append(settled)
        else:
            named.add(key_of(settled.show.text))
            yield settled
    for draft in unnamed:
        if draft.show is not None and key_of(draft.show.text) in subjects - named:
            yield replace(draft, relation="based", other=draft.show, value=None, confidence=0.5)


def _settle(draft: Draft, main: Mention | None) -> Draft | None:
    if draft.other is None:
        return replace(draft, other=draft.show)
    if draft.show is None or draft.value == "same" or key_of(draft.show.text) != key_of(draft.other.text):
        return draft
    if draft.named or main is None or key_of(main.text) == key_of(draft.other.text):
        return None
    return replace(draft, show=main)

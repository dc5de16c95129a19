"""Drafts with their shows -> the same, with credits, earlier works and sources told apart by what the text is about."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from castgraph.grammar.change import replace
from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import Mention
from castgraph.grammar.text import key_of
from castgraph.grammar.vocabulary import words_of

_NAME = re.compile(r"(?!U\.S\.?$|U\.K\.?$|\d{4}(?:s|-\d+)\b)(?!.*-language$)")  # a year or a country is no work

# what stands among works in brackets and is none: "6x30 factual", "Episode 1", "Emmy winner", "Australian"
_NO_WORK = re.compile(
    r"\d+ ?x ?\d+.*|\d{1,2}|(?:eps?|episodes?)\.? \d.*|\d+ (?:eps?|episodes?)|u\.?s\.?a?|u\.?k\.?|"
    r"(?:the )?(?:\w+ )?(?:emmy|bafta|oscar|bifa|safta|ifta|grammy|tony|golden globe|olivier|academy)(?: award)?s?(?: (?:winner|nominee))?",
    re.IGNORECASE,
)
_PLACES = words_of("nationalities") | words_of("countries")
_OTHERS = ("job", "known", "based")  # what is said of works that a text is not about, too


def settle_works(
    drafts: Iterable[Draft], subjects: AbstractSet[str], main: Mention | None, books: Collection[str]
) -> Iterator[Draft]:
    """Yield those of ``drafts`` that have a show and fit the ``subjects``, of which ``main`` is the first.

    ``books``: the rules that read authors.
    """
    shown = [d for d in drafts if d.show is not None]
    about = subjects & {key_of(d.show.text) for d in shown if d.show is not None and d.relation not in _OTHERS}
    for draft in _settle_sources(shown, subjects, main, books):
        if draft.relation == "job":
            yield _tell_job(draft, about | ({key_of(main.text)} if main is not None else set()))
        elif draft.relation == "credit":
            yield _tell_job(draft, subjects)
        elif draft.relation != "known" or (not _names(draft.show, main) and _is_work(draft.show)):
            yield draft


def _tell_job(draft: Draft, subjects: AbstractSet[str]) -> Draft:
    """A job at a production: a credit where the text is about that, and else what the person is known for."""
    if not draft.named or (draft.show is not None and key_of(draft.show.text) in subjects):
        return replace(draft, relation="credit")
    return replace(draft, relation="known", value=None)


def _is_work(mention: Mention | None) -> bool:
    return mention is None or not (_NO_WORK.fullmatch(mention.text) or mention.text.lower() in _PLACES)


def _names(one: Mention | None, other: Mention | None) -> bool:
    return one is not None and other is not None and key_of(one.text) == key_of(other.text)


def _settle_sources(
    drafts: Sequence[Draft], subjects: AbstractSet[str], main: Mention | None, books: Collection[str]
) -> Iterator[Draft]:
    """Leave out the sources of productions that the text is not about.

    "The novel of the same name" (value own) is the show's namesake. So are "the revival" (again), and "the novel by Ana
    Prieto", which one of ``books`` read, unless the text names another work.
    """
    shows = {key_of(d.show.text): d.show for d in drafts if d.show is not None}
    named: set[str] = set()
    unnamed: list[Draft] = []
    for draft in drafts:
        if draft.relation != "based":
            yield draft
            if draft.value == "author" and draft.rule in books and draft.show is not None:
                unnamed.append(draft)
            continue
        settled = _settle_source(draft, main, shows)
        if settled is None or settled.show is None or not (settled.named or key_of(settled.show.text) in subjects):
            continue
        if draft.value == "again":
            unnamed.append(settled)
        else:
            named.add(key_of(settled.show.text))
            yield settled
    for draft in unnamed:
        if draft.show is not None and key_of(draft.show.text) in subjects - named:
            yield replace(draft, relation="based", other=draft.show, value=None, confidence=0.5)


def _settle_source(draft: Draft, main: Mention | None, shows: Mapping[str, Mention]) -> Draft | None:
    if draft.other is None:
        return replace(draft, other=draft.show)
    if not _NAME.match(draft.other.text) or (draft.value == "same" and draft.other.text.isdigit()):
        return None
    longer = [show for key, show in shows.items() if key.startswith(key_of(draft.other.text) + " ")]
    if len(longer) == 1 and not draft.named and draft.value is None:
        return replace(draft, show=longer[0])  # "Salt" gets a spinoff, "Salt: Harbour Nights"
    if draft.show is None or draft.value == "same" or not _names(draft.show, draft.other):
        return draft
    if draft.named or main is None or _names(main, draft.other):
        return None
    return replace(draft, show=main)

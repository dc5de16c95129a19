"""Drafts -> facts: names in their fullest form, each fact once, each with what speaks for it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from castgraph.grammar.companies import company_key
from castgraph.grammar.confidence import draft_features, subject_features
from castgraph.grammar.document import Document
from castgraph.grammar.draft import Draft
from castgraph.grammar.kinds import find_kinds
from castgraph.grammar.mentions import COMPANY, Mention
from castgraph.grammar.people import People
from castgraph.grammar.text import key_of
from castgraph.records.facts import (
    BasedOn,
    Casting,
    CompanyRole,
    Credit,
    Fact,
    KnownFor,
    Name,
    Release,
    SeasonOf,
    StatusEvent,
    Subject,
)
from castgraph.records.span import Span

_SAYS = re.compile(r"(?<![\w'’])(?!and\b|or\b|the\b|of\b|de\b|von\b|van\b)[a-z]{2,}")  # a word that is no part of names
_AROUND = 160  # code points on each side of a bare name that are cited with it


class FactMaker:
    """Names and facts of one document."""

    def __init__(self, document: Document, text: str, people: People) -> None:
        self._text = text
        self._people = people
        forms: dict[object, dict[str, None]] = defaultdict(dict)
        for m in document.mentions:
            form = self._text[m.start : m.stop]
            forms[self._people.key(m)][form] = None
            forms[key_of(m.text)][form] = None
            if m.kind == COMPANY:
                forms["company", company_key(m.text)][form] = None
        self._forms = forms
        self._names: dict[tuple[object, str], Name] = {}
        self._lines = document.lines
        self._kinds = find_kinds(document.lines)

    def _person(self, m: Mention) -> Name:
        """The full name; a surname alone stands for its bearer in this text, and is no other name of theirs."""
        name = self._name(self._people.key(m), m)
        return name if " " not in name.text else Name(name.text, tuple(form for form in name.also if " " in form))

    def _work(self, m: Mention) -> Name:
        return self._name(key_of(m.text), m)

    def _company(self, m: Mention) -> Name:
        return self._name(("company", company_key(m.text)), m)

    def _name(self, key: object, m: Mention) -> Name:
        own = self._text[m.start : m.stop]
        name = self._names.get((key, own))
        if name is None:
            forms = sorted({own, *self._forms[key]}, key=lambda f: (-len(f), f.isupper(), f))
            name = self._names[key, own] = Name(forms[0], tuple(forms[1:]))
        return name

    def make(
        self, drafts: list[Draft], subjects: set[str], titles: dict[str, float]
    ) -> Iterator[tuple[Fact, set[str]]]:
        """Each fact once, with what speaks for and against it; its confidence is still its rule's."""
        facts: dict[tuple[object, ...], Fact] = {}
        features: dict[tuple[object, ...], set[str]] = defaultdict(set)
        rules: dict[tuple[object, ...], set[str]] = defaultdict(set)
        cast = {
            (key_of(d.show.text), self._people.key(d.other))
            for d in drafts
            if d.relation == "cast" and d.show and d.other
        }
        shows: dict[str, Mention] = {}
        for draft in drafts:
            if draft.show is not None:
                shows.setdefault(key_of(draft.show.text), draft.show)
        for key in sorted(subjects):
            m = shows.get(key)
            if m is not None:
                subject = Subject(
                    span=Span(m.start, m.stop), rule="subject", show=self._work(m), kind=self._kinds.get(key)
                )
                yield subject, subject_features(m, titles[key], len(subjects))
        for draft in drafts:
            seen: set[str] | None = None
            for identity, fact in self._facts(draft, cast):
                seen = seen or draft_features(draft, titles, len(subjects))
                features[identity] |= seen
                rules[identity].add(draft.rule)
                old = facts.get(identity)
                if old is None or old.confidence < fact.confidence:
                    facts[identity] = fact
        for identity, fact in facts.items():
            yield fact, features[identity] | {f"rules {min(len(rules[identity]), 3)}"}

    def _span(self, d: Draft) -> Span:
        """The words that state it: what the rule took, and the names beside it in the sentence.

        Where that is but a name (one of a cast's list, say), the sentence around it, or as much of a long one as a reader
        can take in.
        """
        line = self._lines[d.line]
        first, last = line.offset(0), line.offset_after(len(line.text.rstrip()))
        names = [m for m in (d.show, d.other, d.character) if m is not None and first <= m.start and m.stop <= last]
        start = min(d.start, *(m.start for m in names), last)
        stop = max(d.stop, *(m.stop for m in names), first)
        told = len(names) == sum(m is not None for m in (d.show, d.other, d.character))
        if not told and _SAYS.search(self._text, start, stop) is None:
            start, stop = max(first, start - _AROUND), min(last, stop + _AROUND)
        return self._whole_words(start, stop)

    def _whole_words(self, start: int, stop: int) -> Span:
        text = self._text
        while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
            start -= 1
        while stop < len(text) and text[stop - 1].isalnum() and text[stop].isalnum():
            stop += 1
        while stop - start > 1 and text[start] in " ,;:.-)\n":
            start += 1
        return Span(start, stop)

    def _facts(self, d: Draft, cast: set[tuple[str, tuple[str, ...]]]) -> Iterable[tuple[tuple[object, ...], Fact]]:
        show = d.show
        if show is None:
            return
        work = key_of(show.text)
        common: Any = {"span": self._span(d), "rule": d.rule, "confidence": d.confidence}
        if d.relation in ("cast", "acted") and d.other is not None:
            person = self._people.key(d.other)
            part = d.character
            if part is not None and self._people.key(part) == person:
                part = None
            character = self._name(self._people.key(part), part) if part is not None else None
            yield (
                ("cast", work, person, character),
                Casting(
                    show=self._work(show),
                    person=self._person(d.other),
                    character=character,
                    billing=d.value or d.billing,
                    **common,
                ),
            )
        elif d.relation == "credit" and d.other is not None and d.value:
            yield (
                ("credit", work, self._people.key(d.other), d.value),
                Credit(show=self._work(show), person=self._person(d.other), role=d.value, **common),
            )
        elif d.relation == "company" and d.other is not None and d.value:
            yield (
                ("company", work, company_key(d.other.text), d.value),
                CompanyRole(show=self._work(show), company=self._company(d.other), role=d.value, **common),
            )
        elif d.relation == "known" and d.other is not None:
            if (work, self._people.key(d.other)) not in cast:
                yield (
                    ("known", work, self._people.key(d.other)),
                    KnownFor(person=self._person(d.other), work=self._work(show), **common),
                )
        elif d.relation == "release" and d.value:
            yield ("release", work, d.value), Release(show=self._work(show), date=d.value, **common)
        elif d.relation == "season" and d.value:
            yield ("season", work, d.value), SeasonOf(show=self._work(show), number=int(d.value), **common)
        elif d.relation == "status" and d.value:
            yield ("status", work, d.value), StatusEvent(show=self._work(show), status=d.value, **common)
        elif d.relation == "based" and d.other is not None:
            yield (
                ("based", work, key_of(d.other.text)),
                BasedOn(show=self._work(show), work=self._work(d.other), **common),
            )

"""Announcement -> facts: runs the rules, resolves names and shows, drops what repeats or contradicts."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from castgraph.grammar import rules
from castgraph.grammar.attribution import Attribution
from castgraph.grammar.billing import read_billings
from castgraph.grammar.castings import settle_castings
from castgraph.grammar.companies import company_key
from castgraph.grammar.continued import Continued
from castgraph.grammar.dates import find_reference
from castgraph.grammar.document import Document, Scope, read_document
from castgraph.grammar.draft import Draft
from castgraph.grammar.flat import flatten
from castgraph.grammar.makers import read_makers
from castgraph.grammar.mentions import COMPANY, Mention
from castgraph.grammar.networks import read_networks
from castgraph.grammar.pairing import read_parts
from castgraph.grammar.people import People
from castgraph.grammar.performers import drop_unlikely, read_performers, set_confidence, weigh_people
from castgraph.grammar.read import Rules, read_attachments, read_line
from castgraph.grammar.releases import read_releases
from castgraph.grammar.seasons import settle_seasons
from castgraph.grammar.sections import Sections
from castgraph.grammar.settle import settle_works
from castgraph.grammar.statuses import read_statuses
from castgraph.grammar.subjects import weigh_subjects
from castgraph.grammar.text import key_of
from castgraph.grammar.vocabulary import words_of
from castgraph.records.announcement import Announcement
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
)  # fmt: skip
from castgraph.records.span import Span

RULES = Rules(rules.ALL)
_BOOKS = frozenset(rule.name for rule in rules.authors.RULES)
_LEAST_SUBJECT = 0.35  # probability


def extract_facts(announcement: Announcement) -> tuple[Fact, ...]:
    """The facts that ``announcement`` states, in the order of its text, each once."""
    document = read_document(announcement.text)
    people = People(document.mentions, words_of("titles_of_address"))
    drafts = _add_castings(document, list(read_drafts(document)), people)
    titles = weigh_subjects(document.lines, drafts)
    subjects = {k for k, p in titles.items() if p >= _LEAST_SUBJECT}
    if not subjects and titles:
        best = max(titles, key=lambda k: (titles[k], k))
        subjects = {best} if titles[best] >= 0.2 else set()
    main = _main(document, titles, subjects)
    scope = Scope(document, subjects, main)
    attribution = Attribution(document.lines, titles, drafts)
    sections = Sections(document.lines, titles, drafts)
    published = announcement.published or find_reference(document.plain)

    def about(draft: Draft) -> Mention | None:
        return sections.find(draft) or scope.at(draft.line, draft.start, draft.stop)

    def near(number: int, at: int) -> Mention | None:
        return about(Draft("", None, None, None, None, at, at, number, "", 0.0))

    drafts = list(read_releases(document.lines, drafts, published, subjects, about))
    drafts = list(settle_seasons(document.lines, drafts, subjects, about))
    scoped = [
        d
        if d.show is not None
        else replace(
            d,
            show=sections.find(d) or attribution.find(d)
            if d.relation in ("credit", "based")
            else scope.at(d.line, d.start, d.stop),
        )
        for d in settle_castings(drafts, attribution, people)
    ]
    told = list(settle_works(scoped, subjects, main, _BOOKS))
    flat = flatten(document.plain, document.lines, document.mentions)
    told = list(read_statuses(flat, told, subjects, near))
    told = list(read_makers(flat, told, subjects, lambda n, m: near(n, m.start)))
    told = list(read_networks(flat, document.lines, told, subjects, near))
    return _Facts(document, announcement, people).make(told, subjects, titles)


def _add_castings(document: Document, drafts: list[Draft], people: People) -> list[Draft]:
    """``drafts`` with the castings that follow from who performs in the text, without those that it speaks against."""
    plain, lines = document.plain, document.lines
    chances = weigh_people(plain, lines, drafts, people)
    kept = [
        *drop_unlikely(drafts, chances, people),
        *read_parts(plain, lines, chances, people),
        *read_billings(lines, chances, people),
    ]
    return list(set_confidence([*kept, *read_performers(plain, lines, kept, chances, people)], chances, people))


def read_drafts(document: Document) -> Iterable[Draft]:
    """What the rules read in each line."""
    continued = Continued()
    for number, line in enumerate(document.lines):
        drafts = [*read_attachments(line, number), *read_line(line, number, RULES)]
        yield from drafts
        yield from continued.read(line, number, drafts)


def _main(document: Document, titles: dict[str, float], subjects: set[str]) -> Mention | None:
    best = max(subjects, key=lambda k: (titles[k], k), default=None)  # never by the order of a set
    return next((m for m in document.mentions if key_of(m.text) == best), None) if best is not None else None


class _Facts:
    """Names and facts of one document."""

    def __init__(self, document: Document, announcement: Announcement, people: People) -> None:
        self._text = announcement.text
        self._people = people
        forms: dict[object, dict[str, None]] = defaultdict(dict)
        for m in document.mentions:
            forms[self._people.key(m)][self._text[m.start : m.stop]] = None
            forms[key_of(m.text)][self._text[m.start : m.stop]] = None
            if m.kind == COMPANY:
                forms["company", company_key(m.text)][self._text[m.start : m.stop]] = None
        self._forms = forms
        self._lines = document.lines

    def _person(self, m: Mention) -> Name:
        return self._name(self._people.key(m), m)

    def _work(self, m: Mention) -> Name:
        return self._name(key_of(m.text), m)

    def _company(self, m: Mention) -> Name:
        return self._name(("company", company_key(m.text)), m)

    def _name(self, key: object, m: Mention) -> Name:
        own = self._text[m.start : m.stop]
        forms = sorted({own, *self._forms[key]}, key=lambda f: (-len(f), f))
        return Name(forms[0], tuple(forms[1:]))

    def make(self, drafts: list[Draft], subjects: set[str], titles: dict[str, float]) -> tuple[Fact, ...]:
        facts: dict[tuple[object, ...], Fact] = {}
        cast = {
            (key_of(d.show.text), self._people.key(d.other))
            for d in drafts
            if d.relation == "cast" and d.show and d.other
        }
        for key in sorted(subjects):
            m = next((d.show for d in drafts if d.show is not None and key_of(d.show.text) == key), None)
            if m is not None:
                facts["subject", key] = Subject(span=Span(m.start, m.stop), rule="subject", show=self._work(m))
        for draft in drafts:
            for identity, fact in self._facts(draft, cast):
                old = facts.get(identity)
                if old is None or old.confidence < fact.confidence:
                    facts[identity] = fact
        return tuple(sorted(facts.values(), key=lambda f: (f.span, type(f).__name__, repr(f))))

    def _facts(self, d: Draft, cast: set[tuple[str, tuple[str, ...]]]) -> Iterable[tuple[tuple[object, ...], Fact]]:
        show = d.show
        if show is None:
            return
        work = key_of(show.text)
        common: Any = {"span": Span(d.start, d.stop), "rule": d.rule, "confidence": d.confidence}
        if d.relation == "cast" and d.other is not None:
            person = self._people.key(d.other)
            part = d.character
            if part is not None and self._people.key(part) == person:
                part = None
            character = self._person(part) if part is not None else None
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

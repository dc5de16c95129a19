"""Announcement -> facts: runs the rules, resolves names and shows, drops what repeats or contradicts."""

import dataclasses
import gc
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from math import exp

from castgraph.grammar import rules
from castgraph.grammar.attribution import Attribution
from castgraph.grammar.billing_cues import read_billings
from castgraph.grammar.castings import settle_castings
from castgraph.grammar.change import replace
from castgraph.grammar.clauses import make_clauses
from castgraph.grammar.company_shows import read_companies
from castgraph.grammar.continued import Continued
from castgraph.grammar.credit_pairs import weigh_credits
from castgraph.grammar.credit_shows import CreditShows
from castgraph.grammar.dates import find_reference
from castgraph.grammar.document import Document, Scope, read_document
from castgraph.grammar.draft import Draft
from castgraph.grammar.facts import FactMaker
from castgraph.grammar.flat import flatten
from castgraph.grammar.known_pairs import weigh_known
from castgraph.grammar.mentions import OTHER, TITLE, Mention
from castgraph.grammar.parts import read_parts
from castgraph.grammar.people import People
from castgraph.grammar.performers import drop_unlikely, read_performers, set_confidence, weigh_people
from castgraph.grammar.read import Rules, read_attachments, read_line
from castgraph.grammar.releases import read_releases
from castgraph.grammar.scenes import make_scenes
from castgraph.grammar.seasons import settle_seasons
from castgraph.grammar.sections import Sections
from castgraph.grammar.sentences import Sentence, make_sentences
from castgraph.grammar.settle import settle_works
from castgraph.grammar.source_pairs import read_sources
from castgraph.grammar.statuses import read_statuses
from castgraph.grammar.subjects import weigh_subjects
from castgraph.grammar.text import key_of
from castgraph.grammar.vocabulary import words_of
from castgraph.grammar.weights import weights
from castgraph.records.announcement import Announcement
from castgraph.records.facts import BasedOn, Casting, CompanyRole, Fact, KnownFor

RULES = Rules(rules.ALL)
_BOOKS = frozenset(rule.name for rule in rules.authors.RULES)
_LEAST_SUBJECT = 0.3  # probability
_LEAST_BEST = 0.2  # of the likeliest title
_LEAST_TITLE = -0.7  # the score of a title against that of no name
_SURELY_ABOUT = 0.75  # probability
_OF_WORKS = ("known", "acted")  # what is told of works that the text is not about
_BY_LAYOUT = ("show, genre, company",)  # rules that know a title by its line alone: "Salt Road - HBO"
LEAST_CONFIDENCE = 0.45  # what is less likely is not stated
# the least of a casting with a part: who plays whom holds even where it is in doubt in which show
_LEAST_WITH_PART = 0.15
_LEAST_WORK = 0.35  # of an earlier work or a source: more are missed than wrong
_LEAST_OF_COMPANY = 0.3


def extract_facts(announcement: Announcement) -> tuple[Fact, ...]:
    """The facts that ``announcement`` states, in the order of its text, each once."""
    with without_collecting():
        return _sort(_weigh_facts(announcement))


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep the garbage collector off: what a text is read into lives to its end, and looking through it takes ever longer."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _weigh_facts(announcement: Announcement) -> list[Fact]:
    """The facts that are likely enough, each with its confidence."""
    table = weights("confidence")
    facts = []
    for fact, features in read_facts(read_document(announcement.text), announcement):
        if isinstance(fact, CompanyRole):
            confidence = fact.confidence  # weighed with all that speaks for it
        else:
            (score,) = table.sum(features)
            confidence = round(1 / (1 + exp(-score)), 2)
        if confidence >= _least(fact):
            facts.append(dataclasses.replace(fact, confidence=confidence))
    return list(_drop_bare(facts))


def _drop_bare(facts: list[Fact]) -> Iterator[Fact]:
    """``facts`` without the castings that say no more than another of the same person and show, which names the part."""
    parts = {
        (fact.show.text, fact.person.text): fact
        for fact in facts
        if isinstance(fact, Casting) and fact.character is not None and fact.confidence >= LEAST_CONFIDENCE
    }
    for fact in facts:
        if isinstance(fact, Casting) and fact.character is None:
            full = parts.get((fact.show.text, fact.person.text))
            if full is not None and fact.billing in (None, full.billing):
                continue
        yield fact


def _least(fact: Fact) -> float:
    """The confidence from which a fact is stated."""
    if isinstance(fact, Casting) and fact.character is not None:
        return _LEAST_WITH_PART
    if isinstance(fact, CompanyRole):
        return _LEAST_OF_COMPANY
    return _LEAST_WORK if isinstance(fact, KnownFor | BasedOn) else LEAST_CONFIDENCE


def _sort(facts: list[Fact]) -> tuple[Fact, ...]:
    """``facts`` by their place, those of one place by what they say."""
    places = [(f.span.start, f.span.stop, type(f).__name__) for f in facts]
    shared = {place for place, count in Counter(places).items() if count > 1}
    ranked = sorted(
        (place, repr(fact) if place in shared else "", number)
        for number, (place, fact) in enumerate(zip(places, facts, strict=True))
    )
    return tuple(facts[number] for _, _, number in ranked)


def read_facts(document: Document, announcement: Announcement) -> Iterator[tuple[Fact, set[str]]]:
    """All that the rules read in ``document``, the announcement's text, each with what speaks for and against it."""
    people = People(document.mentions, words_of("titles_of_address"))
    flat = flatten(document.plain, document.lines, document.mentions)
    sentences = make_sentences(flat)
    drafts = add_castings(document, sentences, list(read_drafts(document)), people)
    titles = weigh_subjects(document.lines, sentences, drafts)
    clauses = list(make_clauses(sentences))
    drafts = list(weigh_credits(clauses, drafts, people, titles))
    drafts = list(weigh_known(clauses, drafts, people, titles))
    subjects = choose_subjects(titles)
    main = find_main(document, titles, subjects)
    scope = Scope(document, subjects, main)
    attribution = Attribution(document.lines, titles, drafts)
    sections = Sections(document.lines, titles, drafts)
    credit_shows = CreditShows(attribution, sections, clauses, titles)
    published = announcement.published or find_reference(document.plain)

    def about(draft: Draft) -> Mention | None:
        return sections.find(draft) or scope.at(draft.line, draft.start)

    def near(number: int, at: int) -> Mention | None:
        return about(Draft("", None, None, None, None, at, at, number, "", 0.0))

    drafts = list(read_releases(document.lines, drafts, published, subjects, about))
    drafts = list(settle_seasons(document.lines, drafts, subjects, about))
    scoped = [
        d
        if d.show is not None
        else credit_shows.place(d)
        if d.relation == "credit"
        else replace(d, show=(sections.find(d) or attribution.find(d)) if d.relation == "based" else about(d))
        for d in settle_castings(drafts, attribution, sections, people)
    ]
    told = list(settle_works(scoped, subjects, main, _BOOKS))
    told = list(read_sources(sentences, told, subjects, near))
    told = list(read_statuses(sentences, told, subjects, near))
    told = list(read_companies(sentences, told, titles, near))
    kept = [d for d in told if is_of_title(d, titles)]
    return FactMaker(document, announcement.text, people).make(kept, subjects, titles)


def is_of_title(draft: Draft, titles: dict[str, float]) -> bool:
    """Whether what ``draft`` tells of is a title at all: "cancelled all flights to Lisbon" is no news of a show.

    Where its words speak for no name, all the more must speak for its being what the text is about.
    """
    show = draft.show
    if show is None or draft.relation in _OF_WORKS or draft.rule in _BY_LAYOUT:
        return True
    likely = show.scores[TITLE] - show.scores[OTHER] >= _LEAST_TITLE
    return likely or titles.get(key_of(show.text), 0.0) >= _SURELY_ABOUT


def add_castings(document: Document, sentences: list[Sentence], drafts: list[Draft], people: People) -> list[Draft]:
    """``drafts`` with the castings that follow from who performs in the text, without those that it speaks against."""
    plain, lines = document.plain, document.lines
    chances = weigh_people(plain, lines, drafts, people)
    scenes = make_scenes(sentences, chances, people)
    # a part that a rule reads has told who is a part ("draft part" in performers.tsv); who plays it, pairs of names tell
    kept = [
        *(replace(d, character=None) for d in drop_unlikely(drafts, chances, people)),
        *read_parts(scenes, drafts, people),
        *read_billings(scenes),
    ]
    return list(set_confidence([*kept, *read_performers(plain, lines, kept, chances, people)], chances, people))


def read_drafts(document: Document) -> Iterable[Draft]:
    """What the rules read in each line."""
    continued = Continued()
    for number, line in enumerate(document.lines):
        drafts = [*read_attachments(line, number), *read_line(line, number, RULES)]
        yield from drafts
        yield from continued.read(line, number, drafts)


def choose_subjects(titles: dict[str, float]) -> set[str]:
    """The titles that the text is likely about, at least the likeliest of them."""
    subjects = {k for k, p in titles.items() if p >= _LEAST_SUBJECT}
    if not subjects and titles:
        best = max(titles, key=lambda k: (titles[k], k))
        return {best} if titles[best] >= _LEAST_BEST else set()
    return subjects


def find_main(document: Document, titles: dict[str, float], subjects: set[str]) -> Mention | None:
    """The likeliest of the subjects, where the text first names it."""
    best = max(subjects, key=lambda k: (titles[k], k), default=None)  # never by the order of a set
    return next((m for m in document.mentions if key_of(m.text) == best), None) if best is not None else None

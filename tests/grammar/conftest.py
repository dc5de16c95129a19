"""How the tests write facts down: "cast | Show | Person", as the samples' scoring prints them."""

from collections.abc import Iterator

import pytest

from castgraph.grammar import extract_facts
from castgraph.records.announcement import Announcement
from castgraph.records.facts import (
    BasedOn,
    Casting,
    CompanyRole,
    Credit,
    Fact,
    KnownFor,
    Release,
    SeasonOf,
    StatusEvent,
    Subject,
)


def lines_of(fact: Fact) -> Iterator[str]:
    """A fact as lines of text, one for each relation that it states."""
    match fact:
        case Subject(show=show):
            yield f"show | {show.text}"
        case SeasonOf(show=show, number=number):
            yield f"season | {show.text} | {number}"
        case Casting(show=show, person=person, character=character, billing=billing):
            yield f"cast | {show.text} | {person.text}"
            if character is not None:
                yield f"plays | {person.text} | {character.text}"
            if billing is not None:
                yield f"billing | {show.text} | {person.text} | {billing}"
        case Credit(show=show, person=person, role=role):
            yield f"credit | {show.text} | {person.text} | {role}"
        case CompanyRole(show=show, company=company, role=role):
            yield f"company | {show.text} | {company.text} | {role}"
        case KnownFor(person=person, work=work):
            yield f"known_for | {person.text} | {work.text}"
        case Release(show=show, date=date):
            yield f"release | {show.text} | {date}"
        case StatusEvent(show=show, status=status):
            yield f"status | {show.text} | {status}"
        case BasedOn(show=show, work=work):
            yield f"based_on | {show.text} | {work.text}"


def facts_in(text: str, published: str | None = "2024-06-03") -> set[str]:
    """All that is read in ``text``, as lines."""
    facts = extract_facts(Announcement(name="test", text=text, published=published))
    return {line for fact in facts for line in lines_of(fact)}


@pytest.fixture(scope="session")
def read():
    """``read(text, published)``: the facts of a text as lines."""
    return facts_in

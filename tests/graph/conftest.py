"""The samples' gold as a graph, for the tests that ask it."""

import sys
from itertools import islice
from pathlib import Path

import pytest
from pyoxigraph import Store as Quads

from castgraph.graph import merge, write_announcement
from castgraph.graph.announcement_quads import AnnouncementQuads, pack_quads
from castgraph.graph.reader import LocalReader
from castgraph.identity import resolve
from castgraph.records import facts
from castgraph.records.announcement import Announcement
from castgraph.records.facts import Name
from castgraph.records.span import Span

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import gold_facts

SEASONS = (
    "In season 1 Ana Prieto plays Inspector Vega in Salt. Omar Haddad joins season 2 as Doctor Rao. Ana Prieto is back."
)


def sample_quads():
    """AnnouncementQuads of all samples."""
    for name in gold_facts.list_gold():
        announcement, stated = gold_facts.read_gold(name)
        resolved = resolve(announcement, stated)
        yield AnnouncementQuads(resolved.iri, pack_quads(write_announcement(resolved)))


def made_up_quads(name, published, *stated):
    """AnnouncementQuads of an announcement that states these facts."""
    resolved = resolve(Announcement(name=name, text=SEASONS, published=published), stated)
    return AnnouncementQuads(resolved.iri, pack_quads(write_announcement(resolved)))


def fact(of, **slots):
    """A fact about Salt, stated by the whole text."""
    names = {
        key: Name(value) if key in ("person", "character", "company", "work") else value for key, value in slots.items()
    }
    return of(span=Span(0, len(SEASONS)), rule="test", show=Name("Salt"), **names)


def read_all(items):
    quads = Quads()
    quads.extend(quad for item in items for quad in item.quads)
    quads.extend(merge(quads))
    return LocalReader(quads)


@pytest.fixture(scope="session")
def samples():
    """The samples as an open graph."""
    return read_all(sample_quads())


def salt_quads():
    """Three announcements that contradict each other, and know seasons and dates."""
    casting, status, release = facts.Casting, facts.StatusEvent, facts.Release
    ana, omar = (
        {"person": "Ana Prieto", "character": "Inspector Vega"},
        {"person": "Omar Haddad", "character": "Dr Rao"},
    )
    company = fact(facts.CompanyRole, company="Harbour Films", role="production company")
    return [
        made_up_quads(
            "first",
            "2020-01-01",
            fact(facts.Subject, kind="series"),
            fact(casting, **ana, season=1),
            fact(status, status="ordered"),
            fact(release, date="2020-03-01"),
            company,
        ),
        made_up_quads(
            "second",
            "2021-05-05",
            fact(facts.Subject, kind="series"),
            fact(casting, **ana, season=2),
            fact(casting, **omar, season=2),
            fact(status, status="cancelled"),
            fact(release, date="2020-04-01"),
            company,
        ),
        made_up_quads("third", "2021-06-06", fact(status, status="renewed")),
    ]


@pytest.fixture(scope="session")
def salt():
    return read_all(salt_quads())


@pytest.fixture(scope="session")
def older_salt():
    """The first announcement alone."""
    return read_all(salt_quads()[:1])


@pytest.fixture(scope="session")
def salt_items():
    return salt_quads()


@pytest.fixture(scope="session")
def some_samples():
    return list(islice(sample_quads(), 12))


@pytest.fixture(scope="session")
def some_titles():
    return ["Superman & Lois", "Stranger Things"]

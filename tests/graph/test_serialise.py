"""Quads to files: the same bytes in any order, the same triples for any reader."""

import random

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse

from castgraph.errors import UsageError
from castgraph.graph import merge, serialise, write_announcement
from castgraph.graph.serialise import FORMS
from castgraph.identity import resolve
from castgraph.records import facts
from castgraph.records.announcement import Announcement
from castgraph.records.facts import Name
from castgraph.records.span import Span
from made_facts import made_announcement, made_facts

BASE = "https://w3id.org/castgraph/"
RDFLIB = {"ttl": "turtle", "trig": "trig", "nq": "nquads", "nt": "nt", "jsonld": "json-ld", "rdf": "xml"}
WITH_GRAPHS = ("trig", "nq", "jsonld")


def text_of(quads, form, **options):
    return "".join(serialise(quads, form, **options))


def held(quads, form):
    """What a file of that form holds of the quads."""
    kept = quads if form in WITH_GRAPHS else [q for q in quads if isinstance(q.graph_name, DefaultGraph)]
    return {str(quad) for quad in kept}


def read(text, form):
    return {str(quad) for quad in parse(text.encode(), format=RdfFormat.from_extension(form))}


def read_with_rdflib(text, form):
    data = rdflib.Dataset()
    data.parse(data=text, format=RDFLIB[form])
    return read(data.serialize(format="nquads"), "nq")


def announced(announcement, found, base=BASE):
    quads = write_announcement(resolve(announcement, found, base))
    return [*quads, *merge(quads)]


@given(made_announcement, made_facts)
@settings(max_examples=50, deadline=None)
def test_every_form_holds_the_same(announcement, found):
    quads = announced(announcement, found)
    for form in FORMS:
        text = text_of(quads, form)
        assert read(text, form) == held(quads, form), form
        assert text_of(quads[::-1], form) == text, form


@given(made_announcement, made_facts, st.sampled_from(list(FORMS)))
@settings(max_examples=40, deadline=None)
def test_rdflib_reads_the_same(announcement, found, form):
    quads = announced(announcement, found)
    assert read_with_rdflib(text_of(quads, form), form) == held(quads, form)


@pytest.mark.parametrize("form", FORMS)
def test_through_a_store_come_the_same_bytes(form):
    quads = announced(Announcement("news", "Ana joins Salt", "2020-02-13"), SALT_FACTS)
    store = Store()
    store.bulk_extend(random.Random(1).sample(quads, len(quads)))
    assert text_of(store, form) == text_of(quads, form)


@pytest.mark.parametrize("form", FORMS)
def test_another_base_holds_the_same(form):
    quads = announced(Announcement("news", "Ana joins Salt"), SALT_FACTS, base="http://example.org/tv/")
    assert read(text_of(quads, form), form) == held(quads, form)
    assert read(text_of(quads, form, base="http://example.org/tv/"), form) == held(quads, form)


@pytest.mark.parametrize("form", FORMS)
def test_nothing_makes_a_file_that_can_be_read(form):
    assert read(text_of([], form), form) == set()


def test_unknown_form_is_refused():
    with pytest.raises(UsageError, match="csv: no form of a graph; expected one of ttl, trig"):
        serialise([], "csv")


ODD_TERMS = (
    Literal('a "b" \\ \n\t é 😀'),
    Literal("hello", language="en-gb"),
    Literal("01"),
    Literal("true", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#boolean")),
    Literal("0.85", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal")),
    Literal("-7", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
    Literal("x", datatype=NamedNode("http://example.org/type")),
    NamedNode("mailto:someone@example.org"),
    NamedNode(BASE + "show/../x"),
    NamedNode(BASE),
    NamedNode("https://schema.org/a/b"),
    NamedNode("https://schema.org/"),
)


@pytest.mark.parametrize("term", ODD_TERMS, ids=str)
@pytest.mark.parametrize("form", FORMS)
def test_foreign_term_is_kept(form, term):
    quads = [Quad(NamedNode(BASE + "show/x"), NamedNode("http://example.org/p"), term, DefaultGraph())]
    assert read(text_of(quads, form), form) == held(quads, form)
    assert read_with_rdflib(text_of(quads, form), form) == held(quads, form)


SALT = Name("Salt")
HERE = {"span": Span(0, 14), "rule": "test"}
SALT_FACTS = (
    facts.Subject(**HERE, show=SALT, kind="series"),
    facts.Casting(**HERE, show=SALT, person=Name("Ana Prieto"), character=Name("Vega"), season=10),
    facts.Release(**HERE, show=SALT, date="2020-02", season=2),
    facts.CompanyRole(**HERE, show=SALT, company=Name("HBO"), role="network"),
    facts.SeasonOf(**HERE, show=Name("Pepper"), number=1),
)


def test_show_stands_with_its_seasons_and_cast():
    text = text_of(announced(Announcement("news", "Ana joins Salt"), SALT_FACTS), "ttl")
    subjects = [line.split(" ", 1)[0].strip("<>") for line in text.splitlines() if line.startswith("<")]
    assert subjects == [
        "announcement/news",
        "show/pepper",
        "show/pepper/season/1",
        "show/salt",
        "show/salt/season/2",
        "show/salt/season/10",
        "casting/salt/season/10/ana-prieto/vega",
        "character/salt/vega",
        "company-role/salt/hbo/network",
        "release/salt/season/2/2020-02",
        "person/ana-prieto",
        "company/hbo",
        "announcement/news#0-14",
    ]


def test_turtle_reads_as_if_by_hand():
    text = text_of(announced(Announcement("news", "Ana joins Salt"), SALT_FACTS), "ttl")
    assert (
        """
<show/salt/season/2> a schema:TVSeason ;
    schema:partOfSeries <show/salt> ;
    schema:releasedEvent <release/salt/season/2/2020-02> ;
    schema:seasonNumber 2 ;
    cg:evidence <announcement/news#0-14> .
"""
        in text
    )

"""The shapes: what castgraph writes conforms; what breaks a rule is found, and said where."""

import pytest
from hypothesis import given, settings
from pyoxigraph import Literal, NamedNode, Quad, Store

from castgraph.graph import check as check_module
from castgraph.graph import merge, write_announcement
from castgraph.graph.check import check_quads, check_store
from castgraph.graph.literals import integer_literal, offset_literal
from castgraph.graph.terms import CG, OA, RDF, SCHEMA
from castgraph.identity import resolve
from castgraph.records import facts
from castgraph.records.announcement import Announcement
from castgraph.records.facts import Name
from castgraph.records.span import Span
from gold_facts import list_gold, read_gold
from made_facts import made_announcement, made_facts

BASE = "https://w3id.org/castgraph/"
SALT, ANA = Name("Salt"), Name("Ana Prieto")
HERE = {"span": Span(0, 14), "rule": "test"}
FOUND = (
    facts.Subject(**HERE, show=SALT, kind="series"),
    facts.Casting(**HERE, show=SALT, person=ANA, character=Name("Vega"), season=2, billing="lead"),
    facts.Credit(**HERE, show=SALT, person=ANA, role="director"),
    facts.CompanyRole(**HERE, show=SALT, company=Name("HBO"), role="network"),
    facts.Release(**HERE, show=SALT, date="2020", season=2, company=Name("HBO")),
    facts.StatusEvent(**HERE, show=SALT, status="renewed"),
    facts.KnownFor(**HERE, person=ANA, work=Name("Pepper")),
    facts.BasedOn(**HERE, show=SALT, work=Name("The Salt Road")),
)
ANNOUNCEMENT = Announcement("news", "Ana joins Salt", "2020-02-13", "Ana joins", publisher="HBO")
QUADS = write_announcement(resolve(ANNOUNCEMENT, FOUND))
GRAPH = QUADS[0].graph_name
CASTING, CREDIT = "casting/salt/season/2/ana-prieto/vega", "credit/salt/ana-prieto/director"
PERSON = "person/ana-prieto"
QUOTE = "announcement/news#0-14"


def node(path):
    return NamedNode(BASE + path)


def without(subject, predicate):
    kept = [q for q in QUADS if (q.subject, q.predicate) != (node(subject), predicate)]
    assert len(kept) < len(QUADS)
    return kept


def with_(subject, predicate, value):
    return [*QUADS, Quad(node(subject), predicate, value, GRAPH)]


def instead(subject, predicate, value):
    return [*without(subject, predicate), Quad(node(subject), predicate, value, GRAPH)]


# what is done to a graph that conforms -> the nodes that then do not, with what was expected
BROKEN = {
    "two dates": (
        with_("announcement/news", SCHEMA.datePublished, Literal("2020")),
        "<announcement/news> schema:datePublished",
        "at most one publication date",
    ),
    "no digest": (without("announcement/news", CG.textDigest), "<announcement/news> cg:textDigest", "one digest"),
    "no quote": (without(QUOTE, OA.exact), f"<{QUOTE}> oa:exact", "one quote"),
    "quote of another length": (instead(QUOTE, OA.exact, Literal("Ana")), f"<{QUOTE}>", "a quote as long as"),
    "start after end": (instead(QUOTE, OA.start, offset_literal(20)), f"<{QUOTE}> oa:start", "a start before its end"),
    "start that is a text": (instead(QUOTE, OA.start, Literal("0")), f"<{QUOTE}> oa:start", "one start"),
    "confidence over one": (
        instead(QUOTE, CG.confidence, Literal("1.5", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal"))),
        f"<{QUOTE}> cg:confidence",
        "one confidence",
    ),
    "casting without work": (without(CASTING, CG.inWork), f"<{CASTING}> cg:inWork", "one work"),
    "casting of a character": (
        instead(CASTING, CG.agent, node("character/salt/vega")),
        f"<{CASTING}> cg:agent",
        "one agent: a person, not a character",
    ),
    "casting of a company": (instead(CASTING, CG.agent, node("company/hbo")), f"<{CASTING}> cg:agent", "one agent"),
    "casting without evidence": (without(CASTING, CG.evidence), f"<{CASTING}> cg:evidence", "evidence"),
    "billing of no list": (
        instead(CASTING, CG.billing, node("billing/star")),
        f"<{CASTING}> cg:billing",
        "a billing of the four",
    ),
    "role of no list": (instead(CREDIT, CG.role, node("role/cook")), f"<{CREDIT}> cg:role", "one role of the twelve"),
    "company's role for a person": (
        instead(CREDIT, CG.role, node("role/network")),
        f"<{CREDIT}> cg:role",
        "one role of the twelve",
    ),
    "two companies": (
        with_("company-role/salt/hbo/network", CG.agent, node("company/x")),
        "<company-role/salt/hbo/network> cg:agent",
        "one agent: a company",
    ),
    "two statuses": (
        with_("status/salt/renewed", CG.status, node("status/ordered")),
        "<status/salt/renewed> cg:status",
        "one status of the seven",
    ),
    "two numbers": (
        with_("show/salt/season/2", SCHEMA.seasonNumber, integer_literal(3)),
        "<show/salt/season/2> schema:seasonNumber",
        "one number",
    ),
    "season of no series": (
        without("show/salt/season/2", SCHEMA.partOfSeries),
        "<show/salt/season/2> schema:partOfSeries",
        "one series",
    ),
    "date that is a text": (
        instead("release/salt/season/2/2020", SCHEMA.startDate, Literal("2020")),
        "<release/salt/season/2/2020> schema:startDate",
        "one date",
    ),
    "source that is the work": (
        instead("adaptation/salt/the-salt-road", CG.source, node("show/salt")),
        "<adaptation/salt/the-salt-road> cg:ofWork",
        "one work, other than its source",
    ),
    "two names": (
        with_(PERSON, SCHEMA.name, Literal("Ana")),
        "<person/ana-prieto> schema:name",
        "one name",
    ),
    "no name": (without("show/salt", SCHEMA.name), "<show/salt> schema:name", "one name"),
    "untrimmed name": (
        instead("show/salt", SCHEMA.name, Literal("Salt ")),
        "<show/salt> schema:name",
        "a name",
    ),
    "quoted name": (instead("show/salt", SCHEMA.name, Literal('"Salt"')), "<show/salt> schema:name", "a name"),
    "torn quotation": (
        instead("show/salt", SCHEMA.name, Literal('Sa"lt')),
        "<show/salt> schema:name",
        "a name",
    ),
    "curly name": (instead("show/salt", SCHEMA.name, Literal("Sa“lt”")), "<show/salt> schema:name", "a name"),
    "name twice": (
        with_("show/salt", SCHEMA.alternateName, Literal("Salt")),
        "<show/salt> schema:alternateName",
        "other names that differ",
    ),
    "actor without casting": (
        with_("show/pepper", SCHEMA.actor, node("person/ana-prieto")),
        "<show/pepper>",
        "a cg:Casting behind the shortcut",
    ),
    "casting without actor": (without("show/salt", SCHEMA.actor), f"<{CASTING}>", "the shortcut of the cg:Casting"),
    "writer who directs": (
        with_("show/salt", CG.screenwriter, node("person/ana-prieto")),
        "<show/salt>",
        "a cg:Credit or cg:CompanyRole behind the shortcut",
    ),
    "credit without director": (without("show/salt", SCHEMA.director), f"<{CREDIT}>", "the shortcut of the cg:Credit"),
    "known for nothing": (without("person/ana-prieto", CG.knownFor), "<past-work/ana-prieto/pepper>", "the shortcut"),
    "based on a whim": (
        with_("show/pepper", SCHEMA.isBasedOn, node("show/the-salt-road")),
        "<show/pepper>",
        "a cg:Adaptation behind the shortcut",
    ),
    "unportrayed character": (
        with_("character/salt/nina", RDF.type, CG.Character),
        "<character/salt/nina> is cg:portrays of",
        "a casting that it is portrayed in",
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_fault_is_found_where_it_is(fault):
    quads, where, expected = BROKEN[fault]
    said = [str(problem) for problem in check_quads(quads)]
    assert any(line.startswith(where + ":") and f"; expected {expected}" in line for line in said), said


@pytest.mark.parametrize("fault", list(BROKEN)[::5])
def test_fault_is_found_in_slices_as_in_the_whole(fault, monkeypatch):
    quads, _, _ = BROKEN[fault]
    monkeypatch.setattr(check_module, "SLICE", 12)
    store = Store()
    store.bulk_extend(quads)
    slices = list(check_store(store, GRAPH))
    assert len(slices) > 2
    assert {problem for checked in slices for problem in checked.problems} == set(check_quads(quads))


def test_what_is_found_is_shown():
    problem = check_quads(instead(CASTING, CG.billing, node("billing/star")))[0]
    assert str(problem) == f"<{CASTING}> cg:billing: found billing:star; expected a billing of the four"


def test_what_castgraph_writes_conforms():
    assert check_quads(QUADS) == ()
    assert check_quads(merge(QUADS)) == ()


@given(made_announcement, made_facts)
@settings(max_examples=8, deadline=None)
def test_whatever_was_read_what_is_written_conforms(announcement, found):
    quads = write_announcement(resolve(announcement, found))
    assert check_quads(quads) == ()
    assert check_quads(merge(quads)) == ()


@pytest.mark.parametrize("name", list_gold()[::60])
def test_sample_conforms_by_itself(name):
    assert check_quads(write_announcement(resolve(*read_gold(name)))) == ()


def test_samples_together_conform():
    store = Store()
    for name in list_gold()[:20]:
        store.extend(write_announcement(resolve(*read_gold(name))))
    store.extend(merge(store))
    assert [str(problem) for checked in check_store(store) for problem in checked.problems] == []

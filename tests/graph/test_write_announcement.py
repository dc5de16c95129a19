"""Records to quads: all three layers, in the announcement's graph."""

import hashlib

import pytest
from pyoxigraph import Literal, NamedNode

from castgraph.graph import write_announcement
from castgraph.graph.terms import PREFIXES
from castgraph.identity import resolve
from castgraph.records import facts
from castgraph.records.announcement import Announcement
from castgraph.records.facts import Name
from castgraph.records.span import Span

BASE = "https://w3id.org/castgraph/"
TEXT = "Ana Prieto joins “Salt” as Vega."
ANNOUNCEMENT = Announcement(
    name="2020/salt",
    text=TEXT,
    published="2020-02-13",
    headline=" Salt\ngrows ",
    url="https://example.org/a b",
    publisher="Netflix",
    language="en",
)
WHOLE = (0, len(TEXT))
SALT, ANA, VEGA = Name("Salt"), Name("Ana Prieto", ("Prieto",)), Name("Vega")


def iri(short):
    prefix, _, local = short.partition(":")
    return PREFIXES[prefix] + local if local else BASE + short


def write(*found):
    quads = write_announcement(resolve(ANNOUNCEMENT, found))
    assert {quad.graph_name.value for quad in quads} == {BASE + "announcement/2020/salt"}
    assert len(quads) == len(set(quads))
    return {(quad.subject.value, quad.predicate.value, quad.object) for quad in quads}


def says(subject, predicate, value):
    """A triple of short names; a value of another kind than a short name is a term."""
    term = value if isinstance(value, Literal) else NamedNode(iri(value))
    return (iri(subject), iri("rdf:type" if predicate == "a" else predicate), term)


def typed(text, datatype):
    return Literal(text, datatype=NamedNode(PREFIXES["xsd"] + datatype))


def fact(sort, /, at=WHOLE, confidence=1.0, **fields):
    return sort(span=Span(*at), rule="test", confidence=confidence, **fields)


QUOTE = f"announcement/2020/salt#0-{len(TEXT)}"
CASTING = "casting/salt/season/2/ana-prieto/vega"
LAYERS = {
    "announcement": (
        (fact(facts.Subject, show=SALT, kind="limited series"),),
        (
            ("announcement/2020/salt", "a", "cg:Announcement"),
            ("announcement/2020/salt", "schema:about", "show/salt"),
            ("announcement/2020/salt", "schema:datePublished", typed("2020-02-13", "date")),
            ("announcement/2020/salt", "schema:headline", Literal("Salt grows")),
            ("announcement/2020/salt", "schema:inLanguage", Literal("en")),
            ("announcement/2020/salt", "schema:publisher", "company/netflix"),
            ("announcement/2020/salt", "cg:textDigest", Literal(hashlib.sha256(TEXT.encode()).hexdigest())),
            ("company/netflix", "a", "schema:Organization"),
            ("show/salt", "a", "cg:LimitedSeries"),
            ("show/salt", "cg:kind", "kind:limited-series"),
            ("show/salt", "cg:evidence", QUOTE),
        ),
    ),
    "evidence": (
        (
            fact(facts.Subject, show=SALT, confidence=0.5),
            fact(facts.Casting, show=SALT, person=ANA, confidence=0.85),
        ),
        (
            (QUOTE, "a", "cg:Evidence"),
            (QUOTE, "prov:hadPrimarySource", "announcement/2020/salt"),
            (QUOTE, "oa:exact", Literal(TEXT)),
            (QUOTE, "oa:start", typed("0", "nonNegativeInteger")),
            (QUOTE, "oa:end", typed(str(len(TEXT)), "nonNegativeInteger")),
            (QUOTE, "cg:confidence", typed("0.5", "decimal")),
        ),
    ),
    "casting": (
        (fact(facts.Casting, show=SALT, person=ANA, character=VEGA, billing="recurring", season=2),),
        (
            (CASTING, "a", "cg:Casting"),
            (CASTING, "cg:inWork", "show/salt"),
            (CASTING, "cg:inSeason", "show/salt/season/2"),
            (CASTING, "cg:agent", "person/ana-prieto"),
            (CASTING, "cg:portrays", "character/salt/vega"),
            (CASTING, "schema:characterName", Literal("Vega")),
            (CASTING, "cg:billing", "billing:recurring"),
            (CASTING, "cg:evidence", QUOTE),
            ("show/salt", "schema:actor", "person/ana-prieto"),
            ("show/salt", "schema:character", "character/salt/vega"),
            ("person/ana-prieto", "cg:plays", "character/salt/vega"),
            ("person/ana-prieto", "schema:name", Literal("Ana Prieto")),
            ("person/ana-prieto", "schema:alternateName", Literal("Prieto")),
            ("character/salt/vega", "a", "cg:Character"),
            ("show/salt/season/2", "a", "schema:TVSeason"),
            ("show/salt/season/2", "schema:seasonNumber", typed("2", "integer")),
            ("show/salt/season/2", "schema:partOfSeries", "show/salt"),
            ("show/salt", "schema:containsSeason", "show/salt/season/2"),
        ),
    ),
    "credit": (
        (fact(facts.Credit, show=SALT, person=ANA, role="co-executive producer"),),
        (
            ("credit/salt/ana-prieto/co-executive-producer", "cg:role", "role:co-executive-producer"),
            ("show/salt", "cg:coExecutiveProducer", "person/ana-prieto"),
        ),
    ),
    "company role": (
        (fact(facts.CompanyRole, show=SALT, company=Name("the Alphabet"), role="production company"),),
        (
            ("company-role/salt/abc/production-company", "cg:role", "role:production-company"),
            ("show/salt", "schema:productionCompany", "company/abc"),
            ("company/abc", "schema:name", Literal("ABC")),
            ("company/abc", "schema:alternateName", Literal("the Alphabet")),
            ("company/abc", "schema:sameAs", "wd:Q169889"),
        ),
    ),
    "past work": (
        (fact(facts.KnownFor, person=ANA, work=Name("Pepper"), acted=True),),
        (
            ("past-work/ana-prieto/pepper", "a", "cg:PastWork"),
            ("person/ana-prieto", "cg:knownFor", "show/pepper"),
            ("show/pepper", "schema:actor", "person/ana-prieto"),
            ("show/pepper", "a", "schema:CreativeWork"),
        ),
    ),
    "status event": (
        (fact(facts.StatusEvent, show=SALT, status="pilot ordered"),),
        (
            ("status/salt/pilot-ordered", "cg:ofWork", "show/salt"),
            ("status/salt/pilot-ordered", "cg:status", "status:pilot-ordered"),
        ),
    ),
    "release": (
        (fact(facts.Release, show=SALT, date="2020-02", season=2, company=Name("Netflix")),),
        (
            ("show/salt/season/2", "schema:releasedEvent", "release/salt/season/2/2020-02"),
            ("release/salt/season/2/2020-02", "schema:startDate", typed("2020-02", "gYearMonth")),
            ("release/salt/season/2/2020-02", "schema:publishedBy", "company/netflix"),
        ),
    ),
    "adaptation": (
        (fact(facts.BasedOn, show=SALT, work=SALT),),
        (
            ("adaptation/salt/salt/source", "cg:source", "show/salt/source"),
            ("show/salt", "schema:isBasedOn", "show/salt/source"),
            ("show/salt/source", "schema:name", Literal("Salt")),
        ),
    ),
}


@pytest.mark.parametrize("layer", LAYERS)
def test_facts_are_written_in_all_layers(layer):
    found, triples = LAYERS[layer]
    assert {says(*triple) for triple in triples} - write(*found) == set()


def test_address_that_is_no_iri_is_escaped():
    assert (iri("announcement/2020/salt"), iri("schema:url"), NamedNode("https://example.org/a%20b")) in write()


def test_announcement_that_states_nothing_still_has_its_graph():
    assert says("announcement/2020/salt", "a", "cg:Announcement") in write()


def test_character_that_no_file_could_hold_leaves_offsets_right():
    announcement = Announcement(name="n", text="Ana\x0c joins")
    quads = write_announcement(resolve(announcement, [fact(facts.Subject, at=(0, 10), show=SALT)]))
    assert Literal("Ana\ufffd joins") in {quad.object for quad in quads}

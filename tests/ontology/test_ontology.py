"""The ontology, its closed lists and its shapes: whole, and in step with the code."""

import json
import runpy
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, parse
from rdflib import OWL, RDF, RDFS, SH, SKOS, BNode, Graph, Literal, Namespace, URIRef

from castgraph.data import ontology_file
from castgraph.graph import terms
from castgraph.graph.terms import COMPANY_SHORTCUTS, CREDIT_SHORTCUTS, PREFIXES, concept
from castgraph.records.facts import BILLINGS, COMPANY_ROLES, CREDIT_ROLES, KINDS, STATUSES

CG = Namespace(terms.CG_NS)
CLASSES = (OWL.Class, RDFS.Datatype)
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
WRITTEN = {
    term.value
    for vocabulary in (terms.CG, terms.OA, terms.PROV, terms.SCHEMA)
    for term in vars(vocabulary).values()
    if isinstance(term, NamedNode)
}


def load(name):
    return Graph().parse(ontology_file(name))


@pytest.fixture(scope="module")
def ontology():
    return load("castgraph.ttl")


def declared(ontology):
    return {str(s) for kind in (*CLASSES, *PROPERTIES) for s in ontology.subjects(RDF.type, kind)}


@pytest.mark.parametrize("name", ["castgraph.ttl", "shapes.ttl", "concepts.ttl", "companies.ttl"])
def test_file_is_the_same_to_both_parsers(name):
    with_oxigraph = {str(q.predicate) for q in parse(path=ontology_file(name))}
    graph = load(name)
    assert {f"<{p}>" for p in graph.predicates()} == with_oxigraph
    assert len(graph) == len(
        {(str(q.subject), str(q.predicate), str(q.object)) for q in parse(path=ontology_file(name))}
    )


def test_every_term_that_is_written_is_declared(ontology):
    assert WRITTEN - declared(ontology) == set()


def test_every_term_of_the_ontology_is_known_to_the_code(ontology):
    ours = {term for term in declared(ontology) if term.startswith(terms.CG_NS)}
    only_in_vocabulary = {str(CG.Involvement), str(CG.country), str(CG.ambiguousName)}
    assert ours - WRITTEN == only_in_vocabulary


def test_every_declared_term_has_label_and_comment(ontology):
    bare = {
        term
        for term in declared(ontology)
        if not isinstance(URIRef(term), BNode) and (URIRef(term), RDF.type, OWL.AnnotationProperty) not in ontology
        if term.startswith("http")
        and not (ontology.value(URIRef(term), RDFS.label) and ontology.value(URIRef(term), RDFS.comment))
    }
    assert bare == set()


def test_every_term_of_our_own_has_an_example(ontology):
    ours = [URIRef(term) for term in declared(ontology) if term.startswith(terms.CG_NS)]
    assert [term for term in ours if (term, SKOS.example, None) not in ontology] == []


def test_no_term_is_both_class_and_property(ontology):
    kinds = {kind: set(ontology.subjects(RDF.type, kind)) for kind in (*CLASSES, *PROPERTIES)}
    pairs = [(a, b) for a in kinds for b in kinds if str(a) < str(b) and kinds[a] & kinds[b]]
    assert pairs == []


def test_domains_and_ranges_are_declared(ontology):
    known = declared(ontology) | {PREFIXES["xsd"] + name for name in ("string", "decimal", "boolean")}
    used = {str(o) for p in (RDFS.domain, RDFS.range) for o in ontology.objects(None, p) if isinstance(o, URIRef)}
    assert used - known == set()


def test_schema_org_gets_no_axioms_of_ours(ontology):
    theirs = [(s, p) for p in (RDFS.domain, RDFS.range) for s in ontology.subjects(p) if s.startswith(terms.SCHEMA_NS)]
    assert theirs == []


def test_mappings_lead_elsewhere(ontology):
    mapped = set(ontology.objects(None, SKOS.closeMatch))
    wikidata = {str(term).rsplit("/", 1)[-1] for term in mapped if str(term).startswith(PREFIXES["wd"])}
    assert {"P161", "P453", "P674", "P170", "P1431", "P162", "P57", "P58", "P371", "P2438", "P86"} <= wikidata
    assert {"P449", "P272", "P750", "P144", "P179", "P1545"} <= wikidata
    assert (CG.plays, RDFS.seeAlso, URIRef(PREFIXES["wd"] + "P175")) in ontology


LISTS = {"role": (*CREDIT_ROLES, *COMPANY_ROLES), "status": STATUSES, "billing": BILLINGS, "kind": KINDS}


@pytest.mark.parametrize("scheme", LISTS)
def test_closed_list_is_the_facts_list(scheme):
    graph = load("concepts.ttl")
    members = set(graph.subjects(SKOS.inScheme, URIRef(PREFIXES[scheme])))
    words = LISTS[scheme]
    expected = {URIRef(concept(scheme, word).value) for word in words}
    assert expected <= members
    assert len(members - expected) == (4 if scheme == "kind" else 0)  # the kinds of companies
    for word in words:
        node = URIRef(concept(scheme, word).value)
        assert graph.value(node, SKOS.prefLabel) == Literal(word, lang="en")
        assert graph.value(node, SKOS.definition)


def test_shapes_speak_of_declared_terms(ontology):
    shapes = load("shapes.ttl")
    named = {str(o) for p in (SH.path, SH.targetClass, SH["class"], SH.inversePath) for o in shapes.objects(None, p)}
    assert {term for term in named if term.startswith("http")} - declared(ontology) == set()


def test_shapes_know_every_role_and_its_shortcut():
    text = ontology_file("shapes.ttl").read_text("utf-8")
    for role, shortcut in (CREDIT_SHORTCUTS | COMPANY_SHORTCUTS).items():
        prefix = "cg" if shortcut.value.startswith(terms.CG_NS) else "schema"
        short = f"{prefix}:{shortcut.value.rpartition('#')[2].rpartition('/')[2]}"
        assert f"?value {short} ?to" in text
        assert f"cg:role role:{role.replace(' ', '-')} ; cg:inWork ?from" in text
        assert f"?from {short} ?to" in text


def test_context_has_every_written_term():
    context = json.loads(ontology_file("context.jsonld").read_text("utf-8"))["@context"]
    meant = (
        term["@id"] if isinstance(term, dict) else term for term in context.values() if isinstance(term, dict | str)
    )
    expanded = {PREFIXES[p] + name for p, _, name in (str(term).partition(":") for term in meant) if p in PREFIXES}
    assert WRITTEN - expanded == set()


def test_companies_are_those_of_the_table():
    script = ontology_file("write_companies.py")
    written = runpy.run_path(str(script))["write_companies"](script.with_name("companies.csv"))
    assert written == Path(ontology_file("companies.ttl")).read_text("utf-8")

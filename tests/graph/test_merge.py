"""Announcement graphs to the default graph."""

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from castgraph.graph import merge, write_announcement
from castgraph.identity import resolve
from made_facts import made_announcement, made_facts

NAME, OTHER = NamedNode("https://schema.org/name"), NamedNode("https://schema.org/alternateName")
WHO = NamedNode("https://w3id.org/castgraph/person/x")


def stated(*forms, predicate=NAME):
    """One announcement for each form."""
    return [
        Quad(WHO, predicate, Literal(form), NamedNode(f"urn:{predicate.value}:{i}")) for i, form in enumerate(forms)
    ]


def names(quads):
    merged = merge(quads)
    assert all(isinstance(quad.graph_name, DefaultGraph) for quad in merged)
    kept = [quad.object.value for quad in merged if quad.predicate == NAME]
    return kept, sorted(quad.object.value for quad in merged if quad.predicate == OTHER)


def test_form_that_most_announcements_use_is_the_name():
    assert names(stated("Bo", "Bob", "Bo")) == (["Bo"], ["Bob"])


def test_longest_of_equally_used_forms_is_the_name():
    assert names(stated("Bo", "Bob")) == (["Bob"], ["Bo"])


def test_first_of_equally_long_forms_is_the_name():
    assert names(stated("José", "Jose")) == (["Jose"], ["José"])


def test_other_form_that_is_the_name_elsewhere_is_said_once():
    assert names([*stated("Bob", "Bob"), *stated("Bob", "Bobby", predicate=OTHER)]) == (["Bob"], ["Bobby"])


def test_triple_of_two_announcements_is_there_once():
    knows = NamedNode("urn:knows")
    quads = [Quad(WHO, knows, WHO, NamedNode(f"urn:{number}")) for number in range(2)]
    assert merge(quads) == [Quad(WHO, knows, WHO, DefaultGraph())]


def test_earlier_default_graph_is_passed_over():
    quads = stated("Bob")
    assert set(merge([*quads, *merge(stated("Robert"))])) == set(merge(quads))


@given(st.lists(st.tuples(made_announcement, made_facts), max_size=4), st.randoms())
def test_order_does_not_matter(announcements, rng):
    graphs = {a.name: write_announcement(resolve(a, found)) for a, found in announcements}
    quads = [quad for graph in graphs.values() for quad in graph]
    assert set(merge(quads)) == set(merge(rng.sample(quads, len(quads))))
    assert len(merge(quads)) == len(set(merge(quads)))

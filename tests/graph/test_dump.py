"""Stores dumped by the engine: the same bytes as the quads written one by one."""

import pytest
from hypothesis import given, settings
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from castgraph.graph import merge, serialise, write_announcement
from castgraph.graph.dump import dump_lines
from castgraph.identity import resolve
from made_facts import made_announcement, made_facts

XSD = "http://www.w3.org/2001/XMLSchema#"
SUBJECT, OTHER, GRAPH = (NamedNode(f"http://example.org/{name}") for name in ("s", "s/2", "g"))
TERMS = (
    Literal('a "b" \\ \n\r\t\x85\u2028 é 😀 ~ \U0010ffff'),
    Literal("hello", language="en-gb"),
    Literal("hello"),
    Literal("5"),
    Literal(5),
    Literal(f"5^^<{XSD}integer> "),
    OTHER,
)


def both_ways(store, form):
    return b"".join(dump_lines(store, named_graphs=form == "nq")), "".join(serialise(store, form)).encode()


@pytest.mark.parametrize("form", ["nq", "nt"])
def test_odd_terms_are_dumped_as_they_are_written(form):
    predicates = [NamedNode("http://www.w3.org/ns/oa#start"), NamedNode("http://example.org/p")]
    store = Store()
    store.extend(Quad(SUBJECT, p, term, g) for p in predicates for term in TERMS for g in (GRAPH, DefaultGraph()))
    dumped, written = both_ways(store, form)
    assert dumped == written
    assert dumped.count(b"\n") == 2 * len(TERMS) * (2 if form == "nq" else 1)


@settings(max_examples=30, deadline=None)
@given(made_announcement, made_facts)
def test_announcements_are_dumped_as_they_are_written(announcement, found):
    quads = write_announcement(resolve(announcement, found))
    store = Store()
    store.extend([*quads, *merge(quads)])
    for form in ("nq", "nt"):
        dumped, written = both_ways(store, form)
        assert dumped == written


def test_an_empty_store_is_dumped_as_nothing():
    assert list(dump_lines(Store(), named_graphs=True)) == []

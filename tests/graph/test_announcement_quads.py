"""An announcement's N-Quads: its names apart, all else once more for the merged graph."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from castgraph.graph.announcement_quads import (
    AnnouncementQuads,
    Pieces,
    find_labels,
    gather_items,
    pack_nquads,
    pack_quads,
    read_nquads,
    write_unnamed,
)

GRAPH = NamedNode("https://w3id.org/castgraph/announcement/one")
SHOW, SCHEMA = NamedNode("https://w3id.org/castgraph/show/salt"), "https://schema.org/"
TRICKY = [
    f"Salt <{GRAPH.value}> .",
    f"Salt <{GRAPH.value}> .\n",
    " <https://schema.org/name> ",
    'a "quote", a\ttab, a \\ and a \r',
    "\u2028 \x85 \x0b \x1c",
    "",
]


@pytest.mark.parametrize("words", TRICKY)
def test_names_and_all_else_are_told_apart_whatever_the_words(words):
    name = Quad(SHOW, NamedNode(SCHEMA + "name"), Literal(words), GRAPH)
    also = Quad(SHOW, NamedNode(SCHEMA + "alternateName"), Literal(words), GRAPH)
    said = Quad(SHOW, NamedNode(SCHEMA + "description"), Literal(words), GRAPH)
    about = Quad(GRAPH, NamedNode(SCHEMA + "about"), GRAPH, GRAPH)
    item = AnnouncementQuads(GRAPH.value, pack_quads([name, said, also, about]))
    assert (len(item), set(item.quads)) == (4, {name, also, said, about})
    assert read_nquads(find_labels(item)) == (name, also)
    assert read_nquads(write_unnamed(item)) == (Quad(*said.triple), Quad(*about.triple))


def test_batches_hold_as_many_quads_as_are_asked_for_and_the_last_of_one_name():
    one, two = (AnnouncementQuads(name, pack_nquads(b"a line\n" * 3)) for name in ("one", "two"))
    again = AnnouncementQuads("one", pack_nquads(b"a line\n"))
    assert list(gather_items([one, two, again], 6)) == [{"one": one, "two": two}, {"one": again}]
    assert list(gather_items([one, again, two], 6)) == [{"one": again, "two": two}]


def test_pieces_are_read_as_one_file():
    file, read = Pieces([b"abc", b"", b"defgh"]), []
    while data := file.read(2):
        read.append(data)
    assert b"".join(read) == b"abcdefgh"
    assert max(map(len, read)) == 2

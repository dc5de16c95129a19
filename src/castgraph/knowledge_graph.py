"""A graph's place in; an object to ask, export and draw it out."""

import html
import os
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyoxigraph import DefaultGraph, Store

from castgraph.errors import UsageError
from castgraph.graph.count_things import count_things
from castgraph.graph.dump import dump_lines
from castgraph.graph.files import write_whole
from castgraph.graph.naming import find_named
from castgraph.graph.place import Place, find_place, open_reader
from castgraph.graph.query import Answer
from castgraph.graph.query import query as query_place
from castgraph.graph.reader import EndpointReader, LocalReader
from castgraph.graph.schema_org import write_schema_org
from castgraph.graph.serialise import FORMS, serialise
from castgraph.graph.surroundings import fetch_surroundings, find_surroundings
from castgraph.graph.write_tables import write_tables

if TYPE_CHECKING:
    import networkx
    import rdflib

NAMED = ("trig", "nq", "jsonld")  # forms that can hold the announcements' graphs
DRAWN = ("graphml", "gexf")
FORMATS = (*FORMS, *DRAWN, "csv")


def open_graph(place: str | os.PathLike[str] | None = None) -> "KnowledgeGraph":
    """Open the graph at ``place``: a file, a store's folder or a SPARQL endpoint; none: CASTGRAPH_GRAPH, or the usual.

    Raises: GraphError where there is none, UsageError where the words name no graph.
    """
    return KnowledgeGraph(find_place(place))


class KnowledgeGraph:
    """A graph to ask, export and draw; made by ``castgraph.open``. It is read anew by each call, so never stale."""

    def __init__(self, place: Place) -> None:
        self.place = place
        if place.kind != "endpoint":
            self._read()

    def query(self, sparql: str, *, timeout: float | None = None, limit: int | None = None) -> Answer:
        """Answer a SPARQL 1.1 query; castgraph's prefixes need no declaration.

        Returns a Table (rows as dicts; ``to_pandas``) for SELECT and ASK, Triples for CONSTRUCT and DESCRIBE.
        """
        return query_place(self.place, sparql, timeout=timeout, limit=limit)

    def export(
        self,
        out: str | os.PathLike[str],
        *,
        named_graphs: bool | None = None,
        around: str | None = None,
        schema_org: bool = False,
    ) -> None:
        """Write the graph to OUT.(ttl|trig|nq|nt|jsonld|rdf|graphml|gexf), or as a folder of tables to OUT.csv.

        ``named_graphs``: whether the announcements' graphs are written as well as the merged graph; where it is not
        said, they are in TriG and N-Quads, which hold everything and can be taken back without loss.
        ``around``: only what is known of the thing of that name. ``schema_org``: JSON-LD as web pages carry it.
        Raises: UsageError for a form that cannot hold what is asked for, UnknownNameError.
        """
        path = Path(out)
        form = path.suffix.lower().removeprefix(".")
        if form not in FORMATS:
            raise UsageError(f"{path}: no known ending; expected one of {', '.join('.' + form for form in FORMATS)}")
        if named_graphs and form not in NAMED:
            raise UsageError(f"{path}: .{form} cannot hold named graphs; expected {', '.join('.' + f for f in NAMED)}")
        if schema_org and form != "jsonld":
            raise UsageError(f"{path}: schema.org's form for web pages is JSON-LD; expected .jsonld")
        if around is not None and named_graphs:
            raise UsageError(f"{path}: what is around a thing is of the merged graph; leave out --named-graphs")
        quads = self._read() if around is None else self._read_around(around)
        if schema_org:
            write_whole(path, (text.encode() for text in write_schema_org(quads)))
        elif form == "csv":
            write_tables(quads, path)
        elif form in DRAWN:
            pictures = import_module("castgraph.pictures.read_network"), import_module("castgraph.pictures.gephi")
            pictures[1].write_network(pictures[0].read_network(quads), path, form)
        elif form in ("nq", "nt"):
            write_whole(path, dump_lines(quads, named_graphs=form == "nq" and named_graphs is not False))
        else:
            wanted = form == "trig" if named_graphs is None else named_graphs
            chosen = quads.quads_for_pattern(None, None, None, None if wanted else DefaultGraph())
            write_whole(path, (text.encode() for text in serialise(chosen, form)))

    def draw(self, out: str | os.PathLike[str], **wishes: Any) -> None:
        """Draw the graph as one HTML page; the wishes are the options of ``castgraph draw``.

        around, hops, between (two names), map ("shows" or "people"), by, since, until, network, role, title.
        Raises: UnknownNameError for a name that nothing goes by.
        """
        drawing = import_module("castgraph.pictures.draw")
        choice = drawing.Choice(**{name: wishes.pop(name) for name in ("since", "until", "role") if name in wishes})
        drawing.write_page(self._read(), Path(out), drawing.Wish(choice=choice, **wishes))

    def to_rdflib(self) -> "rdflib.Dataset":
        """The graph as an rdflib Dataset, to read: its default graph is the merged one."""
        oxrdflib, library = import_module("oxrdflib"), import_module("rdflib")
        dataset: rdflib.Dataset = library.Dataset(store=oxrdflib.OxigraphStore(store=self._read()))
        return dataset

    def to_networkx(self) -> "networkx.Graph":
        """The graph as a networkx Graph of shows, people, characters and companies."""
        cast_network = import_module("castgraph.pictures.read_network").read_network(self._read())
        network: networkx.Graph = import_module("castgraph.pictures.network").to_networkx(cast_network)
        return network

    def count(self) -> dict[str, int]:
        """How many announcements, shows, films, other works, people, characters and companies it holds."""
        return count_things(self._read())

    def __repr__(self) -> str:
        return f"<KnowledgeGraph {self.place}>"

    def _repr_html_(self) -> str:
        counts = self.count() if self.place.kind != "endpoint" else {}  # a server may take long to count
        rows = "".join(f"<tr><td>{kind}</td><td>{number:,}</td></tr>" for kind, number in counts.items())
        return f"<table><caption>{html.escape(str(self.place))}</caption>{rows}</table>"

    def _read(self) -> Store:
        return open_reader(self.place)

    def _read_around(self, name: str) -> Store:
        if self.place.kind == "endpoint":
            reader = EndpointReader(self.place.where)
            return fetch_surroundings(reader, find_named(reader, name).iri)
        quads = self._read()
        return find_surroundings(quads, find_named(LocalReader(quads), name).iri)

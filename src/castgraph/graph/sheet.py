"""The quads of one named graph, as they are being written."""

from pyoxigraph import Literal, NamedNode, Quad

from castgraph.graph.terms import CG, RDF, node


class Sheet:
    """Takes triples, gives quads: each once, in the order in which they came."""

    __slots__ = ("_graph", "_links", "quads")

    def __init__(self, graph: str) -> None:
        self._graph = node(graph)
        self._links: set[tuple[str, NamedNode, str]] = set()
        self.quads: list[Quad] = []

    def say(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> None:
        """Add a triple that nothing else adds."""
        self.quads.append(Quad(subject, predicate, value, self._graph))

    def link(self, subject: str, predicate: NamedNode, value: str) -> None:
        """Add a triple between two IRIs, once however many nodes say so."""
        if (subject, predicate, value) not in self._links:
            self._links.add((subject, predicate, value))
            self.say(node(subject), predicate, node(value))

    def begin(self, iri: str, kind: NamedNode, evidence: tuple[str, ...] = ()) -> NamedNode:
        """Add a node's type and evidence; return the node."""
        subject = node(iri)
        self.say(subject, RDF.type, kind)
        for cited in evidence:
            self.say(subject, CG.evidence, node(cited))
        return subject

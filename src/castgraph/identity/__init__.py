"""Facts in; entities with IRIs out: the same thing, however it is spelled, under the same IRI."""

from castgraph.identity.resolve import resolve

__all__ = ["resolve"]

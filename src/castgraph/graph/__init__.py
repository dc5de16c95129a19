"""Entities in; RDF out: announcement graphs, their merged graph, files of either, answers to questions."""

from castgraph.graph.merge import merge
from castgraph.graph.serialise import serialise
from castgraph.graph.write_announcement import write_announcement

__all__ = ["merge", "serialise", "write_announcement"]

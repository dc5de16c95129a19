"""Announcement -> facts, by declarative rules."""

from castgraph.grammar.extract import extract_facts

__all__ = ["extract_facts"]

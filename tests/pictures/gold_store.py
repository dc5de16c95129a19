"""The samples' gold as a store, with a sentence for each fact: a realistic network without the grammar."""

import importlib.util
import re
from dataclasses import replace
from pathlib import Path

from pyoxigraph import Store

from castgraph.graph.merge import merge
from castgraph.graph.write_announcement import write_announcement
from castgraph.identity import resolve
from castgraph.records.span import Span

_spec = importlib.util.spec_from_file_location("gold_facts", Path(__file__).parents[1] / "gold_facts.py")
gold_facts = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(gold_facts)


def gold_store(names: tuple[str, ...] | None = None) -> Store:
    """Load the gold of these samples, or of all, merged into the default graph."""
    store = Store()
    for name in names or gold_facts.list_gold():
        announcement, facts = gold_facts.read_gold(name)
        announcement = replace(announcement, headline=headline(announcement.text))
        facts = tuple(replace(fact, span=in_sentence(announcement.text, fact.span)) for fact in facts)
        store.extend(write_announcement(resolve(announcement, facts)))
    store.extend(merge(store))
    return store


def headline(text: str) -> str:
    line = next(line for line in text.splitlines() if line.strip())
    return re.sub(r"^date [\d-]+\s*", "", line)[:100]


def in_sentence(text: str, span: Span) -> Span:
    """The sentence in which the span starts."""
    start = max((m.end() for m in re.finditer(r"\n|\. |^date [\d-]+ ", text[: span.start])), default=0)
    ends = [m.end() for m in re.finditer(r"\.(?= |\n|$)|(?=\n)", text[span.start :])]
    return Span(start, span.start + ends[0] if ends and ends[0] else len(text))

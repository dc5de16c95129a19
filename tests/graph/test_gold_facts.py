"""From the gold's facts through identity and writers to the score: nothing may be lost or added on the way."""

import json

import pytest
from rdflib import Graph

from castgraph.graph import write_announcement
from castgraph.identity import resolve
from corpus import score
from gold_facts import CORPUS, list_gold, read_gold

# two companies to the gold, one to the vocabulary; a part in a production that the gold does not name
NOT_SAID = {"company": {"rte one", "itv1"}, "plays": {"matt simmons", "spencer reid", "nate"}}


@pytest.mark.parametrize("name", list_gold()[::6])
def test_facts_come_back_from_the_graph(name):
    gold = json.loads((CORPUS / "gold" / f"{name}.json").read_text("utf-8"))
    shows = [{"rel": "show", "title": show["title"]} for show in gold["shows"]]
    lines = "".join(f"{quad.triple} .\n" for quad in write_announcement(resolve(*read_gold(name))))
    stated = set(score.graph_tuples(Graph().parse(data=lines, format="nt")))
    wanted, optional = list(score.gold_tuples(shows + gold["facts"])), list(score.gold_tuples(gold.get("optional", [])))
    _, wrong, missed = score.compare(sorted(stated, key=score.readable), wanted, optional)
    assert list(map(score.readable, wrong)) == []
    assert [score.readable(m) for m in missed if not any(x & NOT_SAID.get(m[0], set()) for x in m[1:3])] == []

"""A title gets the kind of production that the text calls it."""

import pytest

from castgraph.grammar import extract_facts
from castgraph.records.announcement import Announcement
from castgraph.records.facts import Subject


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Netflix has ordered the limited series “Glass Harbour” from creator Ana Prieto.", "limited series"),
        ("Netflix has ordered “Glass Harbour,” an animated comedy created by Ana Prieto.", "animation"),
        ("Netflix has ordered “Glass Harbour,” a new crime drama created by Ana Prieto.", "series"),
        ("Netflix has ordered the documentary series “Glass Harbour,” directed by Ana Prieto.", "documentary"),
        ("Netflix has ordered the dating show “Glass Harbour,” hosted by Ana Prieto.", "unscripted"),
        ("Netflix has ordered “Glass Harbour.”", None),
    ],
)
def test_a_title_has_the_kind_that_the_text_calls_it(text, kind):
    facts = extract_facts(Announcement(name="test", text=text))
    assert [fact.kind for fact in facts if isinstance(fact, Subject)] == [kind]

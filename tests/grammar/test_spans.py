"""The words that a fact cites are whole words of the text as kept."""

from pathlib import Path

import pytest

from castgraph.grammar import extract_facts
from castgraph.records.announcement import Announcement

TEXTS = sorted((Path(__file__).parents[1] / "corpus" / "texts").glob("*.txt"))[::6]


def cut_words(text: str):
    """The stretches of facts that begin or end inside a word."""
    for fact in extract_facts(Announcement(name="test", text=text, published="2024-06-03")):
        start, stop = fact.span.start, fact.span.stop
        assert 0 <= start < stop <= len(text)
        for at in (start, stop):
            if text[at - 1 : at].isalnum() and text[at : at + 1].isalnum():
                yield fact.rule, text[start - 3 : stop + 3]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_words_that_a_fact_cites_are_whole(path):
    assert list(cut_words(path.read_text("utf-8"))) == []


def test_a_title_in_quotation_marks_moves_nothing_behind_it():
    text = 'Zora has ordered “Glass Harbour,” a drama created by Ana Prieto. "Salt," its rival, stars Omar Haddad.'
    cited = {
        fact.rule: fact.span.of(text)
        for fact in extract_facts(Announcement(name="test", text=text))
        if type(fact).__name__ == "Credit"
    }
    assert set(cited.values()) == {"Glass Harbour,” a drama created by Ana Prieto"}


def test_a_name_in_a_list_is_cited_with_its_sentence():
    text = "Zora has ordered Salt. Rounding out the cast are Omar Haddad, Lena Brandt and Tom Okafor."
    cited = [
        fact.span.of(text)
        for fact in extract_facts(Announcement(name="test", text=text))
        if type(fact).__name__ == "Casting" and fact.person.text == "Lena Brandt"
    ]
    assert cited == ["Rounding out the cast are Omar Haddad, Lena Brandt and Tom Okafor."]

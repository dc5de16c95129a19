"""A text may hold the characters that stand for names in folded lines."""

from castgraph.grammar import extract_facts
from castgraph.records.announcement import Announcement

TEXT = "Canal Uno has ordered “Salt Road”, {}a drama that stars Ana Prieto {} as Inspector Vega. {}"


def test_private_use_characters_of_a_text_stand_for_no_name() -> None:
    plain = extract_facts(Announcement("text", TEXT.format("#", "#", "#")))
    assert len(plain) > 2
    assert extract_facts(Announcement("text", TEXT.format("\ue000", "\ue002", "\ue00d"))) == plain

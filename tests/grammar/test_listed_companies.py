"""A listed company is read wherever it stands: beside a slash, behind another word, with a small first letter."""

import pytest

from castgraph.grammar.document import read_document
from castgraph.grammar.mentions import COMPANY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The drama “Salt Road” is a BBC One/Netflix co-production.", {"BBC One", "Netflix"}),
        ("“Salt Road” will be seen on tvN and on iQIYI.", {"tvN", "iQIYI"}),
        ("All episodes of “Salt Road” are on BBC iPlayer.", {"BBC iPlayer"}),
        ("“Salt Road” moves to RTL 4. All3Media International sells it.", {"RTL 4", "All3Media International"}),
    ],
)
def test_a_listed_company_is_read_wherever_it_stands(text, expected):
    assert {m.text for m in read_document(text).mentions if m.kind == COMPANY} == expected


def test_a_slash_between_two_surnames_parts_no_name():
    found = {m.text for m in read_document("The drama is made by Okafor/Lindqvist Productions for HBO.").mentions}
    assert "Okafor/Lindqvist Productions" in found

"""Small records are changed as ``dataclasses.replace`` would."""

import dataclasses

import pytest

from castgraph.grammar.change import replace
from castgraph.grammar.draft import Draft

DRAFT = Draft("status", None, None, "renewed", None, 3, 9, 1, "renewed by idiom", 0.8)


def test_the_fields_named_change_and_the_others_stay() -> None:
    changed = replace(DRAFT, value="ordered", stop=12)
    assert changed == dataclasses.replace(DRAFT, value="ordered", stop=12)
    assert DRAFT.value == "renewed"


def test_a_field_that_is_none_of_its_class_is_an_error() -> None:
    with pytest.raises(KeyError):
        replace(DRAFT, colour="red")

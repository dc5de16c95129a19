"""Names cleaned for keeping."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from castgraph.identity.names import clean_name

CLEANED = (
    ("  Diego   Luna ", "Diego Luna"),
    ("“Narcos: Mexico”", "Narcos: Mexico"),
    ("‘Salt’", "Salt"),
    ("«Élite»", "Élite"),
    ("‘It’s Always Sunny’", "It’s Always Sunny"),
    ('Cliff "Method Man" Smith', 'Cliff "Method Man" Smith'),
    ("Cliff “Method Man” Smith", 'Cliff "Method Man" Smith'),
    ("“Weird Al” Yankovic", '"Weird Al" Yankovic'),
    ("“Salt", "Salt"),
    ("Salt”,", "Salt"),
    ("’Allo ’Allo!", "’Allo ’Allo!"),
    ("\u202bمسلسل\u202c", "مسلسل"),
    ("Ana\u00a0\n Prieto", "Ana Prieto"),
    ("Jose\u0301", "José"),
    ("😀", "😀"),
    ("AC/DC", "AC/DC"),
    ("Robert Downey Jr.", "Robert Downey Jr."),
    ("a\ud800b", "a\ufffdb"),
)


@pytest.mark.parametrize(("name", "kept"), CLEANED, ids=[repr(name) for name, _ in CLEANED])
def test_name_is_kept_clean(name, kept):
    assert clean_name(name) == kept


@pytest.mark.parametrize("name", ["", " ", "“”", "—", "...", "\u200f", "’", '"'])
def test_what_holds_no_letter_is_no_name(name):
    assert clean_name(name) is None


@given(
    st.text(alphabet=st.characters(codec=None, max_codepoint=0x3000) | st.sampled_from("\"“”'‘’«» ,ab"), max_size=20)
)
def test_cleaning_again_changes_nothing(name):
    once = clean_name(name)
    assert once is None or clean_name(once) == once

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from castgraph.reading.kept_text import ITALICS_OFF, ITALICS_ON, keep_text, take_italics


@pytest.mark.parametrize(
    ("text", "kept", "replaced"),
    [
        ("Jose\u0301", "José", 0),
        ("a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne", 0),
        ("a\x00b\ufeffc\x1bd", "abcd", 0),
        ("a\ud800b\uffff", "a\ufffdb\ufffd", 2),
        ("\u200fمرحبا\u200e 🎬", "\u200fمرحبا\u200e 🎬", 0),
    ],
)
def test_text_is_kept_as_a_file_can_hold_it(text: str, kept: str, replaced: int) -> None:
    assert keep_text(text) == (kept, replaced)


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_kept_text_is_nfc_and_keeps_for_good(text: str) -> None:
    kept, _ = keep_text(text)
    assert unicodedata.is_normalized("NFC", kept)
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert "\r" not in kept
    assert keep_text(kept) == (kept, 0)


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("See <Salt> and <The Ledge>.", ["Salt", "The Ledge"]),
        ("See < Salt >.", ["Salt"]),
        ("<a <b> c>", ["a b c"]),
        ("<> < > x> <y", []),
        ("Jose<\u0301>", []),  # the mark splits a letter from its accent
    ],
)
def test_italics_are_found_where_they_stand(text: str, stretches: list[str]) -> None:
    plain, found = take_italics(text.replace("<", ITALICS_ON).replace(">", ITALICS_OFF))
    assert [plain[start:stop] for start, stop in found] == stretches
    assert plain == unicodedata.normalize("NFC", text.replace("<", "").replace(">", "")).strip()


@given(st.lists(st.sampled_from([ITALICS_ON, ITALICS_OFF, "a", " ", "e", "\u0301", "\n", "🎬"])))
def test_italics_lie_inside_the_text_and_apart(pieces: list[str]) -> None:
    plain, found = take_italics(keep_text("".join(pieces))[0])
    ends = [end for stretch in found for end in stretch]
    assert ends == sorted(ends)
    assert all(0 <= start < stop <= len(plain) for start, stop in found)
    assert unicodedata.is_normalized("NFC", plain)

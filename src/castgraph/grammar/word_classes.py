"""Classes of words that stand in like places, such as given names, cities, or "directed", "wrote" and "penned".

Source: ``vocabulary/word_classes.tsv``, a class a row, taken over from Brown clusters by ``tests/weights/take_word_classes.py``.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "vocabulary" / "word_classes.tsv"


@cache
def word_classes() -> dict[str, str]:
    """The class of each word, as written and where that has none in lower case."""
    rows = (line.split("\t") for line in _FILE.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {word: name for name, words in rows for word in words.split(" ")}


def class_of(word: str) -> str:
    """The class of ``word``; "0" where it is in none."""
    known = word_classes()
    return known.get(word) or known.get(word.lower(), "0")


def classes_of(words: Sequence[str]) -> list[str]:
    """The classes of words in lower case; a mark or a name, as "<person>", is its own."""
    known = word_classes()
    return [known.get(word) or ("0" if word[:1].isalpha() else word) for word in words]

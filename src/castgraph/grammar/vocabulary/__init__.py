"""The word lists that the grammar reads: one entry a line, ``#`` starts a comment."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def words_of(name: str) -> frozenset[str]:
    """The entries of ``vocabulary/NAME.txt``."""
    lines = (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))

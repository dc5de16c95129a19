"""Who is who in a text: surnames and first names stand for the full name."""

from collections import defaultdict
from collections.abc import Iterable

from castgraph.grammar.mentions import CHARACTER, PERSON, Mention
from castgraph.grammar.text import fold

Key = tuple[str, ...]


class People:
    """Which mentions of people and characters are one: surnames and first names back to the full name."""

    def __init__(self, mentions: Iterable[Mention], address: frozenset[str]) -> None:
        self._address = address
        self._keys: dict[str, tuple[str, ...]] = {}
        self._full: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self._forms: dict[tuple[str, ...], list[str]] = {}
        for m in mentions:
            if m.kind not in (PERSON, CHARACTER) or len(m.words) < 2:
                continue
            words = self._bare(m)
            if len(words) > 1 and words not in self._forms:
                self._forms[words] = [m.text]
                self._full[words[-1]].append(words)
                self._full[words[0]].append(words)

    def _bare(self, m: Mention) -> tuple[str, ...]:
        words = tuple(fold(w).strip("\"'.,") for w in m.words)
        while len(words) > 1 and words[0] in self._address:
            words = words[1:]
        while len(words) > 1 and words[-1] in ("jr", "sr"):
            words = words[:-1]
        return words

    def key(self, m: Mention) -> tuple[str, ...]:
        """What stands for the person in this text."""
        key = self._keys.get(m.text)
        if key is None:
            key = self._keys[m.text] = self._find(m)
        return key

    def _find(self, m: Mention) -> tuple[str, ...]:
        words = self._bare(m)
        if len(words) == 1:
            found = self._full.get(words[0])
            if found:
                return next((f for f in found if f[-1] == words[0]), found[0])
        return words

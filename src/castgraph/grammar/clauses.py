"""Sentences shortened to what joins people to jobs and works: lists are one token, brackets stand with their names."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from castgraph.grammar.credit_cues import LINKS, Cue, cues_of_letters, find_cues, first_words
from castgraph.grammar.mentions import CHARACTER, COMPANY, OTHER, PERSON, TITLE, Mention
from castgraph.grammar.sentences import Sentence

MARGIN = 3  # tokens of padding on each side of a clause
_EDGE = MARGIN  # words of padding of a sentence
_SURE = 1.0  # how far a name must look more like a person's than a company's to be what a pronoun stands for
_BRACKET = 22  # words that a bracket may hold
_KINDS = {TITLE: "<title>", COMPANY: "<company>", OTHER: "<other>"}
_HE = {"he": "<he>", "she": "<he>", "his": "<his>", "her": "<his>", "him": "<him>"}
_THEY = {"they": "<they>", "their": "<their>", "them": "<them>"}
_BOTH = {"pair", "duo", "two", "trio", "three", "couple", "brothers", "sisters", "siblings"}
_JOIN_PEOPLE = frozenset((",", "and", "&", "/", ";", "plus", "+"))
_JOIN_CUES = frozenset((
    ",", "and", "&", "/", "also", "as", "well", "a", "an", "the", "-", "or", "then", "its", "will", "to", "both", "+", "co", "is",
    "in", "even",
))  # fmt: skip
# the words at which something else than a token of the one word may begin, besides those with a hyphen
_TELLING = frozenset(('"', "'", "(", "the", *_HE, *_THEY, *LINKS)) | first_words()
_OF_COMPANY = frozenset(
    ["of", "from", "for", "via", "through", "at", "'s", "<company>", "and", "&", ",", "banner", "/", "<other>"]
)


@dataclass(slots=True)
class Token:
    """One word, name, list of people or list of cues. ``start``, ``stop``: places in the line's text."""

    word: str
    start: int
    stop: int
    mentions: tuple[Mention, ...] = ()  # of titles, a company or another name
    people: tuple[tuple[Mention, tuple[Mention, ...]], ...] = ()  # with the works in their brackets
    cues: tuple[Cue, ...] = ()
    pronoun: bool = False
    closed: bool = False  # a list of people that has had its "and"


@dataclass(slots=True)
class Clause:
    """One sentence as tokens, padded; ``people`` and ``cues``: the places of those tokens, ``titles``: of works."""

    sentence: Sentence
    tokens: list[Token]
    words: list[str]
    people: list[int]
    cues: list[int]
    titles: list[int]
    bracketed: bool  # whether works stand in brackets behind people

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The code points of the announcement's text that the tokens ``first`` to ``last`` fill."""
        ends = (self.tokens[first], self.tokens[last])
        return self.offset(min(t.start for t in ends)), self.offset(max(t.stop for t in ends))

    def offset(self, position: int) -> int:
        """The code point of the announcement's text at ``position`` of the line's."""
        line = self.sentence.line
        before = bisect_left(line.positions, position)
        if not before:
            return line.start + position
        return line.mentions[before - 1].stop + position - line.positions[before - 1] - 1


@dataclass(slots=True)
class _Before:
    """Whom pronouns stand for: the first person of the last sentence with one, and the last several."""

    one: Mention | None = None
    several: list[Mention] = field(default_factory=list)


def make_clauses(sentences: list[Sentence]) -> Iterator[Clause]:
    """The sentences with people, as clauses."""
    before = _Before()
    for sentence in sentences:
        if before.one is None and not any(m.kind in (PERSON, CHARACTER) for _, m in sentence.names):
            continue
        tokens = _join(_join(_join(_Reader(sentence, before).read(), _TITLES), _CUES), _PEOPLE)
        if not any(t.people for t in tokens):
            continue
        _remember(tokens, before)
        yield _finish(sentence, tokens)


def _finish(sentence: Sentence, tokens: list[Token]) -> Clause:
    end = len(sentence.line.text)
    padded = [Token("^", -1, 0)] * MARGIN + tokens + [Token("$", end, end)] * MARGIN
    return Clause(
        sentence, padded, [t.word for t in padded],
        [n for n, t in enumerate(padded) if t.people],
        [n for n, t in enumerate(padded) if t.cues],
        [n for n, t in enumerate(padded) if t.mentions and t.mentions[0].kind in (TITLE, OTHER)],
        any(works for t in tokens for _, works in t.people),
    )  # fmt: skip


def _remember(tokens: list[Token], before: _Before) -> None:
    named = [t for t in tokens if t.people and not t.pronoun]
    if named:
        people = [m for t in named for m, _ in t.people]
        before.one = next((m for m in people if m.scores[PERSON] - m.scores[COMPANY] > _SURE), people[0])
        lists = [t for t in named if len(t.people) > 1]
        before.several = [m for m, _ in (lists[0].people if lists else [t.people[0] for t in named])]


class _Reader:
    """Makes the tokens of one sentence."""

    def __init__(self, sentence: Sentence, before: _Before) -> None:
        self._words = sentence.words
        self._offsets = sentence.offsets
        self._names = dict(sentence.names)
        self._before = before
        self._first: Mention | None = None

    def read(self) -> list[Token]:
        tokens: list[Token] = []
        at, end = _EDGE, len(self._words) - _EDGE
        while at < end:
            token, at = self._next(at, tokens)
            if token is not None:
                tokens.append(token)
        return tokens

    def _token(self, word: str, at: int, after: int) -> Token:
        return Token(word, self._offsets[at], self._offsets[after - 1] + len(self._words[after - 1]))

    def _next(self, at: int, tokens: list[Token]) -> tuple[Token | None, int]:
        """The token at ``at``, None where it joins the last or says nothing, and the place behind it."""
        words, word = self._words, self._words[at]
        if at in self._names:
            return self._name(at, self._names[at])
        if word not in _TELLING and "-" not in word:
            return self._token(word, at, at + 1), at + 1
        if word == '"':
            return None, at + 1
        if word == "'" and words[at + 1] == "s":
            return self._token("'s", at, at + 2), at + 2
        after = self._bracket(at, tokens[-1]) if word == "(" and tokens else 0
        if after:
            return None, after
        return self._cue(at) or self._pronoun(at) or (self._token(word, at, at + 1), at + 1)

    def _cue(self, at: int) -> tuple[Token, int] | None:
        cues, size = find_cues(self._words, at)
        if size:
            token = self._token(f"<{cues[-1].form}>", at, at + size)
            token.cues = cues
            return token, at + size
        word, near = self._words[at], (self._names.get(at + 1), self._names.get(at + 2))
        if word in LINKS and any(m is not None and m.kind in (PERSON, CHARACTER) for m in near):
            token = self._token(word, at, at + 1)
            token.cues = (Cue(word, "link", LINKS[word]),)
            return token, at + 1
        return None

    def _name(self, at: int, mention: Mention) -> tuple[Token, int]:
        start = self._offsets[at]
        if mention.kind in (PERSON, CHARACTER):
            self._first = self._first or mention
            return Token("<person>", start, start + 1, people=((mention, ()),)), at + 1
        if mention.kind != COMPANY:
            words = mention.text.lower().split()
            cues, size = find_cues(words, 0)
            if size and size == len(words):
                return Token(f"<{cues[-1].form}>", start, start + 1, cues=cues), at + 1
        return Token(_KINDS[mention.kind], start, start + 1, (mention,)), at + 1

    def _bracket(self, at: int, name: Token) -> int:
        """The place behind a bracket beside ``name`` that tells no role; 0 where it does, or is none."""
        if not name.people and not name.mentions:
            return 0
        words = self._words
        close = next((k for k in range(at + 1, min(at + _BRACKET, len(words) - _EDGE)) if words[k] == ")"), 0)
        if not close:
            return 0
        letters = cues_of_letters(words[at + 1 : close])
        if letters and name.people:
            if len(letters) == 1 and letters[0].form == "noun":
                return 0
            name.cues = letters
            return close + 1
        if any(find_cues(words, k)[1] for k in range(at + 1, close)):
            return 0
        works = tuple(
            self._names[k] for k in range(at + 1, close) if k in self._names and self._names[k].kind != COMPANY
        )
        if name.people:
            mention, _ = name.people[-1]
            name.people = (*name.people[:-1], (mention, works))
        return close + 1

    def _pronoun(self, at: int) -> tuple[Token, int] | None:
        word, before = self._words[at], self._before
        if word in _HE:
            who = self._first or before.one
            people = [who] if who is not None else []
        elif word in _THEY or (word == "the" and self._words[at + 1] in _BOTH):
            people = before.several
        else:
            return None
        if not people:
            return None
        size = 2 if word == "the" else 1
        token = self._token(_HE.get(word) or _THEY.get(word) or "<the two>", at, at + size)
        token.people = tuple([(m, ()) for m in people])
        token.pronoun = True
        return token, at + size


def _is_cue(token: Token) -> bool:
    return bool(token.cues) and not token.people and token.cues[0].form != "link"


def _is_people(token: Token) -> bool:
    return bool(token.people) and not token.pronoun and not token.cues


def _is_title(token: Token) -> bool:
    return bool(token.mentions) and token.mentions[0].kind == TITLE


@dataclass(frozen=True, slots=True)
class _Kind:
    """What makes a list: which tokens, which words may part them, how many of those."""

    belongs: Callable[[Token], bool]
    between: frozenset[str]
    reach: int


_TITLES = _Kind(_is_title, _JOIN_PEOPLE, 3)
_CUES = _Kind(_is_cue, _JOIN_CUES, 4)
_PEOPLE = _Kind(_is_people, _JOIN_PEOPLE, 9)


def _join(tokens: list[Token], kind: _Kind) -> list[Token]:
    """Make one token of those that stand in a list."""
    joined: list[Token] = []
    n = 0
    while n < len(tokens):
        token = tokens[n]
        n += 1
        if not (token.mentions or token.people or token.cues):
            joined.append(token)
            continue
        while kind.belongs(token):
            k = _next_of(token, tokens, n, kind)
            if not k:
                break
            other = tokens[k]
            token.people += other.people
            token.cues += other.cues
            token.mentions += other.mentions
            token.word = other.word if other.cues else "<people>" if token.people else "<titles>"
            token.stop = other.stop
            token.closed = token.closed or (tokens[k - 1].word == "and" and tokens[k - 2].word != ",")
            n = k + 1
        joined.append(token)
    return joined


def _next_of(token: Token, tokens: list[Token], n: int, kind: _Kind) -> int:
    """The place of the next token of the list ``token`` that ends before ``n``; 0 where there is none."""
    people = bool(token.people)
    if people and token.closed and [t.word for t in tokens[n : n + 2]] == [",", "and"]:
        return 0  # "A and B, and C and D write": two lists
    joined = False
    for k in range(n, min(n + kind.reach, len(tokens))):
        one = tokens[k]
        if kind.belongs(one):
            return k if joined else 0
        if one.word in kind.between:
            joined = True
        elif not (people and (one.word == "<company>" or (one.word in _OF_COMPANY and not one.mentions))):
            return 0
    return 0

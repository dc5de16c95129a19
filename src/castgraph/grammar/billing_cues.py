"""Billings: who leads, is a regular, recurs or guests. Every cue of a billing beside every performer near it, weighed.

The weights in ``vocabulary/billing_cues.tsv`` are counted on annotated announcements by ``tests/weights``.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import exp

from castgraph.grammar.draft import Draft
from castgraph.grammar.hedges import is_taken_back
from castgraph.grammar.part_words import brief_features, gap_features
from castgraph.grammar.people import Key
from castgraph.grammar.scenes import Scene, Spot
from castgraph.grammar.sentences import around
from castgraph.grammar.weights import Table, weights

_LEAST = 0.5  # probability from which a billing is stated
_LEAST_PERFORMER = 0.1
_LIKELY_PERFORMER = 0.35  # and from which a billing is stated
_FAR = 30  # words, lists of names taken as one, between a cue and a performer
_BELOW = 16  # lines under a label that it may speak of
_STEPS = (0.2, 0.4, 0.6, 0.8, 0.95)
_LINKS = frozenset((",", "and", "&", ";", "plus", "also", "or", "then"))
_CUES = {
    "regular": "regular regulars series-regular main core ensemble full-time permanent",
    "recurring": "recurring recur recurs recurred recurrent semi-regular multi-episode occasional occasionally arc",
    "guest": "guest guests guesting guested guest-star guest-stars guest-starring guest-starred cameo cameos cameoing "
    "episodic one-episode one-off guest-starrer",
    "lead": "lead leads leading leader led co-lead co-leads headline headlines headlining headlined headliner topline toplines "
    "toplining toplined top-lines top-billed front fronts fronted fronting title titular protagonist protagonists head heads "
    "headed heading star stars starring starred topliner tops topped topping main leading-man heroine hero carries eponymous "
    "anchor anchors anchored anchoring",
}
_VALUES: dict[str, list[str]] = {}
for _value, _words in _CUES.items():
    for _word in _words.split():
        _VALUES.setdefault(_word, []).append(_value)
_LEADS = 7  # the most performers that one sentence calls leads
_LABEL = 8  # words of a line that may be a label


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence whose brackets are left out and whose lists of performers are one; ``spots``: who they are."""

    word: str
    place: int
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Billed:
    """A performer with the billing that a cue may tell."""

    spot: Spot
    value: str
    scene: Scene  # of the cue
    place: int  # of the cue among the scene's words
    features: tuple[str | None, ...]


def find_billed(scenes: list[Scene], table: Table) -> Iterator[Billed]:
    """Every performer beside every cue near the name."""
    made: dict[int, list[Token]] = {}

    def tokens_of(number: int) -> list[Token]:
        if number not in made:
            made[number] = list(_tokens(scenes[number]))
        return made[number]

    cues = [n for n, scene in enumerate(scenes) if not _VALUES.keys().isdisjoint(scene.sentence.words)]
    cued = set(cues)
    for number in cues:
        tokens = tokens_of(number)
        for at, token in enumerate(tokens):
            if token.word not in _VALUES or _is_doubted(scenes[number], token.place):
                continue
            for value in _VALUES[token.word]:
                cue = _Cue(scenes[number], tokens, at, value, table)
                yield from cue.inside()
                if number:
                    yield from cue.above(tokens_of(number - 1))
                below = range(number + 1, min(len(scenes), number + 1 + (_BELOW if cue.is_label() else 2)))
                for rank, other in enumerate(below):
                    billed = list(cue.below(tokens_of(other), rank))
                    yield from billed
                    if not billed or other in cued:
                        break


def _is_doubted(scene: Scene, place: int) -> bool:
    """Whether the cue at ``place`` is taken back: "is in talks to star"."""
    sentence = scene.sentence
    return is_taken_back(sentence.line.text, sentence.offsets[place], sentence.offsets[place])


def _tokens(scene: Scene) -> Iterator[Token]:
    """The words without what stands in brackets, each list of performers as one."""
    spots = {spot.place: spot for spot in scene.spots}
    plain: list[Token] = []
    depth = 0
    words = scene.sentence.words
    for place in range(3, len(words) - 3):
        word = words[place]
        if word == "(" and place > 3:
            depth += 1
        elif word == ")" and depth:
            depth -= 1
        elif not depth:
            spot = spots.get(place)
            performs = spot is not None and spot.performs >= _LEAST_PERFORMER and spot.performs > spot.plays
            plain.append(Token(word, place, (spot,) if performs and spot is not None else ()))
    at = 0
    while at < len(plain):
        token = plain[at]
        at += 1
        if token.spots:
            spots_of, at = _rest_of_list(plain, at)
            token = Token("<performer>" if not spots_of else "<people>", token.place, (*token.spots, *spots_of))
        yield token


def _rest_of_list(plain: list[Token], at: int) -> tuple[list[Spot], int]:
    """The further performers of a list of which the first stands before ``plain[at]``, and where the list ends."""
    found: list[Spot] = []
    while True:
        ahead = at
        if ahead < len(plain) and plain[ahead].word == "as":
            part = next(
                (n for n in range(ahead + 1, min(len(plain), ahead + 9)) if plain[n].word in ("<part>", "<person>")),
                None,
            )
            if part is not None and not any(t.spots for t in plain[ahead:part]):
                ahead = part + 1
        end = ahead
        while ahead < len(plain) and ahead - end < 3 and plain[ahead].word in _LINKS:
            ahead += 1
        if ahead == end or ahead >= len(plain) or not plain[ahead].spots:
            return found, at
        found.extend(plain[ahead].spots)
        at = ahead + 1


@dataclass(frozen=True, slots=True)
class _Cue:
    """One word that may tell a billing: ``tokens[at]``."""

    scene: Scene
    tokens: list[Token]
    at: int
    value: str
    table: Table

    def is_label(self) -> bool:
        """Whether the cue's line may speak of the lines below it."""
        return len(self.tokens) <= _LABEL or self.tokens[-1].word in (":", ";") or self.scene.sentence.line.heading

    def inside(self) -> Iterator[Billed]:
        """The performers of the cue's sentence."""
        groups = [n for n, token in enumerate(self.tokens) if token.spots]
        for n in groups:
            if abs(n - self.at) > _FAR:
                continue
            first, last = min(n, self.at), max(n, self.at)
            side = "behind" if n > self.at else "before"
            gap = tuple([t.word for t in self.tokens[first + 1 : last]])
            between = sum(first < other < last for other in groups)
            features = [f"{side} {between} lists", f"{side} {self.word} {between}", *self._between(side, gap)]
            features.append(f"{side} then {self._word_at(last + 1)}")
            features.append(f"{side} led by {self._word_at(first - 1)}")
            yield from self._bill(self.tokens[n], features)

    def above(self, tokens: list[Token]) -> Iterator[Billed]:
        """The performers of the sentence before the cue's: "All of them are regulars." """
        groups = [n for n, token in enumerate(tokens) if token.spots]
        own = "own" if any(token.spots for token in self.tokens) else "none own"
        for n in {*groups[:1], *groups[-1:]}:
            where = "only" if len(groups) == 1 else "first" if n == groups[0] else "last"
            side = f"above {where} {own}"
            gap = ("|", *[t.word for t in self.tokens[: self.at]])
            yield from self._bill(tokens[n], [side, f"{side} {self.word}", *self._between("above", gap)])

    def below(self, tokens: list[Token], rank: int) -> Iterator[Billed]:
        """The performers of a line under the cue's."""
        first = next((n for n, token in enumerate(tokens) if token.spots), None)
        if first is None or first > 5:
            return
        end = self.tokens[-1].word
        kind = (
            "label"
            if end == ":"
            else "goes on"
            if end == ";"
            else "heading"
            if self.scene.sentence.line.heading
            else "line"
        )
        side = f"below {kind} {min(rank, 2)}"
        own = "own" if any(token.spots for token in self.tokens) else "none own"
        gap = tuple([t.word for t in self.tokens[self.at + 1 :]][-4:])
        features = [side, f"{side} {own}", f"below {kind} {own} {self.word}", f"below size {min(len(self.tokens), 9)}"]
        features += [f"below at {min(first, 3)}", "below starts " + " ".join(t.word for t in tokens[:first])]
        features += ["below after " + " ".join(gap), f"{side} {min(len(tokens[first].spots), 3)}"]
        yield from self._bill(tokens[first], features)

    @property
    def word(self) -> str:
        """The cue with the word before it where that is another cue: "recurring guest"."""
        word = self.tokens[self.at].word
        before = self._word_at(self.at - 1)
        return f"{before} {word}" if before in _VALUES else word

    def _word_at(self, n: int) -> str:
        return self.tokens[n].word if 0 <= n < len(self.tokens) else "^" if n < 0 else "$"

    def _between(self, side: str, gap: tuple[str, ...]) -> Iterator[str | None]:
        yield from gap_features(gap, self.table, side + " ")
        yield from brief_features(gap, self.table, f"{side} {self.value} ")

    def _bill(self, group: Token, features: Iterable[str | None]) -> Iterator[Billed]:
        place = self.tokens[self.at].place
        shared = (
            "cue " + self.word, f"cue {self.word} is {self.value}", "value " + self.value,
            f"cue {self.word} then {self._word_at(self.at + 1)}", f"cue {self._word_at(self.at - 1)} {self.word}",
            *around(self.scene.sentence, self.table, place, told="cue "), *features,
        )  # fmt: skip
        size = len(group.spots)
        for n, spot in enumerate(group.spots):
            yield Billed(
                spot, self.value, self.scene, place,
                (
                    *shared, f"list {_count(size)}", f"cue {self.value} of {_count(size)}", f"in list {'first' if not n else 'last' if n == size - 1 else 'inside'}",
                    f"performs {bisect_left(_STEPS, spot.performs)}", f"part {bisect_left(_STEPS, spot.plays)}",
                ),
            )  # fmt: skip


def _count(size: int) -> str:
    return str(size) if size < 4 else "4-9" if size < 10 else "10+"


def read_billings(scenes: list[Scene]) -> Iterator[Draft]:
    """The castings with a billing: for each performer the likeliest."""
    table = weights("billing_cues")
    best: dict[Key, tuple[float, Billed]] = {}
    for billed in find_billed(scenes, table):
        if billed.spot.performs < _LIKELY_PERFORMER:
            continue
        (score,) = table.sum(billed.features)
        if score > best.get(billed.spot.key, (-4.0,))[0]:
            best[billed.spot.key] = score, billed
    likely = [(1 / (1 + exp(min(30.0, -score))), billed) for score, billed in best.values()]
    likely = [(chance, billed) for chance, billed in likely if chance >= _LEAST]
    leads = Counter(id(billed.scene) for _, billed in likely if billed.value == "lead")
    for chance, billed in likely:
        if billed.value != "lead" or leads[id(billed.scene)] <= _LEADS:
            yield _draft(billed, chance)


def _draft(billed: Billed, chance: float) -> Draft:
    spot = billed.spot
    start, stop = _extent(billed.scene, billed.place)
    return Draft(
        "cast", None, spot.mention, None, None, min(spot.mention.start, start), max(spot.mention.stop, stop),
        spot.scene.sentence.number, "weighed billing", round(chance, 2), False, billed.value,
    )  # fmt: skip


def _extent(scene: Scene, place: int) -> tuple[int, int]:
    """Where the word at ``place`` starts and stops in the announcement's text."""
    line, at = scene.sentence.line, scene.sentence.offsets[place]
    before = [(p, m) for p, m in zip(line.positions, line.mentions, strict=True) if p < at]
    start = before[-1][1].stop + at - before[-1][0] - 1 if before else line.start + at
    return start, start + len(scene.sentence.words[place])

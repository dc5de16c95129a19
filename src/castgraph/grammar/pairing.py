"""Who plays whom: patterns over two names of a sentence, read once it is known who performs and who is a part.

A pattern is read over the sentence with every name unfolded again, A for the performer's symbol and X for the part's.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from castgraph.grammar import symbols as sym
from castgraph.grammar.anchors import Anchored
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.mentions import Mention
from castgraph.grammar.people import Key, People
from castgraph.grammar.performers import PART, PERFORMER
from castgraph.grammar.symbols import Item, Node

_P = sym.PERSON
_NAMES = f"{sym.PERSON}{sym.OTHER}{sym.TITLE}"
_BRACKET = re.compile(r"\([^()]{0,200}\)?")
# up to six words before the part: "the tough but fair detective", "a new character,"
_DET = r"(?:(?!(?:and|or|but|who|whom|in|on|with|by|from|for|when|where|whose|while|'s|opposite|alongside|to)\b)(?:[a-z0-9$'-]+|[\ue00c\ue004](?:'s)?|\ue00a),? ){0,7}?"
_HAVE = r"(?:(?:has|have|had|is|are|was|were|will|to|also|now|just|been|be|set|slated|due|recently|again|then|first|once more|once|soon|both|all|each|'ll|'s|'ve|'re|who|that|currently|going|himself|herself|of course|in turn|lastly|meanwhile)[ ,]+)*"
# verbs behind which any name is a part
_SURELY_PLAYS = (
    r"(?:plays?|playing|played|portrays?|portrayed|portraying|(?:co-)?stars? as|starred as|starring as|appears? as|appeared as|essays?|embod(?:y|ies)|voices?|voicing|"
    r"lends (?:his|her|their) voice to|takes? over as|took over as|takes? the (?:role|part) of|recurs? as|guests? as|cast as|inhabits?|"
    r"repris(?:es?|ing)(?: (?:his|her|their) (?:role|part))?(?: as| of)?|seen as|heard as|the voice of|set to play|introduced as|seen as|in the (?:title )?(?:role|part|guise|shoes|character) of|(?:has|have|takes?|gets?|lands?|in|into) the (?:title |lead(?:ing)? |\ue00a )?(?:role|part)s? of)"
)
# verbs behind which only a name that reads as a part is one
_MAY_PLAY = (
    r"(?:takes? on|took on|steps? in(?:to the shoes of| as)|steps into|brings? to life|depicts?|does|becomes?|turns into|gets?|lands?|nabs?|has|have|handed|given|"
    r"down for|up for|on board as|aboard as|back as|returns? as|returning as|comes? back as|in as|known as|tackles?|the face of|set as|set for|is|are|be|was|were|been|as(?! well))"
)
_FILLER = rf"(?:[^\s;:.!?,{sym.PERSON}-{sym.TITLES}{sym.THE_SHOW}]+(?:,? |$)){{0,6}}?"
_AND_ALL = r"(?: (?:who|whom|which|a|an|the|whose|played)\b[^.;:()\ue000]{0,90}?)?"


@dataclass(frozen=True, slots=True)
class _Pair:
    """A construction: where its part and its performer stand, and how sure both must be from elsewhere."""

    name: str
    pattern: Anchored
    least: float
    either: bool = False  # which of the two performs is for the names to say
    any_name: bool = False  # the part need not read as a person


def _pair(name: str, pattern: str, least: float, *, either: bool = False) -> _Pair:
    pattern = (
        pattern.replace("HAVE", _HAVE)
        .replace("SURELY", _SURELY_PLAYS)
        .replace("MAYBE", _MAY_PLAY)
        .replace("DET", _DET)
        .replace("MORE", _AND_ALL)
        .replace("~", _FILLER)
    )
    pattern = re.sub(r"\bA\b", f"(?P<a>{_P})", pattern)
    pattern = re.sub(r"\bX\b", f"(?P<x>{_P})", pattern)
    pattern = re.sub(r"\bN\b", f"(?P<x>[{_NAMES}])", pattern)
    return _Pair(name, Anchored(pattern), least, either, _NAMES in pattern)


_PAIRS = (
    _pair("plays part", r"A(?:,| -)? ?(?:\(?who |himself |herself )?HAVESURELY DETN", 0.12),
    _pair("is part", r"A(?:,| -)? ?(?:\(?who |himself |herself )?HAVEMAYBE DETX", 0.2, either=True),
    _pair("performer: part", r"^(?:- |• |\\* )?A(?::| /| -) DETX", 0.4, either=True),
    _pair("performer's part", r"A's? DETX(?!'s)", 0.25),
    _pair("aka", r"A(?:,? (?:aka|a\.k\.a\.|alias)) DETN", 0.1, either=True),
    _pair("is performer's", r"X,?MORE,? (?:is|will be|was|are|being) (?:now |also |once more )?A's(?: (?:part|role|character|turn|job))?(?=[ ,.;:]|$)", 0.2),
    _pair("role of performer", r"X,?MORE,? (?:is |will be |was |are |being )?(?:now )?the (?:role|part|character|work|voice|creation) of (?:~)?A", 0.2),
    _pair("is played by", r"N,?MORE,? (?:\(?(?:is|are|was|will be|being|to be|gets|has been|who is|who's) )?(?:now |also |again )?(?:played|portrayed|voiced|embodied|essayed|brought to life|taken over|inhabited|taken on|given life|spoken) by (?:the )?(?:~)?A", 0.1),
    _pair("whom performer plays", r"N, (?:whom?|which|that|a part that|a role that|the part that) (?:~)?A (?:will |now |also |first |has |had |is to )*(?:play|portray|voice|embod|essay|bring)", 0.1),
    _pair("who performer plays", r"N is (?:who|whom|the (?:one|part|role)(?: that)?) A (?:will )?(?:play|portray|voice)", 0.1),
    _pair("role is", r"A's? (?:new |latest |own )?(?:role|part|character|job|alter ego|assignment|name in it)(?: (?:there|here|in it|on it))? (?:is|was|will be)(?: that of| called| named)? DETX", 0.15),
    _pair("name of character", r"X (?:is|was|will be) the name of A's (?:character|part|role)", 0.1),
    _pair("as part performer", r"(?:^|[,;:.] |and |while )as DETX,?MORE,? (?:(?:we (?:get|have|see|meet|find)|there is|there's|you(?:'ll)? (?:get|see|find|meet)|comes|enter|it is|behold|look for|watch for|see|meet) )?(?:~)?A", 0.3),
    _pair("for part performer", r"(?:^|[,;:.] )for DETX,?MORE,? [^.;\ue000-\ue003]{0,40}?(?:got|cast|found|picked|chose|tapped|hired|signed|went to|turned to|called in|landed|booked) (?:~)?A", 0.3),
    _pair("part goes to", r"(?:role|part|character|name|shoes|skin|uniform|title role) of DETX,?MORE,? [^.;\ue000-\ue003]{0,30}?(?:go(?:es)? to|falls to|is|belongs to|in the hands of|will be|,|has|went to|gets) ?(?:~)?A", 0.3),
    _pair("part is performer", r"X,?MORE,? (?:is|are|will be|was) (?:now |also )?A(?!'s)", 0.35, either=True),
    _pair("later plays", r"A[^.;:\ue000\ue001]{1,110}?,? (?:and |who |but )?(?:will |now |to |would |also |once |first )+(?:be|play|portray|voice|essay|recur as|star as) DETX", 0.3),
    _pair("in the role", r"A[^.;:\ue000\ue001]{0,50} (?:in|into) the (?:role|part|shoes|skin|title role) of DETX", 0.15),
    _pair("plays him", r"X[^.;\ue000\ue001]{0,80}?(?:,|;| and| -) (?:and )?A (?:will |now |also |has )?(?:plays?|portrays?|is|voices?|be|played) (?:him|her|it|them)\b", 0.15),
    _pair("by the name of", r"A(?:,|:| as) (?:an? |the )[^.;\ue000\ue001]{0,60}?(?:by the name of|named|called|who goes by) X", 0.2),
    _pair("as part, performer", r"(?:^|[,;:.] |and |while )as X,[^.;\ue000\ue001]{0,90}, A", 0.4),
    _pair("performer who part", r"A, (?:who|whom|the|her|his|a|an|our|your) DETX", 0.5),
    _pair("part performer", r"X, A(?=[.,;]|$)", 0.5),
    _pair("performer part", r"A [^.;:()\ue000\ue001]{1,70}? as DETX", 0.3),
)  # fmt: skip


_LISTS = Anchored(
    rf"(?P<a>{sym.PEOPLE}),? ?(?:who )?{_HAVE}(?:{_SURELY_PLAYS}|{_MAY_PLAY}),? (?:respectively,? )?{_DET}(?P<x>{sym.PEOPLE})"
)


@dataclass(slots=True)
class _Unfolded:
    """A sentence with each name of its lists as a symbol of its own; ``items`` stand behind the symbols."""

    text: str
    items: list[tuple[int, Item, Node]]

    def at(self, position: int) -> tuple[Item, Node]:
        return next((item, node) for p, item, node in self.items if p == position)


def _unfold(plain: str, line: Line) -> _Unfolded:
    parts: list[str] = []
    items: list[tuple[int, Item, Node]] = []
    length = done = 0
    for node, position in zip(line.nodes, line.positions, strict=True):
        parts.append(line.text[done:position])
        length += position - done
        done = position + 1
        symbol = _P if node.symbol == sym.PEOPLE else node.symbol
        for index, item in enumerate(node.items if node.symbol in (sym.PERSON, sym.PEOPLE) else node.items[:1]):
            if index:
                gap = plain[node.items[index - 1].mention.stop : item.mention.start]
                gap = _BRACKET.sub("", gap).lower() if 0 < len(gap) < 240 else ", "
                parts.append(gap)
                length += len(gap)
            items.append((length, item, node))
            parts.append(symbol)
            length += 1
        if not node.items:
            parts.append(symbol)
            length += 1
    parts.append(line.text[done:])
    return _Unfolded("".join(parts), items)


def read_parts(
    plain: str, lines: list[Line], chances: Mapping[Key, tuple[float, float, float]], people: People
) -> Iterator[Draft]:
    """The castings with a part that the pairs of names in each line state."""
    reader = _Reader(chances, people)
    for number, line in enumerate(lines):
        if any(n.symbol in (sym.PERSON, sym.PEOPLE) for n in line.nodes):
            unfolded = _unfold(plain, line)
            listed: set[int] = set()
            yield from reader.read_lists(line, number, unfolded, listed)
            yield from reader.read_pairs(line, number, unfolded, listed)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads pairs, knowing who performs and who is a part. ``listed``: the positions that a pair of lists has used."""

    chances: Mapping[Key, tuple[float, float, float]]
    people: People

    def _chance(self, mention: Mention, what: int) -> float:
        return self.chances.get(self.people.key(mention), (0.02, 0.25, 0.73))[what]

    def read_lists(self, line: Line, number: int, unfolded: _Unfolded, listed: set[int]) -> Iterator[Draft]:
        """ "A and B play X and Y": as many parts as performers, in the same order."""
        for match in _LISTS.finditer(line.text) if line.text.count(sym.PEOPLE) > 1 else ():
            left, right = line.node_at(match.start("a")), line.node_at(match.start("x"))
            if len(left.items) != len(right.items):
                continue
            pairs = [(a.mention, x.mention) for a, x in zip(left.items, right.items, strict=True)]
            forward = sum(self._chance(a, PERFORMER) + self._chance(x, PART) for a, x in pairs)
            back = sum(self._chance(x, PERFORMER) + self._chance(a, PART) for a, x in pairs)
            if max(forward, back) < 0.8 * len(pairs):
                continue
            listed.update(p for p, _, node in unfolded.items if node is left or node is right)
            for a, x in pairs:
                who, whom = (a, x) if forward >= back else (x, a)
                yield Draft(
                    "cast", None, who, None, whom, line.offset(0), right.stop, number, "pair: lists", 0.9, False
                )

    def _most_sure(self, unfolded: _Unfolded) -> tuple[float, float]:
        """The most that a pair of the sentence can be sure: where its part reads as a person, and where any name is one."""
        persons = [item.mention for _, item, node in unfolded.items if node.symbol in (sym.PERSON, sym.PEOPLE)]
        others = [item.mention for _, item, node in unfolded.items if node.symbol in (sym.OTHER, sym.TITLE)]
        if len(persons) + len(others) < 2:
            return 0.0, 0.0
        performs = max(self._chance(m, PERFORMER) for m in persons)
        as_person = performs * max(self._chance(m, PART) for m in persons)
        return as_person, max(as_person, performs * max((self._chance(m, PART) for m in others), default=0.0))

    def read_pairs(self, line: Line, number: int, unfolded: _Unfolded, listed: set[int]) -> Iterator[Draft]:
        """One performer and one part, by the patterns in their order; a part is read once."""
        taken = set(listed)
        as_person, as_any = self._most_sure(unfolded)
        for pair in _PAIRS:
            if pair.least > (as_any if pair.any_name else as_person):
                continue
            for match in pair.pattern.finditer(unfolded.text):
                at, beside = match.start("a"), match.start("x")
                if beside in taken or at in listed:
                    continue
                (actor, node), (part, _) = unfolded.at(at), unfolded.at(beside)
                if self.people.key(actor.mention) == self.people.key(part.mention):
                    continue
                sure = self._chance(actor.mention, PERFORMER) * self._chance(part.mention, PART)
                other_way = self._chance(part.mention, PERFORMER) * self._chance(actor.mention, PART)
                if pair.either and other_way > sure and unfolded.text[beside] == _P:
                    actor, part, sure = part, actor, other_way
                pronoun = not (node.start <= actor.mention.start < node.stop)
                if sure < pair.least + 0.2 * pronoun:
                    continue
                taken.add(beside)
                yield Draft(
                    "cast", None, actor.mention, None, part.mention, line.offset(0), node.stop, number,
                    "pair: " + pair.name, 0.85, False,
                )  # fmt: skip

"""Billings: who leads, is a regular, recurs or guests, read where it is known who performs."""

import re
from collections.abc import Iterator, Mapping

from castgraph.grammar import symbols as sym
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line
from castgraph.grammar.people import Key, People
from castgraph.grammar.performers import PERFORMER
from castgraph.grammar.symbols import Item, Node

_LEAST = 0.35  # probability of a performer
_PERSON = f"{sym.PERSON}{sym.PEOPLE}"
# what may stand between a billing and the people behind it
_RIGHT = re.compile(
    rf"(?P<how>{sym.BILLING})(?: roles?| parts?| stars?| players?| cast| performers?| names?| spots?)?"
    rf"(?: (?:of|in|on|for|from) (?:the |its |this |this year's )?(?:[a-z-]+ ){{0,2}}(?:[{sym.COMPANY}](?:'s)? ?)?(?:[{sym.GENRE}{sym.SEASON}{sym.THE_SHOW}](?:,? | of )?)?(?:[{sym.TITLE}] ?)?)?"
    rf"(?:,? ?(?:are|is|include|includes|including|will be|for|go to|goes to|went to|has|have|viewers will (?:meet|see)|one will see|we will see|we meet|come|comes|were|was|who come back too|such as|like|played by)\b)?"
    rf"(?: now| also| again| of course| once more)?[:,]? ?(?:- )?(?:[a-z-]+ ){{0,2}}?(?P<who>[{_PERSON}])(?!'s)"
)
_NOT_RIGHT = re.compile(r"\b(?:opposite|alongside|with|beside|by|when|from|as|while|and|but|in|on|of) ?$")
# behind people: as far as the next person, sentence part or opposite
_LEFT = re.compile(rf"(?P<who>[{_PERSON}])(?P<between>[^.;:{_PERSON}]{{0,140}}?)(?P<how>{sym.BILLING})")
# "all of them have recurring roles": the people of the sentence before
_ALL = re.compile(
    rf"(?:^|[,;] | and | - )(?:[^.;:{_PERSON}]{{0,40}} )?(?:they|both|all of (?:them|whom)|all|the (?:two|three|four|five|six|seven|eight|trio|duo|pair|quartet))\b[^.;:{_PERSON}]{{0,40}}(?P<how>{sym.BILLING})"
)
_PAST = re.compile(
    r"\b(?:seen|hitherto|previously|formerly|former|once|was|were|had been|dropped|demoted|not only|not|never|no longer|may|might|could|won't|"
    r"every|isn't|only as|would|six|nominated|emmy|first|before|if|one of)\b[^,]{0,30}$"
)
_MOVED = re.compile(r"\b(?:promoted|upped|bumped up|elevated|made|now|becomes?|moves? up)\b")


def read_billings(
    lines: list[Line], chances: Mapping[Key, tuple[float, float, float]], people: People
) -> Iterator[Draft]:
    """The castings with a billing that each line states."""

    def performers(node: Node) -> tuple[Item, ...]:
        return tuple(i for i in node.items if chances.get(people.key(i.mention), (0.0,))[PERFORMER] > _LEAST)

    last: tuple[Item, ...] = ()
    for number, line in enumerate(lines):
        if sym.BILLING in line.text:
            done: set[int] = set()
            for pattern in (_RIGHT, _LEFT, _ALL):
                for match in pattern.finditer(line.text):
                    how = match.start("how")
                    if how in done or _is_past(line, how):
                        continue
                    who = last if pattern is _ALL else performers(line.node_at(match.start("who")))
                    if pattern is _RIGHT and _NOT_RIGHT.search(line.text, how, match.start("who")):
                        continue
                    if pattern is _ALL and len(last) < 2:
                        continue
                    if who:
                        done.add(how)
                    billing = line.node_at(how)
                    for item in who:
                        yield Draft(
                            "cast", None, item.mention, None, item.character, line.offset(match.start()), billing.stop,
                            number, "billing", 0.85, False, billing.value[0],
                        )  # fmt: skip
        for node in line.nodes:
            if node.symbol == sym.PEOPLE and len(performers(node)) > 1:
                last = performers(node)


def _is_past(line: Line, how: int) -> bool:
    before = line.text[max(0, how - 60) : how]
    return bool(_PAST.search(before)) and not _MOVED.search(before)

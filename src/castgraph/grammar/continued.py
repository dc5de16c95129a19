"""Lists of the crew that go on: "Executive producers: Ana Prieto; Leo Sand; Mia Lund", one name a sentence or a line."""

import re
from collections.abc import Iterable, Iterator, Sequence

from castgraph.grammar import symbols as sym
from castgraph.grammar.draft import Draft
from castgraph.grammar.lines import Line

_LABEL = re.compile(rf"^\W*{sym.ROLE}:? ?$")
_NAMES = re.compile(rf"^\W*(?:and )?[{sym.PERSON}{sym.PEOPLE}]\W*$")


class Continued:
    """Reads the lines of a document in order and remembers which roles the names that come next have."""

    def __init__(self) -> None:
        self._roles: tuple[str, ...] = ()
        self._label = False
        self._block = -1

    def read(self, line: Line, number: int, drafts: Sequence[Draft]) -> Iterator[Draft]:
        """What ``line``, of which ``drafts`` were read, says as the next part of a list."""
        credited = any(d.relation == "credit" for d in drafts)
        if not credited and self._roles and _NAMES.match(line.text) and (self._label or line.block == self._block):
            yield from self._credit(line, number)
        elif _LABEL.match(line.text):
            self._roles, self._label = line.nodes[0].value, True
            return
        else:
            self._roles, self._label = _last_roles(drafts), False
        self._block = line.block
        if not self._label and not line.text.rstrip().endswith(";"):
            self._roles = ()

    def _credit(self, line: Line, number: int) -> Iterator[Draft]:
        node = next(n for n in line.nodes if n.symbol in (sym.PERSON, sym.PEOPLE))
        for item in node.items:
            for role in self._roles:
                yield Draft(
                    "credit", None, item.mention, role, None, node.start, node.stop, number, "list goes on", 0.8, False
                )


def _last_roles(drafts: Iterable[Draft]) -> tuple[str, ...]:
    """The roles of the names that the drafts come to last."""
    credits = [d for d in drafts if d.relation == "credit" and d.value]
    last = max((d.stop for d in credits), default=0)
    return tuple(dict.fromkeys(d.value for d in credits if d.value and d.stop == last))

"""What a rule read in one line, before the document tells whose show it is and which names are one."""

from dataclasses import dataclass

from castgraph.grammar.mentions import Mention


@dataclass(slots=True)
class Draft:
    """One fact in the making. ``show`` is None where the line leaves it to the document.

    ``relation``: cast, acted (a part in an earlier work), credit, company, known, release, season, status, based, subject.
    ``value``: the credit's or company's role, billing, date, number, status. ``other``: the person, company or work beside the show; for ``known``
    the person is ``other`` and the work ``show``. ``at`` and ``line`` say where: code points of the text, line's number.
    """

    relation: str
    show: Mention | None
    other: Mention | None
    value: str | None
    character: Mention | None
    start: int
    stop: int
    line: int
    rule: str
    confidence: float
    named: bool = True  # False where the show was found by scope
    billing: str | None = None

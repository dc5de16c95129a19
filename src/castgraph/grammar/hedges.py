"""Words that take back what is said: "is in talks to", "may", "never"."""

import re

from castgraph.grammar.anchors import by_letter

_HEDGE = re.compile(
    r"\b"
    + by_letter(
        r"rumou?red|reportedly in talks|in talks|in negotiations|in early talks|may|might|could|would have|were to|not|never|no longer|"
        r"isn't|won't|doesn't|didn't|wasn't|weren't|hasn't|haven't|aren't|can't|denied|passed on|turned down|offered|eyeing|circling|"
        r"hopes? to|unlikely|instead of|rather than|if"
    )
    + r"\b"
)
_REACH = 14  # characters before a phrase


def is_taken_back(text: str, start: int, stop: int) -> bool:
    """Whether words shortly before or inside ``text[start:stop]`` take back what it says."""
    begin = max(0, start - _REACH)
    ended = text.rfind(". ", begin, start)  # "The show returns in May. Guest stars are …"
    return _HEDGE.search(text, ended + 1 if ended >= 0 else begin, stop) is not None

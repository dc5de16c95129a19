"""Regular expression -> its tree, as Python's own parser of expressions sees it.

That parser has no public name: ``sre_parse`` is deprecated in favour of ``re._parser``, and a parser of our own could
part from the one that compiles. So it is imported here alone, and a Python that has none by this name is told of no
tree: :mod:`castgraph.grammar.anchors` then searches every text, which is slower and finds the same.
"""

import re
from collections.abc import Iterable
from typing import Any

try:
    from re import _parser  # type: ignore[attr-defined]
except ImportError:
    _parser = None


def parse_expression(pattern: re.Pattern[str]) -> Iterable[tuple[Any, Any]]:
    """The nodes of ``pattern``, each with its kind, whose text is its name ("LITERAL"), and what it is of; none where
    they cannot be told."""
    return _parser.parse(pattern.pattern, pattern.flags) if _parser is not None else ()

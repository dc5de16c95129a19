"""What is wrong with a SPARQL query, where, and what was probably meant: for people, with the line and a caret."""

import re
from difflib import get_close_matches

from castgraph.graph.sparql_text import PREFIXES, Token, find_undeclared, read_tokens

_WORDS = frozenset(
    """a ABS ADD ALL AS ASC ASK AVG BASE BIND BNODE BOUND BY CEIL CLEAR COALESCE CONCAT CONSTRUCT CONTAINS COPY COUNT
    CREATE DATA DATATYPE DAY DEFAULT DELETE DESC DESCRIBE DISTINCT DROP ENCODE_FOR_URI EXISTS false FILTER FLOOR FROM
    GRAPH GROUP GROUP_CONCAT HAVING HOURS IF IN INSERT INTO IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISURI LANG
    LANGMATCHES LATERAL LCASE LIMIT LOAD MAX MD5 MIN MINUS MINUTES MONTH MOVE NAMED NOT NOW OFFSET OPTIONAL ORDER
    PREFIX RAND REDUCED REGEX REPLACE ROUND SAMETERM SAMPLE SECONDS SELECT SEPARATOR SERVICE SHA1 SHA256 SHA384 SHA512
    SILENT STR STRAFTER STRBEFORE STRDT STRENDS STRLANG STRLEN STRSTARTS STRUUID SUBSTR SUM TIMEZONE TO true TZ UCASE
    UNDEF UNION URI USING UUID VALUES VERSION WHERE WITH YEAR ADJUST TRIPLE SUBJECT PREDICATE OBJECT ISTRIPLE
    HASLANG HASLANGDIR LANGDIR STRLANGDIR""".upper().split()
)
_POSITION = re.compile(r"(?:error )?at (\d+):(\d+): ?", re.IGNORECASE)
_QUIET = re.compile(r'"""(?:.*?)"""|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|<[^<>"{}|^`\\\s]*>|\#[^\n]*', re.DOTALL)
_ODD_IRI = re.compile(r'<[a-z]+:[^<>\s]*[\s"{}|^`\\][^<>]*>')
_PAIRS = {"}": "{", ")": "(", "]": "["}
_UNBOUND = "SELECT or ORDER BY names a variable that the pattern does not bind, or that is not grouped"
_MISFIT = "cannot be read from here on: a part is missing, doubled or misplaced"


def explain_error(sparql: str, message: str) -> str:
    """Say what is wrong with ``sparql`` and where: what we see, or else the engine's ``message``, made plain."""
    if "IRI parsing failed" in message and (odd := _ODD_IRI.search(sparql)):
        return point_at(sparql, odd.start(), "no IRI; a space or another odd sign is in it")
    undeclared = frozenset(find_undeclared(sparql))
    for token in read_tokens(sparql):
        if fault := _find_fault(token, undeclared):
            return point_at(sparql, token.start, fault)
    if "contains a variable that is unbound" in message:
        return _UNBOUND
    if (unpaired := _find_unpaired(sparql)) is not None:
        return point_at(sparql, unpaired, "this bracket has no partner")
    match = _POSITION.search(message)
    if match is None:
        return f"the query is wrong: {message}"
    lines = sparql.split("\n")
    start = sum(len(text) + 1 for text in lines[: int(match[1]) - 1]) + int(match[2]) - 1
    return _explain_expected(sparql, min(start, len(sparql)), message[match.end() :])


def point_at(sparql: str, start: int, reason: str) -> str:
    """Return ``line, column: reason``, the line, and a caret under the place."""
    before = sparql[:start]
    line, column = before.count("\n") + 1, start - (before.rfind("\n") + 1)
    text = sparql.split("\n")[line - 1]
    indent = "".join("\t" if c == "\t" else " " for c in text[:column])
    return f"line {line}, column {column + 1}: {reason}\n  {text}\n  {indent}^"


def _find_fault(token: Token, undeclared: frozenset[str]) -> str:
    if token.kind == "word" and token.text.upper() not in _WORDS:
        near = get_close_matches(token.text.upper(), _WORDS, n=1, cutoff=0.6)
        return f"{token.text}: no SPARQL word" + (f"; did you mean {near[0]}?" if near else "")
    if token.prefix is None or token.prefix in PREFIXES or token.prefix not in undeclared:
        return ""
    near = get_close_matches(token.prefix, PREFIXES, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}:?" if near else f"declare it, or use one of {', '.join(PREFIXES)}"
    return f"{token.prefix}: is a prefix that the query does not declare; {hint}"


def _find_unpaired(sparql: str) -> int | None:
    quiet = _QUIET.sub(lambda match: " " * len(match[0]), sparql)
    open_: list[int] = []
    for place, sign in enumerate(quiet):
        if sign in _PAIRS.values():
            open_.append(place)
        elif sign in _PAIRS and (not open_ or quiet[open_.pop()] != _PAIRS[sign]):
            return place
    return open_[-1] if open_ else None


def _explain_expected(sparql: str, start: int, expected: str) -> str:
    """Make plain what the engine expected: it tells where it stopped reading, which lies after a word it tried."""
    expected = expected.replace("\n", " ").removeprefix("expected ").removeprefix("one of ")
    signs = re.findall(r'"([^"\\]+)"', expected)
    tried = [
        word for word in re.findall(r"[A-Za-z_]{2,}", re.sub(r"\[[^]]*\]", "", expected)) if word.upper() in _WORDS
    ]
    if signs or re.search(r"\['", expected):
        hint = f"expected {' or '.join(signs)}" if 0 < len(signs) <= 4 else _MISFIT
        return point_at(sparql, start, hint)
    if tried:
        start = max(0, start - min(map(len, tried)))
        return point_at(sparql, start, f"expected {tried[0]}" if tried == ["BY"] else _MISFIT)
    return point_at(sparql, start, "the query ends too early" if start >= len(sparql.rstrip()) else _MISFIT)

"""A SPARQL query as text: its form, the prefixes and terms that it uses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from castgraph.graph import terms
from castgraph.iri import BASE

# what every output declares, and the short ways to write an entity's IRI
PREFIXES = {**terms.PREFIXES, **{kind: f"{BASE}{kind}/" for kind in ("show", "person", "character", "company")}}
_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*)
    |(?P<string>\"\"\".*?\"\"\"|'''.*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<iri><[^<>"{}|^`\\\s]*>)
    |(?P<variable>[?$]\w+)
    |(?P<language>@[\w-]+)
    |(?P<blank>_:[\w.-]*)
    |(?P<name>(?P<prefix>[^\W\d_][\w.-]*)?:(?P<local>(?:[\w:%-]|\.(?=[\w:%-])|\\.)*))
    |(?P<word>[^\W\d_]\w*)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query that means something: its kind, its text, and where it starts (code points)."""

    kind: str
    text: str
    start: int
    prefix: str | None = None


def read_tokens(sparql: str) -> Iterator[Token]:
    """Yield names, words, variables, strings and IRIs of ``sparql``; comments and signs left out."""
    for match in _TOKEN.finditer(sparql):
        if match.lastgroup == "comment":
            continue
        kind = next(
            k for k in ("string", "iri", "variable", "language", "blank", "name", "word") if match[k] is not None
        )
        yield Token(kind, match[0], match.start(), (match["prefix"] or "") if kind == "name" else None)


def find_form(sparql: str) -> str:
    """Return SELECT, ASK, CONSTRUCT or DESCRIBE; "" where the query is none of these."""
    words = (token.text.upper() for token in read_tokens(sparql) if token.kind == "word")
    return next((word for word in words if word not in ("PREFIX", "BASE", "VERSION")), "") if sparql else ""


def find_undeclared(sparql: str) -> tuple[str, ...]:
    """Return the prefixes that the query uses and does not declare, in order."""
    used: dict[str, None] = {}
    declared = set()
    before = None
    for token in read_tokens(sparql):
        if token.prefix is not None:
            if before is not None and before.text.upper() == "PREFIX":
                declared.add(token.prefix)
            else:
                used[token.prefix] = None
        before = token
    return tuple(prefix for prefix in used if prefix not in declared)


def declare_prefixes(sparql: str) -> str:
    """Return the query with those of castgraph's prefixes declared that it uses and does not declare itself."""
    missing = [prefix for prefix in find_undeclared(sparql) if prefix in PREFIXES]
    return "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}>\n" for prefix in missing) + sparql


def find_unknown_terms(sparql: str, known: Iterable[str]) -> Iterator[str]:
    """Yield a hint for each name in castgraph's namespace that is none of ``known`` (such as "cg:portrays")."""
    names = frozenset(known)
    spaces = {name.split(":", 1)[0] for name in names}
    redeclared = {token.text.split(":")[0] for token in _declarations(sparql)}
    seen: set[str] = set()
    for token in read_tokens(sparql):
        if token.prefix in spaces - redeclared and token.text not in names | seen:
            seen.add(token.text)
            prefix, _, local = token.text.partition(":")
            same = [name.partition(":")[2] for name in names if name.startswith(f"{prefix}:")]
            if near := get_close_matches(local, same, n=2, cutoff=0.75):
                meant = " or ".join(f"{prefix}:{name}" for name in near)
                yield f"{token.text}: castgraph writes no such term; did you mean {meant}?"


def _declarations(sparql: str) -> Iterator[Token]:
    before = None
    for token in read_tokens(sparql):
        if before is not None and before.text.upper() == "PREFIX":
            yield token
        before = token

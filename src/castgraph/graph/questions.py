"""Questions that ship with castgraph, each a file ``queries/NAME.rq``: its name and what it is about in, a table out.

The comments at a file's head say what is asked, ``for`` whom, its ``parameter``s (name, kind, default), an
``example``, what is done ``then`` with the rows, and ``reads`` where it must go through the whole graph.
"""

import re
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode

from castgraph.errors import UsageError
from castgraph.graph.naming import ANY, CLASSES, find_announcement, find_named
from castgraph.graph.question_steps import STEPS
from castgraph.graph.reader import Reader
from castgraph.graph.results import Answer, Table
from castgraph.records.dates import is_date

_HEAD = re.compile(r"# (?:(for|parameter|example|then|reads): )?(.*)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """``kind``: show, person, character, company, thing (any of these), announcement, date, number or text."""

    name: str
    kind: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A named query."""

    name: str
    asked: str
    audience: str
    sparql: str
    parameters: tuple[Parameter, ...] = ()
    example: tuple[str, ...] | None = None
    then: tuple[str, ...] = ()
    reads: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its parameters in place; ``terms`` holds them."""

    question: Question
    sparql: str
    terms: dict[str, NamedNode | Literal] = field(default_factory=dict)


@cache
def list_questions() -> tuple[Question, ...]:
    """Return all questions, by name."""
    folder = files("castgraph.graph") / "queries"
    found = [file for file in folder.iterdir() if file.name.endswith(".rq")]
    return tuple(
        read_question(file.name.removesuffix(".rq"), file.read_text("utf-8"))
        for file in sorted(found, key=lambda file: file.name)
    )


def read_question(name: str, text: str) -> Question:
    """Read a question's file."""
    heads: dict[str, list[str]] = {}
    for line in text.splitlines():
        if (match := _HEAD.match(line)) is None:
            break
        heads.setdefault(match[1] or "asked", []).append(match[2].strip())
    parameters = tuple(_read_parameter(words) for words in heads.get("parameter", ()))
    return Question(
        name,
        " ".join(heads["asked"]),
        " ".join(heads.get("for", ())),
        text,
        parameters,
        tuple(shlex.split(heads["example"][0])) if "example" in heads else None,
        tuple(" ".join(heads.get("then", ())).split()),
        " ".join(heads["reads"]) if "reads" in heads else None,
    )


def find_question(name: str) -> Question:
    """Return the question of that name. Raises: UsageError with the near ones."""
    questions = {question.name: question for question in list_questions()}
    if name in questions:
        return questions[name]
    near = get_close_matches(name, questions, n=3, cutoff=0.5) or sorted(q for q in questions if name in q)
    hint = f"did you mean {' or '.join(near)}?" if near else "`castgraph ask` lists the questions"
    raise UsageError(f"{name}: no such question; {hint}")


def fill_question(reader: Reader, question: Question, arguments: Sequence[str]) -> Asked:
    """Put what the arguments name in the place of the question's parameters.

    Raises: UsageError for too many or too few arguments, or a date that is none; UnknownNameError.
    """
    parameters = question.parameters
    least = sum(parameter.default is None for parameter in parameters)
    if not least <= len(arguments) <= len(parameters):
        wanted = " ".join(p.name.upper() if p.default is None else f"[{p.name.upper()}]" for p in parameters)
        example = " ".join(map(shlex.quote, question.example or ()))
        raise UsageError(
            f"castgraph ask {question.name} {wanted}: {len(arguments)} given; for example {example}".strip()
        )
    terms = {}
    for place, parameter in enumerate(parameters):
        words = arguments[place] if place < len(arguments) else parameter.default or ""
        terms[parameter.name] = _find_term(reader, parameter, words)
    sparql = re.sub(r"\$(\w+)", lambda match: str(terms[match[1]]), question.sparql)
    return Asked(question, sparql, terms)


def answer_question(reader: Reader, asked: Asked, limit: int | None = None) -> Answer:
    """Ask; a question that goes on with its rows in Python reads them all, ``limit`` or not."""
    step = asked.question.then
    if not step:
        return reader.ask(asked.sparql, limit)
    table = reader.ask(asked.sparql)
    if not isinstance(table, Table):
        raise TypeError(type(table))
    table = STEPS[step[0]](reader, table, asked.terms, step[1:])
    cut = limit is not None and len(table) > limit
    return Table(table.columns, table.rows[:limit], cut=cut)


def check_date(words: str, name: str) -> str:
    """Return ``words``, which are to be a date; raise UsageError where they are none."""
    if not is_date(words):
        raise UsageError(f"{words}: no date; {name} is written YYYY, YYYY-MM or YYYY-MM-DD")
    return words


def _read_parameter(words: str) -> Parameter:
    head, _, default = words.partition(" = ")
    name, kind = head.split()
    return Parameter(name, kind, default.strip() or None)


def _find_term(reader: Reader, parameter: Parameter, words: str) -> NamedNode | Literal:
    if parameter.kind in CLASSES or parameter.kind == "thing":
        kinds = ANY if parameter.kind == "thing" else (parameter.kind,)
        return NamedNode(find_named(reader, words, kinds).iri)
    return _READ[parameter.kind](reader, parameter, words)


def _read_announcement(reader: Reader, parameter: Parameter, words: str) -> NamedNode:
    return NamedNode(find_announcement(reader, words))


def _read_date(reader: Reader, parameter: Parameter, words: str) -> Literal:
    return Literal(check_date(words, parameter.name))


def _read_number(reader: Reader, parameter: Parameter, words: str) -> Literal:
    if not words.isdecimal():
        raise UsageError(f"{words}: no number; {parameter.name} is a whole number")
    return Literal(int(words))


def _read_text(reader: Reader, parameter: Parameter, words: str) -> Literal:
    return Literal(words)


_READ: dict[str, Callable[[Reader, Parameter, str], NamedNode | Literal]] = {
    "announcement": _read_announcement,
    "date": _read_date,
    "number": _read_number,
    "text": _read_text,
}

"""``castgraph ask``: the questions that ship with castgraph, listed or answered."""

import shlex
from itertools import groupby

import click

from castgraph.commands.options import graph_option, stop_at_once
from castgraph.commands.tables import Showing, answer_options, show_answer
from castgraph.graph.questions import Question, answer_question, fill_question, find_question, list_questions
from castgraph.graph.reader import open_graph

_AUDIENCES = ("anyone", "journalist", "Wikidata editor", "researcher", "developer")


@click.command()
@click.argument("question", required=False)
@click.argument("about", nargs=-1)
@graph_option
@answer_options
@click.option("--sparql", is_flag=True, help="Show the query instead of its answer.")
def command(question: str | None, about: tuple[str, ...], graph: str, sparql: bool, showing: Showing) -> None:
    """Ask one of the questions that castgraph knows; without QUESTION, list them.

    ABOUT is what the question is about: names as people write them (accents and case do not matter), IRIs, dates
    (YYYY, YYYY-MM or YYYY-MM-DD) or numbers.

    \b
    castgraph ask cast-of "Narcos: Mexico"
    castgraph ask network-news HBO 2020 --format csv
    """
    if question is None:
        _list_all()
        return
    found = find_question(question)
    with stop_at_once():
        reader = open_graph(graph)
        asked = fill_question(reader, found, about)
        answer = None if sparql else answer_question(reader, asked, showing.limit)
    if answer is None:
        click.echo(asked.sparql, nl=False)
    else:
        show_answer(answer, showing, question)


def _list_all() -> None:
    questions = sorted(list_questions(), key=lambda question: (_AUDIENCES.index(question.audience), question.name))
    for audience, group in groupby(questions, key=lambda question: question.audience):
        click.echo("For anyone:" if audience == "anyone" else f"\nFor a {audience}:")
        for question in group:
            reads = f" (reads {question.reads})" if question.reads else ""
            click.echo(f"  {_show_call(question)}\n      {question.asked}{reads}")


def _show_call(question: Question) -> str:
    return " ".join(("castgraph ask", question.name, *map(shlex.quote, question.example or ())))

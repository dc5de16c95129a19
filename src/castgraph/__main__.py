"""The command line, ``castgraph COMMAND``; errors become exit codes: 1 mendable, 2 usage; a bug keeps its traceback."""

import sys
from difflib import get_close_matches
from importlib import import_module
from keyword import iskeyword

import click

from castgraph.errors import CastgraphError, UsageError

# command -> one line of help; the module castgraph.commands.COMMAND, holding a click command `command`, is imported
# only when it runs, so that --help stays fast
COMMANDS: dict[str, str] = {
    "build": "Read announcements and add what they state to the graph.",
    "explain": "Show a text with its facts marked, and the rule behind each.",
    "export": "Write the graph as Turtle, TriG, JSON-LD, GraphML, tables and others.",
    "query": "Ask the graph in SPARQL.",
    "check": "Check the graph against the shapes that it is to have.",
    "ask": "Answer one of the questions that castgraph knows.",
    "show": "Show all that is known of a show, person, character or company.",
    "sources": "List the announcements that state something of it.",
    "diff": "Tell what two graphs differ in, as facts.",
    "forget": "Retract announcements.",
    "import": "Add RDF files, such as another's export, to the graph.",
    "push": "Write the graph to a SPARQL server.",
    "draw": "Draw the graph as one HTML page.",
    "connect": "Print the shortest chains between two people or shows.",
}


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = cmd_name.replace("-", "_") + ("_" if iskeyword(cmd_name) else "")
        command: click.Command = import_module(f"castgraph.commands.{module}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if near := get_close_matches(args[0], COMMANDS, 1):
                raise click.UsageError(f"{error.message} Did you mean {near[0]}?", ctx) from error
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="castgraph")
def cli() -> None:
    """Announcements of television productions in; a knowledge graph in which every fact shows its words out."""


def main() -> None:
    """Run the command line and exit."""
    try:
        cli()
    except UsageError as error:
        click.echo(f"castgraph: {error}", err=True)
        sys.exit(2)
    except CastgraphError as error:
        click.echo(f"castgraph: {error}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()

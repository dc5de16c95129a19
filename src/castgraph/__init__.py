"""castgraph: announcements of television productions in; a knowledge graph in which every fact shows its words out.

``extract`` reads facts from one text, ``build`` makes a graph of many, ``open`` asks it. Importing castgraph is light:
what a name needs is imported when the name is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from castgraph.errors import CastgraphError, GraphError, QueryError, ReadingError, UnknownNameError, UsageError
    from castgraph.knowledge_graph import KnowledgeGraph
    from castgraph.knowledge_graph import open_graph as open
    from castgraph.pipeline import BuildOptions, Report
    from castgraph.pipeline import build_graph as build
    from castgraph.pipeline import extract_text as extract
    from castgraph.reading import Failure, ReadingOptions
    from castgraph.records.facts import (
        BasedOn,
        Casting,
        CompanyRole,
        Credit,
        Fact,
        KnownFor,
        Name,
        Release,
        SeasonOf,
        StatusEvent,
        Subject,
    )
    from castgraph.records.span import Span

# module -> the public names that it has; those that it calls otherwise are written "its name:public name"
_HOMES = {
    "castgraph.errors": "CastgraphError GraphError QueryError ReadingError UnknownNameError UsageError",
    "castgraph.knowledge_graph": "KnowledgeGraph open_graph:open",
    "castgraph.pipeline": "BuildOptions Report build_graph:build extract_text:extract",
    "castgraph.reading": "Failure ReadingOptions",
    "castgraph.records.facts": "BasedOn Casting CompanyRole Credit Fact KnownFor Name Release SeasonOf StatusEvent "
    "Subject",
    "castgraph.records.span": "Span",
}
_HOME_OF = {entry.split(":")[-1]: (home, entry.split(":")[0]) for home in _HOMES for entry in _HOMES[home].split()}

__all__ = [
    "BasedOn",
    "BuildOptions",
    "CastgraphError",
    "Casting",
    "CompanyRole",
    "Credit",
    "Fact",
    "Failure",
    "GraphError",
    "KnowledgeGraph",
    "KnownFor",
    "Name",
    "QueryError",
    "ReadingError",
    "ReadingOptions",
    "Release",
    "Report",
    "SeasonOf",
    "Span",
    "StatusEvent",
    "Subject",
    "UnknownNameError",
    "UsageError",
    "build",
    "extract",
    "open",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home, its_name = _HOME_OF[name]
    value = globals()[name] = getattr(import_module(home), its_name)
    return value


def __dir__() -> list[str]:
    return __all__

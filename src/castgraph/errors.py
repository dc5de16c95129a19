"""The errors that castgraph raises on purpose; whatever else escapes is a bug.

CastgraphError
├── ReadingError      a source could not be read (missing, binary, refused address, HTTP status, not a feed)
├── GraphError        a graph could not be opened, parsed or written
├── QueryError        a SPARQL query is malformed, or was stopped
├── UnknownNameError      no entity goes by the name that was asked for
└── UsageError        the call's words are off (exit code 2)

A message reads: where: what was found; what was expected or what to do.
"""


class CastgraphError(Exception):
    """Base of all; the command line prints its message and exits with 1."""


class ReadingError(CastgraphError):
    """A source could not be read."""

    def __init__(self, source: str, reason: str) -> None:
        self.source = source
        self.reason = reason
        super().__init__(f"{source}: {reason}")


class GraphError(CastgraphError):
    """A graph could not be opened, parsed or written."""

    def __init__(self, place: str, reason: str) -> None:
        self.place = place
        self.reason = reason
        super().__init__(f"{place}: {reason}")


class QueryError(CastgraphError):
    """A query is malformed, or was stopped before its end."""


class UnknownNameError(CastgraphError):
    """No entity goes by this name; ``near`` holds the closest that exist."""

    def __init__(self, name: str, near: tuple[str, ...] = ()) -> None:
        self.name = name
        self.near = near
        hint = f"did you mean {' or '.join(near)}?" if near else "`castgraph export names.csv` lists the names"
        super().__init__(f"{name}: nothing in the graph goes by this name; {hint}")


class UsageError(CastgraphError):
    """The call's words are off; the command line exits with 2."""

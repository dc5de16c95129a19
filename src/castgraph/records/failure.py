"""What could not be read, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """``source`` is the path, URL, or place in a file; ``reason`` says what was found and what was expected."""

    source: str
    reason: str

"""A stretch of an announcement's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open: ``text[start:stop]``, in code points of the announcement's text as kept."""

    start: int
    stop: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.stop]

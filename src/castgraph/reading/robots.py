"""The text of a robots.txt in, what castgraph may fetch out (RFC 9309, through protego)."""

from dataclasses import dataclass

from protego import Protego

AGENT = "castgraph"
LARGEST = 500_000  # bytes that are heeded, as RFC 9309 has it
LONGEST_DELAY = 10.0  # seconds; some files ask for hours


@dataclass(frozen=True, slots=True)
class Robots:
    """``rules`` is None where the host has no robots.txt; ``delay`` is the pause in seconds that it asks for."""

    rules: Protego | None = None
    delay: float = 0.0

    def may_fetch(self, url: str) -> bool:
        """Tell whether a page may be fetched."""
        return self.rules is None or bool(self.rules.can_fetch(url, AGENT))


def read_robots(body: bytes) -> Robots:
    """Read a robots.txt; lines that make no sense are passed over."""
    rules = Protego.parse(body[:LARGEST].decode("utf-8-sig", "replace"))
    delay = rules.crawl_delay(AGENT)
    return Robots(rules, min(max(float(delay or 0), 0.0), LONGEST_DELAY))

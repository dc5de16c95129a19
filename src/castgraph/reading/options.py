"""What the reader of sources may do: limits and permissions."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """Limits hold for each page or feed that is fetched; ``seconds`` is for all of it, redirects and retries too.

    ``pause`` and ``backoff`` (the first wait before trying again; each next one doubles) are in seconds.
    """

    allow_private: bool = False
    max_bytes: int = 20 * MEGABYTE
    seconds: float = 30.0
    pause: float = 0.5
    backoff: float = 1.0
    max_file_bytes: int = 200 * MEGABYTE

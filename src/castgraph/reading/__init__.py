"""The reading stage: files, pages, feeds and streams in; announcements, and failures with their reasons, out."""

from castgraph.reading.options import ReadingOptions
from castgraph.reading.read import read_source
from castgraph.reading.sources import Source, list_sources
from castgraph.records.failure import Failure

__all__ = ["Failure", "ReadingOptions", "Source", "list_sources", "read_source"]

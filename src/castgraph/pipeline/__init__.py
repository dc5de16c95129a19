"""Sources in, a graph out: list, read, extract, resolve, write, store; in order, on all cores, nothing held."""

from castgraph.pipeline.build import Watch, build_graph
from castgraph.pipeline.report import Report
from castgraph.pipeline.stages import (
    BuildOptions,
    Built,
    Unchanged,
    build_announcement,
    extract_announcement,
    extract_text,
)

__all__ = [
    "BuildOptions",
    "Built",
    "Report",
    "Unchanged",
    "Watch",
    "build_announcement",
    "build_graph",
    "extract_announcement",
    "extract_text",
]

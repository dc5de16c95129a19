"""Measures the store beside its engine and rdflib, on made-up announcements, all in one run.

    python tests/benchmarks/store.py                    # 100,000 and 1,000,000 quads
    python tests/benchmarks/store.py 100000 --without rdflib

Prints, for each size and each of castgraph, raw pyoxigraph and rdflib: loading, the questions (best of three, on the
busiest and on a middling show, person and company), exports, memory and disk. Each measure is a process of its own.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

QUADS_EACH = 189  # of an announcement, in its graph and in the merged one, at these sizes


def main() -> None:
    """Run the measures and print them."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sizes", nargs="*", type=int, default=[100_000, 1_000_000])
    arguments.add_argument("--without", action="append", default=[], choices=["rdflib", "questions", "exports"])
    options = arguments.parse_args()
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="castgraph-benchmark-") as folder:
            measure_size(size, Path(folder), options.without)


def measure_size(size: int, folder: Path, without: list[str]) -> None:
    """Measure everything at one size."""
    run("write_input", folder, str(size // QUADS_EACH))
    ours = run("load_castgraph", folder)
    run("dump", folder)
    engines = {"castgraph": ours, "pyoxigraph": run("load_pyoxigraph", folder)}
    if "rdflib" not in without:
        engines["rdflib"] = run("load_rdflib", folder)
    print(f"\n{ours['quads']:,} quads, {size // QUADS_EACH:,} announcements\n")
    print(f"{'load':24}{'seconds':>10}{'processor s':>13}{'quads/s':>12}{'MB memory':>12}{'MB disk':>10}")
    for name, row in engines.items():
        speed = f"{row['seconds']:10.1f}{row['processor']:13.1f}{row['quads'] / row['seconds']:12,.0f}"
        print(f"{name:24}{speed}{row['memory']:12,.0f}{row.get('disk', 0):10,.0f}")
    raw = engines["pyoxigraph"]
    of_time, of_work = raw["seconds"] / ours["seconds"], raw["processor"] / ours["processor"]
    print(f"castgraph loads at {of_time:.2f} of the raw engine's speed by the clock, {of_work:.2f} by the processor")
    if "questions" not in without:
        print_questions(folder, engines)
    if "exports" not in without:
        print(f"\n{'export':24}{'seconds':>10}{'processor s':>13}{'MB memory':>12}")
        for form in ("nq", "ttl"):
            for name in engines:
                row = run(f"export_{name}", folder, form)
                used = f"{row['seconds']:10.1f}{row['processor']:13.1f}{row['memory']:12,.0f}"
                print(f"{name + ' ' + form:24}{used}")


def print_questions(folder: Path, engines: Iterable[str]) -> None:
    """Print each question's milliseconds."""
    asked = {name: run(f"ask_{name}", folder) for name in engines}
    head = f"{'castgraph':>12}{'raw':>10}{'ratio':>8}{'names':>8}{'rdflib':>12}"
    print(f"\n{'question (milliseconds of the processor)':44}{'rows':>8}{head}")
    for key, row in asked["castgraph"].items():
        if key == "memory":
            continue
        raw, third = asked["pyoxigraph"][key]["ms"], asked.get("rdflib", {}).get(key)
        shown = f"{third['ms']:12,.1f}" if third else f"{'':12}"
        mark = ("*" if row["whole"] else "") + ("+" if row["goes_on"] else "")
        ratio = f"{row['ms']:12,.1f}{raw:10,.1f}{row['ms'] / raw:8.2f}{row['names']:8.1f}"
        print(f"{key + mark:44}{row['rows']:8,}{ratio}{shown}")
    print(
        "* reads the whole graph, as its file says   + goes on with the rows in Python   names: finding what is meant\n"
        "raw: the same queries, all that a question sends, by pyoxigraph on a store that it made in one go"
    )
    print("memory: " + ", ".join(f"{name} {asked[name]['memory']:,.0f} MB" for name in asked))


def run(task: str, *arguments: object) -> dict[str, Any]:
    """Run a task in a process of its own; return what it printed as JSON, and its peak memory in MB."""
    code = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import store_tasks; store_tasks.perform()"
    command = [sys.executable, "-c", code, task, *map(str, arguments)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main()

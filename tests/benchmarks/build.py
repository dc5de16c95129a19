"""Measures `castgraph build` from text files to a finished store, on made-up announcements.

    python tests/benchmarks/build.py                               # 10,000 announcements
    python tests/benchmarks/build.py 10000 100000 --texts FOLDER   # and how the time grows

Prints announcements a second, the processors' time, and the most memory that one process took, for each size. The
texts are made before, and not timed; in FOLDER they are kept, and taken from it the next time.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from announcements import write_texts


def main() -> None:
    """Measure each size given."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sizes", nargs="*", type=int, default=[10_000])
    arguments.add_argument("--texts", type=Path, metavar="FOLDER", help="where made texts are kept")
    options = arguments.parse_args()
    head = f"{'announcements':>14}{'seconds':>10}{'a second':>10}{'processor s':>13}{'MB at most':>12}{'MB disk':>9}"
    print(head, flush=True)
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="castgraph-benchmark-") as folder:
            texts = make_texts(size, options.texts or Path(folder))
            print(measure_build(size, texts, Path(folder) / "graph.db"), flush=True)


def make_texts(size: int, folder: Path) -> Path:
    """Write the texts below ``folder``, unless they are there."""
    texts, begun = folder / f"texts-{size}", folder / f"texts-{size}.begun"
    if not texts.exists():
        write_texts(size, begun)
        begun.rename(texts)
    return texts


def measure_build(size: int, texts: Path, graph: Path) -> str:
    """Build ``size`` announcements in a process of its own; return a line of the table."""
    command = [sys.executable, "-m", "castgraph", "build", str(texts), "-g", str(graph)]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    disk = sum(file.stat().st_size for file in graph.rglob("*") if file.is_file()) / 1e6
    memory = after.ru_maxrss / 1024
    return f"{size:14,}{seconds:10.1f}{size / seconds:10.0f}{used:13.1f}{memory:12,.0f}{disk:9,.0f}"


if __name__ == "__main__":
    main()

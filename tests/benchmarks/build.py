"""Measures `castgraph build` from text files to a finished store, on made-up announcements.

    python tests/benchmarks/build.py                 # 10,000 announcements
    python tests/benchmarks/build.py 10000 100000    # and how the time grows

Prints announcements a second, the processors' time, and the most memory that one process took, for each size.
"""

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
    head = f"{'announcements':>14}{'seconds':>10}{'a second':>10}{'processor s':>13}{'MB at most':>12}{'MB disk':>9}"
    print(head, flush=True)
    for size in [int(word) for word in sys.argv[1:]] or [10_000]:
        with tempfile.TemporaryDirectory(prefix="castgraph-benchmark-") as folder:
            print(measure_build(size, Path(folder)), flush=True)


def measure_build(size: int, folder: Path) -> str:
    """Build ``size`` announcements in a process of its own; return a line of the table."""
    write_texts(size, folder / "texts")
    command = [sys.executable, "-m", "castgraph", "build", str(folder / "texts"), "-g", str(folder / "graph.db")]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    disk = sum(file.stat().st_size for file in (folder / "graph.db").rglob("*") if file.is_file()) / 1e6
    memory = after.ru_maxrss / 1024
    return f"{size:14,}{seconds:10.1f}{size / seconds:10.0f}{used:13.1f}{memory:12,.0f}{disk:9,.0f}"


if __name__ == "__main__":
    main()

"""Measures `castgraph.extract` over the samples on one core, and how its time grows with a text's length.

    python tests/benchmarks/extract.py        # 5 rounds
    python tests/benchmarks/extract.py 9      # as many as said

Prints texts a second (the median round, with the time of the processor), the most memory, and what 1 MB costs beside
10 kB. Where spaCy is installed it parses the same texts in the same run: with its small English model as it comes
(tags, parse, names, lemmas; no facts). Without a model the blank English pipeline does no more than cut words and
sentences, and the line says so.
"""

import importlib.util
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import castgraph

TEXTS = Path(__file__).resolve().parents[1] / "corpus" / "texts"
MODEL = "en_core_web_sm"


def main() -> None:
    """Measure in the order of the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    pin_to_one_core()
    texts = [path.read_text("utf-8") for path in sorted(TEXTS.glob("*.txt"))]
    characters = sum(map(len, texts))
    print(f"{len(texts)} texts of {characters / len(texts):,.0f} characters, {rounds} rounds, one core", flush=True)
    own = measure(castgraph.extract, texts, rounds)
    report("castgraph.extract", own, texts)
    print(f"  memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB", flush=True)
    print(f"  1 MB takes {compare_lengths(texts):.0f} times as long as 10 kB", flush=True)
    name, parse = load_spacy()
    if parse is not None:
        other = measure(parse, texts, rounds)
        report(name, other, texts)
        print(f"  castgraph.extract reads {other / own:.1f} times as many texts in the same time", flush=True)
    else:
        print(name)


def pin_to_one_core() -> None:
    """Keep this process on the first core that it may use, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def measure(read: Callable[[str], object], texts: Sequence[str], rounds: int) -> float:
    """Seconds of the processor for all texts, of the median round; the first text, read before, loads the tables."""
    read(texts[0])
    found = []
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            read(text)
        found.append(time.process_time() - start)
    return statistics.median(found)


def compare_lengths(texts: Sequence[str]) -> float:
    """How many times as long as 10 kB of the samples, one behind the other, 1 MB of them takes."""
    whole = "\n\n".join(texts)
    whole *= 1_000_000 // len(whole) + 1
    pieces = [whole[at : at + 10_000] for at in range(0, 100_000, 10_000)]
    short = measure(castgraph.extract, pieces, 3) / len(pieces)
    start = time.process_time()
    castgraph.extract(whole[:1_000_000])
    return (time.process_time() - start) / short


def load_spacy() -> tuple[str, Callable[[str], object] | None]:
    """What of spaCy can be measured beside, and its name; or why nothing can."""
    if importlib.util.find_spec("spacy") is None:
        return "spaCy is not installed: nothing to measure beside", None
    import spacy

    model = next((name for name in sorted(spacy.util.get_installed_models()) if name.startswith(MODEL)), None)
    if model is not None:
        return f"spaCy {spacy.__version__} with {model}, parsing alone", spacy.load(model)
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    return f"spaCy {spacy.__version__} without a model ({MODEL} is not installed): words and sentences, no names", blank


def report(name: str, seconds: float, texts: Sequence[str]) -> None:
    """One line: how fast."""
    print(f"{name}: {len(texts) / seconds:,.0f} texts/s, {1000 * seconds / len(texts):.2f} ms a text", flush=True)


if __name__ == "__main__":
    main()

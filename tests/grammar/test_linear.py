"""The time that a text takes grows with its length and no faster, whatever it holds."""

import time
from random import Random

import pytest

from castgraph.grammar import extract_facts
from castgraph.records.announcement import Announcement

SHORT, LONGER = 2_000, 8  # characters, and how many times as long the longer text is
WORDS = [
    "".join(Random(n).choices("abcdefghijklmnop", k=2 + n % 7)).capitalize() for n in range(400)
]  # the same ones in every run
SENTENCE = "Canal Uno has ordered “Harbour {}”, a drama starring Ana {} as Inspector {}. "

HOSTILE = {
    "sentences": "".join(SENTENCE.format(*WORDS[n : n + 3]) for n in range(300)),
    "one sentence": ", ".join(f"“Harbour {word}” is a drama starring Ana {word} as Leo {word}" for word in WORDS),
    "capitalised words": " ".join(WORDS * 10),
    "capitalised list": ", ".join(WORDS * 10),
    "brackets": "(" * 20_000,
    "pairs of brackets": "()" * 10_000,
    "quotation marks": '"' * 20_000,
    "quoted letters": '"A" ' * 5_000,
    "single letters": "A " * 10_000,
    "and": "and " * 5_000,
    "people": "Ana Prieto, Leo Sand and Mia Lund, " * 600,
    "people with works": "Ana Prieto (Salt Road), " * 1_000,
    "parts": "Ana stars as Leo " * 1_200,
    "possessives": "Ana's " * 4_000,
    "particles": "House of the " * 2_000,
    "dates": "March 3, 2020 " * 2_000,
    "seasons": "season 2, " * 2_000,
    "companies": "HBO, CBS, NBC and ABC: " * 1_000,
    "digits": "1234567890" * 2_000,
    "hyphens": "a-" * 10_000,
    "line ends": "\n" * 20_000,
    "spaces": " " * 20_000,
    "one word": "a" * 20_000,
    "full stops": ". " * 10_000,
}


def measure_seconds(text: str) -> float:
    """Of two runs the shortest, in time of the processor."""
    found = []
    for _ in range(2):
        start = time.process_time()
        extract_facts(Announcement("text", text))
        found.append(time.process_time() - start)
    return min(found)


@pytest.mark.parametrize("kind", HOSTILE)
def test_eight_times_the_text_takes_at_most_some_sixteen_times_as_long(kind: str) -> None:
    """What is quadratic takes 64 times as long; what is linear far less than the third of that."""
    text = HOSTILE[kind]
    assert len(text) >= SHORT * LONGER
    short = measure_seconds(text[:SHORT])
    longer = measure_seconds(text[: SHORT * LONGER])
    # a few milliseconds say nothing of how time grows
    assert longer <= max(short * LONGER * 2, 0.05) + 0.05

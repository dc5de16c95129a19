#!/usr/bin/env python3
"""Take over the classes of the commonest words (word_classes.tsv) from the Brown clusters of spacy-lookups-data (MIT).

python tests/weights/take_word_classes.py      # needs spacy-lookups-data (dependency group "weigh")
"""

import gzip
import json
import re
from collections import defaultdict
from importlib.resources import files

from samples import VOCABULARY

MOST = 40_000  # words; with twice as many the names' kinds were told as well
WORD = re.compile(r"[A-Za-zÀ-ÿ'’.-]+")


def read_table(name):
    path = files("spacy_lookups_data") / "data" / f"en_lexeme_{name}.json.gz"
    return json.loads(gzip.decompress(path.read_bytes()))


def main():
    classes = {word: int(number) for word, number in read_table("cluster").items()}
    chances = read_table("prob")
    words = sorted((w for w, number in classes.items() if number and WORD.fullmatch(w)), key=lambda w: (-chances[w], w))
    kept = set(words[:MOST])
    rows = defaultdict(list)
    for word in kept:
        low = word.lower()
        if word == low or low not in kept or classes[low] != classes[word]:
            rows[classes[word]].append(word)
    lines = ["# class\twords"] + [f"{number}\t{' '.join(sorted(rows[number]))}" for number in sorted(rows)]
    (VOCABULARY / "word_classes.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{sum(map(len, rows.values())):,} words in {len(rows)} classes")


if __name__ == "__main__":
    main()

"""Builds generation after generation into a store until it is killed: run by test_crash.py.

    python keep_building.py FOLDER GENERATION SEED [once]

Each generation, announcements change, come and go. What the ledger says is there in this generation is skipped.
"""

import os
import sys
from pathlib import Path
from random import Random

from castgraph.graph import store as store_module
from castgraph.graph import write_announcement
from castgraph.graph.announcement_quads import AnnouncementQuads, pack_quads
from castgraph.graph.store import Store
from castgraph.identity import resolve

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
from announcements import make_announcement

COUNT = 40


def make_item(number: int, generation: int) -> AnnouncementQuads | None:
    """Announcement ``number`` as it is in this generation; every fifth or so is not there."""
    random = Random(f"{number} {generation}")
    if random.random() < 0.2:
        return None
    announcement, stated = make_announcement(number, COUNT)
    kept = [fact for fact in stated if random.random() < 0.8]
    resolved = resolve(announcement, kept)
    return AnnouncementQuads(resolved.iri, pack_quads(write_announcement(resolved)), str(generation), "1")


def name_of(number: int) -> str:
    """The IRI of announcement ``number``."""
    return resolve(make_announcement(number, COUNT)[0], ()).iri


def build_generation(folder: Path, generation: int) -> None:
    """Bring the store to this generation."""
    with Store.open(folder, create=True) as store:
        items = [make_item(number, generation) for number in range(COUNT)]
        known = {iri for iri, (digest, _) in store.digests.items() if digest == str(generation)}
        store.put(item for item in items if item is not None and item.iri not in known)
        store.forget(*(name_of(number) for number, item in enumerate(items) if item is None))


if __name__ == "__main__":
    place, first, random = Path(sys.argv[1]), int(sys.argv[2]), Random(int(sys.argv[3]))
    store_module.BATCH = random.choice((150, 400, 1500))
    store_module.BULK = random.choice((1, 10**9))
    os.write(1, b"ready\n")
    for generation in range(first, first + (1 if sys.argv[4:] else 10**6)):
        build_generation(place, generation)
        os.write(1, b"%d\n" % generation)

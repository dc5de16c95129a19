"""How fast the pages are, beside pyvis's stock page: ``python tests/benchmarks/pictures.py [NODES …]``.

Graphs of 500, 2,000 and 10,000 things; for each: seconds of the processor to lay out and to write, bytes, seconds
until the picture rests in headless Chromium without a GPU, frames a second while it zooms. "everything" draws all
things at once; the page of a large graph opens on its overview, which is measured as well. Needs Debian's chromium.
"""

import random
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright
from pyvis.network import Network

from castgraph.pictures.cast_network import CastNetwork, Quote, Source, Thing, Tie
from castgraph.pictures.maps import count_crowd, draw_everything, draw_maps
from castgraph.pictures.page import View, render_maps

SIZES = (500, 2000, 10000)
STOCK_SIZES = (500, 2000)  # a page of 10,000 does not answer at all
LONGEST = 120  # seconds to wait for a picture to rest
ZOOM_SECONDS = 3
WORDS = "has joined the cast of the new drama series, which begins filming in the spring, the network said on Tuesday."
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
OURS_RESTS = "() => performance.getEntriesByName('castgraph-rest')[0]?.startTime"
# rests: no thing moved by a pixel for half a second
STOCK_RESTS = """() => {
  const places = window.stock?.getPositions() ?? {};
  const before = window.before ?? {};
  const moved = Object.entries(places).some(([id, { x, y }]) => !before[id]
    || Math.hypot(x - before[id].x, y - before[id].y) > 1);
  window.before = places;
  return !moved && Object.keys(places).length > 0 && performance.now();
}"""
# turn the wheel on the picture at every frame, and count the frames
COUNT_FRAMES = """seconds => new Promise((done) => {
  const canvas = document.querySelector("canvas");
  const box = canvas.getBoundingClientRect();
  const [start, at] = [performance.now(), { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }];
  let frames = 0;
  const turn = () => {
    const passed = (performance.now() - start) / 1000;
    if (passed > seconds) {
      done(frames / passed);
      return;
    }
    const deltaY = Math.floor(passed / 0.75) % 2 ? 40 : -40;
    canvas.dispatchEvent(new WheelEvent("wheel", { ...at, deltaY, bubbles: true, cancelable: true }));
    frames += 1;
    requestAnimationFrame(turn);
  };
  requestAnimationFrame(turn);
})"""


class Measured(NamedTuple):
    """One page: all in seconds, but for the bytes and the frames a second."""

    page: str
    things: int
    layout: float | None
    write: float
    megabytes: float
    rest: float | None
    frames: float | None


def make_network(count: int) -> CastNetwork:
    """Shows and people drawn from a power law, a few companies, a quote for each tie."""
    rng = random.Random(count)
    shows, companies = count // 4, count // 100
    people = count - shows - companies
    things = {
        f"{kind}/{i}": Thing(f"{kind}/{i}", kind, f"{kind.title()} {i} {rng.choice('ABCDEFGH')}. Name")
        for kind, number in (("show", shows), ("person", people), ("company", companies))
        for i in range(number)
    }
    sources = {f"a/{i}": Source(f"a/{i}", f"Announcement {i}", f"20{i % 20:02}-06-01") for i in range(shows)}
    pairs = {
        (int(shows * rng.random() ** 2), f"person/{person}")
        for person in range(people)
        for _ in range(rng.choice((1, 1, 2, 3)))
    }
    pairs |= {(show, f"company/{int(companies * rng.random() ** 3)}") for show in range(shows)}
    ties = tuple(
        Tie(
            f"show/{show}",
            other,
            "network" if other.startswith("company") else "cast",
            quotes=(Quote(f"a/{show}", 40 * n, f"{things[other].name} {WORDS}"),),
        )
        for n, (show, other) in enumerate(sorted(pairs))
    )
    return CastNetwork(things, ties, (), sources)


def measure_ours(browser: Browser, folder: Path, count: int) -> list[Measured]:
    network = make_network(count)
    start = time.process_time()
    crowd = count_crowd(network)
    draw_everything(crowd)
    layout = time.process_time() - start
    maps = draw_maps(network, crowd)
    start = time.process_time()
    page = render_maps(crowd, maps, View(), "Benchmark")
    path = folder / f"castgraph-{count}.html"
    path.write_text(page, encoding="utf-8")
    write = time.process_time() - start
    size = path.stat().st_size / 1e6
    measured = []
    for name in dict.fromkeys((maps[0].name, "everything")):
        rest, frames = watch(browser, f"{path.as_uri()}#map={name}", OURS_RESTS)
        drawn = next(len(m.things) for m in maps if m.name == name)
        measured.append(Measured(f"castgraph, {name}", drawn, layout, write, size, rest, frames))
    return measured


def measure_stock(browser: Browser, folder: Path, count: int) -> Measured:
    """pyvis as its documentation shows it; physics decides when the picture rests."""
    network = make_network(count)
    start = time.process_time()
    stock = Network(cdn_resources="in_line")
    for iri, thing in network.things.items():
        stock.add_node(iri, label=thing.name)
    stock.add_edges([(tie.work, tie.other) for tie in network.ties])
    # without the links to a CDN that "in_line" leaves in: there is no network here, and they would only add waiting
    page = stock.generate_html().replace("cdn.jsdelivr.net", "localhost.invalid")
    page = page.replace("network = new vis.Network(", "network = window.stock = new vis.Network(")
    path = folder / f"pyvis-{count}.html"
    path.write_text(page, encoding="utf-8")
    write = time.process_time() - start
    rest, frames = watch(browser, path.as_uri(), STOCK_RESTS)
    return Measured("pyvis, stock page", count, None, write, path.stat().st_size / 1e6, rest, frames)


def watch(browser: Browser, address: str, rested: str) -> tuple[float | None, float | None]:
    """Seconds until the picture rests (None: not within LONGEST), and frames a second while zooming."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(address, wait_until="commit")
    try:
        polling = 500 if rested == STOCK_RESTS else 50
        rest = page.wait_for_function(rested, timeout=LONGEST * 1000, polling=polling).json_value() / 1000
    except Exception as error:
        if "Timeout" not in type(error).__name__:
            raise
        rest = None
    page.wait_for_timeout(300)
    frames = page.evaluate(COUNT_FRAMES, ZOOM_SECONDS)
    page.close()
    return rest, frames


def main(sizes: list[int]) -> None:
    print(f"{'page':<24}{'things':>8}{'layout s':>10}{'write s':>9}{'MB':>7}{'rest s':>8}{'frames/s':>10}")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for count in sizes:
            rows = measure_ours(browser, Path(folder), count)
            if count in STOCK_SIZES:
                rows.append(measure_stock(browser, Path(folder), count))
            for row in rows:
                print(row_text(row), flush=True)
        browser.close()


def row_text(row: Measured) -> str:
    def number(value: float | None, unknown: str = "–") -> str:
        return unknown if value is None else f"{value:.2f}"

    rest = number(row.rest, f"> {LONGEST}")
    return (
        f"{row.page:<24}{row.things:>8,}{number(row.layout):>10}{row.write:>9.2f}{row.megabytes:>7.2f}{rest:>8}"
        f"{row.frames:>10.1f}"
    )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))

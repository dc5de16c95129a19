"""A browser, and pages of the samples' gold to open in it."""

import importlib.util
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Store

from castgraph.pictures.cast_network import CastNetwork
from castgraph.pictures.read_network import read_network

HERE = Path(__file__).parent
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _load(name: str):
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def gold() -> Store:
    """The samples' gold, with a sentence for each fact."""
    return _load("gold_store").gold_store()


@pytest.fixture(scope="session")
def network(gold: Store) -> CastNetwork:
    return read_network(gold)


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Debian's chromium; the tests that need it skip where it is missing, but never in CI."""
    where = shutil.which("chromium")
    if where is None:
        if os.environ.get("CI"):
            pytest.fail("no chromium: .ci/install-browser installs it")
        pytest.skip("no chromium on this machine: .ci/install-browser installs it")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=where, args=list(FLAGS))
        yield chromium
        chromium.close()


class Opened:
    """A page in the browser, and what went wrong in it."""

    def __init__(self, page) -> None:
        self.page = page
        self.errors: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda said: self.errors.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("dialog", lambda dialog: (self.errors.append(f"dialog: {dialog.message}"), dialog.dismiss()))


@pytest.fixture
def open_page(browser) -> Iterator[Callable[..., Opened]]:
    """Open a file, with a fragment, in a new window of a size."""
    contexts = []

    def open_file(path: Path, fragment: str = "", **options) -> Opened:
        wanted = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", "accept_downloads": True}
        context = browser.new_context(**(wanted | options))
        contexts.append(context)
        context.set_default_timeout(15_000)
        opened = Opened(context.new_page())
        opened.page.goto(path.as_uri() + fragment)
        opened.page.wait_for_function("() => performance.getEntriesByName('castgraph-rest').length > 0")
        opened.page.wait_for_timeout(250)  # the picture settles, and the address is written
        return opened

    yield open_file
    for context in contexts:
        context.close()

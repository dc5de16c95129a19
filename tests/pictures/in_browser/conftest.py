"""The pages that are opened in the browser."""

from pathlib import Path

import pytest

import small_network as small
from castgraph.pictures.cast_network import CastNetwork
from castgraph.pictures.page import View, render_page


@pytest.fixture(scope="session")
def small_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "small.html"
    path.write_text(render_page(small.small_network(), View(), "Small"), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "hostile.html"
    path.write_text(render_page(small.hostile_network(), View(), small.HOSTILE), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def gold_page(tmp_path_factory: pytest.TempPathFactory, network: CastNetwork) -> Path:
    path = tmp_path_factory.mktemp("pages") / "gold.html"
    path.write_text(render_page(network, View(), "Who plays with whom"), encoding="utf-8")
    return path

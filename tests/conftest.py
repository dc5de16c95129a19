"""What many tests start from: the command line run in this process, and the samples' graph, built once."""

import signal
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from castgraph.__main__ import main
from castgraph.pipeline import build_graph

# a run in the background inherits "ignore" for Ctrl-C, and would hand it on to the programs that the tests interrupt
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

TESTS = Path(__file__).resolve().parent


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run ``castgraph ARGUMENT…`` as the shell would, errors becoming exit codes."""
    monkeypatch.delenv("CASTGRAPH_GRAPH", raising=False)

    def run_command(*arguments: object) -> Ran:
        monkeypatch.setattr("sys.argv", ["castgraph", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        return Ran(ended.value.code or 0, *capsys.readouterr())

    return run_command


@pytest.fixture(scope="session")
def samples_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The TriG file that `castgraph build` writes from some of the samples."""
    path = tmp_path_factory.mktemp("samples") / "samples.trig"
    build_graph(sorted((TESTS / "corpus" / "texts").glob("da0*.txt")), path)
    return path

"""The page's script and style, read by their linters."""

import os
import subprocess
from pathlib import Path

import pytest

LINT = Path(__file__).parent / "lint"


@pytest.mark.parametrize("task", ["script", "style"])
def test_linter_finds_nothing(task: str) -> None:
    if not (LINT / "node_modules").exists():
        if os.environ.get("CI"):
            pytest.fail("no linters: .ci/install-browser installs them")
        pytest.skip("no linters on this machine: .ci/install-browser installs them")
    ran = subprocess.run(["npm", "run", "--silent", task], cwd=LINT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout + ran.stderr) == (0, "")

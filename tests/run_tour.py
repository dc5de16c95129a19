#!/usr/bin/env python3
"""Run every command and every Python example of README.md in an empty folder, and compare what they print.

A ```console block holds commands after "$ " (their further lines after "> ") with what they print below; a line
"..." stands for any lines. Python examples are doctests.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Step:
    """A command and the lines that README shows below it."""

    command: str
    expected: str


def read_steps(readme: str) -> list[Step]:
    """The steps of all console blocks, in their order."""
    steps: list[Step] = []
    for block in _BLOCK.findall(readme):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            lines = part.splitlines()
            more = 1
            while more < len(lines) and lines[more].startswith("> "):
                more += 1
            command = "\n".join([lines[0], *(line[2:] for line in lines[1:more])])
            steps.append(Step(command, "\n".join(lines[more:]).strip()))
    return steps


def show_steps(readme: str, printed: list[str]) -> str:
    """README with what its steps printed in place of what it showed; what agrees stays as it is written."""
    outputs = iter(printed)

    def show_block(block: re.Match[str]) -> str:
        shown = "```console\n"
        for part in re.split(r"^\$ ", block[1], flags=re.MULTILINE)[1:]:
            (step,) = read_steps(f"```console\n$ {part}```")
            output = next(outputs)
            kept = step.expected if step.expected and agrees(step.expected, output) else output.rstrip()
            shown += f"$ {step.command}".replace("\n", "\n> ") + "\n" + (f"{kept}\n" if kept else "")
        return shown + "```"

    return _BLOCK.sub(show_block, readme)


def agrees(expected: str, printed: str) -> bool:
    """Tell whether the output is as shown; trailing spaces do not count, a line "..." takes any lines."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "..." else re.escape(line.rstrip()) + "\n" for line in expected.splitlines()
    )
    trimmed = "".join(line.rstrip() + "\n" for line in printed.strip().splitlines())
    return re.fullmatch(pattern, trimmed) is not None


def run_tour(readme: Path, programs: Path, folder: Path, *, update: bool = False) -> list[str]:
    """Run README's steps in the folder with the programs of a venv; return what went otherwise than shown.

    ``update`` writes what the steps print into README instead, where no step fails.
    """
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("CASTGRAPH_", "PYTHON"))},
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "120",
        "PYTHONUTF8": "1",
    }
    for name in ("samples", "corpus"):
        shutil.copytree(ROOT / "tests" / name, folder / "tests" / name)
    wrong, outputs = [], []
    for step in read_steps(readme.read_text("utf-8")):
        code, printed = _run(["/bin/sh", "-c", step.command], folder, environment)
        outputs.append(printed)
        if code or (not update and not agrees(step.expected, printed)):
            wrong.append(f"$ {step.command}\n{printed}(exit code {code}); README shows:\n{step.expected}")
    if update and not wrong:
        readme.write_text(show_steps(readme.read_text("utf-8"), outputs), "utf-8")
    examples = folder / "examples.txt"
    examples.write_text("\n".join(_PYTHON.findall(readme.read_text("utf-8"))), "utf-8")
    code, printed = _run([str(programs / "python"), "-m", "doctest", str(examples)], folder, environment)
    return [*wrong, printed] if code else wrong


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        timeout=300,
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.returncode, done.stdout


def main() -> None:
    """Exit with 1 where README shows something else than happens."""
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("readme", type=Path)
    args.add_argument("--bin", type=Path, default=Path(sys.executable).parent, help="where castgraph and python are")
    args.add_argument("--update", action="store_true", help="write what the commands print into README")
    opts = args.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        wrong = run_tour(opts.readme, opts.bin.resolve(), Path(folder), update=opts.update)
    for message in wrong:
        print(message, "", sep="\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()

"""Outcomes keep their order whatever the processes, and a process that dies loses its task alone."""

import os
import signal
from collections.abc import Iterator

import pytest

from castgraph.pipeline import workers
from castgraph.pipeline.stages import BuildOptions, Built, Task
from castgraph.pipeline.workers import CHUNK, run_tasks
from castgraph.reading import Failure
from castgraph.records.announcement import Announcement

OPTIONS = BuildOptions()


def make_tasks(count: int) -> Iterator[Task]:
    for number in range(count):
        yield Task(Announcement(name=f"n{number}", text=f"Text {number}.", source=str(number)))


def names(outcomes: Iterator[object]) -> list[str]:
    return [outcome.iri.rsplit("/", 1)[-1] for outcome in outcomes if isinstance(outcome, Built)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_outcomes_come_in_the_order_of_their_tasks(jobs: int) -> None:
    assert names(run_tasks(make_tasks(CHUNK * 7 + 3), OPTIONS, jobs)) == [f"n{n}" for n in range(CHUNK * 7 + 3)]


def test_tasks_are_taken_as_they_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "AHEAD", 20)
    taken = []
    tasks = (taken.append(task) or task for task in make_tasks(CHUNK * 50))
    outcomes = run_tasks(tasks, OPTIONS, 2)
    next(outcomes)
    assert len(taken) <= CHUNK * 20
    outcomes.close()


def test_a_process_that_dies_loses_its_task_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_perform_all", perform_or_die)
    outcomes = list(run_tasks(make_tasks(CHUNK * 3), OPTIONS, 2))
    assert [outcome.source for outcome in outcomes] == [str(n) for n in range(CHUNK * 3)]
    assert [outcome.source for outcome in outcomes if isinstance(outcome, Failure)] == ["5"]


def perform_or_die(chunk: tuple[Task, ...], options: BuildOptions) -> list[object]:
    """Stands in for the work; the process that gets task 5 is killed, as one without memory is."""
    if any(task.item.source == "5" for task in chunk):
        os.kill(os.getpid(), signal.SIGKILL)
    return [outcome for task in chunk for outcome in workers.perform(task, options)]

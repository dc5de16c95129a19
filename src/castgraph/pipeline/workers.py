"""Tasks in, outcomes out in the same order, whether one process does the work or all cores do."""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process

from castgraph.pipeline.interrupt import hold_interrupt
from castgraph.pipeline.stages import BuildOptions, Outcome, Task, perform
from castgraph.reading import Source
from castgraph.records.failure import Failure

CHUNK = 16  # tasks sent to a worker at a time
AHEAD = 320  # chunks under way, so that no worker waits while a batch is stored; this bounds what is held
Chunk = tuple[Task, ...]


def run_tasks(tasks: Iterable[Task], options: BuildOptions, jobs: int) -> Iterator[Outcome]:
    """Perform the tasks, here where ``jobs`` is 1, else in that many processes; outcomes keep the tasks' order."""
    if jobs == 1:
        for task in tasks:
            yield from perform(task, options)
        return
    chunks = _cut(iter(tasks))
    under_way: deque[Chunk] = deque()
    while True:
        try:
            yield from _run_pool(chunks, under_way, options, jobs)
        except BrokenProcessPool:
            # a worker was killed: find out by which task, and go on with a new pool
            yield from _run_singly(tuple(under_way), options)
            under_way.clear()
        else:
            return


def _cut(tasks: Iterator[Task]) -> Iterator[Chunk]:
    while chunk := tuple(islice(tasks, CHUNK)):
        yield chunk


def _run_pool(chunks: Iterator[Chunk], under_way: deque[Chunk], options: BuildOptions, jobs: int) -> Iterator[Outcome]:
    pool = _open_pool(jobs)
    futures: deque[Future[list[Outcome]]] = deque()
    try:
        for chunk in chunks:
            under_way.append(chunk)
            futures.append(_submit(pool, chunk, options))
            if len(futures) >= max(AHEAD, 4 * jobs):
                yield from _take_first(futures, under_way)
        while futures:
            yield from _take_first(futures, under_way)
    finally:  # also when the reader of the outcomes stops early
        pool.shutdown(wait=False, cancel_futures=True)


def _take_first(futures: deque[Future[list[Outcome]]], under_way: deque[Chunk]) -> list[Outcome]:
    outcomes = futures[0].result()
    futures.popleft()
    under_way.popleft()
    return outcomes


def _run_singly(chunks: Iterable[Chunk], options: BuildOptions) -> Iterator[Outcome]:
    """Perform each task alone, so that the one that ends its process is the only one lost."""
    pool = _open_pool(1)
    try:
        for task in (task for chunk in chunks for task in chunk):
            try:
                yield from _submit(pool, (task,), options).result()
            except BrokenProcessPool:
                pool.shutdown()
                pool = _open_pool(1)
                place = task.item.place if isinstance(task.item, Source) else task.item.source
                yield Failure(place, "the process that read it was ended, perhaps for its memory; read it alone")
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _open_pool(jobs: int) -> ProcessPoolExecutor:
    # "spawn": the caller may have threads and an open store, which a fork would copy half alive
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_prepare_worker)


def _submit(pool: ProcessPoolExecutor, chunk: Chunk, options: BuildOptions) -> Future[list[Outcome]]:
    with hold_interrupt():  # this may start a process, and Ctrl-C is ours to answer
        return pool.submit(_perform_all, chunk, options)


def _prepare_worker() -> None:
    """End when the parent has ended, however that happened; Ctrl-C is left to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _perform_all(chunk: Chunk, options: BuildOptions) -> list[Outcome]:
    return [outcome for task in chunk for outcome in perform(task, options)]

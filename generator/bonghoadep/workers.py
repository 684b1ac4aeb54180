"""Who does the work: processes of this machine, a cluster's workers, or forks that share what was composed."""

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")


@contextmanager
def workers(cluster: str = "") -> Iterator[Executor]:
    """Yield an executor; with `cluster`, the address of a Dask scheduler, its workers do the work.

    The workers of a cluster must see the same folders as this machine.
    """
    if cluster:
        with _cluster(cluster) as executor:
            yield executor
        return
    with ProcessPoolExecutor(max_workers=os.cpu_count() or 2) as executor:
        yield executor


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    # Dask is large and optional: the only import inside a function of the package.
    from distributed import Client  # type: ignore[import-not-found]

    with Client(address) as client, client.get_executor() as executor:
        yield executor


def in_shares(task: Callable[[int, int], T]) -> list[T]:
    """Return what `task(share, shares)` returns for every share of the work, the first done by this process.

    The others are forks, which see all that was composed without its being sent to them; what they return must be
    picklable. Where forks are not safe (all but Linux) there is one share. A share that breaks raises here.
    """
    shares = (os.cpu_count() or 1) if sys.platform == "linux" else 1
    context = multiprocessing.get_context("fork") if shares > 1 else multiprocessing.get_context()
    waiting = []
    # What is frozen is left alone by the collector, so that forks go on sharing its pages.
    gc.freeze()
    for share in range(1, shares):
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_share, args=(there, task, share, shares), daemon=True)
        process.start()
        there.close()
        waiting.append((process, here))
    results = [task(0, shares)]
    for process, here in waiting:
        result, broken = _received(here)
        if broken:
            raise ChildProcessError(broken)
        results.append(result)
        process.join()
    gc.unfreeze()
    return results


def _share(there: Connection, task: Callable[[int, int], T], share: int, shares: int) -> None:
    try:
        there.send((task(share, shares), None))
    except BaseException as error:  # whatever it is, the process that waits must hear of it
        there.send((None, f"{type(error).__name__}: {error}"))


def _received(here: Connection) -> Any:
    try:
        return here.recv()
    except EOFError:
        raise ChildProcessError("một tiến trình con dừng giữa chừng") from None

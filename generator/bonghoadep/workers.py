"""Who does the work: processes of this machine, a cluster's workers, or forks that share what was composed."""

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from typing import Any, TypeVar

T = TypeVar("T")


@contextmanager
def workers(cluster: str = "", apart: bool = False) -> Iterator[Executor]:
    """Yield an executor; with `cluster`, the address of a Dask scheduler, its workers do the work.

    The workers of a cluster must see the same folders as this machine. With `apart` the processes know nothing of this
    one: a fork of a process that has set type would wait for threads that it does not have.
    """
    if cluster:
        with _cluster(cluster) as executor:
            yield executor
        return
    context = multiprocessing.get_context("spawn") if apart else None
    with ProcessPoolExecutor(max_workers=os.cpu_count() or 2, mp_context=context) as executor:
        yield executor


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    # Dask is large and optional: the only import inside a function of the package.
    from distributed import Client  # type: ignore[import-not-found]

    with Client(address) as client, client.get_executor() as executor:
        yield executor


def in_shares(
    task: Callable[[int], T], turns: int, tell: Callable[[int], None] = lambda turn: None, alone: bool = False
) -> list[T]:
    """Return what `task(turn)` returns for every turn of a work, in their order.

    Whoever is free takes the next turn, this process or a fork of it, so that all end together. Forks see all that was
    composed without its being sent to them; what they return must be picklable. Where forks are not safe (all but
    Linux), or `alone`, this process does it all. `tell` hears of each turn it takes. A share that breaks raises here.
    """
    shares = (os.cpu_count() or 1) if sys.platform == "linux" and not alone else 1
    context = multiprocessing.get_context("fork") if shares > 1 else multiprocessing.get_context()
    dealt = context.Value("i", 0)
    waiting = []
    # What is frozen is left alone by the collector, so that forks go on sharing its pages.
    gc.freeze()
    for _ in range(1, shares):
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_share, args=(there, task, dealt, turns), daemon=True)
        process.start()
        there.close()
        waiting.append((process, here))
    done = _taken(task, dealt, turns, tell)
    for process, here in waiting:
        others, broken = _received(here)
        if broken:
            raise ChildProcessError(broken)
        done |= others
        process.join()
    gc.unfreeze()
    return [done[turn] for turn in range(turns)]


def _share(there: Connection, task: Callable[[int], T], dealt: "Synchronized[int]", turns: int) -> None:
    try:
        there.send((_taken(task, dealt, turns, lambda turn: None), None))
    except BaseException as error:  # whatever it is, the process that waits must hear of it
        there.send((None, f"{type(error).__name__}: {error}"))


def _taken(
    task: Callable[[int], T], dealt: "Synchronized[int]", turns: int, tell: Callable[[int], None]
) -> dict[int, T]:
    """Return what came of the turns that this process took."""
    done = {}
    while (turn := _next(dealt)) < turns:
        tell(turn)
        done[turn] = task(turn)
    return done


def _next(dealt: "Synchronized[int]") -> int:
    with dealt.get_lock():
        dealt.value += 1
        return dealt.value - 1


def _received(here: Connection) -> Any:
    try:
        return here.recv()
    except EOFError:
        raise ChildProcessError("một tiến trình con dừng giữa chừng") from None

"""Who does the slow work: processes of this machine, or a cluster's workers, through one interface."""

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager


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

"""Where a build spends its time: python -m benchmarks.profiling CORPUS [--top 25] [--sort cumulative|tottime].

The build runs under cProfile as on a machine with one core, so that all of it happens in this process.
"""

import argparse
import cProfile
import os
import pstats
import tempfile
from pathlib import Path

from bonghoadep.plugin import render
from bonghoadep.site import moment_of, open_site


def profile(root: Path, only: tuple[str, ...]) -> pstats.Stats:
    """Return the profile of opening, checking and building a site into a folder that is thrown away."""
    os.cpu_count = lambda: 1
    profiler = cProfile.Profile()
    with tempfile.TemporaryDirectory(dir=root.parent) as target:
        profiler.enable()
        site = open_site(root, moment_of(os.environ))
        render(site, Path(target) / "site", only, lambda what, done, of: None)
        profiler.disable()
    return pstats.Stats(profiler)


def main() -> None:
    """Print the dearest functions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--only", default="pages,feeds")
    parser.add_argument("--top", type=int, default=25)
    parser.add_argument("--sort", default="cumulative", choices=["cumulative", "tottime"])
    given = parser.parse_args()
    stats = profile(given.corpus.resolve(), tuple(given.only.split(",")))
    stats.sort_stats(given.sort).print_stats(given.top)


if __name__ == "__main__":
    main()

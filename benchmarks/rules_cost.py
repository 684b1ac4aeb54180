"""What each rule costs of a check: python -m benchmarks.rules_cost ROOT prints shares of the whole, dearest first.

One process reads, assembles and checks; every rule's own function is timed. The whole is the time from opening the
folder to the verdict.
"""

import argparse
import gc
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.rules import RULES, run
from bonghoadep.rules.rule import Rule
from bonghoadep.site import moment_of
from bonghoadep.workers import workers

Spent = defaultdict[str, float]


def timed(rule: Rule, spent: Spent) -> Rule:
    """Return the rule with its functions timed."""
    check = _timed(rule.code, rule.check, spent) if rule.check else None
    read = _timed(rule.code, rule.read, spent) if rule.read else None
    return replace(rule, check=check, read=read)


def _timed(code: str, function: Callable[..., Iterable[Any]], spent: Spent) -> Callable[..., Iterator[Any]]:
    def measured(*given: Any) -> Iterator[Any]:
        start = time.perf_counter()
        found = list(function(*given))
        spent[code] += time.perf_counter() - start
        return iter(found)

    return measured


def costs(root: Path) -> tuple[float, Spent, int]:
    """Return the seconds of a whole check, of each rule by its code, and how many diagnostics there were."""
    spent: Spent = defaultdict(float)
    run.RULES = {code: timed(rule, spent) for code, rule in RULES.items()}  # type: ignore[misc]
    gc.disable()  # as the command does
    start = time.perf_counter()
    with workers() as pool:
        catalogue, found = assemble(root / "content", pool)
    spent["read and decode"] = time.perf_counter() - start
    verdict = run.run(catalogue, moment_of({}), found)
    return time.perf_counter() - start, spent, len(verdict.diagnostics)


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path)
    whole, spent, found = costs(parser.parse_args().root)
    print(f"{whole:.2f} s in all, {found:,} diagnostics")
    for code, seconds in sorted(spent.items(), key=lambda pair: -pair[1]):
        print(f"{code:16} {seconds:6.2f} s {seconds / whole:6.1%}")


if __name__ == "__main__":
    main()

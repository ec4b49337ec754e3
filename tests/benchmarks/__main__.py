"""Runs the benchmarks, each in a process of its own, one after the other, into one table.

    python -m tests.benchmarks [NAME…] [--quick] [--list] [--write] [--offices FOLDER]

Ours stands beside the floor or the peer measured in the same run. Exit status: 0 all goals are
met, 1 one is missed or a script failed, 2 there is no such benchmark.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from tests import handrun
from tests.benchmarks import figures
from tests.benchmarks.measure import (
    HEAD,
    Bench,
    Found,
    asked,
    cells,
    is_missed,
    line,
    read,
    workplace,
)

FOLDER = Path(__file__).parent
LONGEST = 1800  # seconds a script may take


def names() -> list[str]:
    """Return the names of all benchmarks."""
    return handrun.names(FOLDER, "run(measure)\n")


def about(name: str) -> str:
    """Return what a benchmark is for, without running it."""
    return handrun.about(FOLDER, name)


def measured(name: str, bench: Bench) -> Iterator[Found]:
    """Run a script and yield what it measures; raises OSError where it fails."""
    words = ["--offices", str(bench.offices), *(["--quick"] if bench.quick else [])]
    return handrun.answers(f"tests.benchmarks.{name}", words, read, LONGEST)


def main() -> int:
    """Run what was asked for and return the exit status."""
    parser = asked(argparse.ArgumentParser(prog="python -m tests.benchmarks"))
    parser.add_argument("names", nargs="*", metavar="NAME", help="which ones; all by default")
    parser.add_argument("--list", action="store_true", help="say which there are")
    parser.add_argument("--write", action="store_true", help="put the figures into the README")
    wish = parser.parse_args()
    unknown = [name for name in wish.names if name not in names()]
    if unknown:
        print(f"There is no benchmark {unknown[0]}; there are {', '.join(names())}.")
        return 2
    chosen = wish.names or names()
    if wish.list:
        for name in chosen:
            print(f"{name:12} {about(name)}")
        return 0
    missed = False
    all_found: list[Found] = []
    print(line(HEAD))
    with workplace(wish.offices, quick=wish.quick) as bench:
        for name in chosen:
            try:
                for found in measured(name, bench):
                    missed = missed or is_missed(found)
                    all_found.append(found)
                    print(line(cells(found)), flush=True)
            except OSError as error:
                missed = True
                print(line(("", name, "", "", "", "", f"FAILED: {error}")), flush=True)
    if wish.write:
        figures.write(all_found)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())

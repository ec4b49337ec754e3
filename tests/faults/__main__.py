"""Does real damage, each family in a process of its own, and prints what was lost in one table.

    python -m tests.faults [NAME…] [--quick] [--list] [--corpus FOLDER]

Exit status: 0 nothing was lost, 1 something was or a script failed, 2 there is no such family.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from tests import handrun
from tests.faults.counting import HEAD, Found, asked, cells, is_lost, line, read

FOLDER = Path(__file__).parent
LONGEST = 7200  # seconds a family may take


def names() -> list[str]:
    """Return the names of all families."""
    return handrun.names(FOLDER, "run(harm)\n")


def about(name: str) -> str:
    """Return what a family does, without running it."""
    return handrun.about(FOLDER, name)


def counted(name: str, *words: str) -> Iterator[Found]:
    """Run a family and yield what it counts; raises OSError where it fails."""
    return handrun.answers(f"tests.faults.{name}", words, read, LONGEST)


def main() -> int:
    """Run what was asked for and return the exit status."""
    parser = asked(argparse.ArgumentParser(prog="python -m tests.faults"))
    parser.add_argument("names", nargs="*", metavar="NAME", help="which ones; all by default")
    parser.add_argument("--list", action="store_true", help="say which there are")
    wish = parser.parse_args()
    unknown = [name for name in wish.names if name not in names()]
    if unknown:
        print(f"There is no family {unknown[0]}; there are {', '.join(names())}.")
        return 2
    chosen = wish.names or names()
    if wish.list:
        for name in chosen:
            print(f"{name:18} {about(name)}")
        return 0
    words = ["--quick"] if wish.quick else []
    words += ["--corpus", str(wish.corpus.resolve())] if wish.corpus else []
    lost = False
    print(line(HEAD))
    for name in chosen:
        try:
            for found in counted(name, *words):
                lost = lost or is_lost(found)
                print(line(cells(found)), flush=True)
        except OSError as error:
            lost = True
            print(line((name, "", "", "", f"FAILED: {error}")), flush=True)
    return int(lost)


if __name__ == "__main__":
    sys.exit(main())

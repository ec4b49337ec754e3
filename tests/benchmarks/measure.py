"""How every benchmark is begun, what it is given, and how it says what it measured.

A script has a function `measure(bench)` that yields `Row`s and `Skipped`s, and ends in
`run(measure)`. So it can be run alone, `python -m tests.benchmarks.pdf --quick`, and with others
by `python -m tests.benchmarks`.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests import handrun
from tests.handrun import HOUSE as HOUSE


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured: ours, in `unit`, and what it is held against.

    `most` is the goal for ours itself, `most_ratio` the one for ours as a part of the `floor`
    (the least our stack can do, or what a peer takes), which was measured in the same run.
    `number` is the goal's, 0 for what is only looked at. A point of a curve says of which
    `series` it is, and the `size` of the office.
    """

    what: str
    ours: float
    unit: str = "ms"
    floor: float = 0.0
    beside: str = ""
    most: float = 0.0
    most_ratio: float = 0.0
    number: int = 0
    series: str = ""
    size: int = 0

    @property
    def ratio(self) -> float:
        """How many times the floor ours is; 0 where there is none."""
        return self.ours / self.floor if self.floor else 0.0

    @property
    def is_met(self) -> bool:
        """Whether every goal set is met."""
        return (not self.most or self.ours <= self.most) and (
            not self.most_ratio or self.ratio <= self.most_ratio
        )

    @property
    def goal(self) -> str:
        """The goals in figures, "" where there is none."""
        said = [f"≤ {self.most:g} {self.unit}"] if self.most else []
        return " and ".join(said + ([f"≤ {self.most_ratio:.4g} ×"] if self.most_ratio else []))


@dataclass(frozen=True, slots=True)
class Skipped:
    """What could not be measured here, and why; it misses no goal."""

    what: str
    why: str
    number: int = 0


Found = Row | Skipped


@dataclass(frozen=True, slots=True)
class Bench:
    """What a script works on. A quick run has fewer rounds and smaller offices, the same goals."""

    folder: Path
    offices: Path
    quick: bool = False

    def rounds(self, usual: int) -> int:
        """How often to measure."""
        return max(3, usual // 8) if self.quick else usual

    def size(self, usual: int) -> int:
        """How many people or releases to measure with."""
        return max(200, usual // 50) if self.quick else usual

    def office(self, contacts: int, releases: int) -> Path:
        """Return an office with so many people and releases, for reading; made where it is not."""
        from pressdesk.store.migrate import VERSION
        from tests.benchmarks.big_office import make

        contacts, releases = self.size(contacts), self.size(releases)
        # An office kept from before a change of the schema would be migrated again and again.
        path = self.offices / f"{contacts} people {releases} releases v{VERSION}.pressdesk"
        if not path.exists():
            part = path.with_suffix(".part")
            make(part, contacts, releases)
            for end in ("-wal", "-shm"):
                part.with_name(part.name + end).unlink(missing_ok=True)
            part.rename(path)
        return path

    def own_office(self, contacts: int, releases: int) -> Path:
        """Return a copy of such an office, to write in."""
        return Path(shutil.copy(self.office(contacts, releases), self.folder / "Own.pressdesk"))


# --- figures -----------------------------------------------------------------------------------


def timed(act: Callable[..., Any], *args: Any) -> float:
    """Return how many seconds a call took."""
    began = time.perf_counter()
    act(*args)
    return time.perf_counter() - began


def quantile(times: Iterable[float], part: float) -> float:
    """Return the time below which `part` of the times in seconds lie, in milliseconds."""
    ordered = sorted(times)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)] * 1e3


def median(times: Iterable[float]) -> float:
    """Return the median of times in seconds, in milliseconds."""
    return statistics.median(times) * 1e3


# --- the table ---------------------------------------------------------------------------------

_WIDTHS = (3, 59, 10, 36, 7, 9)
HEAD = ("#", "what", "ours", "floor or peer", "ratio", "goal", "met")


def line(cells: Iterable[str]) -> str:
    """Return cells as a line of the table; figures stand on the right."""
    return handrun.line(cells, _WIDTHS, (0, 2, 4))


def cells(found: Found) -> tuple[str, ...]:
    """Return what is said of something measured."""
    number = str(found.number or "")
    if isinstance(found, Skipped):
        return number, found.what, "", "", "", "", f"skipped: {found.why}"
    beside = f"{figure(found.floor, found.unit)} {found.beside}" if found.floor else ""
    ratio = f"{found.ratio:.2f} ×" if found.floor else ""
    met = "" if not found.goal else "yes" if found.is_met else "MISSED"
    return (
        number, found.what, figure(found.ours, found.unit), beside, ratio, found.goal, met,
    )  # fmt: skip


def is_missed(found: Found) -> bool:
    """Whether a goal was missed."""
    return isinstance(found, Row) and not found.is_met


def figure(value: float, unit: str) -> str:
    """Return a figure with as many digits as say something."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}"


# --- from one process to another ---------------------------------------------------------------


def written(found: Found) -> str:
    """Return something measured as a line for the process that asked."""
    return json.dumps(asdict(found))


def read(said: str) -> Found | None:
    """Return what such a line says, None where it is another program's."""
    values = handrun.values(said, "what")
    if values is None:
        return None
    return Skipped(**values) if "why" in values else Row(**values)


# --- a script of its own -----------------------------------------------------------------------


def asked(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Give a parser what all benchmarks understand."""
    parser.add_argument("--quick", action="store_true", help="few rounds, small offices")
    parser.add_argument(
        "--offices", type=Path, metavar="FOLDER", help="keep the big offices here for another run"
    )
    return parser


@contextmanager
def workplace(offices: Path | None, *, quick: bool) -> Iterator[Bench]:
    """Give a bench with folders of its own, no screen, and English."""
    # An installed program has its bytecode beside it; a checkout may be told not to keep any.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory(prefix="pressdesk-bench-") as name:
        folder = Path(name)
        handrun.settle_in(folder)
        kept = offices or folder / "offices"
        kept.mkdir(parents=True, exist_ok=True)
        yield Bench(folder, kept.resolve(), quick)


def run(measure: Callable[[Bench], Iterator[Found]]) -> None:
    """Run one script: print its table, or lines for the process that asked; exit 1 on a miss."""
    module = sys.modules[measure.__module__]
    parser = asked(argparse.ArgumentParser(description=(module.__doc__ or "").split("\n")[0]))
    parser.add_argument("--json", action="store_true", help="a line of JSON each, for programs")
    wish = parser.parse_args()
    missed = False
    if not wish.json:
        print(line(HEAD))
    with workplace(wish.offices, quick=wish.quick) as bench:
        for found in measure(bench):
            missed = missed or is_missed(found)
            print(written(found) if wish.json else line(cells(found)), flush=True)
    sys.exit(int(missed))

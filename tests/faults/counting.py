"""How every family of faults is begun, what it is given, and how it counts what was lost.

A script has a function `harm(ground)` that yields `Counted`s and `Skipped`s, and ends in
`run(harm)`. So it can be run alone, `python -m tests.faults.full_disk --quick`, with others by
`python -m tests.faults`, and in its short form by pytest.
"""

import argparse
import json
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests import handrun
from tests.handrun import HOUSE as HOUSE


@dataclass(frozen=True, slots=True)
class Counted:
    """A promise: how often damage was done, how often it did not hold, and the first time so.

    `seen` is a figure worth knowing, such as the age of the oldest word that was lost.
    """

    promise: str
    tried: int
    lost: int
    seen: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A promise that could not be tried here, and why; nothing is lost by it."""

    promise: str
    skipped: str


Found = Counted | Skipped


@dataclass(slots=True)
class Count:
    """Counts attempts on one promise; whatever goes wrong in one is a loss, told with its place."""

    promise: str
    tried: int = 0
    losses: list[str] = field(default_factory=list)

    @contextmanager
    def attempt(self, name: object) -> Iterator[None]:
        """Try it once; the attempts after a loss go on."""
        self.tried += 1
        try:
            yield
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            said = " ".join(str(error).split()) or type(error).__name__
            where = f"{Path(last.filename).name}:{last.lineno}"
            self.losses.append(f"{name}: {said[:300]} ({where})")

    def result(self, seen: str = "") -> Counted:
        """Return what was counted."""
        return Counted(
            self.promise, self.tried, len(self.losses), seen, self.losses[0] if self.losses else ""
        )


@dataclass(frozen=True, slots=True)
class Ground:
    """Where damage is done: a folder of one's own; a quick run does it a few times only.

    `corpus` is a folder with real files, None for those of our own.
    """

    folder: Path
    quick: bool = False
    corpus: Path | None = None

    def times(self, usual: int, few: int = 2) -> int:
        """How often to do the damage."""
        return few if self.quick else usual

    def room(self, name: object) -> Path:
        """Return an empty folder for one attempt."""
        made = self.folder / str(name)
        made.mkdir(parents=True)
        return made


# --- the table ---------------------------------------------------------------------------------

_WIDTHS = (66, 7, 9, 6)
HEAD = ("promise", "tried", "survived", "lost", "seen")


def line(cells: Iterable[str]) -> str:
    """Return cells as a line of the table; figures stand on the right."""
    return handrun.line(cells, _WIDTHS, (1, 2, 3))


def cells(found: Found) -> tuple[str, ...]:
    """Return what is said of a promise."""
    if isinstance(found, Skipped):
        return found.promise, "", "", "", f"skipped: {found.skipped}"
    survived = found.tried - found.lost
    seen = f"LOST {found.why}" if found.lost else found.seen
    return found.promise, str(found.tried), str(survived), str(found.lost), seen


def is_lost(found: Found) -> bool:
    """Whether anything was lost, or a promise was not tried at all without a word why."""
    return isinstance(found, Counted) and (found.lost > 0 or not found.tried)


# --- from one process to another ---------------------------------------------------------------


def written(found: Found) -> str:
    """Return something counted as a line for the process that asked."""
    return json.dumps(asdict(found))


def read(said: str) -> Found | None:
    """Return what such a line says, None where it is another program's."""
    values = handrun.values(said, "promise")
    if values is None:
        return None
    return Skipped(**values) if "skipped" in values else Counted(**values)


# --- a script of its own -----------------------------------------------------------------------


def asked(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Give a parser what all families understand."""
    parser.add_argument("--quick", action="store_true", help="a few rounds of each")
    parser.add_argument(
        "--corpus", type=Path, metavar="FOLDER", help="damage the files of this folder, too"
    )
    return parser


@contextmanager
def ground(corpus: Path | None, *, quick: bool) -> Iterator[Ground]:
    """Give ground with folders of its own, no screen, and English."""
    with tempfile.TemporaryDirectory(prefix="pressdesk-faults-") as name:
        folder = Path(name)
        handrun.settle_in(folder)
        yield Ground(folder, quick, corpus.resolve() if corpus else None)


def run(harm: Callable[[Ground], Iterator[Found]]) -> None:
    """Run one script: print its table, or lines for the process that asked; exit 1 on a loss."""
    module = sys.modules[harm.__module__]
    parser = asked(argparse.ArgumentParser(description=(module.__doc__ or "").split("\n")[0]))
    parser.add_argument("--json", action="store_true", help="a line of JSON each, for programs")
    wish = parser.parse_args()
    lost = False
    if not wish.json:
        print(line(HEAD))
    with ground(wish.corpus, quick=wish.quick) as made:
        for found in harm(made):
            lost = lost or is_lost(found)
            print(written(found) if wish.json else line(cells(found)), flush=True)
    sys.exit(int(lost))

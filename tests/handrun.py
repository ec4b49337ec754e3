"""What scripts run by hand share: each in a process of its own, its lines into one table.

Benchmarks and faults are both such: a folder of scripts, each alone or all by `python -m`.
"""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from threading import Timer
from typing import Any, TypeVar

HOUSE = Path(__file__).resolve().parents[1]
T = TypeVar("T")


def names(folder: Path, ending: str) -> list[str]:
    """Return the names of all scripts of a folder: what ends as one does."""
    files = sorted(folder.glob("*.py"))
    return [file.stem for file in files if file.read_text("utf-8").endswith(ending)]


def about(folder: Path, name: str) -> str:
    """Return what a script is for, without running it."""
    said = ast.get_docstring(ast.parse((folder / f"{name}.py").read_text("utf-8"))) or ""
    return said.split("\n")[0]


def answers(
    module: str, words: Iterable[str], read: Callable[[str], T | None], longest: float
) -> Iterator[T]:
    """Run a script for `longest` seconds at most and yield what its lines say.

    Raises OSError where it ends as no script of ours does.
    """
    command = [sys.executable, "-m", module, "--json", *words]
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as script:
        assert script.stdout is not None
        limit = Timer(longest, script.kill)
        limit.start()
        try:
            yield from (found for said in script.stdout if (found := read(said)) is not None)
        finally:
            limit.cancel()
    if script.returncode not in (0, 1):
        raise OSError(f"exit status {script.returncode}")


def values(said: str, name: str) -> dict[str, Any] | None:
    """Return the values of a line that has one of this name, None where it is another program's."""
    try:
        found = json.loads(said)
    except ValueError:
        return None
    return found if isinstance(found, dict) and name in found else None


def line(cells: Iterable[str], widths: Iterable[int], right: Collection[int]) -> str:
    """Return cells as a line of a table; the last is as wide as it is, `right` stand right."""
    said = [
        f"{cell:>{width}}" if n in right else f"{cell:<{width}}"
        for n, (cell, width) in enumerate(zip(cells, (*widths, 0), strict=True))
    ]
    return "  ".join(said).rstrip()


def settle_in(folder: Path) -> None:
    """Have the program speak English, need no screen, and keep what is its own in a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["LANGUAGE"] = "en"
    for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
        os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())

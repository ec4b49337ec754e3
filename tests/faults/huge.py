"""Huge files: progress, cancel within a second, memory under 1 GB, or a refusal."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from pressdesk.base.errors import DeskError, Stopped
from pressdesk.base.progress import Progress
from pressdesk.contacts.importing import Importing
from pressdesk.formats import reading
from pressdesk.store.store import Store
from tests.faults.counting import Count, Found, Ground, run

MEMORY = 1_000_000_000  # bytes
SOON = 1.0 + 0.5  # seconds: the promise, and what a busy machine adds
LONGEST = 600.0  # seconds an import may take here
CARD = """BEGIN:VCARD
VERSION:3.0
FN:Ann{n} Roy{n}
ORG:Soir {n}
EMAIL;TYPE=work:ann{n}@soir.example
TEL;TYPE=work:+33 1 {n:08}
NOTE:{note}
END:VCARD
"""


def harm(ground: Ground) -> Iterator[Found]:
    """Take each in, watch the process that does, and call it back on the way."""
    folder = ground.room("huge")
    size = 50_000_000 if not ground.quick else 300_000
    some = list(MADE.items())[:: 1 if not ground.quick else 2]
    files = {name: make(folder, size, ground.quick) for name, make in some}
    taken = Count("huge files of people: taken in with progress under 1 GB, or refused in words")
    called = Count("huge files of people: called back within a second, nothing taken in")
    worst, slowest = 0, 0.0
    for name, file in files.items():
        office = folder / f"{file.stem}.pressdesk"
        Store(office).close()
        with taken.attempt(name):
            peak, told = _take_in(file, office)
            worst = max(worst, peak)
            assert peak < MEMORY, f"it took {peak // 1_000_000} MB"
            assert told, "how far it is was not said"
        for when in ("open", "plan", "apply")[: 3 if not ground.quick else 1]:
            with called.attempt(f"{name} at {when}"):
                took = _call_back(file, office, when)
                slowest = max(slowest, took)
                assert took < SOON, f"it went on for {took:.1f} s"
        office.unlink()
    yield taken.result(f"{worst // 1_000_000} MB at most")
    yield called.result(f"{slowest:.2f} s at most")
    yield _releases(folder, size)


def _cards(folder: Path, size: int, _quick: bool) -> Path:
    file = folder / "cards.vcf"
    with file.open("w", encoding="utf-8", newline="") as out:
        n = written = 0
        while written < size:
            n += 1
            written += out.write(CARD.format(n=n, note="x" * 300))
    return file


def _rows(folder: Path, _size: int, quick: bool) -> Path:
    file = folder / "rows.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        out.write("Name,Organisation,E-mail,Telephone\n")
        for n in range(1_000_000 if not quick else 3_000):
            out.write(f"Ann{n} Roy{n},Soir {n % 999},ann{n}@soir.example,+33 1 {n:08}\n")
    return file


def _line(folder: Path, size: int, _quick: bool) -> Path:
    file = folder / "line.csv"
    file.write_text("Name,E-mail\n" + "x" * size, "utf-8")
    return file


def _card_of_one_line(folder: Path, size: int, _quick: bool) -> Path:
    file = folder / "line.vcf"
    file.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nNOTE:{'x' * size}\nEND:VCARD\n", "utf-8")
    return file


def _folded(folder: Path, size: int, _quick: bool) -> Path:
    file = folder / "folded.vcf"
    note = "\n ".join(["x" * 74] * (size // 76))
    file.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nNOTE:{note}\nEND:VCARD\n", "utf-8")
    return file


def _quote(folder: Path, size: int, _quick: bool) -> Path:
    file = folder / "quote.csv"
    file.write_text(
        'Name,E-mail\n"Ann,ann@x.example\n' + "Ben,ben@x.example\n" * (size // 19), "utf-8"
    )
    return file


MADE: dict[str, Callable[[Path, int, bool], Path]] = {
    "a vCard file of 50 MB": _cards,
    "a million rows": _rows,
    "one line of 50 MB": _line,
    "one card with a line of 50 MB": _card_of_one_line,
    "one card of a million folded lines": _folded,
    "a quote that never ends": _quote,
}


def _take_in(file: Path, office: Path) -> tuple[int, bool]:
    """Take a file in; return the most memory its process had in bytes, and whether it told."""
    told: list[float] = []
    progress = Progress(lambda _done, _of: told.append(time.monotonic()))
    importing = Importing(office)
    began = time.monotonic()
    try:
        try:
            importing.open([file], progress)
            importing.plan(progress)
            peak = _peak(importing)
            importing.apply((), progress)
            peak = max(peak, _peak(importing))
        except DeskError as error:
            assert error.what.endswith("."), f"it says {error.what}"
            return 0, True
        assert time.monotonic() - began < LONGEST, "it took too long"
        return peak, bool(told) or time.monotonic() - began < 2
    finally:
        importing.close()


def _peak(importing: Importing) -> int:
    assert importing._process is not None
    for line in Path(f"/proc/{importing._process.pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0


def _call_back(file: Path, office: Path, when: str) -> float:
    """Call an import back in the midst of a part of it; return how long it went on."""
    importing = Importing(office)
    progress = Progress(lambda _done, _of: None)
    parts: dict[str, Callable[[], object]] = {
        "open": lambda: importing.open([file], progress),
        "plan": lambda: importing.plan(progress),
        "apply": lambda: importing.apply((), progress),
    }
    stopped: list[float] = []

    def cancel() -> None:
        stopped.append(time.monotonic())
        progress.cancel()

    try:
        for name in ("open", "plan"):
            if name != when:
                if name == "open":
                    importing.open([file])
                else:
                    importing.plan()
                continue
            break
        timer = threading.Timer(0.3, cancel)
        timer.start()
        try:
            parts[when]()
        except Stopped:
            return time.monotonic() - stopped[0]
        except DeskError:
            return 0.0
        finally:
            timer.cancel()
        return time.monotonic() - stopped[0] if stopped else 0.0
    finally:
        importing.close()


def _releases(folder: Path, size: int) -> Found:
    count = Count("huge files with a release: read or refused in words")
    slowest = 0.0
    texts = {
        "one line.txt": "x" * size,
        "lines.txt": "word word\n" * (size // 10),
        "page.html": "<p>word " * (size // 8),
        "too large.txt": "word " * ((52_000_000 if size > 1_000_000 else 1_200_000) // 5),
    }
    for name, text in texts.items():
        file = folder / name
        file.write_text(text, "utf-8")
        with count.attempt(name):
            began = time.monotonic()
            try:
                reading.read(file)
            except DeskError as error:
                assert error.what.endswith("."), f"it says {error.what}"
            slowest = max(slowest, time.monotonic() - began)
            assert slowest < 30, f"it took {slowest:.0f} s"
    return count.result(f"{slowest:.1f} s at most")


if __name__ == "__main__":
    run(harm)

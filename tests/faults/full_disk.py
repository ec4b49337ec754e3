"""The disk fills up: it is said with folder and room, no word goes, and saving takes itself up."""

import os
import random
import resource
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from pressdesk.base.errors import DeskError
from pressdesk.base.files import put
from pressdesk.contacts import find
from pressdesk.contacts.importing import Importing
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.formats import vcard
from pressdesk.formats.body import Paragraph, body_text
from pressdesk.formats.card import Card
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store import backup
from pressdesk.store.settings import OfficeSettings, save_settings
from pressdesk.store.store import Store
from tests.benchmarks.window import wait_until
from tests.faults.counting import Count, Found, Ground, Skipped, run
from tests.faults.processes import look_sound
from tests.faults.window import opened, type_in

SAID_WITHIN = 2.0 + 0.5  # seconds from the last key: the promise, and what a busy machine adds
Full = Callable[[Path], AbstractContextManager[None]]


def harm(ground: Ground) -> Iterator[Found]:
    """Fill a small disk of its own, or forbid files to grow; type, import, copy and export."""
    yield _typing(ground, ground.room("limit"), _no_growth, "a file-size limit")
    with _small_disk(ground.room("disk")) as disk:
        if disk is None:
            why = "only root may mount a small disk"
            yield Skipped("a full disk while typing: said, nothing lost, saved by itself", why)
            yield Skipped("a full disk in an import, a copy, an export: nothing half", why)
            return
        yield _typing(ground, disk, _no_room, "a full disk")
        yield _others(ground, disk)


def _typing(ground: Ground, folder: Path, full: Full, name: str) -> Found:
    count = Count(f"{name} while typing: said, nothing lost, saved by itself")
    slowest = 0.0
    for number in range(ground.times(20, 1)):
        path = folder / f"Harbour {number}.pressdesk"
        release = _begun(path)
        with (
            count.attempt(f"{name} {number}"),
            opened(path, ground.folder / f"{name} {number}") as desk,
        ):
            desk.workplace.open_release(release)
            pane = desk.workplace.releases.editor
            type_in(pane, "Before it. ")
            assert pane.flush(), "it was not saved before"
            with full(path):
                type_in(pane, "Meanwhile. ")
                began = time.monotonic()
                wait_until(lambda pane=pane: "disk is full" in pane.status.state_text, 10)  # type: ignore[misc]
                slowest = max(slowest, time.monotonic() - began)
                assert slowest < SAID_WITHIN, f"said after {slowest:.1f} s"
                said = pane.status._state.toolTip()
                assert str(folder) in said and "are free in" in said, f"it said “{said}”"
                type_in(pane, "And on. ")
                assert not pane.flush(), "it says that it is saved, and is not"
                _rescue(pane)
            # Nobody presses anything.
            wait_until(lambda pane=pane: pane.status.state_text == "Saved", 12)  # type: ignore[misc]
            kept = body_text(desk.office.store.ask(edit.draft, release).text("en").body)  # type: ignore[union-attr]
            assert "Before it. Meanwhile. And on." in kept, f"kept is “{kept}”"
        look_sound(path)
        for file in folder.glob("Harbour*"):
            if file.is_file():
                file.unlink()
    return count.result(f"said after {slowest:.1f} s at most")


def _rescue(pane: EditorPane) -> None:
    """Copy the text as one does who fears for it."""
    QApplication.clipboard().clear()
    pane.status.copy_requested.emit()
    copied = QApplication.clipboard().text()
    assert "Before it. Meanwhile. And on." in copied, f"copied is “{copied}”"


def _others(ground: Ground, disk: Path) -> Found:
    """Do what needs much room, with less and less of it."""
    count = Count("a full disk in an import, a copy, an export: nothing half")
    people = ground.folder / "people.vcf"
    cards = [Card(formatted_name=f"Ann{n} Roy{n}", note="x" * 300) for n in range(800)]
    people.write_text(vcard.write(cards), "utf-8", newline="")
    chance = random.Random(10)
    for number in range(ground.times(40, 2)):
        path = disk / "Office.pressdesk"
        _begun(path)
        store = Store(path)
        store.do(save_settings, OfficeSettings(name="x" * 900_000))
        tasks: dict[str, Callable[[], object]] = {
            "import": lambda path=path: _import(people, path),  # type: ignore[misc]
            "copy": lambda path=path: backup.daily(path, date(2026, 11, 24)),  # type: ignore[misc]
            "export": lambda: put(disk / "Release.pdf", b"x" * 2_000_000),
        }
        for name, task in tasks.items():
            with count.attempt(f"{name} {number}"):
                before = {f.name for f in disk.rglob("*") if f.is_file()} | {"filler"}
                with _no_room(path, chance.randrange(0, 400_000)):
                    _refused(name, task)
                    left = {f.name for f in disk.rglob("*") if f.is_file()} - before
                    assert not left, f"left is {left}"
                assert not store.ask(find.ids), "half an import"
                look_sound(path)
                task()
                assert name != "import" or len(store.ask(find.ids)) == 800, "not all came in"
            if name == "import":
                store.undo()
        store.close()
        for file in disk.rglob("*"):
            if file.is_file():
                file.unlink()
    return count.result()


def _refused(name: str, task: Callable[[], object]) -> None:
    try:
        task()
    except DeskError as error:
        said = f"{error.what} {error.hint}"
        assert "full" in said or "no room" in said, f"it said “{said}”"
    else:
        raise AssertionError(f"the {name} found room where there is none")


def _import(file: Path, path: Path) -> None:
    importing = Importing(path)
    try:
        importing.open([file])
        importing.plan()
        importing.apply()
    finally:
        importing.close()


def _begun(path: Path) -> int:
    store = Store(path)
    text = TextDraft("en", "Full", body=(Paragraph(),))
    release: int = store.do(edit.create, ReleaseDraft(texts=(text,)), datetime.now(UTC))
    store.close()
    return release


@contextmanager
def _no_growth(path: Path) -> Iterator[None]:
    """Let no file grow beyond what the office's log has now."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = path.with_name(path.name + "-wal").stat().st_size
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def _no_room(path: Path, left: int = 0) -> Iterator[None]:
    """Fill the disk on which a file lies, but for some bytes."""
    filler = path.parent / "filler"
    # The log keeps what it once took: it is folded away, so that it has to grow.
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(65_536))
    with suppress(OSError):
        os.truncate(filler, max(filler.stat().st_size - left, 0))
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def _small_disk(folder: Path) -> Iterator[Path | None]:
    """Mount a disk of a few MB; None where that is not allowed."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except OSError:
        yield None
        return
    if done.returncode:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)


if __name__ == "__main__":
    run(harm)

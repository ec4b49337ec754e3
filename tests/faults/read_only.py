"""A write-protected folder under another user: it opens for reading, or says why not."""

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from pressdesk.store.settings import OfficeSettings, save_settings
from pressdesk.store.store import Store
from tests.faults.counting import Count, Found, Ground, run
from tests.faults.processes import begun

# Whose rights are dropped may not read Python itself: all that is needed is read before.
READER = """
import os, sys
from pathlib import Path
from pressdesk.base.errors import DeskError
from pressdesk.office import Office
from pressdesk.store.settings import OfficeSettings, save_settings, settings
from pressdesk.store.store import Store
from pressdesk.desktop.single import Single
warm = Office.open(Path(sys.argv[2]), create=True)
warm.save_settings(OfficeSettings(name="b"))
warm.close()
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
path = Path(sys.argv[1])
if not Single(path).take():
    sys.exit("taken")
try:
    store = Store(path)
except DeskError as error:
    print("refused", error.what)
    sys.exit()
print(store.is_read_only, store.ask(settings).name)
for write in (lambda: store.do(save_settings, OfficeSettings(name="b")), store.undo):
    try:
        write()
    except DeskError as error:
        print(error.what)
store.close()
try:
    Store(path.with_name("Another.pressdesk"))
except DeskError as error:
    print(error.what)
"""


def harm(ground: Ground) -> Iterator[Found]:
    """Take away the right to write from the folder, the file, or both; and the right to read."""
    reads = Count("a read-only folder or file: opens for reading, writes nothing")
    refuses = Count("a file one may not read: says so")
    wanted = [
        (folder, file, is_open)
        for folder, file in ((0o555, 0o444), (0o755, 0o444), (0o555, 0o644), (0o755, 0o000))
        for is_open in (False, True)
    ]
    for number, (folder_mode, file_mode, is_open) in enumerate(wanted):
        # Not in the ground's folder, which is closed to other users.
        folder = Path(mkdtemp(prefix="pressdesk-faults-"))
        store = None
        try:
            folder.chmod(0o755)
            path = folder / "Harbour.pressdesk"
            store = Store(path)
            store.do(save_settings, OfficeSettings(name="a"))
            if not is_open:
                store.close()
            for file in folder.iterdir():
                file.chmod(file_mode)
            folder.chmod(folder_mode)
            name = f"{folder_mode:o}/{file_mode:o}{' open elsewhere' if is_open else ''}"
            before = {f.name: f.read_bytes() for f in folder.iterdir() if f.suffix == ".pressdesk"}
            said = _said(path, ground.folder / f"warm {number}.pressdesk")
            count = reads if file_mode else refuses
            with count.attempt(name):
                if file_mode:
                    assert said[0] == "True a", f"it says {said}"
                    assert all("but not changed" in line for line in said[1:]), f"it says {said}"
                    assert len(said) == 4, f"it says {said}"
                else:
                    assert said[0].startswith("refused") and "may not be read" in said[0]
                now = {f.name: f.read_bytes() for f in folder.iterdir() if f.suffix == ".pressdesk"}
                assert now == before, "something was written"
        finally:
            with suppress(OSError):
                folder.chmod(0o755)
            if store is not None:
                store.close()
            shutil.rmtree(folder)
    yield reads.result()
    yield refuses.result()


def _said(path: Path, warm: Path) -> list[str]:
    running = begun("-c", READER, path, warm)
    assert running.stdout is not None
    with running.stdout:
        said = running.stdout.read().splitlines()
    running.wait()
    with suppress(ProcessLookupError):
        os.killpg(running.pid, signal.SIGKILL)
    return said or ["nothing"]


if __name__ == "__main__":
    run(harm)

"""First content of the whole program on a real screen, against other programs where installed.

Each program is started in turns on a screen of memory (Xvfb), which is looked at every few
milliseconds. Its content counts as there once nine tenths of all edges of the picture it ends up
with (letters, lines, icons) stand where they stay. Of ours the goal looks at navigation and list,
since peers show a list alone; the whole picture, with a release and its pages, is told beside.
Peers have an empty home, ours has a million people. KAddressBook shows a busy sign for ever where
its Akonadi is not there: that runs before, on a bus of its own, as on KDE's desktop.
"""

import mmap
import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measure import HOUSE, Bench, Found, Row, Skipped, median, run

CONTACTS, RELEASES, ROUNDS = 1_000_000, 100_000, 7
WIDTH, HEIGHT = 1480, 920
LOOK = 0.004  # seconds between two looks
REST, LONGEST = 5.0, 60.0  # seconds without a change that end a look, and seconds of a look at most
EVERY = 3  # of so many dots one is looked at
SHARE = 0.9
BLINK = 100  # dots that a cursor may change and nothing has happened
LISTS = 540  # dots from the left edge: navigation and list
Seen = list[tuple[float, bytes]]


@dataclass(frozen=True, slots=True)
class Peer:
    """Another program: what it is called, how it is started, and our goal beside it."""

    name: str
    command: tuple[str, ...]
    most_ratio: float = 0.0
    wants_akonadi: bool = False


PEERS = (
    Peer("KAddressBook", ("kaddressbook",), 1.0, wants_akonadi=True),
    Peer("Thunderbird", ("thunderbird", "-addressbook"), 0.35),
    Peer("Evolution", ("evolution", "-c", "contacts"), 0.35),
    Peer("GNOME Contacts", ("gnome-contacts",)),
    Peer("FocusWriter", ("focuswriter",)),
)


@contextmanager
def akonadi(folder: Path) -> Iterator[bool]:
    """Have KDE's store of people run; give whether it does. Its bus is everybody's meanwhile."""
    if not all(map(shutil.which, ("akonadictl", "dbus-daemon"))):
        yield False
        return
    rules = Path(os.environ["XDG_CONFIG_HOME"]) / "akonadi" / "akonadiserverrc"
    rules.parent.mkdir(parents=True, exist_ok=True)
    rules.write_text("[%General]\nDriver=QSQLITE3\n")
    (folder / "run").mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(folder / "run")
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as bus:  # fmt: skip
        assert bus.stdout is not None
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        try:
            _tell("start")
            yield _until(lambda: "Server: running" in _status())
        finally:
            _tell("stop")
            _until(lambda: "Server: running" not in _status())
            del os.environ["DBUS_SESSION_BUS_ADDRESS"]
            bus.terminate()


def _tell(wish: str) -> None:
    quiet = subprocess.DEVNULL  # What it starts would keep a pipe of ours open.
    subprocess.run(["akonadictl", wish], stdout=quiet, stderr=quiet, check=False)


def _status() -> str:
    asked = ["akonadictl", "status"]
    said = subprocess.run(
        asked, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return said.stdout


def _until(is_so: Callable[[], bool]) -> bool:
    """Wait until something is so; False where it is not after a while."""
    for _second in range(30):
        if is_so():
            return True
        time.sleep(1)
    return False


@contextmanager
def screen(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give a screen of its own: its name, and the file its dots are in."""
    folder.mkdir(exist_ok=True)
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
    command += ["-fbdir", str(folder), "-nolisten", "tcp"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        number = server.stdout.readline().strip()
        try:
            yield f":{number}", folder / "Xvfb_screen0"
        finally:
            server.terminate()


class Eye:
    """Looks at the file of a screen, which is an XWD picture that changes."""

    def __init__(self, file: Path) -> None:
        self._file = file.open("rb")
        self._dots = mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._dots[:100])
        self._start = header[0] + header[19] * 12 + 1  # the green of the first dot

    def look(self) -> bytes:
        """Return the green of every third dot."""
        return self._dots[self._start :: 4 * EVERY]

    def close(self) -> None:
        """Look no more."""
        self._dots.close()
        self._file.close()


def changed(one: bytes, other: bytes) -> int:
    """Return how many dots differ."""
    if one == other:
        return 0
    differing = int.from_bytes(one, "big") ^ int.from_bytes(other, "big")
    return len(one) - differing.to_bytes(len(one), "big").count(0)


def content_after(seen: Seen, right: int) -> float:
    """Return when nine tenths of the edges left of a column stood where they are at the end."""
    last = seen[-1][1]
    edges = [n for n in range(1, len(last)) if last[n] != last[n - 1] and n * EVERY % WIDTH < right]
    wanted = SHARE * len(edges)
    for moment, picture in seen:
        if sum(picture[n] == last[n] and picture[n - 1] == last[n - 1] for n in edges) >= wanted:
            return moment
    return seen[-1][0]


def started(command: tuple[str, ...], folder: Path) -> Seen:
    """Start a program on a screen of its own; return what was seen until it is at rest."""
    with screen(folder / "screen") as (name, file):
        eye = Eye(file)
        around = {k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY",)}
        around |= {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "HOME": str(folder)}
        began = time.perf_counter()
        program = subprocess.Popen(
            command,
            cwd=HOUSE,
            env=around,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        seen: Seen = [(0.0, eye.look())]
        try:
            while (now := time.perf_counter() - began) < LONGEST:
                picture = eye.look()
                if changed(picture, seen[-1][1]) > BLINK:
                    seen.append((now, picture))
                elif len(seen) > 1 and now - seen[-1][0] > REST:
                    break
                if program.poll() is not None and len(seen) == 1:
                    raise OSError(f"{command[0]} ended before it showed anything")
                time.sleep(LOOK)
        finally:
            end(program)
            eye.close()
    return seen


def end(program: "subprocess.Popen[bytes]") -> None:
    """End a program and all it started."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(program.pid, sign)
        with suppress(subprocess.TimeoutExpired):
            program.wait(10)
            return


def shows(peer: Peer, home: Path) -> bool:
    """Whether a peer is here and has a window to show; its first start, which makes a profile."""
    home.mkdir(exist_ok=True)
    try:
        return bool(shutil.which(peer.command[0])) and started(peer.command, home) != []
    except OSError:
        return False


def measure(bench: Bench) -> Iterator[Found]:
    """Start ours and each peer that is here in turns."""
    what = "first rows on a real screen, whole process"
    if not shutil.which("Xvfb"):
        yield Skipped(what, "Xvfb is not installed", 2)
        return
    os.environ["PYTHONPYCACHEPREFIX"] = str(bench.folder / "bytecode")
    with akonadi(bench.folder) as has_akonadi:
        peers = [peer for peer in PEERS if has_akonadi or not peer.wants_akonadi]
        yield from _in_turns(bench, peers, what)


def _in_turns(bench: Bench, peers: list[Peer], what: str) -> Iterator[Found]:
    path = bench.own_office(CONTACTS, RELEASES)
    ours = (sys.executable, "-m", "pressdesk", str(path))
    here = [peer for peer in peers if shows(peer, bench.folder / peer.name)]
    taken: dict[str, list[float]] = {"": [], **{peer.name: [] for peer in here}}
    whole: list[float] = []
    turns = (("", ours), *((peer.name, peer.command) for peer in here))
    (bench.folder / "ours").mkdir()
    started(ours, bench.folder / "ours")
    for _ in range(bench.rounds(ROUNDS)):
        for name, command in turns:
            seen = started(command, bench.folder / (name or "ours"))
            taken[name].append(content_after(seen, WIDTH if name else LISTS))
            if not name:
                whole.append(content_after(seen, WIDTH))
    for peer in here:
        yield Row(
            what, median(taken[""]), floor=median(taken[peer.name]), beside=peer.name,
            most_ratio=peer.most_ratio, number=2,
        )  # fmt: skip
    missing = [peer.name for peer in PEERS if peer.most_ratio and peer not in here]
    if not here:
        yield Row(what, median(taken[""]))
    yield Row("the whole picture, a release and its pages too", median(whole))
    if missing:
        yield Skipped(what, f"{', '.join(missing)} not installed", 2)


if __name__ == "__main__":
    run(measure)

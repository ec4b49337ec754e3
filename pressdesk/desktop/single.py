"""One window for one office: a second start on the same file raises the window of the first."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from time import sleep

from PySide6.QtCore import QLockFile, QObject

ANSWER = b"here\n"
MILLISECONDS = 1500
CALLS = 16


class Single(QObject):
    """Holds the lock of an office while its window is open. A lock of a dead process is taken."""

    def __init__(self, office: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office.resolve()
        self._lock = QLockFile(str(self._office) + ".lock")
        # Stale is what a dead process left, never what is merely old.
        self._lock.setStaleLockTime(0)
        self._server: QObject | None = None
        self.was_left = False  # whoever had the office before went down with it

    def take(self) -> bool:
        """Take the office for this window; False where another window has it.

        True too where the folder can't be written: the office then opens for reading.
        """
        lies_there = Path(self._lock.fileName()).exists()
        if self._lock.tryLock(0):
            self.was_left = lies_there
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def is_taken(self, files: Sequence[Path] = ()) -> bool:
        """Take the office, or call the window that has it to the front; True where one came.

        That one is given `files` to bring into the office. A window that is only just opening
        does not answer yet: it has some seconds.
        """
        for _try in range(CALLS):
            if self.take():
                return False
            if self.call_other(files):
                return True
            sleep(0.25)
        return False

    def call_other(self, files: Sequence[Path] = ()) -> bool:
        """Ask the window that has the office to come to the front; False where none answers.

        It is asked in one line of JSON: the paths of the files it is to bring into the office.
        """
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name())
        if not socket.waitForConnected(MILLISECONDS):
            return False
        socket.write(json.dumps([str(file) for file in files]).encode() + b"\n")
        socket.flush()
        if socket.bytesToWrite():  # The other may have read it and hung up already.
            socket.waitForBytesWritten(MILLISECONDS)
        socket.waitForReadyRead(MILLISECONDS)
        socket.disconnectFromServer()
        return True

    def listen(self, come: Callable[[list[Path]], object]) -> None:
        """Have `come` called with its files when a second start asks for this window.

        Told once, it holds.
        """
        if self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name())
        server.newConnection.connect(lambda: _answer(server, come))
        server.listen(self._name())
        self._server = server

    def release(self) -> None:
        """Let the office go."""
        if self._server is not None:
            self._server.close()  # type: ignore[attr-defined]
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    def _name(self) -> str:
        import hashlib

        # A local socket's name is short on every system; the path may be long or not Latin.
        return "pressdesk-" + hashlib.sha256(str(self._office).encode()).hexdigest()[:24]


def _answer(server: QObject, come: Callable[[list[Path]], object]) -> None:
    caller = server.nextPendingConnection()  # type: ignore[attr-defined]
    if caller is None:
        return
    caller.disconnected.connect(caller.deleteLater)
    if not caller.canReadLine():
        caller.waitForReadyRead(MILLISECONDS)
    asked = bytes(caller.readLine())
    caller.write(ANSWER)
    caller.flush()
    caller.disconnectFromServer()
    come(_files(asked))


def _files(asked: bytes) -> list[Path]:
    """Return the files of a call; none where it is not one of ours."""
    try:
        paths = json.loads(asked)
    except ValueError:
        return []
    known = paths if isinstance(paths, list) else []
    return [Path(path) for path in known if isinstance(path, str)]

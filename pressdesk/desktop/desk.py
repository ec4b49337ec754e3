"""What is open on the desk: one office with its clerk and its window, and how another comes."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.paths import data_folder, default_office
from pressdesk.desktop import messages, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.session import Session
from pressdesk.desktop.single import Single

if TYPE_CHECKING:
    from pressdesk.office import Office

LOOK_MS = 2000  # how often another program's changes are looked for
BACK_UP_MS = 20_000  # after the start, when the first work is done
SUFFIX = ".pressdesk"


class Desk(QObject):
    """Opens and closes offices; there is one window at a time."""

    def __init__(self, session: Session, speak: Callable[[str], None]) -> None:
        super().__init__()
        self._session = session
        self._speak = speak
        self._office: Office | None = None
        self._single: Single | None = None
        self._clerk = Clerk()
        self._window: MainWindow | None = None
        self._watch = QTimer(self, interval=LOOK_MS)
        self._watch.timeout.connect(self._look)

    def begin(self, path: Path) -> bool:
        """Show the window on an office; False where another window has it and has come forward."""
        path = path.absolute()
        single = self._take(path)
        if single is None:
            return False
        self._single = single
        window = self._show_window()
        window.painted.connect(
            lambda: QTimer.singleShot(0, self, lambda: self._open(path, path == default_office()))
        )
        return True

    def open(self, path: Path, create: bool = False) -> None:
        """Put another office in the place of the one that is open."""
        path = path.absolute()
        if self._office is not None and path == self._office.path:
            return
        if not create and not path.exists():
            missing = _("There is no office at {path}.").format(path=path)
            messages.explain(self._window, DeskError(missing, _("It may have been moved.")))
            return
        single = self._take(path)
        if single is None:
            return
        before = self._window
        self._put_away()
        self._single, self._clerk = single, Clerk()
        self._show_window().furnish()
        if before is not None:
            before.close()
        self._open(path, create)

    @property
    def window(self) -> MainWindow | None:
        """The window that stands now."""
        return self._window

    @property
    def office(self) -> "Office | None":
        """The office that is open."""
        return self._office

    def speak(self, language: str) -> None:
        """Change the interface's language: the window is built anew on the same office."""
        if self._window is None:
            return
        self._window.flush()
        self._session.remember("language", language)
        self._speak(language)
        before, place = self._window, self._window.place
        before.keep_places()
        after = self._show_window()
        after.furnish()
        self._name_window()
        after.restore_place(place)
        before.close()

    def dress(self, wanted: str) -> None:
        """Change to the light or the dark theme, or follow the system."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._session.remember("theme", wanted)
        theme.apply(app, wanted)

    def flush(self) -> bool:
        """Save what is being typed, now; True when it is on the disk."""
        return self._window.flush() if self._window is not None else True

    # Inside

    def _show_window(self) -> MainWindow:
        window = MainWindow(self._clerk, self._session)
        window.office_wished.connect(self._on_office_wished)
        window.settings_wished.connect(self._on_settings_wished)
        window.theme_wished.connect(self.dress)
        window.closed.connect(lambda: self._on_window_closed(window))
        self._window = window
        window.show()
        return window

    def _take(self, path: Path) -> Single | None:
        """Take an office for this program; None where another window has it and was raised."""
        path.parent.mkdir(parents=True, exist_ok=True)
        single = Single(path, self)
        if single.take() or not single.call_other():
            return single
        return None

    def _open(self, path: Path, create: bool) -> None:
        """Open the office in a worker: its file may be large, or on a slow disk."""
        clerk = self._clerk
        task = clerk.run(_open_office, path, create)
        messages.wait_for(self._window, _("Opening {office}").format(office=path.stem), task)
        task.then(lambda office: self._on_opened(clerk, office))
        task.otherwise(lambda error: self._on_not_opened(path, error))

    def _on_opened(self, clerk: Clerk, office: "Office") -> None:
        if clerk is not self._clerk or self._window is None:
            office.close()
            return
        self._office = office
        self._session.opened(office.path)
        clerk.attach(office.store)
        self._name_window()
        self._watch.start()
        # Rows first: what one reads at once. Then what one types in.
        QTimer.singleShot(0, self._window, self._window.furnish)
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """Do what the first look does not need."""
        from pressdesk.desktop.crash import CrashHook

        CrashHook(self.flush).install()
        if self._single is not None and self._window is not None:
            self._single.listen(self._come_forward)
        if self._office is not None and not self._office.store.is_read_only:
            self._clerk.run(self._office.store.warm)
            QTimer.singleShot(BACK_UP_MS, self, self._back_up)

    def _name_window(self) -> None:
        if self._window is None or self._office is None:
            return
        self._window.show_office(self._office.title, str(self._office.path))
        if self._office.store.is_read_only:
            said = _("This office is open for reading only; nothing you change can be kept.")
            self._window.banner.say(said)

    def _on_not_opened(self, path: Path, error: Exception) -> None:
        if self._window is None or not isinstance(error, DeskError):
            return
        backup = getattr(error, "backup", None)
        self._window.furnish()
        words = f"{error.what} {error.hint}".strip()
        if backup is not None:
            self._window.banner.say(words, _("Open the copy"), lambda: self.open(backup))
        else:
            self._window.banner.say(words, _("Open another office…"), self._choose)

    def _back_up(self) -> None:
        if self._office is not None:
            today = datetime.now(UTC).astimezone().date()
            self._clerk.run(self._office.back_up, today).otherwise(lambda _error: None)

    def _look(self) -> None:
        if self._office is not None:
            self._office.store.look()

    def _come_forward(self) -> None:
        if self._window is not None:
            self._window.showNormal() if self._window.isMinimized() else self._window.show()
            self._window.raise_()
            self._window.activateWindow()

    def _put_away(self) -> None:
        """Close the office that is open; everything typed in it is on the disk afterwards."""
        self._watch.stop()
        self.flush()
        self._clerk.close()
        if self._office is not None:
            self._office.close()
            self._office = None
        if self._single is not None:
            self._single.release()
            self._single = None

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, _("Open office"), str(data_folder()), _("Press offices (*.pressdesk)")
        )
        if chosen:
            self.open(Path(chosen))

    def _make(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window,
            _("New office"),
            str(data_folder() / (_("My press office") + SUFFIX)),
            _("Press offices (*.pressdesk)"),
        )
        if chosen:
            path = Path(chosen)
            path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
            self.open(path, create=True)

    def _on_office_wished(self, wish: str) -> None:
        match wish:
            case "new":
                self._make()
            case "open":
                self._choose()
            case _:
                self.open(Path(wish))

    def _on_settings_wished(self, _section: str) -> None:
        """Settings come here."""

    def _on_window_closed(self, window: MainWindow) -> None:
        if window is self._window:
            self._put_away()
            self._window = None


def _open_office(path: Path, create: bool) -> "Office":
    from pressdesk.office import Office

    return Office.open(path, create)

"""What is open on the desk: one office with its clerk and its workplace, and how another comes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from pressdesk.base import i18n, memory
from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.paths import data_folder, default_office, resources
from pressdesk.desktop import messages, recovered, sharedplace, theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.mainwindow import MainWindow
from pressdesk.desktop.safekeeping import Safekeeping, said_of
from pressdesk.desktop.session import Session
from pressdesk.desktop.single import Single
from pressdesk.desktop.speech import Speech
from pressdesk.desktop.stages import Stages
from pressdesk.desktop.widgets.layingout import lay_out_now
from pressdesk.desktop.workplace import Workplace

if TYPE_CHECKING:
    from pressdesk.office import Office

LOOK_MS = 2000  # how often another program's changes are looked for
SCREENFUL = 60  # rows read before the office is shown
SUFFIX = ".pressdesk"


class Desk(QObject):
    """Opens and closes offices in the one window. `called`: a second start asked for it."""

    called = Signal()

    def __init__(self, app: QApplication, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._app = app
        self._session = session
        self._window = window
        self._speech = Speech(app)
        self._office: Office | None = None
        self._single: Single | None = None
        self._files: tuple[Path, ...] = ()  # to be brought into the office when it stands
        self._clerk = Clerk()
        self._workplace: Workplace | None = None
        self._stages: Stages | None = None
        self._path = Path()  # of the office that is open, or could not be opened
        self._safe = Safekeeping(window)
        self._safe.damaged.connect(self._on_not_opened)
        self._safe.not_copied.connect(lambda error: self.workplace.banner.say(said_of(error)))
        self._safe.office_wished.connect(self.open)
        self._safe.return_wished.connect(self._go_back_to)
        self._watch = QTimer(self, interval=LOOK_MS)
        self._watch.timeout.connect(self._look)
        window.may_close = self._may_put_away
        window.closing.connect(self._put_away)

    def begin(self, path: Path, single: Single, files: Sequence[Path] = ()) -> None:
        """Furnish the window on an office taken for us, and bring `files` into it."""
        from pressdesk.desktop.crash import CrashHook

        self._single, self._files = single, tuple(files)
        CrashHook(self.flush).install()
        self._open(path, path == default_office())
        self._speech.speak(i18n.wanted_language(self._session.settings.language))
        self._app.setWindowIcon(QIcon(str(resources() / "icons" / "pressdesk.svg")))
        theme.apply(self._app, self._session.settings.theme)
        self._session.remember("was_dark", theme.is_dark())
        self._build()

    def open(self, path: Path, create: bool = False) -> None:
        """Put another office in the place of the one that is open."""
        path = path.absolute()
        if self._office is not None and path == self._office.path:
            return
        if not create and not path.exists():
            missing = _("There is no office at {path}.").format(path=path)
            messages.explain(self._window, DeskError(missing, _("It may have been moved.")))
            return
        single = Single(path, self)
        if single.is_taken() or not self._may_put_away():
            return
        self._put_away()
        self._single, self._clerk = single, Clerk()
        self._build()
        self._open(path, create)

    @property
    def workplace(self) -> Workplace:
        """What stands in the window now."""
        assert self._workplace is not None
        return self._workplace

    @property
    def office(self) -> "Office | None":
        """The office that is open."""
        return self._office

    @property
    def window_title(self) -> str:
        """What the window is called."""
        return self._window.windowTitle()

    def speak(self, language: str) -> None:
        """Change the interface's language: the workplace is built anew on the same office."""
        place = self.workplace.place
        self.flush()
        self.workplace.keep_places()
        self._session.change(language=language)
        self._speech.speak(i18n.wanted_language(language))
        is_settled = self._stages is not None and self._stages.is_over
        made = self._build()
        if self._clerk.is_ready:
            made.furnish()
            more = made.furnishing_more if is_settled else self._settle()
            self._stages = Stages(more, self)
        self._name_window()
        self.workplace.restore_place(place)

    def dress(self, wanted: str) -> None:
        """Change to the light or the dark theme, or follow the system."""
        self._session.change(theme=wanted)
        theme.apply(self._app, wanted)
        self._session.remember("was_dark", theme.is_dark())

    def flush(self) -> bool:
        """Save what is being typed, now; True when it is on the disk."""
        return self._workplace.flush() if self._workplace is not None else True

    # Inside

    def _build(self) -> Workplace:
        if self._stages is not None:
            self._stages.stop()
        if self._workplace is not None:
            self._workplace.let_go()
        self._window.menuBar().clear()
        made = Workplace(self._clerk, self._session, self._window)
        made.wishes.office_wished.connect(self._on_office_wished)
        made.wishes.settings_wished.connect(self._on_settings_wished)
        made.wishes.theme_wished.connect(self.dress)
        self._workplace = made
        self._window.setCentralWidget(made)
        return made

    def _open(self, path: Path, create: bool) -> None:
        """Open the office in a worker: its file may be large, or on a slow disk."""
        clerk, self._path = self._clerk, path
        task = clerk.run(_open_office, path, create, self._session.place_in(path)[0])
        messages.wait_for(self._window, _("Opening {office}").format(office=path.stem), task)
        task.then(lambda opened: self._on_opened(clerk, opened))
        task.otherwise(lambda error: self._on_not_opened(error))

    def _on_opened(self, clerk: Clerk, opened: "_Opened") -> None:
        office = opened.office
        if clerk is not self._clerk:
            office.close()
            return
        self._office = office
        if release := self._session.place_in(office.path)[1]:
            self.workplace.restore_place(("releases", opened.view, release))
        self.workplace.releases.list.expect(opened.view or "all", opened.ids)
        clerk.attach(office.store)
        self._name_window()
        self._watch.start()
        # Rows first: what one reads at once. Then what one types in.
        lay_out_now()
        self._window.repaint()
        self._stages = Stages(self._settle(), self)

    def _settle(self) -> Iterator[None]:
        """Do what the first look does not need, part by part, what is wanted soonest first."""
        yield from self.workplace.furnishing()
        yield
        if self._office is None:
            return
        self._session.opened(self._office.path)
        if self._single is not None:
            self._single.listen(self._come_forward)
        yield
        memory.settle()
        yield
        sharedplace.warn_once(self._office.path, self._session, self.workplace.banner)
        yield
        yield from self.workplace.furnishing_more
        yield
        self._bring()
        memory.settle()
        was_left = self._single is not None and self._single.was_left
        if was_left:
            recovered.say(self._window, self._clerk, self.workplace.open_release)
        if not self._office.store.is_read_only:
            self._safe.begin(self._clerk, self._office, at_once=was_left)

    def _bring(self) -> None:
        files, self._files = self._files, ()
        self.workplace.drops.bring(files)

    def _name_window(self) -> None:
        if self._office is None:
            return
        self.workplace.show_office(self._office.title, str(self._office.path))
        if self._office.store.is_read_only:
            said = _("This office is open for reading only; nothing you change can be kept.")
            self.workplace.banner.say(said)

    def _on_not_opened(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            return
        if self._single is not None:
            self._single.listen(self._come_forward)
        if self._office is None:
            self.workplace.offer_offices()
        backup = getattr(error, "backup", None)
        words = f"{error.what} {error.hint}".strip()
        if backup is not None:
            self.workplace.banner.say(
                words,
                _("Open the copy"),
                lambda: self._safe.open_beside(self._clerk, backup),
                more=((_("All copies…"), self._show_copies),),
            )
        else:
            self.workplace.banner.say(words, _("Open another office…"), self._choose)

    def _show_copies(self) -> None:
        self._safe.show_copies(self._clerk, self._path)

    def _go_back_to(self, copy: Path) -> None:
        """Close the office, put a copy in its place, and open that."""
        if not self._may_put_away():
            return
        path = self._path
        self._put_away()
        self._single, self._clerk = Single(path, self), Clerk()
        self._build()
        if self._single.is_taken():  # another window was quicker
            return
        task = self._clerk.run(_put_back, copy, path)
        messages.wait_for(self._window, _("Going back to {copy}").format(copy=copy.stem), task)
        task.ended.connect(lambda: self._open(path, False))

    def _look(self) -> None:
        if self._office is not None:
            self._office.store.look()

    def _come_forward(self, files: Sequence[Path] = ()) -> None:
        self.called.emit()
        self._files += tuple(files)
        if self._office is not None and self._stages is not None and self._stages.is_over:
            self._bring()
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()

    def _may_put_away(self) -> bool:
        """Whether all is on the disk; where it cannot be written, the user decides."""
        return self.flush() or messages.ask_loss(
            self._window,
            _("The last words could not be saved."),
            _("If you close now, they are lost. Copy them, or save the text elsewhere, first."),
            _("Close without them"),
        )

    def _put_away(self) -> None:
        """Close the office that is open; everything typed in it is on the disk afterwards."""
        self._watch.stop()
        self._safe.end()
        if self._stages is not None:
            self._stages.stop()
        self.flush()
        if self._workplace is not None:
            self._workplace.keep_places()
            area, view, release = self._workplace.place
            if self._office is not None:
                view = view if area == "releases" else ""
                self._session.keep_place(self._office.path, view, release)
            self._workplace.let_go()
        self._clerk.close()
        if self._office is not None:
            self._office.close()
            self._office = None
        if self._single is not None:
            self._single.release()
            self._single = None

    def _choose(self) -> None:
        if path := _asked_office(self._window):
            self.open(path)

    def _on_office_wished(self, wish: str) -> None:
        match wish:
            case "new":
                if path := _asked_new(self._window):
                    self.open(path, create=True)
            case "open":
                self._choose()
            case "example":
                task = self._clerk.run(_make_example)
                messages.wait_for(self._window, _("Setting up the example office"), task)
                task.then(self.open)
            case "copies":
                self._show_copies()
            case _:
                self.open(Path(wish))

    def _on_settings_wished(self, section: str) -> None:
        from pressdesk.desktop.settingsdialog import SettingsDialog

        file = self._office.path if self._office is not None else None
        dialog = SettingsDialog(self._clerk, self._session, file, section, self._window)
        dialog.theme_wished.connect(self.dress)
        dialog.office_named.connect(lambda _name: self._name_window())
        dialog.hand_over_language(self.speak, self._on_settings_wished)
        dialog.open()


def _asked_office(over: QWidget) -> Path | None:
    """Ask which office to open; None where nobody wants one any more."""
    chosen, _kind = QFileDialog.getOpenFileName(
        over, _("Open office"), str(data_folder()), _("Press offices (*.pressdesk)")
    )
    return Path(chosen) if chosen else None


def _asked_new(over: QWidget) -> Path | None:
    """Ask where a new office is to lie; None where nobody wants one any more."""
    wish = data_folder() / (_("My press office") + SUFFIX)
    chosen, _kind = QFileDialog.getSaveFileName(
        over, _("New office"), str(wish), _("Press offices (*.pressdesk)")
    )
    path = Path(chosen)
    if not chosen:
        return None
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


@dataclass(frozen=True, slots=True)
class _Opened:
    """An office, and which releases one of its views shows."""

    office: "Office"
    view: str
    ids: Sequence[int]


def _open_office(path: Path, create: bool, view: str) -> _Opened:
    from pressdesk.office import Office

    office = Office.open(path, create)
    # What the list shows first is read here, beside the window being furnished: it takes a frame,
    # and from a disk that sleeps its time. What it does not show, such as counts, can wait.
    from pressdesk.releases import find

    try:
        ids = office.store.ask(find.ids, view or "all")
        office.store.ask(find.rows, ids[:SCREENFUL])
    except BaseException:
        office.close()
        raise
    return _Opened(office, view, ids)


def _put_back(copy: Path, path: Path) -> Path:
    from pressdesk.store import copies

    return copies.put_back(copy, path, datetime.now().astimezone())


def _make_example() -> Path:
    from pressdesk.example.office import open_example

    return open_example()

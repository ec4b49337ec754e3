"""What can be wished of the program as a whole; whoever runs it hears the wishes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.base.i18n import N_
from pressdesk.desktop import theme
from pressdesk.desktop.actions import action


class Wishes(QWidget):
    """Never seen itself: it holds the actions that concern more than what one office shows."""

    office_wished = Signal(str)  # "new", "open", "example", "copies" or the path of a recent one
    settings_wished = Signal(str)  # a section, "" for the first
    theme_wished = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    @action("app.new_office", N_("New office…"), menu="file", group=2, icon="building-2")
    def new_office(self) -> None:
        self.office_wished.emit("new")

    @action("app.open_office", N_("Open office…"), shortcut="Ctrl+O", menu="file", group=2,
            icon="folder-open")  # fmt: skip
    def open_office(self) -> None:
        self.office_wished.emit("open")

    @action("app.example", N_("Open the example office"), menu="file", group=3, icon="book-open")
    def open_example(self) -> None:
        self.office_wished.emit("example")

    @action("app.copies", N_("Copies of the office…"), menu="file", group=3, icon="archive-restore",
            words=N_("backup restore go back"))  # fmt: skip
    def open_copies(self) -> None:
        self.office_wished.emit("copies")

    @action("app.close", N_("Close window"), shortcut="Ctrl+W", menu="file", group=9)
    def close_window(self) -> None:
        self.window().close()

    @action("app.quit", N_("Quit"), shortcut="Ctrl+Q", menu="file", group=9, icon="log-out")
    def quit(self) -> None:
        QApplication.closeAllWindows()

    @action("app.settings", N_("Settings…"), shortcut="Ctrl+,", menu="edit", group=9,
            icon="settings")  # fmt: skip
    def open_settings(self) -> None:
        self.settings_wished.emit("")

    @action("view.dark", N_("Dark or light"), menu="view", group=4, icon="moon",
            words=N_("theme night colours"))  # fmt: skip
    def toggle_theme(self) -> None:
        self.theme_wished.emit("light" if theme.is_dark() else "dark")

"""What the Help menu offers beside the palette: the guide, the shortcuts, what this program is."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pressdesk.base import i18n
from pressdesk.base.i18n import N_
from pressdesk.desktop import actions
from pressdesk.desktop.actions import action

if TYPE_CHECKING:
    from pressdesk.desktop.guide.guidewindow import GuideWindow


class Help(QWidget):
    """Never seen itself: it holds the actions. `known` gives all actions there are, to be named;
    `place` the area and the view one is in."""

    def __init__(
        self,
        known: Callable[[], Sequence[QAction]],
        place: Callable[[], tuple[str, str]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.known, self._place = known, place
        self._guide: GuideWindow | None = None
        self.hide()
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    @property
    def guide(self) -> "GuideWindow | None":
        """The window of the guide, where it was opened."""
        return self._guide

    def let_go(self) -> None:
        """Close the guide: the office, or the language, is another one from now on."""
        if self._guide is not None:
            self._guide.close()
            self._guide.deleteLater()
            self._guide = None

    @action("help.guide", N_("Guide"), shortcut="F1", menu="help", icon="book-open",
            words=N_("help manual how to"))  # fmt: skip
    def show_guide(self) -> None:
        from pressdesk.desktop.guide import places

        self.open_guide(*places.place_of(QApplication.focusWidget(), self.window(), self._place()))

    @action("help.shortcuts", N_("Keyboard shortcuts"), shortcut="Ctrl+/", menu="help",
            icon="keyboard")  # fmt: skip
    def show_shortcuts(self) -> None:
        from pressdesk.desktop.shortcutsdialog import ShortcutsDialog

        ShortcutsDialog(self.known(), self.window()).open()

    @action("app.about", N_("About PressDesk"), menu="help", group=9, icon="info")
    def show_about(self) -> None:
        from pressdesk.desktop.aboutdialog import AboutDialog

        AboutDialog(self.window()).open()

    def open_guide(self, chapter: str, anchor: str = "") -> None:
        """Open the guide at a chapter, beside what one is doing."""
        from pressdesk.desktop.guide.book import Book
        from pressdesk.desktop.guide.guidewindow import GuideWindow
        from pressdesk.desktop.guide.marks import Labels

        if self._guide is None:
            self._guide = GuideWindow(Book(i18n.spoken(), Labels(self.known())))
        self._guide.open_at(chapter, anchor)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Give a dialog the key too: while one is open, those of the window behind it sleep."""
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QDialog) or dialog.property("guide_key"):
            return
        dialog.setProperty("guide_key", True)
        key = QAction(actions.of(self, "help.guide").text(), dialog)
        key.setShortcut(QKeySequence("F1"))
        key.triggered.connect(self.show_guide)
        dialog.addAction(key)

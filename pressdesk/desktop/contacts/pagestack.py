"""The pages of the contacts area, one of them only for as long as what it shows is under way."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pressdesk.base.errors import DeskError
from pressdesk.desktop import messages


class PassingPage(QWidget):
    """A page that stands in the place of the people until it is done with, such as an import."""

    left = Signal()

    def tell(self, error: Exception, *, is_over: bool) -> None:
        """Say a mishap in the user's words; leave where what the page shows has ended with it."""
        if isinstance(error, DeskError):
            messages.explain(self, error)
        if is_over:
            self.left.emit()

    def search(self) -> None:
        """Put the cursor into its search field, where it has one."""

    def panes(self) -> Sequence[QWidget]:
        """The panes F6 goes through."""
        return [self]

    def stop(self) -> None:
        """Ask nothing more: it is given up, or done."""


class PageStack(QStackedWidget):
    """Shows one page of the area; `stands` says whether there is a passing one to come back to."""

    stands = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passing: PassingPage | None = None

    @property
    def passing(self) -> PassingPage | None:
        """The page under way, whether it is shown or not."""
        return self._passing

    @property
    def shown_passing(self) -> PassingPage | None:
        """The page under way, where it is the one shown."""
        return self._passing if self.currentWidget() is self._passing else None

    def is_at(self, page: QWidget | None) -> bool:
        """Whether a page is the one shown."""
        return page is not None and self.currentWidget() is page

    def keep(self, page: PassingPage) -> None:
        """Have a page to come back to."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self._passing = page
        self.stands.emit(True)

    def drop(self, page: PassingPage) -> bool:
        """Take such a page away for good; return whether it was the one shown."""
        is_shown = self.is_at(page)
        if is_shown:
            self.setCurrentIndex(0)
        self.removeWidget(page)
        page.hide()
        page.deleteLater()
        if self._passing is page:
            self._passing = None
            self.stands.emit(False)
        return is_shown

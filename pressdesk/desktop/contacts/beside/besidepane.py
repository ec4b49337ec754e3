"""What stands beside a card, behind tabs: releases, what was received and asked, the history."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.beside.askedview import AskedView
from pressdesk.desktop.contacts.beside.historyview import HistoryView
from pressdesk.desktop.contacts.beside.receivedview import ReceivedView
from pressdesk.desktop.contacts.beside.releasesview import ReleasesView
from pressdesk.desktop.contacts.card.cardpane import HEADER
from pressdesk.desktop.widgets.controls import hairline, quiet_button

TABS = {
    "releases": (N_("Releases"), "newspaper"),
    "received": (N_("Received"), "inbox"),
    "asked": (N_("Asked"), "messages-square"),
    "history": (N_("History"), "history"),
}
MARGIN = 10


class BesidePane(QWidget):
    """Shows what belongs to one contact; only the tab looked at asks for anything."""

    release_requested = Signal(int)
    version_requested = Signal(int, str, int)  # release, language, number, 0 for today's

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact = 0
        self._is_chosen = False
        self.releases = ReleasesView(clerk)
        self.received = ReceivedView(clerk)
        self.asked = AskedView(clerk)
        self.history = HistoryView(clerk)
        self._views: dict[str, ReleasesView | ReceivedView | AskedView | HistoryView] = {
            "releases": self.releases,
            "received": self.received,
            "asked": self.asked,
            "history": self.history,
        }
        self._tabs: dict[str, QPushButton] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(240)
        header = QWidget()
        header.setProperty("pane", "pane")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header.setFixedHeight(HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(0)
        self._said = {name: _(words) for name, (words, _icon) in TABS.items()}
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        for name, words in self._said.items():
            tab = self._tabs[name] = quiet_button(words)
            tab.setProperty("tight", True)
            tab.setCheckable(True)
            self._group.addButton(tab)
            row.addWidget(tab)
            self._stack.addWidget(self._views[name])
        row.addStretch(1)
        self._tabs["releases"].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._group.buttonClicked.connect(lambda _tab: self._on_tab_chosen())
        theme.notifier.changed.connect(self._name_tabs)
        self.releases.counted.connect(lambda n: self._count("releases", n))
        self.received.counted.connect(lambda n: self._count("received", n))
        self.received.version_requested.connect(self.version_requested)
        self.asked.counted.connect(lambda n: self._count("asked", n))
        for view in (self.releases, self.asked):
            view.release_requested.connect(self.release_requested)

    @property
    def tab(self) -> str:
        """Which tab is looked at."""
        return next(name for name, tab in self._tabs.items() if tab.isChecked())

    def show_tab(self, name: str) -> None:
        """Look at another tab."""
        self._tabs[name].setChecked(True)
        self._on_tab_chosen()

    def show_contact(self, contact: int, *, is_officer: bool = False) -> None:
        """Show what belongs to a contact; 0 shows nothing.

        Until somebody chooses a tab, an officer's releases are shown, and what others asked.
        """
        self._contact = contact
        if contact and not self._is_chosen:
            wanted = "releases" if is_officer else "asked"
            self._tabs[wanted].setChecked(True)
            self._stack.setCurrentWidget(self._views[wanted])
            self._name_tabs()
        for tab in self._tabs.values():
            tab.setEnabled(bool(contact))
        self._follow()

    def flush(self) -> None:
        """Keep what is being typed, now."""
        self.asked.flush()

    def _follow(self) -> None:
        """Let the tab looked at show the contact; the others learn of it when they are."""
        for name, view in self._views.items():
            view.show_contact(self._contact if name == self.tab else 0)
        self.asked.count(self._contact)
        if self.tab != "received":
            self.received.count(self._contact)

    def _count(self, name: str, count: int) -> None:
        if name == self.tab or name in ("received", "asked"):
            words = _(TABS[name][0])
            self._said[name] = f"{words}  {self.locale().toString(count)}" if count else words
            self._name_tabs()

    def _name_tabs(self) -> None:
        """Give the tabs their words; where there is no room for all, only the one looked at."""
        for name, tab in self._tabs.items():
            tab.setIcon(QIcon())
            tab.setText(self._said[name])
            tab.setAccessibleName(self._said[name])
            tab.setToolTip("")
        needed = sum(tab.sizeHint().width() for tab in self._tabs.values())
        if needed > self.width() - 2 * MARGIN:
            for name, tab in self._tabs.items():
                if not tab.isChecked():
                    tab.setText("")
                    tab.setToolTip(self._said[name])
                    tab.setIcon(theme.icon(TABS[name][1], "mute"))

    def _on_tab_chosen(self) -> None:
        self._is_chosen = True
        self._name_tabs()
        self._stack.setCurrentWidget(self._views[self.tab])
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_tabs()

"""The settings: every change holds at once, and nothing needs to be confirmed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.session import Session
from pressdesk.desktop.settingspages import (
    FilesPage,
    InterfacePage,
    ListsPage,
    OfficePage,
    WritingPage,
)
from pressdesk.desktop.widgets.controls import lay_out_beside, primary_button

SECTIONS = (
    ("interface", N_("Interface"), "palette"),
    ("writing", N_("Writing"), "pencil"),
    ("office", N_("Office"), "building-2"),
    ("lists", N_("Lists"), "users"),
    ("files", N_("Files"), "hard-drive"),
)


class SettingsDialog(QDialog):
    """Sections at the left, their page at the right."""

    language_wished = Signal(str)
    theme_wished = Signal(str)
    office_named = Signal(str)

    def __init__(
        self,
        clerk: Clerk,
        session: Session,
        office: Path | None,
        section: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._session = session
        self._office = office
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Settings"))
        self._build()
        self.show_section(section or "interface")

    def hand_over_language(
        self, speak: Callable[[str], object], again: Callable[[str], object]
    ) -> None:
        """Where another language is wished, speak it and show the settings again, in it."""

        def changed(code: str) -> None:
            section = self.section
            self.close()
            speak(code)
            again(section)

        self.language_wished.connect(changed)

    def _build(self) -> None:
        self.resize(680, 460)
        self._sections = QListWidget()
        self._sections.setIconSize(QSize(theme.ICON_SIZE, theme.ICON_SIZE))
        self._sections.setProperty("kind", "sections")
        self._sections.setAccessibleName(_("Sections"))
        self._sections.setFixedWidth(170)
        self._sections.setFrameShape(QFrame.Shape.NoFrame)
        self._pages = QStackedWidget()
        self.interface = InterfacePage(self._session)
        self.interface.language_wished.connect(self.language_wished)
        self.interface.theme_wished.connect(self.theme_wished)
        pages: dict[str, QWidget] = {
            "interface": self.interface,
            "writing": WritingPage(self._session),
            "files": FilesPage(self._office),
        }
        if self._clerk.is_ready:
            self.office = OfficePage(self._clerk)
            self.office.named.connect(self.office_named)
            pages["office"] = self.office
            self.lists = ListsPage(self._clerk)
            pages["lists"] = self.lists
        self._names = []
        for name, title, icon in SECTIONS:
            if name in pages:
                self._sections.addItem(QListWidgetItem(theme.icon(icon, "mute"), _(title)))
                self._pages.addWidget(pages[name])
                self._names.append(name)
        self._sections.currentRowChanged.connect(self._pages.setCurrentIndex)
        close = primary_button(_("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 14)
        foot.addStretch(1)
        foot.addWidget(close)
        lay_out_beside(self, self._sections, self._pages, foot)

    @property
    def section(self) -> str:
        """Which section is shown."""
        return self._names[self._sections.currentRow()]

    def show_section(self, name: str) -> None:
        """Show one of the sections: interface, writing, office, lists, files."""
        if name in self._names:
            self._sections.setCurrentRow(self._names.index(name))

"""Several people at once: who they are, what can be copied, and what is changed for all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import cardwords
from pressdesk.desktop.widgets.avatar import Avatar
from pressdesk.desktop.widgets.controls import label, plain_button, primary_button
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.desktop.widgets.flow import FlowLayout
from pressdesk.desktop.widgets.layingout import scrolled
from pressdesk.formats.card import ACTIVE, DO_NOT_CONTACT, Card

MOST = 5
COPIES = (
    ("contact.copy_block", N_("Copy contact block"), "copy"),
    ("contact.copy_email", N_("Copy addresses for Bcc"), "at-sign"),
    ("contact.copy_table", N_("Copy as table"), "table-2"),
    ("contact.copy_vcard", N_("Copy vCard"), "contact"),
)
CHANGES = (
    ("contact.verify", N_("Verified today"), "shield-check"),
    ("contact.status", N_("Status…"), "shield-alert"),
    ("contact.organisation", N_("Organisation…"), "building-2"),
    ("contact.categories", N_("Categories…"), "tags"),
    ("contact.beats", N_("Beats…"), "hash"),
    ("contact.languages", N_("Languages…"), "languages"),
    ("contact.country", N_("Country…"), "globe"),
    ("contact.add_to_list", N_("Add to list…"), "users"),
    ("contact.merge", N_("Compare and merge"), "merge"),
    ("contact.archive", N_("Archive"), "archive"),
    ("contact.unarchive", N_("Bring back"), "archive-restore"),
)


class ManyPane(QWidget):
    """Stands in the card's place while more than one row is selected. `asked` names an action."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QPushButton] = {}
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", "title")
        self._names = QVBoxLayout()
        self._names.setSpacing(10)
        self._more = label("", "mute")
        self._more.setContentsMargins(46, 0, 0, 0)
        ground = QWidget()
        ground.setProperty("pane", "pane")
        inner = QVBoxLayout(ground)
        inner.setContentsMargins(36, 40, 24, 24)
        inner.setSpacing(12)
        inner.addWidget(self._title)
        inner.addLayout(self._names)
        inner.addWidget(self._more)
        inner.addSpacing(8)
        inner.addWidget(self._flow(COPIES))
        inner.addSpacing(8)
        inner.addWidget(label(_("CHANGE FOR ALL OF THEM"), "section"))
        inner.addWidget(self._flow(CHANGES))
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(ground))

    def _flow(self, offered: tuple[tuple[str, str, str], ...]) -> QWidget:
        ground = QWidget()
        flow = FlowLayout(ground, 8)
        for name, words, icon in offered:
            is_first = name == COPIES[0][0]
            made = primary_button(_(words), icon) if is_first else plain_button(_(words), icon)
            made.clicked.connect(lambda _on=False, name=name: self.asked.emit(name))
            self._buttons[name] = made
            flow.addWidget(made)
        return ground

    def show_people(self, first: Sequence[Card], count: int, *, is_archive: bool = False) -> None:
        """Show how many are selected, and the first of them by name."""
        title = ngettext("{n} person selected", "{n} people selected", count)
        self._title.setText(title.format(n=self.locale().toString(count)))
        while (item := self._names.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for card in first[:MOST]:
            self._names.addWidget(_row(card))
        rest = count - min(len(first), MOST)
        more = ngettext("and {n} more", "and {n} more", rest)
        self._more.setText(more.format(n=self.locale().toString(rest)))
        self._more.setVisible(rest > 0)
        self._buttons["contact.merge"].setVisible(count == 2 and not is_archive)
        self._buttons["contact.archive"].setVisible(not is_archive)
        self._buttons["contact.verify"].setVisible(not is_archive)
        self._buttons["contact.unarchive"].setVisible(is_archive)

    @property
    def title(self) -> str:
        """How many are selected, in words."""
        return self._title.text()

    def place_of(self, name: str) -> QRect | None:
        """Return where on the screen an action's button is, None where there is none."""
        button = self._buttons.get(name)
        if button is None or not button.isVisible():
            return None
        return QRect(button.mapToGlobal(QPoint(0, 0)), button.size())


def _row(card: Card) -> QWidget:
    made = QWidget()
    made.setFixedHeight(34)
    avatar = Avatar(34)
    is_faded = card.is_archived or card.status != ACTIVE
    avatar.show_name(cardwords.name(card), is_faded=is_faded)
    name = ElidedLabel(cardwords.listed((cardwords.name(card), card.organisation)))
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(avatar)
    row.addWidget(name, 1)
    if card.status == DO_NOT_CONTACT:
        row.addWidget(label(cardwords.status(card.status).lower(), "stop"))
    return made

"""Mail drafts on their way out: with the PDF or without, into a folder or a zip."""

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop.recipients import recipientwords
from pressdesk.desktop.recipients.found import Found
from pressdesk.desktop.widgets.controls import (
    label,
    lay_out_asking,
    primary_button,
)

ATTACHED, LINKED, NEITHER = range(3)


@dataclass(frozen=True, slots=True)
class Drafts:
    """How drafts are wanted: with the PDF attached, or linked at `link`; in a zip or a folder."""

    pdf: bool = True
    link: str = ""
    is_zip: bool = False


class DraftsDialog(QDialog):
    """Asks how; where to is asked after it."""

    def __init__(self, found: Found, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Mail drafts"))
        self.setMinimumWidth(460)
        self._pdf, self._place = QButtonGroup(self), QButtonGroup(self)
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        many = len(found.resolved.recipients)
        title = ngettext("{n} mail draft", "{n} mail drafts", many)
        column.addWidget(label(title.format(n=recipientwords.count(many)), "title"))
        headline = label(found.going.headline, "mute")
        headline.setWordWrap(True)
        column.addWidget(headline)
        column.addWidget(label(recipientwords.languages(found.languages), "meta"))
        hint = _("One for each, to that person alone, ready to be sent from your mail program.")
        said = label(hint, "mute")
        said.setWordWrap(True)
        column.addWidget(said)
        column.addSpacing(6)
        column.addWidget(label(_("The PDF"), "meta"))
        self.link = QLineEdit()
        self.link.setPlaceholderText("https://")
        self.link.setAccessibleName(_("Address of the PDF on the web"))
        self.link.hide()
        for n, words in enumerate((_("Attached"), _("As a link"), _("Left out"))):
            column.addWidget(self._option(self._pdf, n, words))
            if n == LINKED:
                column.addWidget(self.link)
        column.addSpacing(6)
        column.addWidget(label(_("Into"), "meta"))
        for n, words in enumerate((_("A new folder"), _("One zip file"))):
            column.addWidget(self._option(self._place, n, words))
        self.go = primary_button(_("Choose the place…"))
        lay_out_asking(self, column, self.go)
        self._pdf.button(ATTACHED).setFocus()
        self._pdf.idToggled.connect(self._follow)
        self.link.textChanged.connect(self._follow)
        self._follow()

    def _option(self, group: QButtonGroup, number: int, words: str) -> QRadioButton:
        made = QRadioButton(words)
        made.setChecked(number == 0)
        group.addButton(made, number)
        return made

    def choose(self, pdf: int, *, is_zip: bool = False, link: str = "") -> None:
        """Choose as a click does: `ATTACHED`, `LINKED` or `NEITHER`; folder or zip."""
        self._pdf.button(pdf).setChecked(True)
        self._place.button(int(is_zip)).setChecked(True)
        self.link.setText(link)

    @property
    def wanted(self) -> Drafts:
        """What was chosen."""
        how = self._pdf.checkedId()
        link = self.link.text().strip() if how == LINKED else ""
        return Drafts(how == ATTACHED, link, self._place.checkedId() == 1)

    def _follow(self, *_ignored: object) -> None:
        is_linked = self._pdf.checkedId() == LINKED
        if is_linked and self.link.isHidden():
            self.link.show()
            self.link.setFocus()
        self.link.setVisible(is_linked)
        said = self.link.text().strip()
        is_link = said.startswith(("https://", "http://")) and len(said) > len("https://")
        self.go.setEnabled(is_link or not is_linked)
        self.adjustSize()

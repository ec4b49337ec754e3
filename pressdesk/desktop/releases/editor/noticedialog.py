"""Asks what a correction says, or why a release is withdrawn: a line for each language."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.tongues import name_of
from pressdesk.desktop.widgets.controls import label, lay_out_asking, primary_button
from pressdesk.desktop.widgets.growingedit import GrowingEdit
from pressdesk.formats.noticewords import notice_line
from pressdesk.formats.proof import CORRECTION, Notice
from pressdesk.releases.drafts import Words

LINES = 3  # of a field, before it scrolls
LONGEST = 400  # letters: what stands before a release is read at a glance


class NoticeDialog(QDialog):
    """`words` brings what was typed, by language.

    Words are needed for a correction, in one language at least. A withdrawal needs none, and is no
    matter of a mere Enter: its button is pressed on purpose.
    """

    def __init__(
        self, kind: str, languages: Sequence[str], words: Words = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._needs_words = kind == CORRECTION
        self._is_begun = bool(words)
        self.fields: dict[str, GrowingEdit] = {}
        self._build(languages, dict(words))
        self._follow()

    def _build(self, languages: Sequence[str], words: dict[str, str]) -> None:
        self.setMinimumWidth(520)
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(6)
        title = _("What is corrected") if self._needs_words else _("Withdraw this release")
        self.setWindowTitle(title)
        column.addWidget(label(title, "title"))
        hint = label(self._hint(), "mute")
        hint.setWordWrap(True)
        column.addWidget(hint)
        for language in languages:
            self._add_field(column, language, words.get(language, ""))
        self.go = self._button()
        lay_out_asking(self, column, self.go)
        if not self._needs_words:
            for button in self.findChildren(QPushButton):
                button.setDefault(False)
                button.setAutoDefault(False)
        first = next(iter(self.fields.values()))
        first.setFocus()
        first.selectAll()

    def _hint(self) -> str:
        if self._needs_words:
            return _(
                "It stands first on the page, in the mail and wherever the release goes. For"
                " instance: The launch is on 12 March, not 11 March."
            )
        return _(
            "The text stays as it was issued, and says first that it is withdrawn. A reason is"
            " printed in the languages it is given in, and may be left out."
        )

    def _add_field(self, column: QVBoxLayout, language: str, words: str) -> None:
        field = self.fields[language] = GrowingEdit(LINES)
        name = name_of(language)
        caption = label(name, "meta")
        caption.setBuddy(field)
        field.setAccessibleName(f"{self.windowTitle()}: {name}")
        # What would be printed without words shows where they will stand.
        field.setPlaceholderText(f"{notice_line(Notice(self._kind), language)} …")
        field.setPlainText(words)
        field.textChanged.connect(self._follow)
        column.addSpacing(6)
        column.addWidget(caption)
        column.addWidget(field)

    def _button(self) -> QPushButton:
        if self._needs_words:
            return primary_button(_("Apply") if self._is_begun else _("Correct the release"))
        made = QPushButton(_("Withdraw"))
        made.setProperty("kind", "danger")
        return made

    @property
    def words(self) -> Words:
        """What was typed, by language."""
        said = ((language, field.toPlainText()) for language, field in self.fields.items())
        return tuple((language, " ".join(words.split())[:LONGEST]) for language, words in said)

    def _follow(self) -> None:
        is_said = any(words for _language, words in self.words)
        self.go.setEnabled(is_said or not self._needs_words)

"""What the people of a release's ledger are narrowed by: words, a language, a version."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import cardwords, ledgerwords
from pressdesk.desktop.ledgerwords import figure
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.controls import search_box
from pressdesk.desktop.widgets.searching import SearchKeys, type_into
from pressdesk.lists.ledger import Ledger, Wanted

WIDEST = 180  # pixels of the choice of versions


class HolderNarrowing(QWidget):
    """A field to search in beside a choice of versions. `edited` says that others are wanted.

    `list_wished` asks for the cursor to go to the people found.
    """

    edited = Signal()
    list_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.version = Choice(_("Version"))
        self.version.setMaximumWidth(WIDEST)
        self.box = search_box(_("Search who has it"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.version)
        self.version.activated.connect(lambda _n: self.edited.emit())
        self.box.textChanged.connect(lambda _words: self.edited.emit())
        SearchKeys(self.box, self.list_wished.emit)

    def wanted(self, handout: int) -> Wanted:
        """Return who is looked for among those of a hand-out, 0 for all of them."""
        chosen = self.version.currentData() or Wanted()
        return replace(chosen, handout=handout, words=self.box.text())

    def clear(self) -> None:
        """Look for everybody."""
        self.version.clear()
        self.box.clear()

    def type(self, letters: str) -> None:
        """Search for letters struck elsewhere."""
        type_into(self.box, letters)

    def offer(self, ledger: Ledger) -> None:
        """Offer the versions somebody had; the one chosen stays where it is still there."""
        chosen = self.version.currentData()
        offered = [(_("Every version"), Wanted()), *_offered(ledger)]
        self.version.clear()
        for said, wanted in offered:
            self.version.addItem(said, wanted)
        names = [wanted for _said, wanted in offered]
        self.version.setCurrentIndex(names.index(chosen) if chosen in names else 0)


def _offered(ledger: Ledger) -> list[tuple[str, Wanted]]:
    """Return what can be chosen: who lags behind, each language, and each version of it."""
    made = []
    if ledger.older:
        said = _("Older than today’s ({n})").format(n=figure(ledger.older))
        made.append((said, Wanted(is_older=True)))
    languages = list(dict.fromkeys(language for language, _number in ledger.versions))
    for language in languages:
        if len(languages) > 1:
            name = cardwords.language(language) if language else _("No language")
            made.append((name, Wanted(language=language)))
        made += [
            (_said(ledger, language, number, many), Wanted(language=language, revision=number))
            for (its, number), many in ledger.versions.items()
            if its == language and number
        ]
    return made


def _said(ledger: Ledger, language: str, number: int, many: int) -> str:
    said = ledgerwords.version(language, number)
    if number == ledger.today.get(language):
        said = _("{version}, today’s").format(version=said)
    return f"{said} ({figure(many)})"

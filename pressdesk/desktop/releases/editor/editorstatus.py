"""The line under the editor: saved or not, how long the text is, what to look at."""

from functools import lru_cache

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pressdesk.base.i18n import _, ngettext
from pressdesk.desktop import theme
from pressdesk.desktop.widgets.announcing import announce
from pressdesk.desktop.widgets.controls import label, quiet_button
from pressdesk.desktop.widgets.elided import ElidedLabel
from pressdesk.formats.body import Block, block_text
from pressdesk.releases.drafts import TextDraft

_PACE = 220  # words a minute


class _Dot(QWidget):
    """Green, amber or red; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.role = "ok"
        self.setFixedSize(QSize(9, 9))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colour(self.role)))
        painter.drawEllipse(1, 1, 7, 7)


class EditorStatus(QFrame):
    """Says how things stand."""

    checks_requested = Signal()
    retry_requested = Signal()
    rescue_requested = Signal()
    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self._words = self._pages = 0
        self._is_opening = self._has_checks = False
        self._shown = ("", "")
        self._build()
        self.show_state("saved", "")
        self.show_checks(0)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 4, 16, 4)
        column.setSpacing(0)
        self._why = label("", "meta")  # a mishap is told in full, however narrow the pane
        self._why.setWordWrap(True)
        self._why.hide()
        column.addWidget(self._why)
        row = QHBoxLayout()
        row.setSpacing(6)
        column.addLayout(row)
        self._dot = _Dot()
        self._state = ElidedLabel()
        self._state.setProperty("kind", "meta")
        self._counts = label("", "meta")
        self._rescue = quiet_button(_("Save elsewhere…"))
        self._copy = quiet_button(_("Copy my text"))
        self._retry = quiet_button(_("Try again"))
        self._checks = QPushButton()
        self._checks.setProperty("kind", "link")
        self._checks.clicked.connect(self.checks_requested)
        self._retry.clicked.connect(self.retry_requested)
        self._rescue.clicked.connect(self.rescue_requested)
        self._copy.clicked.connect(self.copy_requested)
        row.addWidget(self._dot)
        row.addWidget(self._state, 1)
        row.addStretch()
        row.addWidget(self._retry)
        row.addWidget(self._copy)
        row.addWidget(self._rescue)
        row.addWidget(self._counts)
        row.addSpacing(8)
        row.addWidget(self._checks)
        self.setMinimumHeight(30)

    @property
    def counts_text(self) -> str:
        """What is said of the text's length."""
        return self._counts.text()

    @property
    def state_text(self) -> str:
        """What is said of saving."""
        return self._why.text() or self._state.text()

    def show_state(self, state: str, why: str) -> None:
        """Show "saved", "saving" or "failed" with its reason."""
        if (state, why) == self._shown:
            return
        self._shown = (state, why)
        failed = state == "failed"
        said = {"saved": _("Saved"), "saving": _("Saving…")}.get(state, _("Not saved"))
        self._why.setText(why if failed else "")
        self._why.setVisible(failed and bool(why))
        self._dot.role = {"saved": "ok", "saving": "warn"}.get(state, "stop")
        self._dot.update()
        self._state.setToolTip(why)
        if self._state.text() != said:
            self._state.setText(said)
            self._state.setAccessibleName(said)
            if failed:
                announce(self, f"{said}. {why}".strip())
        self._state.setVisible(not failed)
        self._copy.setVisible(failed)
        self._rescue.setVisible(failed)
        self._counts.setVisible(not failed)
        self._checks.setVisible(not failed and self._has_checks)
        self._fit_ways()
        self._show_counts()

    def _fit_ways(self) -> None:
        """Show the ways out of a mishap; trying again comes by itself, and is the first to go."""
        ways = (self._retry, self._copy, self._rescue)
        needs = sum(way.sizeHint().width() + 6 for way in ways) + 60
        self._retry.setVisible(self._shown[0] == "failed" and needs <= self.width())

    def show_words(self, words: int) -> None:
        """Show how many words there are, and how long they take to read."""
        self._words = words
        self._show_counts()

    def show_pages(self, pages: int) -> None:
        """Show on how many pages the text stands."""
        self._pages = pages
        self._show_counts()

    def show_opening(self, is_opening: bool) -> None:
        """Say that the text is still on its way onto the page, or that all of it stands there."""
        if is_opening != self._is_opening:
            self._is_opening = is_opening
            self._show_counts()

    def show_checks(self, count: int) -> None:
        """Show how many things should be looked at before the release goes out."""
        said = ngettext("{n} check to look at", "{n} checks to look at", count).format(n=count)
        self._checks.setText(said)
        self._has_checks = count > 0
        self._checks.setVisible(self._has_checks and self._shown[0] != "failed")
        self._show_counts()

    def _show_counts(self) -> None:
        if self._is_opening:
            self._counts.setText(_("Opening the text…"))
            return
        parts = self._counts_said()
        self._counts.setToolTip(" · ".join(parts))
        room = self.width() - self._beside()
        while len(parts) > 1 and self._counts_width(parts) > room:
            parts.pop()  # Whether the text is saved is told before how long it takes to read.
        self._counts.setText(" · ".join(parts))

    def _counts_said(self) -> list[str]:
        """Return what can be said of the text's length, the weightiest first."""
        n = self.locale().toString
        parts = [ngettext("{n} word", "{n} words", self._words).format(n=n(self._words))]
        if self._pages:
            parts.append(ngettext("{n} page", "{n} pages", self._pages).format(n=n(self._pages)))
        minutes = max(round(self._words / _PACE), 1)
        if self._words and minutes < 60:
            parts.append(_("reads in {n} min").format(n=minutes))
        elif self._words:
            hours, minutes = divmod(minutes, 60)
            parts.append(_("reads in {h} h {m} min").format(h=hours, m=minutes))
        return parts

    def _counts_width(self, parts: list[str]) -> int:
        return self._counts.fontMetrics().horizontalAdvance(" · ".join(parts))

    def _beside(self) -> int:
        """Return the width of all that stands beside the counts, the state in full."""
        others = [
            w for w in (self._retry, self._copy, self._rescue, self._checks) if not w.isHidden()
        ]
        said = self._state.fontMetrics().horizontalAdvance(self._state.text())
        return said + sum(w.sizeHint().width() + 6 for w in others) + 90

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_counts()
        self._fit_ways()


def words_in(text: TextDraft) -> int:
    """Return how many words a language version has, all its fields together."""
    blocks = (*text.body, *text.ed_note, *text.boilerplate)
    heads = len(text.headline.split()) + len(text.subhead.split())
    return heads + sum(map(_words_of, blocks))


@lru_cache(maxsize=8192)
def _words_of(block: Block) -> int:
    """Count what was not counted at the last pause: that is one block, or a few."""
    return len(block_text(block).split())

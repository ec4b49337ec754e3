"""The review: the text as it came beside what was found in it, before it becomes a release."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import actions, messages
from pressdesk.desktop.actions import action
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.desktop.releases.review import reviewplaces
from pressdesk.desktop.releases.review.reviewform import ReviewForm
from pressdesk.desktop.releases.review.reviewplaces import Shown
from pressdesk.desktop.releases.review.reviewtext import ReviewText
from pressdesk.desktop.releases.review.reviewuse import used_as
from pressdesk.desktop.widgets.controls import hairline, label, plain_button, primary_button
from pressdesk.formats.manuscript import FoundRelease, Manuscript

MOST_TOLD = 4  # of the reasons why files could not be read


@dataclass(frozen=True, slots=True)
class Arrival:
    """A text that waits to be looked at, and what it is called on the screen."""

    name: str
    manuscript: Manuscript
    found: FoundRelease


class ReviewScreen(QWidget):
    """Reads files and pastes away from the window, and shows one after the other.

    `taken` brings the id of the release made; `dismissed` says that nothing is left to review.
    """

    taken = Signal(int)
    dismissed = Signal()
    shown = Signal()  # something is there to be reviewed

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._waiting: deque[Arrival] = deque()
        self._arrival: Arrival | None = None
        self._view = Shown(())
        self._places: dict[str, tuple[reviewplaces.Span, ...]] = {}
        self._chosen: dict[str, int] = {}  # Where the user selected the words of a field.
        self._done = 0
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("pane", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label(_("Review what was found"), "title")
        self._about = label("", "meta")
        self._discard = plain_button(_("Discard"))
        self._create = primary_button(_("Create release"), "check")
        self._create.setToolTip(_("Create release (Ctrl+Enter)"))
        self._discard.setToolTip(_("Discard (Esc)"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 10, 16, 10)
        bar.setSpacing(8)
        bar.addLayout(words, 1)
        bar.addWidget(self._discard)
        bar.addWidget(self._create)
        self.text = ReviewText()
        self.form = ReviewForm()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.text)
        self._splitter.addWidget(self.form)
        self._splitter.setSizes([520, 520])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(hairline())
        column.addWidget(self._splitter, 1)
        # A field left for the next one must not make the marks flicker.
        self._pointing = QTimer(self)
        self._pointing.setSingleShot(True)
        self._pointing.setInterval(60)
        self._pointed = ""
        actions.collect(self)

    def _connect(self) -> None:
        self._create.clicked.connect(self.create_release)
        self._discard.clicked.connect(self.discard)
        self.text.used_as.connect(self._on_text_used_as)
        self.form.pointed_at.connect(self._on_form_pointed_at)
        self.form.edited.connect(self._say_doubts)
        self._pointing.timeout.connect(self._light_up)

    # What the window asks of it

    def review_files(self, paths: Sequence[Path]) -> None:
        """Read files in a worker and queue what was found; a file that can't be read is named."""
        tasks: list[Task[Arrival]] = []
        unread: list[Exception] = []
        for path in paths:
            task = self._clerk.run(_arrival_of_file, path)
            tasks.append(task)
            task.then(self.review).otherwise(unread.append)
            task.ended.connect(lambda: self._tell_unread(tasks, unread))
            if not task.is_over:
                messages.wait_for(self, _("Reading {name}").format(name=path.name), task)
        self._tell_unread(tasks, unread)

    def review_paste(self, text: str, html: str = "") -> None:
        """Read what was pasted and queue it; HTML is read where it is there."""
        self._clerk.run(_arrival_of_paste, text, html).then(self.review).otherwise(self._explain)

    def review(self, arrival: Arrival) -> None:
        """Queue a text that was read, and show it if none is being looked at."""
        self._waiting.append(arrival)
        if self._arrival is None:
            self._next()
        else:
            self._say_doubts()

    @property
    def is_busy(self) -> bool:
        """Whether a text is being looked at."""
        return self._arrival is not None

    # Actions

    @action("review.create", N_("Create release"), shortcut="Ctrl+Return | Ctrl+Enter",
            in_pane=True)  # fmt: skip
    def create_release(self) -> None:
        if self._arrival is None or not self._create.isEnabled():
            return
        from pressdesk.releases import intake

        self._create.setEnabled(False)
        found, choices = self.form.found(), self.form.choices()
        task = self._clerk.do(intake.take_in, found, choices, datetime.now(UTC))
        task.then(self._on_taken).otherwise(self._explain)
        task.ended.connect(lambda: self._create.setEnabled(True))

    @action("review.discard", N_("Discard"), in_pane=True)
    def discard(self) -> None:
        if self._arrival is None:
            return
        gone = self._arrival
        self._next()
        messages.toast(
            self, _("{name} was not taken over").format(name=gone.name), _("Undo"),
            lambda: self._again(gone),
        )  # fmt: skip

    @action("review.next_doubt", N_("Next unsure field"), shortcut="F7", in_pane=True)
    def next_doubt(self) -> None:
        self.form.go_to_first_doubt()

    # Pieces

    def _next(self) -> None:
        self._done += self._arrival is not None
        self._arrival = self._waiting.popleft() if self._waiting else None
        if self._arrival is None:
            self._done = 0
            self.dismissed.emit()
            return
        self._create.setEnabled(True)
        self._view = reviewplaces.shown(self._arrival.manuscript)
        self._chosen = {}
        self.text.show_text(self._view)
        self._show(self._arrival.found)
        self.shown.emit()
        self.form.go_to_first_doubt()

    def _show(self, found: FoundRelease, *, is_same_text: bool = False) -> None:
        from pressdesk.releases import intake

        matches = self._clerk.ask(intake.match, found)
        others = self._clerk.ask(intake.counterparts, found)
        self.form.show_found(found, matches, others, is_same_text=is_same_text)
        self._places = reviewplaces.places(self._view.text, found, self._chosen)
        self._say_doubts()

    def _again(self, gone: Arrival) -> None:
        """Look at a discarded text again, before the one that stands there now."""
        if self._arrival is not None:
            self._waiting.appendleft(replace(self._arrival, found=self.form.found()))
            self._arrival = None
        self._waiting.appendleft(gone)
        self._next()

    def _say_doubts(self) -> None:
        if self._arrival is None:
            return
        doubts = self.form.doubts
        parts = [self._arrival.name]
        if self._waiting or self._done:
            of = self._done + len(self._waiting) + 1
            parts.append(_("{n} of {count}").format(n=self._done + 1, count=of))
        parts.append(
            ngettext("{n} field to look at", "{n} fields to look at", doubts).format(n=doubts)
            if doubts
            else _("every field is sure")
        )
        parts += self._arrival.manuscript.problems
        self._about.setText(" · ".join(parts))

    def _tell_unread(self, tasks: "list[Task[Arrival]]", unread: list[Exception]) -> None:
        """Say once, when the last file was read, which could not be: each with its own reason."""
        if not all(task.is_over for task in tasks):
            return
        tasks.clear()  # What waits for the end of a task must not keep it, and with it a text.
        if not unread:
            return
        whys = list(dict.fromkeys(str(error) for error in unread))
        if len(unread) == 1:
            self._explain(unread[0])
        else:
            said = ngettext("{n} file could not be read.", "{n} files could not be read.",
                            len(unread)).format(n=len(unread))  # fmt: skip
            more = " …" if len(whys) > MOST_TOLD else ""
            self._explain(DeskError(said, " ".join(whys[:MOST_TOLD]) + more))
        unread.clear()

    def _explain(self, error: Exception) -> None:
        self._create.setEnabled(True)
        if isinstance(error, DeskError):
            messages.explain(self.parentWidget() or self, error)

    # Reactions

    def _on_taken(self, release: int) -> None:
        self.taken.emit(release)
        self._next()

    def _on_text_used_as(self, field: str, start: int, end: int) -> None:
        try:
            found = used_as(self.form.found(), field, self._view, start, end)
        except DeskError as error:
            messages.explain(self, error)
            return
        self._chosen[field] = start
        self._show(found, is_same_text=True)
        # The words have found their field: the mark stands where the selection was, and the other
        # fields can be pointed at again.
        self.text.select(end, end)
        lit = f"contacts.{len(found.contacts) - 1}" if field == "contacts" else field
        self.text.light_up(self._places.get(lit, ()))

    def _on_form_pointed_at(self, field: str) -> None:
        self._pointed = field
        self._pointing.start()

    def _light_up(self) -> None:
        if self.text.selection()[0] == self.text.selection()[1]:
            self.text.light_up(self._places.get(self._pointed, ()))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.discard()
            return
        super().keyPressEvent(event)


def _arrival_of_file(path: Path) -> Arrival:
    from pressdesk.formats import reading
    from pressdesk.formats.releasetext import find

    manuscript = reading.read(path)
    return Arrival(path.name, manuscript, find(manuscript))


def _arrival_of_paste(text: str, html: str) -> Arrival:
    from pressdesk.formats import reading
    from pressdesk.formats.releasetext import find

    manuscript = reading.read_html(html) if html.strip() else reading.read_text(text)
    return Arrival(_("Pasted text"), manuscript, find(manuscript))

"""What is typed goes to the disk by itself: soon after the last key, and while one types on."""

from dataclasses import fields, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from pressdesk.base.errors import DeskError, StaleError
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

REST = 500  # ms after the last key
MOST = 1_300  # ms after the first unsaved key, however fast one types on
AGAIN = 5_000  # ms until what failed is tried once more


class Autosave(QObject):
    """Keeps one release. `state_changed` says "saved", "saving" or "failed", and why."""

    state_changed = Signal(str, str)
    saved = Signal(object)
    merged = Signal(object)

    def __init__(self, clerk: Clerk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._kept = ReleaseDraft()
        self._pending: ReleaseDraft | None = None
        self._sent: ReleaseDraft | None = None
        self._task: Task[int] | None = None
        self._rest = self._timer(REST)
        self._most = self._timer(MOST)
        self._again = self._timer(AGAIN)

    def _timer(self, wait: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(wait)
        made.timeout.connect(self.save)
        return made

    @property
    def is_clean(self) -> bool:
        """Whether everything is on the disk."""
        return self._pending is None and self._task is None

    @property
    def version(self) -> int:
        """The version on the disk, as far as we wrote or read it."""
        return self._kept.version

    def begin(self, draft: ReleaseDraft) -> None:
        """Take on a release as it stands in the store; what the last one waited for is saved."""
        self.flush()
        self._stop()
        self._kept, self._pending = draft, None
        self.state_changed.emit("saved", "")

    def keep(self, draft: ReleaseDraft) -> None:
        """Take what was just typed; it is on the disk within two seconds at most."""
        if draft.id != self._kept.id or not draft.id:
            return
        self._pending = draft
        self._rest.start()
        if not self._most.isActive():
            self._most.start()
        if not self._again.isActive():
            self.state_changed.emit("saving", "")

    def save(self) -> None:
        """Write what is pending, without waiting for it."""
        if self._pending is None or self._task is not None:
            return
        self._stop()
        self._sent, self._pending = self._pending, None
        wanted = replace(self._sent, version=self._kept.version)
        task = self._clerk.do(edit.save_draft, wanted, datetime.now(UTC))
        self._task = task
        task.ended.connect(self._on_ended)
        task.otherwise(self._on_failed).then(self._on_saved)
        if task.is_over:
            self._on_ended()

    def flush(self) -> bool:
        """Write what is pending and wait for it; return whether all is on the disk."""
        for _round in range(3):
            if self._task is not None:
                self._clerk.bring(self._task)
            if self._pending is None or self._again.isActive():
                break
            self.save()
        if self._pending is not None and self._again.isActive():
            self._again.stop()
            self.save()
            if self._task is not None:
                self._clerk.bring(self._task)
        return self.is_clean

    def _stop(self) -> None:
        for timer in (self._rest, self._most, self._again):
            timer.stop()

    def _on_saved(self, version: int) -> None:
        if self._sent is None:
            return
        self._kept, self._sent = replace(self._sent, version=version), None
        self.saved.emit(self._kept)
        if self._pending is None:
            self.state_changed.emit("saved", "")

    def _on_failed(self, error: Exception) -> None:
        lost, self._sent = self._sent, None
        if self._pending is None:
            self._pending = lost
        if isinstance(error, StaleError) and self._pending is not None:
            try:
                theirs = self._clerk.ask(edit.draft, self._kept.id)
            except DeskError as gone:
                error = gone
            else:
                self._pending = merge(self._kept, self._pending, theirs)
                self._kept = theirs
                self.merged.emit(self._pending)
                self._rest.start()
                return
        words = error.what if isinstance(error, DeskError) else str(error)
        hint = error.hint if isinstance(error, DeskError) else ""
        self._again.start()
        self.state_changed.emit("failed", f"{words} {hint}".strip())

    def _on_ended(self) -> None:
        self._task = None
        if self._sent is not None:
            # Neither saved nor explained: a bug elsewhere must not cost the text.
            self._pending = self._pending or self._sent
            self._sent = None
            self._again.start()
        elif self._pending is not None and not self._again.isActive():
            self._rest.start()


def merge(base: ReleaseDraft, ours: ReleaseDraft, theirs: ReleaseDraft) -> ReleaseDraft:
    """Return both changes in one: what we changed since `base` is ours, all else is theirs."""
    made = replace(theirs)
    for field in fields(ReleaseDraft):
        name = field.name
        if name in ("id", "uid", "version", "status", "texts", "notice"):
            continue
        if getattr(ours, name) != getattr(base, name):
            made = replace(made, **{name: getattr(ours, name)})
    for text in ours.texts:
        known = base.text(text.language)
        wanted = theirs.text(text.language)
        for field in fields(TextDraft):
            if getattr(text, field.name) != getattr(known, field.name):
                wanted = replace(wanted, **{field.name: getattr(text, field.name)})
        if text.language in theirs.languages or text != known:
            made = made.with_text(wanted)
    return made

"""Correcting, withdrawing and giving up a correction, as the window asks for it and says it."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.noticedialog import NoticeDialog
from pressdesk.formats.proof import CORRECTION, WITHDRAWAL
from pressdesk.releases import corrections
from pressdesk.releases.drafts import ReleaseDraft, Words


def correct(clerk: Clerk, parent: QWidget, draft: ReleaseDraft) -> NoticeDialog:
    """Ask what is corrected, and open the release for it; once it is, for other words."""
    is_begun = draft.is_correcting
    words = draft.notice.words if draft.notice is not None and is_begun else ()

    def go(said: Words) -> None:
        verb = corrections.reword if is_begun else corrections.correct
        done = _("The correction says it now") if is_begun else _("Open to be corrected")
        task = clerk.do(verb, draft.id, said, datetime.now(UTC))
        task.then(lambda _done: messages.toast(parent, done, _("Undo"), clerk.undo))

    return _ask(CORRECTION, draft, words, parent, go)


def withdraw(
    clerk: Clerk, parent: QWidget, draft: ReleaseDraft, tell: Callable[[], object]
) -> NoticeDialog:
    """Ask for a reason, and withdraw the release; `tell` shows the way to those who have it."""

    def go(said: Words) -> None:
        more = ((_("Tell who has it…"), tell),)
        task = clerk.do(corrections.withdraw, draft.id, said, datetime.now(UTC))
        task.then(
            lambda _done: messages.toast(parent, _("Withdrawn"), _("Undo"), clerk.undo, more=more)
        )

    return _ask(WITHDRAWAL, draft, (), parent, go)


def give_up(clerk: Clerk, parent: QWidget, draft: ReleaseDraft) -> None:
    """Put the release back as it was printed."""
    said = _("As it was issued again; what you wrote is in the history")
    task = clerk.do(corrections.give_up, draft.id, datetime.now(UTC))
    task.then(lambda _done: messages.toast(parent, said, _("Undo"), clerk.undo))


def _ask(
    kind: str, draft: ReleaseDraft, words: Words, parent: QWidget, go: Callable[[Words], None]
) -> NoticeDialog:
    dialog = NoticeDialog(kind, draft.languages, words, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(_answer, dialog, go))
    dialog.open()
    return dialog


def _answer(dialog: NoticeDialog, go: Callable[[Words], None]) -> None:
    go(dialog.words)

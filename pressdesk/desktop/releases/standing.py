"""How a release goes on: what its next step is called, and how that is done and said."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.widgets.toast import Buttons

# From each status the usual next one.
NEXT = {
    "draft": "in_review",
    "in_review": "approved",
    "approved": "issued",
    "scheduled": "issued",
}
# What leads to a status, as a button or a menu says it; in the order of a release's life.
STEPS = {
    "draft": N_("Back to draft"),
    "in_review": N_("Send to review"),
    "approved": N_("Approve"),
    "issued": N_("Mark as issued"),
}
_DONE = {
    "draft": N_("A draft again"),
    "in_review": N_("Sent to review"),
    "approved": N_("Approved"),
    "issued": N_("Marked as issued"),
}


def change(
    clerk: Clerk, parent: QWidget, releases: Sequence[int], status: str, *, more: Buttons = ()
) -> None:
    """Give releases a status as one step, and say so with *Undo*, and with `more` to go on by."""
    from pressdesk.releases import edit

    done = ngettext("{what}", "{n} releases: {what}", len(releases))
    said = done.format(n=len(releases), what=_(_DONE[status]))
    task = clerk.do(edit.set_statuses, tuple(releases), status, datetime.now(UTC))
    task.then(lambda _done: messages.toast(parent, said, _("Undo"), clerk.undo, more=tuple(more)))

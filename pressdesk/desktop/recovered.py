"""What a start says after the program or the machine went down: that all is there, up to when."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.widgets.toast import Toast
from pressdesk.store.lastkept import LastKept, last_kept


def say(window: QWidget, clerk: Clerk, show: Callable[[int], object]) -> None:
    """Say what was recovered, until it is closed; `show` opens the release that was written on."""
    last = clerk.ask(last_kept)
    if last is None:
        Toast.over(window).complain(_what(), _("Nothing that was saved is missing."))
        return
    headline = _headline(clerk, last)
    at = dates.moment(last.at.astimezone(), "", datetime.now(UTC))
    hint = _("Everything is there up to {when}.").format(when=at)
    if not headline:
        Toast.over(window).complain(_what(), hint)
        return
    hint += " " + _("You were writing “{headline}”.").format(headline=headline)
    button = (_("Go on with it"), lambda: show(last.release))
    Toast.over(window).complain(_what(), hint, (button,))


def _what() -> str:
    return _("PressDesk was not closed properly last time.")


def _headline(clerk: Clerk, last: LastKept) -> str:
    from pressdesk.releases import find

    rows = clerk.ask(find.rows, [last.release]) if last.release else []
    return rows[0].headline if rows else ""

"""Tells why somebody is in or out, and goes where it can be mended."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop import dates, messages
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.recipients.found import Found, Row, id_of
from pressdesk.desktop.recipients.whypopover import WhyPopover
from pressdesk.lists.why import Why


class Telling(QObject):
    """`tell` shows a popover about one row at a place of the screen.

    `card_requested` brings the recipient, or who is left out, whose card is wanted, and
    `row_requested` the number of a row to go to.
    """

    card_requested = Signal(object)
    list_requested = Signal(int)
    row_requested = Signal(int)

    def __init__(self, clerk: Clerk, window: QWidget) -> None:
        super().__init__(window)
        self._clerk, self._window = clerk, window
        self.popover: WhyPopover | None = None

    def tell(self, row: Row, found: Found, place: QRect) -> None:
        """Look up all there is to tell of a row, in a worker, and show it below `place`."""
        from pressdesk.lists import why

        args = (found.lists, row.one, dates.today(), found.going.languages)
        task = self._clerk.look_up(why.why, *args)
        task.then(partial(self._show, row, found, place))

    def _show(self, row: Row, found: Found, place: QRect, why: Why) -> None:
        made = WhyPopover(row, why, self._window)
        made.card_requested.connect(partial(self.card_requested.emit, row.one))
        made.list_requested.connect(self.list_requested)
        made.twin_requested.connect(partial(self._show_twin, found, why))
        made.works_requested.connect(partial(self._put_right, row.one.contact))
        made.closed.connect(self._on_closed)
        self.popover = made
        made.show_at(place)

    def _on_closed(self) -> None:
        self.popover = None

    def _show_twin(self, found: Found, why: Why) -> None:
        """Go to whoever has the copy for an address."""
        from pressdesk.formats.mailboxes import address_key

        key = address_key(why.address)
        for one in found.resolved.recipients:
            if address_key(one.address) == key:
                self.row_requested.emit(id_of(one))
                return

    def _put_right(self, contact: int, address: str) -> None:
        """Note on the card that mail to an address arrives again."""
        from pressdesk.contacts import edit, find

        (card,) = self._clerk.ask(find.cards, [contact])
        emails = tuple(
            replace(mail, bounced=mail.bounced and mail.address != address) for mail in card.emails
        )
        task = self._clerk.do(edit.save, replace(card, emails=emails), datetime.now(UTC))
        said = _("{address} is written to again").format(address=address)
        task.then(lambda _id: messages.toast(self._window, said, _("Undo"), self._clerk.undo))

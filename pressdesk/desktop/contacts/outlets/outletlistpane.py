"""The list of outlets, narrowed as one types, with those put away behind a chip."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressdesk.base.i18n import N_, _, ngettext
from pressdesk.contacts.staff import OutletRow
from pressdesk.desktop import dates
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.contacts.outlets.outletrow import OutletPainter, spoken_row
from pressdesk.desktop.listpane import ListPane, Question
from pressdesk.desktop.rowsmodel import Column
from pressdesk.desktop.widgets.controls import chip, primary_button


class OutletListPane(ListPane[OutletRow]):
    """Shows outlets. `make_requested` wishes outlets made of what people call their house."""

    views = {"all": N_("Outlets"), "archived": N_("Archived outlets")}

    outlet_chosen = Signal(int)
    opened = Signal(int)
    new_requested = Signal()
    make_requested = Signal()
    menu_requested = Signal(QPoint)

    def _build(self) -> None:
        self._new = primary_button(_("New"), "plus")
        self._new.setToolTip(_("New outlet (Ctrl+Shift+N)"))
        self._new.setAccessibleName(_("New outlet"))
        self._lay_out(
            _("Outlets"),
            search=_("Search outlets"),
            column=Column(_("Outlet"), spoken_row),
            painter=OutletPainter(),
            icon="building-2",
            new=self._new,
        )
        self._archived = chip(_("Archived"), "archive")
        self._archived.setCheckable(True)
        self._make = chip("", "sparkles")
        self._make.hide()
        chips = QWidget()
        row = QHBoxLayout(chips)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._archived)
        row.addWidget(self._make)
        row.addStretch(1)
        self._add_strip(chips, place=1)

    def _connect(self) -> None:
        super()._connect()
        self._new.clicked.connect(self.new_requested)
        self._make.clicked.connect(self.make_requested)
        self._archived.toggled.connect(self._on_archived_toggled)
        self._list.current_changed.connect(self.outlet_chosen)
        self._list.opened.connect(self.opened)

    def offer(self, count: int) -> None:
        """Offer to make outlets of so many organisations that have none."""
        said = ngettext("Make {n} outlet of people’s organisations",
                        "Make {n} outlets of people’s organisations", count)  # fmt: skip
        self._make.setText(said.format(n=self.locale().toString(count)))
        self._make.setToolTip(_("People name these organisations; no outlet is called so yet"))
        self._make.setVisible(count > 0)

    def _finder(self) -> Callable[[Clerk, Question], Sequence[int]]:
        return _ids

    def _fetch(self, ids: Sequence[int]) -> Sequence[OutletRow]:
        from pressdesk.contacts import staff

        return self._clerk.ask(staff.rows, ids, dates.today())

    def _carried(self, ids: Sequence[int]) -> QMimeData:
        mime = QMimeData()
        mime.setText("\n".join(row.name for row in self._fetch(ids)))
        return mime

    def _concerns(self, changes: Any) -> bool:
        from pressdesk.store.changes import Kind

        return bool(changes.touches(Kind.OUTLET, Kind.CONTACT))

    def _counted(self, count: int) -> str:
        return ngettext("{n} outlet", "{n} outlets", count)

    def _reason(self, words: str) -> tuple[str, str]:
        if words:
            return _("No outlet called “{words}”").format(words=words), ""
        if self._view == "archived":
            return _("No archived outlets"), ""
        return _("No outlets yet"), _("Papers, agencies and stations stand here with their people.")

    def _open_menu(self, place: QPoint) -> None:
        self.menu_requested.emit(place)

    def _on_archived_toggled(self, is_on: bool) -> None:
        self.show_view("archived" if is_on else "all")


def _ids(clerk: Clerk, question: Question) -> Sequence[int]:
    from pressdesk.contacts import outlets

    view = "archived" if question.view == "archived" else "outlets"
    return clerk.ask(outlets.ids, view, question.words)

"""What a person has several of, in rows: postal addresses, links, fields of the office's own."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from pressdesk.base.i18n import _
from pressdesk.desktop import cardwords
from pressdesk.desktop.contacts.form.part import Part, field, with_field
from pressdesk.desktop.contacts.form.rowlist import ListedRow, RowList
from pressdesk.desktop.widgets.choice import Choice
from pressdesk.desktop.widgets.controls import tool_button
from pressdesk.desktop.widgets.growingedit import GrowingEdit
from pressdesk.formats.card import Address, Card, Link

CODE = 116  # pixels, for what it is called in French too
KIND = 148  # pixels, as wide as the kinds of telephones


class ListPart(Part):
    """A list of rows: `key` is the field of the card."""

    def __init__(self, key: str, name: str, icon: str, rows: RowList) -> None:
        super().__init__(name, icon)
        self._key = key
        self.rows = rows
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(rows)
        rows.edited.connect(self.touch)

    def show_card(self, card: Card) -> None:
        """Show a card's rows."""
        self.rows.show_values(getattr(card, self._key))

    def show_values(self, values: tuple[Any, ...]) -> None:
        """Show other rows, as if somebody had typed them."""
        self.rows.show_values(values)
        self.is_touched = True

    def filled(self, card: Card) -> Card:
        """Return the card with what stands in the rows."""
        return with_field(card, self._key, self.rows.values)

    def is_said(self, card: Card) -> bool:
        """Return whether there is any row."""
        return bool(getattr(card, self._key))

    def begin(self) -> None:
        """Put the cursor into a new row."""
        self.rows.begin()


def addresses_part() -> ListPart:
    """Return the part for postal addresses."""
    blank = Address(kind="work")
    rows = RowList(_("Add an address"), AddressRow, blank)
    return ListPart("addresses", _("Addresses"), "map-pin", rows)


def links_part() -> ListPart:
    """Return the part for websites, profiles and chat addresses."""
    rows = RowList(_("Add a link"), LinkRow, Link("", "web"))
    return ListPart("links", _("Links"), "link", rows)


def custom_part() -> ListPart:
    """Return the part for fields of the office's own."""
    rows = RowList(_("Add a field"), CustomRow, ("", ""))
    return ListPart("custom", _("Own fields"), "text-cursor-input", rows)


class AddressRow(ListedRow):
    """Street in any number of lines, code and town, region and country."""

    def __init__(self, address: Address) -> None:
        super().__init__()
        self._kept = address
        self._kind = _kinds(_("address"), cardwords.ADDRESS_KINDS, cardwords.address_kind)
        self._kind.setCurrentIndex(max(self._kind.findData(address.kind), 0))
        self._street = GrowingEdit(takes_lines=True)
        self._street.setAccessibleName(_("Street"))
        self._street.setPlaceholderText(_("Street"))
        self._street.setPlainText(address.street)
        self._lines = {
            "postal_code": field(_("Code"), _("Code")),
            "locality": field(_("Town"), _("Town")),
            "region": field(_("Region"), _("Region")),
            "country": field(_("Country"), _("Country")),
        }
        self._lines["postal_code"].setMaximumWidth(CODE)
        for key, line in self._lines.items():
            line.setText(getattr(address, key))
            line.textEdited.connect(self.edited)
        remove = tool_button("x", _("Remove {what}").format(what=_("address")), size=15)
        town, land = QHBoxLayout(), QHBoxLayout()
        for row, keys in ((town, ("postal_code", "locality")), (land, ("region", "country"))):
            row.setSpacing(6)
            for key in keys:
                row.addWidget(self._lines[key])
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._kind, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._street, 0, 1)
        grid.addWidget(remove, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(town, 1, 1)
        grid.addLayout(land, 2, 1)
        grid.setColumnStretch(1, 1)
        self._kind.currentIndexChanged.connect(self.edited)
        self._street.textChanged.connect(self.edited)
        remove.clicked.connect(self.remove_requested)

    @property
    def value(self) -> Address:
        """The address as it stands."""
        typed: dict[str, Any] = {key: line.text().strip() for key, line in self._lines.items()}
        kind, street = str(self._kind.currentData() or ""), self._street.toPlainText().strip()
        return replace(self._kept, kind=kind, street=street, **typed)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filled in."""
        return self.value.is_empty

    def begin(self) -> None:
        """Put the cursor into the street."""
        self._street.setFocus()


class LinkRow(ListedRow):
    """Kind and address of a link."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._kept = link
        self._kind = _kinds(_("link"), cardwords.LINK_KINDS, cardwords.link_kind)
        self._kind.setCurrentIndex(max(self._kind.findData(link.kind), 0))
        self._uri = field(_("Link"), "https://")
        self._uri.setText(link.uri)
        self._uri.setCursorPosition(0)
        remove = tool_button("x", _("Remove {what}").format(what=_("link")), size=15)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._kind)
        row.addWidget(self._uri, 1)
        row.addWidget(remove)
        self._kind.currentIndexChanged.connect(self.edited)
        self._uri.textEdited.connect(self.edited)
        remove.clicked.connect(self.remove_requested)

    @property
    def value(self) -> Link:
        """The link as it stands."""
        kind = str(self._kind.currentData() or "")
        return replace(self._kept, uri=self._uri.text().strip(), kind=kind)

    @property
    def is_empty(self) -> bool:
        """Whether there is no address."""
        return not self._uri.text().strip()

    def begin(self) -> None:
        """Put the cursor into the address."""
        self._uri.setFocus()


class CustomRow(ListedRow):
    """A name of the office's own, and what it says of this person."""

    def __init__(self, pair: tuple[str, str]) -> None:
        super().__init__()
        self._name = field(_("Name of the field"), _("Name of the field"))
        self._name.setText(pair[0])
        self._name.setFixedWidth(KIND)
        self._words = field(_("Content"), _("Content"))
        self._words.setText(pair[1].replace("\n", " "))
        self._kept = pair
        remove = tool_button("x", _("Remove {what}").format(what=_("field")), size=15)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._name)
        row.addWidget(self._words, 1)
        row.addWidget(remove)
        self._name.textEdited.connect(self.edited)
        self._words.textEdited.connect(self.edited)
        remove.clicked.connect(self.remove_requested)

    @property
    def value(self) -> tuple[str, str]:
        """Name and content; lines that the field cannot show are kept while it is not touched."""
        words = self._words.text()
        kept = self._kept[1]
        return self._name.text().strip(), kept if words == kept.replace("\n", " ") else words

    @property
    def is_empty(self) -> bool:
        """Whether there is no content."""
        return not self._words.text().strip()

    def begin(self) -> None:
        """Put the cursor into the name."""
        self._name.setFocus()


def _kinds(name: str, kinds: tuple[str, ...], said: Any) -> Choice:
    made = Choice(_("Kind of {what}").format(what=name))
    for kind in kinds:
        made.addItem(said(kind), kind)
    made.setFixedWidth(KIND)
    return made

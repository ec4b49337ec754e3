"""The name in the form: one line is the truth, its parts are for sorting and greeting."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from pressdesk.base.i18n import _
from pressdesk.desktop.contacts.form.part import LinePart, Part, field
from pressdesk.formats.card import Card


class NamePart(LinePart):
    """The name as it is printed. Another name forgets the parts of the old one."""

    def __init__(self) -> None:
        super().__init__("formatted_name", _("Name"), _("Given name and family name"))

    def filled(self, card: Card) -> Card:
        """Return the card with the name."""
        named = super().filled(card)
        if named.formatted_name == card.formatted_name:
            return card
        return replace(named, family_name="", given_name="")

    def begin(self) -> None:
        """Put the cursor behind the name; of somebody new, before it."""
        super().begin()
        self.line.end(False)


class NamePartsPart(Part):
    """Title before the name, given, further and family name, what stands behind."""

    KEYS = (
        "honorific_prefix",
        "given_name",
        "additional_names",
        "family_name",
        "honorific_suffix",
    )

    def __init__(self) -> None:
        super().__init__(_("Parts of the name"), "id-card")
        names = (
            _("Title before the name"),
            _("Given name"),
            _("Further names"),
            _("Family name"),
            _("Behind the name"),
        )
        self._lines = {key: field(name, name) for key, name in zip(self.KEYS, names, strict=True)}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for place, line in zip(((0, 0), (0, 1), (1, 0), (1, 1), (2, 0)), self._lines.values(),
                               strict=True):  # fmt: skip
            grid.addWidget(line, *place)
            line.textEdited.connect(self.touch)

    def show_card(self, card: Card) -> None:
        """Show the parts a card knows."""
        for key, line in self._lines.items():
            line.setText(getattr(card, key))

    def suggest(self, name: str) -> None:
        """Say in grey what the parts of a name would be, until somebody knows better."""
        given, _space, family = name.strip().rpartition(" ")
        self._lines["given_name"].setPlaceholderText(given or _("Given name"))
        self._lines["family_name"].setPlaceholderText(family or _("Family name"))

    def filled(self, card: Card) -> Card:
        """Return the card with the parts."""
        typed: dict[str, Any] = {key: line.text().strip() for key, line in self._lines.items()}
        return replace(card, **typed)

    def is_said(self, card: Card) -> bool:
        """Return whether anything is known that the name alone does not say."""
        return bool(card.honorific_prefix or card.additional_names or card.honorific_suffix)

    def begin(self) -> None:
        """Put the cursor into the given name."""
        self._lines["given_name"].setFocus(Qt.FocusReason.OtherFocusReason)

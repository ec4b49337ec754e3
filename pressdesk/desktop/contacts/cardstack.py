"""The middle of the contacts: one card, its form, several people at once, or nobody."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from pressdesk.base.errors import DeskError, StaleError
from pressdesk.base.i18n import _
from pressdesk.desktop import messages
from pressdesk.desktop.clerk import Clerk, Task
from pressdesk.desktop.contacts.card.cardpane import HEADER, CardPane
from pressdesk.desktop.contacts.card.manypane import MOST, ManyPane
from pressdesk.desktop.contacts.form.cardform import CardForm
from pressdesk.desktop.contacts.form.parts import Parts
from pressdesk.desktop.contacts.welcome import Welcome
from pressdesk.desktop.keeper import Keeper
from pressdesk.formats.card import Card

NARROWEST = 440
WIDE = 320  # pixels of a question


class CardStack(QStackedWidget):
    """Shows whoever is selected. `asked` names an action of the area that a button stands for."""

    asked = Signal(str)
    saved = Signal(int)
    editing_ended = Signal()
    outlet_requested = Signal(str)
    list_requested = Signal(int)

    def __init__(self, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._languages = _languages(clerk)
        self._menu: Sequence[QAction | None] = ()
        self._is_editing = False
        self._keeper = Keeper(Card(), self._save, _is_somebody, self)
        self.setMinimumWidth(NARROWEST)

    def furnish(self) -> Iterator[None]:
        """Build everything, part by part."""
        self._build()
        yield
        yield from self._put_pages()
        self._connect()

    def _build(self) -> None:
        self.welcome = Welcome()
        self.many = ManyPane()
        for page in (self.welcome, self.many):
            self.addWidget(page)

    def _put_pages(self) -> Iterator[None]:
        """Make the card and its form, which have a field for each of the office's languages."""
        self.card = CardPane(self._languages)
        self.addWidget(self.card)
        yield
        parts = Parts(self._clerk, self._languages)
        yield
        self.form = CardForm(parts)
        yield
        self.addWidget(self.form)
        self.card.fill_menu(self._menu)
        self.card.copy_requested.connect(lambda: self.asked.emit("contact.copy_block"))
        self.card.verify_requested.connect(lambda: self.asked.emit("contact.verify"))
        self.card.outlet_requested.connect(self.outlet_requested)
        self.card.lists.list_requested.connect(self.list_requested)
        self.card.lists.add_requested.connect(lambda: self.asked.emit("contact.add_to_list"))
        self.card.edit_requested.connect(lambda: self.asked.emit("contact.edit"))
        self.card.unarchive_requested.connect(lambda: self.asked.emit("contact.unarchive"))
        self.form.card_edited.connect(self._keeper.keep)
        self.form.done_requested.connect(self.stop_editing)

    def _connect(self) -> None:
        self.many.asked.connect(self.asked)
        self.welcome.asked.connect(self.asked)
        self._keeper.began.connect(lambda: self.form.say(_("Saving…")))
        self._keeper.saved.connect(self._on_keeper_saved)
        self._keeper.refused.connect(self._on_keeper_refused)
        self._clerk.changed.connect(self._on_clerk_changed)
        self._clerk.ready.connect(self._on_clerk_ready)

    def fill_menu(self, made: Sequence[QAction | None]) -> None:
        """Take the other ways to copy, for the card's button; None is a line between them."""
        self._menu = made
        self.card.fill_menu(made)

    def show_people(self, ids: Sequence[int], *, is_archive: bool = False) -> None:
        """Show whoever is selected; while one is edited, the form stays."""
        from pressdesk.contacts import find, numbers
        from pressdesk.lists import lists

        if self._is_editing:
            return
        if len(ids) > 1:
            first = self._clerk.ask(numbers.cards, ids[:MOST])
            self.many.show_people(first, len(ids), is_archive=is_archive)
            self.setCurrentWidget(self.many)
        elif ids and (cards := self._clerk.ask(numbers.cards, ids)):
            self.card.show_card(cards[0], self._photo(cards[0]))
            self.card.lists.show_lists(self._clerk.ask(lists.of_contact, cards[0].id))
            self.setCurrentWidget(self.card)
        else:
            is_empty = self._clerk.is_ready and not self._clerk.ask(find.is_anybody_there)
            self.welcome.set_office_empty(is_empty)
            self.setCurrentWidget(self.welcome)

    def _photo(self, card: Card) -> bytes:
        from pressdesk.store.images import image_data

        return self._clerk.ask(image_data, card.photo.image_id) if card.photo else b""

    def _with_photo(self, card: Card) -> Card:
        """Return a card as the form takes it, its photo's bytes with it."""
        photo = card.photo
        if photo is None or photo.data:
            return card
        return replace(card, photo=replace(photo, data=self._photo(card)))

    def edit(self, card: Card) -> None:
        """Show a card in the form, a new one where its id is 0."""
        card = self._with_photo(card)
        self._keeper.start(card)
        self._is_editing = True
        self.form.edit(card)
        self.form.say(_("Saved") if card.id else "")
        self.setCurrentWidget(self.form)

    def stop_editing(self) -> None:
        """Save what was typed and leave the form."""
        if self._is_editing:
            self.form.settle()
            self._keeper.flush()
            self._is_editing = False
            self.editing_ended.emit()

    def flush(self) -> None:
        """Save what is being typed, now."""
        self._keeper.flush()

    def place_of(self, name: str) -> QRect:
        """Return where a question about an action is asked: below its button, or the header."""
        found = self.many.place_of(name) if self.currentWidget() is self.many else None
        return found or QRect(self.mapToGlobal(QPoint(24, 8)), QSize(WIDE, HEADER - 8))

    @property
    def is_editing(self) -> bool:
        """Whether the form is shown."""
        return self._is_editing

    @property
    def edited_id(self) -> int:
        """The contact in the form, 0 while it is not stored."""
        return self._keeper.stored.id

    @property
    def languages(self) -> Sequence[str]:
        """The languages of the office's releases."""
        return self._languages

    @property
    def language(self) -> str:
        """The language job titles are shown and copied in."""
        return self.card.language

    def _save(self, card: Card) -> Task[int]:
        from pressdesk.contacts import edit

        return self._clerk.do(edit.save, card, datetime.now(UTC))

    def _on_keeper_saved(self, contact: int) -> None:
        self.form.say(_("Saved"))
        self.saved.emit(contact)

    def _on_keeper_refused(self, error: DeskError) -> None:
        self.form.say(error.what)
        messages.explain(self, error)
        if isinstance(error, StaleError) and self._is_editing:
            self._is_editing = False
            self.editing_ended.emit()

    def _on_clerk_changed(self, changes: Any) -> None:
        """Show in the form what somebody else, or Undo, made of the contact."""
        from pressdesk.contacts import find
        from pressdesk.store.changes import Kind

        stored = self._keeper.stored
        if not self._is_editing or self._keeper.is_busy:
            return
        if not changes.touches_row(Kind.CONTACT, stored.id):
            return
        found = self._clerk.ask(find.cards, (stored.id,))
        if not found:
            self._is_editing = False
            self.editing_ended.emit()
        elif found[0].version != stored.version:
            card = self._with_photo(found[0])
            self._keeper.start(card)
            self.form.show_again(card)

    def _on_clerk_ready(self) -> None:
        wanted = _languages(self._clerk)
        if wanted == self._languages:
            return
        self._languages = wanted
        for page in (self.card, self.form):
            self.removeWidget(page)
            page.deleteLater()
        list(self._put_pages())


def _is_somebody(card: Card) -> bool:
    return bool(card.formatted_name.strip() or card.organisation.strip())


def _languages(clerk: Clerk) -> tuple[str, ...]:
    """Return the languages of the office's releases, ours while there is no office yet."""
    from pressdesk.store.settings import OfficeSettings, settings

    office = clerk.ask(settings) if clerk.is_ready else OfficeSettings()
    return office.languages or OfficeSettings().languages

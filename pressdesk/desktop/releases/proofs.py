"""Proofs of what is under the pen, made in the window without asking the store at every key."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pressdesk.desktop.clerk import Clerk
from pressdesk.formats.body import Picture
from pressdesk.formats.card import Card
from pressdesk.formats.letterhead import Letterhead
from pressdesk.formats.proof import Image, Proof
from pressdesk.releases.drafts import ReleaseDraft

if TYPE_CHECKING:
    from pressdesk.releases.notices import Issued


class Proofs:
    """Keeps the people, letterheads and images a draft needs until one of them changes."""

    def __init__(self, clerk: Clerk) -> None:
        self._clerk = clerk
        self._cards: dict[int, Card] = {}
        self._letterheads: dict[int, Letterhead] = {}
        self._images: dict[str, Image] = {}
        self._issued: dict[tuple[int, int, str], Issued | None] = {}  # of what is being corrected
        clerk.changed.connect(self._on_clerk_changed)

    def of(self, draft: ReleaseDraft, language: str) -> Proof:
        """Return the proof of a draft in one of its languages."""
        from pressdesk.releases.proof import proof_of

        cards = {card.id: card for card in self._people(draft.contacts)}
        head = self._letterhead(draft.letterhead)
        pictures, issued = self._pictures(draft, language), self._issued_of(draft, language)
        return proof_of(draft, language, cards, head, pictures, issued)

    def cards(self, draft: ReleaseDraft) -> tuple[Card, ...]:
        """Return the media contacts of a draft, in their order."""
        return tuple(self._people(draft.contacts))

    def _issued_of(self, draft: ReleaseDraft, language: str) -> "Issued | None":
        from pressdesk.releases import notices

        if draft.notice is None or not draft.is_correcting:
            return None
        key = (draft.id, draft.notice.id, language)
        if key not in self._issued:
            self._issued[key] = self._clerk.ask(notices.as_issued, draft.id, language)
        return self._issued[key]

    def _people(self, ids: Iterable[int]) -> list[Card]:
        from pressdesk.contacts import numbers

        wanted = list(ids)
        lacking = [i for i in wanted if i not in self._cards]
        if lacking:
            self._cards.update((card.id, card) for card in self._clerk.ask(numbers.cards, lacking))
        return [self._cards[i] for i in wanted if i in self._cards]

    def _letterhead(self, number: int) -> Letterhead:
        from pressdesk.releases import letterheads

        if number not in self._letterheads:
            self._letterheads[number] = self._clerk.ask(letterheads.letterhead, number)
        return self._letterheads[number]

    def _pictures(self, draft: ReleaseDraft, language: str) -> list[Image]:
        from pressdesk.releases import attachments

        text = draft.text(language)
        blocks = (*text.body, *text.ed_note, *text.boilerplate)
        shown = [block for block in blocks if isinstance(block, Picture)]
        lacking = tuple(picture for picture in shown if picture.image not in self._images)
        if lacking:
            fetched = self._clerk.ask(attachments.images_of, lacking)
            self._images.update((image.uid, image) for image in fetched)
        return [self._images[p.image] for p in shown if p.image in self._images]

    def _on_clerk_changed(self, changes: Any) -> None:
        from pressdesk.store.changes import Kind

        if changes.touches(Kind.CONTACT, Kind.SETTING):
            self._cards.clear()
        if changes.touches(Kind.LETTERHEAD):
            self._letterheads.clear()
        if changes.touches(Kind.IMAGE):
            self._images.clear()

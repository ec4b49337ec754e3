"""A release made ready for output: its text, its people, its letterhead and images in one value."""

from collections.abc import Mapping, Sequence

from pressdesk.contacts import numbers
from pressdesk.formats import contactblock
from pressdesk.formats.card import Card
from pressdesk.formats.letterhead import Letterhead
from pressdesk.formats.proof import Embargo, Image, Notice, PrintedContact, Proof
from pressdesk.releases import attachments, edit, letterheads, notices, printed
from pressdesk.releases.drafts import ReleaseDraft
from pressdesk.releases.notices import Issued
from pressdesk.store.plain import Reader, glance


@glance
def proof(session: Reader, release: int, language: str) -> Proof:
    """Return the proof of a release as it is stored; an issued one with the people it printed."""
    drafted = edit.draft(session, release)
    text = drafted.text(language)
    images = attachments.images_of(session, (*text.body, *text.ed_note, *text.boilerplate))
    head = letterheads.letterhead(session, drafted.letterhead)
    went_out = printed.printed(session, release, language)
    if went_out:
        return _proof(drafted, language, went_out, head, images)
    cards = {card.id: card for card in numbers.cards(session, drafted.contacts)}
    issued = notices.as_issued(session, release, language) if drafted.is_correcting else None
    return proof_of(drafted, language, cards, head, images, issued)


def proof_of(
    draft: ReleaseDraft,
    language: str,
    cards: Mapping[int, Card],
    letterhead: Letterhead,
    images: Sequence[Image],
    issued: Issued | None = None,
) -> Proof:
    """Return the proof of a draft under the pen; people not in `cards` are left out.

    `issued` is what went out, where that is being corrected.
    """
    known = [cards[contact] for contact in draft.contacts if contact in cards]
    contacts = tuple(contactblock.printed(card, language) for card in known)
    return _proof(draft, language, contacts, letterhead, images, issued)


def _proof(
    draft: ReleaseDraft,
    language: str,
    contacts: tuple[PrintedContact, ...],
    letterhead: Letterhead,
    images: Sequence[Image],
    issued: Issued | None = None,
) -> Proof:
    text = draft.text(language)
    embargo = None
    if draft.embargoed_until or draft.embargo_note:
        embargo = Embargo(draft.embargoed_until, draft.embargo_zone, draft.embargo_note)
    notice = None
    if draft.notice is not None:
        is_unchanged = issued == Issued(text, contacts, draft.dated_on)
        notice = Notice(draft.notice.kind, draft.notice.said(language), is_unchanged)
    return Proof(
        language=language,
        headline=text.headline,
        subhead=text.subhead,
        reference=draft.reference,
        dated_on=draft.dated_on,
        located=text.located,
        embargo=embargo,
        is_immediate=draft.is_immediate,
        body=text.body,
        ed_note=text.ed_note,
        boilerplate=text.boilerplate,
        contacts=contacts,
        keywords=draft.keywords,
        letterhead=letterhead.speaking(language),
        images=tuple(images),
        notice=notice,
    )

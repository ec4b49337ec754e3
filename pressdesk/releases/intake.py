"""Taking a found release into the office: people matched, pictures kept, all in one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.base.text import fold
from pressdesk.contacts import edit as people_edit
from pressdesk.contacts import find as people
from pressdesk.contacts.keys import name_key
from pressdesk.formats.body import Body, Picture
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.formats.foundjson import found_json as found_json
from pressdesk.formats.manuscript import FoundContact, FoundRelease
from pressdesk.formats.telephone import key as telephone_key
from pressdesk.releases import attachments, edit, letterheads
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.plain import Reader, Writer, glance
from pressdesk.store.settings import settings
from pressdesk.store.store import step

NEW, LEFT_OUT = 0, -1
_MOST_KNOWN = 6
_NEAR = timedelta(days=3)  # between the dates of two languages of one release


@dataclass(frozen=True, slots=True)
class Known:
    """A contact of the office who may be the one found, and why, in the user's words."""

    id: int
    formatted_name: str
    detail: str
    why: str


@dataclass(frozen=True, slots=True)
class Match:
    """A found contact, those it may be, the likeliest first, and the choice to begin with.

    `choice` is an id of `known`, or `NEW`. `news` are numbers and addresses the text prints and
    the chosen contact lacks.
    """

    found: FoundContact
    known: tuple[Known, ...] = ()
    choice: int = NEW
    news: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A release that lacks the language of the one found and may be the same in another."""

    id: int
    reference: str
    headline: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose: for each found contact an id, `NEW` or `LEFT_OUT`, and the release.

    `into` is the release that gets the text as another language version; 0 makes a new one.
    """

    contacts: tuple[int, ...] = ()
    into: int = 0


@glance
def match(session: Reader, found: FoundRelease) -> tuple[Match, ...]:
    """Return each found contact with the known ones it may be.

    The same name in any order decides; so does the same address or telephone where the names
    share a word. A mere number decides nothing, since officers share the office's.
    """
    return tuple(_match(session, contact, found.language) for contact in found.contacts)


@glance
def counterparts(session: Reader, found: FoundRelease) -> tuple[Counterpart, ...]:
    """Return the releases that the found text may be another language of: near it in time, still
    open to changes, and without a text in its language."""
    if not found.dated_on or not found.language:
        return ()
    first, last = found.dated_on - _NEAR, found.dated_on + _NEAR
    rows = session.rows(
        "SELECT r.id, r.reference, t.headline FROM releases r JOIN release_texts t"
        " ON t.release_id = r.id WHERE r.is_archived = 0 AND r.dated_on BETWEEN ? AND ?"
        " AND r.status IN ('draft', 'in_review', 'approved', 'scheduled')"
        " AND NOT EXISTS (SELECT 1 FROM release_texts o WHERE o.release_id = r.id"
        " AND o.language = ?) ORDER BY abs(julianday(r.dated_on) - julianday(?)), r.id DESC,"
        " t.position LIMIT 20",
        (first.isoformat(), last.isoformat(), found.language, found.dated_on.isoformat()),
    )
    by_id: dict[int, Counterpart] = {}
    for release, reference, headline in rows:
        by_id.setdefault(release, Counterpart(release, reference or "", headline))
    return tuple(by_id.values())[:8]


@step(N_("Import release"), plain=True)
def take_in(session: Writer, found: FoundRelease, choices: Choices, now: datetime) -> int:
    """Store a found release with its pictures and people, and return its id.

    Without a choice a contact is matched as `match` proposes. Raises DeskError where the release
    to be added to has a text in this language already.
    """
    language = found.language or settings(session).languages[0]
    chosen = choices.contacts or tuple(m.choice for m in match(session, found))
    contacts = tuple(
        dict.fromkeys(
            _contact(session, contact, choice, language, now)
            for contact, choice in zip(found.contacts, chosen, strict=False)
            if choice != LEFT_OUT
        )
    )
    text = _text(session, found, language)
    if choices.into:
        release = _add_version(session, choices.into, text, contacts, now)
    else:
        release = edit.create(session, _draft(session, found, text, contacts), now)
    session.info["label"] = N_("Import release")
    return release


# --- people ----------------------------------------------------------------------------------


def _match(session: Reader, contact: FoundContact, language: str) -> Match:
    name = contact.formatted_name
    ids = people.known_as(session, name, contact.telephones, contact.emails)[:_MOST_KNOWN]
    cards = {card.id: card for card in people.cards(session, ids)}
    ordered = sorted(
        (cards[known] for known in ids if known in cards),
        key=lambda card: (-_likeness(contact, card), not card.is_officer),
    )
    known = tuple(
        Known(card.id, card.formatted_name or card.organisation, _detail(card, language),
              _why(contact, card))
        for card in ordered
    )  # fmt: skip
    best = ordered[0] if ordered and _likeness(contact, ordered[0]) >= 2 else None
    return Match(contact, known, best.id if best else NEW, _news(contact, best) if best else ())


def _likeness(contact: FoundContact, card: Card) -> int:
    """Return 3 for the same name, 2 for one that fits and can be reached the same way, else 1."""
    ours, theirs = _words(contact.formatted_name), _words(card.formatted_name)
    if ours and ours == theirs:
        return 3
    if ours & theirs or not ours:
        return 2
    return 1


def _words(name: str) -> set[str]:
    return set(name_key(name).split()) - {"dr", "mr", "mrs", "ms", "mme", "m", "prof"}


def _why(contact: FoundContact, card: Card) -> str:
    reasons = []
    if _likeness(contact, card) == 3:
        reasons.append(_("same name"))
    if {fold(e) for e in contact.emails} & {fold(e.address) for e in card.emails}:
        reasons.append(_("same e-mail address"))
    if {telephone_key(t) for t in contact.telephones} & _numbers(card):
        reasons.append(_("same telephone"))
    return ", ".join(reasons)


def _numbers(card: Card) -> set[str]:
    return {telephone_key(t.number) for t in card.telephones}


def _detail(card: Card, language: str) -> str:
    words = (card.title(language), card.organisation)
    return ", ".join(word for word in words if word)


def _news(contact: FoundContact, card: Card) -> tuple[str, ...]:
    numbers = _numbers(card)
    addresses = {fold(e.address) for e in card.emails}
    return (
        *(t for t in contact.telephones if telephone_key(t) not in numbers),
        *(e for e in contact.emails if fold(e) not in addresses),
    )


def _contact(
    session: Writer, contact: FoundContact, choice: int, language: str, now: datetime
) -> int:
    if choice == NEW:
        return people_edit.save(session, card_of(contact, language), now)
    card = people.card(session, choice)
    if contact.role and language not in dict(card.titles):
        # The title was never known in this language; the page would print the English one.
        titled = replace(card, titles=(*card.titles, (language, contact.role)))
        people_edit.save(session, titled, now)
    return choice


def card_of(contact: FoundContact, language: str) -> Card:
    """Return a found contact as the card of a new press officer."""
    reach = (*contact.emails, *contact.telephones)
    name = contact.formatted_name
    if not name and not contact.organisation:
        name = contact.role or (reach[0] if reach else "")
    return Card(
        formatted_name=name,
        organisation=contact.organisation,
        titles=((language, contact.role),) if contact.role else (),
        telephones=tuple(Telephone(number) for number in contact.telephones),
        emails=tuple(Email(address) for address in contact.emails),
        is_officer=True,
    )


# --- the text --------------------------------------------------------------------------------


def _draft(
    session: Reader, found: FoundRelease, text: TextDraft, contacts: tuple[int, ...]
) -> ReleaseDraft:
    until = found.embargoed_until
    taken = found.reference and session.rows(
        "SELECT 1 FROM releases WHERE reference = ?", (found.reference,)
    )
    noticed = found.is_embargoed and until is None
    return ReleaseDraft(
        reference="" if taken else found.reference,
        dated_on=found.dated_on,
        embargoed_until=until.astimezone(UTC) if until and until.tzinfo else until,
        embargo_zone=found.embargo_zone,
        embargo_note=(found.embargo_text or _("Embargo")) if noticed else "",
        is_immediate=found.is_immediate,
        letterhead=letterheads.default(session).id,
        contacts=contacts,
        texts=(text,),
    )


def _add_version(
    session: Writer, release: int, text: TextDraft, contacts: Sequence[int], now: datetime
) -> int:
    drafted = edit.draft(session, release)
    if text.language in drafted.languages:
        raise DeskError(
            _("That release has a text in this language already."),
            hint=_("Choose another release, or make a new one."),
        )
    everyone = tuple(dict.fromkeys((*drafted.contacts, *contacts)))
    edit.save_draft(session, replace(drafted.with_text(text), contacts=everyone), now)
    return release


def _text(session: Writer, found: FoundRelease, language: str) -> TextDraft:
    uids = {
        image.uid: attachments.add_image(session, image.data, image.uid) for image in found.images
    }
    return TextDraft(
        language=language,
        headline=found.headline,
        subhead=found.subhead,
        located=found.located,
        body=_with_images(found.body, uids),
        ed_note=_with_images(found.ed_note, uids),
        boilerplate=_with_images(found.boilerplate, uids),
    )


def _with_images(body: Body, uids: Mapping[str, str]) -> Body:
    """Return blocks whose pictures name the store's images; one that came without goes."""
    return tuple(
        replace(block, image=uids[block.image]) if isinstance(block, Picture) else block
        for block in body
        if not isinstance(block, Picture) or block.image in uids
    )

"""What a selection in the review becomes, when the user says which field it is; no Qt."""

from dataclasses import replace

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.desktop.releases.review.reviewplaces import (
    BLOCK_FIELDS,
    Shown,
    sure,
    touched,
    with_blocks,
    without_blocks,
)
from pressdesk.formats.body import body_of
from pressdesk.formats.finding.blocks import contacts_in
from pressdesk.formats.finding.dates import dates
from pressdesk.formats.manuscript import FoundContact, FoundRelease, Manuscript


def used_as(found: FoundRelease, field: str, view: Shown, start: int, end: int) -> FoundRelease:
    """Return what was found with the selected stretch of the text as `field`; "" leaves it out.

    A block that becomes a headline, a contact … is no longer part of the text. Raises DeskError
    where the selection says nothing such a field could be.
    """
    words = view.text[start:end]
    line = " ".join(words.split())
    chosen = touched(view, start, end)
    whole = tuple(s for s in chosen if start <= s.start and s.end <= end)
    if field in BLOCK_FIELDS:
        return with_blocks(found, field, view, chosen)
    if field == "":
        return without_blocks(found, (s.text for s in chosen))
    if field in ("headline", "subhead"):
        found = without_blocks(found, (s.text for s in whole))
        return sure(replace(found, **{field: line}), field)  # type: ignore[arg-type]
    if field == "located":
        return sure(replace(found, located=line.strip(" ,.–—-:")), field)
    if field == "dated_on":
        return _dated(found, line)
    if field == "contacts":
        return _with_contacts(without_blocks(found, (s.text for s in whole)), words)
    return _embargoed(without_blocks(found, (s.text for s in whole)), words, line)


def _dated(found: FoundRelease, line: str) -> FoundRelease:
    day = next((spot.on for spot in dates(line, found.language) if spot.on), None)
    if day is None:
        raise DeskError(
            _("There is no whole date in “{words}”.").format(words=line[:60]),
            hint=_("Select the day with its month and year, or write it into the field."),
        )
    return sure(replace(found, dated_on=day), "dated_on")


def _with_contacts(found: FoundRelease, words: str) -> FoundRelease:
    fresh = tuple(contacts_in([part for part in words.split("\n") if part.strip()]))
    fresh = fresh or (FoundContact(" ".join(words.split())[:120]),)
    known = set(found.contacts)
    added = tuple(contact for contact in fresh if contact not in known)
    return sure(replace(found, contacts=(*found.contacts, *added)), "contacts")


def _embargoed(found: FoundRelease, words: str, line: str) -> FoundRelease:
    """Read the embargo of the selected words as the finder reads one in a text."""
    from pressdesk.formats.releasetext import find

    read = find(Manuscript(body_of(words), language=found.language))
    if not read.is_embargoed:
        read = find(Manuscript(body_of(f"EMBARGO {line}"), language=found.language))
    found = replace(
        found, is_embargoed=True, embargoed_until=read.embargoed_until,
        embargo_zone=read.embargo_zone, embargo_text=line, is_immediate=False,
    )  # fmt: skip
    for field in ("is_embargoed", "embargoed_until", "is_immediate", "embargo"):
        found = sure(found, field)
    return found

"""What was changed of a person, in the user's words: the names of fields, and what they held."""

import re
from datetime import date

from pressdesk.base.i18n import N_, _
from pressdesk.contacts.history import Difference
from pressdesk.desktop import cardwords, dates

FIELDS = {
    "formatted_name": N_("Name"),
    "family_name": N_("Family name"),
    "given_name": N_("Given name"),
    "additional_names": N_("Further names"),
    "honorific_prefix": N_("Title before the name"),
    "honorific_suffix": N_("Behind the name"),
    "nickname": N_("Nickname"),
    "organisation": N_("Organisation"),
    "department": N_("Department"),
    "role": N_("Role"),
    "country": N_("Country"),
    "titles": N_("Job title"),
    "salutations": N_("Greeting"),
    "telephones": N_("Telephones"),
    "emails": N_("E-mails"),
    "addresses": N_("Addresses"),
    "links": N_("Links"),
    "affiliations": N_("Outlets"),
    "languages": N_("Writes in"),
    "categories": N_("Categories"),
    "beats": N_("Beats"),
    "custom": N_("Own fields"),
    "photo": N_("Photo"),
    "note": N_("Note"),
    "is_officer": N_("Press officer of our office"),
    "duty_hours": N_("Duty hours"),
    "absent_from": N_("Away from"),
    "absent_until": N_("Away until"),
    "is_archived": N_("Archived"),
    "status": N_("Standing"),
    "status_reason": N_("Reason"),
    "status_on": N_("Standing since"),
    "verified_on": N_("Verified on"),
    "source": N_("Source"),
    "sourced_on": N_("Source of"),
    "lawful_basis": N_("Lawful basis"),
}
_DATES = {"absent_from", "absent_until", "status_on", "verified_on", "sourced_on"}
_LISTS = {
    "telephones", "emails", "addresses", "links", "affiliations", "categories", "beats",
    "languages", "custom", "titles", "salutations",
}  # fmt: skip
PARTED = " · "  # as the history keeps lists
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_FLAGS = {"is_officer", "is_archived", "photo"}


def field(name: str) -> str:
    """Return what a field of a card is called on the screen."""
    return _(FIELDS[name]) if name in FIELDS else name


def value(name: str, kept: str) -> str:
    """Return what a field held, as the card says it; what cannot be read stays as it was kept."""
    if not kept:
        return ""
    if name in _DATES:
        return _day(kept)
    if name in _FLAGS:
        return _("yes")
    match name:
        case "country":
            return cardwords.country(kept)
        case "status":
            return cardwords.status(kept)
        case "lawful_basis":
            return cardwords.basis(kept)
        case "languages":
            return cardwords.listed(map(cardwords.language, kept.split(PARTED)))
        case "titles" | "salutations":
            return PARTED.join(map(_in_language, kept.split(PARTED)))
        case "affiliations":
            return _ISO.sub(lambda found: _day(found[0]), kept)
    return kept


def said(change: Difference) -> tuple[str, str, str]:
    """Return a difference as (field, before, after); of a list, only what went and what came."""
    before, after = change.before, change.after
    if change.field in _LISTS:
        was, now = before.split(PARTED), after.split(PARTED)
        before = PARTED.join(one for one in was if one not in now)
        after = PARTED.join(one for one in now if one not in was)
    if not before and not after:  # the same in another order
        before, after = change.before, change.after
    if change.field == "photo" and before and after:
        return field("photo"), "", _("replaced")
    return field(change.field), value(change.field, before), value(change.field, after)


def _in_language(phrase: str) -> str:
    code, colon, words = phrase.partition(": ")
    return f"{words} ({cardwords.language(code)})" if colon and len(code) == 2 else phrase


def _day(kept: str) -> str:
    try:
        return dates.short(date.fromisoformat(kept))
    except ValueError:
        return kept

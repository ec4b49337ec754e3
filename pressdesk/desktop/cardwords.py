"""How people are put into words on the screen: kinds of numbers, languages, the row's two lines."""

from collections.abc import Iterable
from datetime import date

from pressdesk.base import worldnames
from pressdesk.base.i18n import N_, _, pgettext
from pressdesk.contacts.find import ContactRow
from pressdesk.contacts.standing import is_absent, is_stale
from pressdesk.desktop import dates
from pressdesk.formats.card import ACTIVE, DO_NOT_CONTACT, LEFT, Card

# The order is the one the form offers them in.
TELEPHONE_KINDS = ("work", "cell", "desk", "home", "fax", "")
EMAIL_KINDS = ("work", "desk", "home", "")
ADDRESS_KINDS = ("work", "home", "")
LINK_KINDS = ("web", "profile", "chat", "")
# The languages most of our releases are read in; others can be added to a card.
LANGUAGES = ("en", "fr", "de", "es", "it", "nl", "pt")
STATUSES = {
    ACTIVE: N_("Active"),
    LEFT: N_("Left"),
    DO_NOT_CONTACT: N_("Do not contact"),
}
OUTLET_KINDS = {
    "agency": N_("News agency"),
    "daily": N_("Daily"),
    "weekly": N_("Weekly"),
    "magazine": N_("Magazine"),
    "trade": N_("Trade press"),
    "radio": N_("Radio"),
    "television": N_("Television"),
    "online": N_("Online"),
    "blog": N_("Blog"),
}
# Why an office may keep somebody's data (GDPR, article 6).
BASES = {
    "legitimate_interest": N_("Legitimate interest"),
    "consent": N_("Consent"),
    "contract": N_("Contract"),
    "public_task": N_("Public task"),
}


def telephone_kind(kind: str) -> str:
    """Return what stands before a telephone number."""
    return {
        "work": pgettext("telephone", "Work"),
        "cell": pgettext("telephone", "Mobile"),
        "desk": pgettext("telephone", "Newsroom"),
        "home": pgettext("telephone", "Home"),
        "fax": pgettext("telephone", "Fax"),
    }.get(kind, _("Telephone"))


def email_kind(kind: str) -> str:
    """Return what stands before an e-mail address."""
    return {
        "work": pgettext("e-mail", "E-mail"),
        "desk": pgettext("e-mail", "Shared address"),
        "home": pgettext("e-mail", "Home e-mail"),
    }.get(kind, pgettext("e-mail", "E-mail"))


def address_kind(kind: str) -> str:
    """Return what stands before a postal address."""
    return {
        "work": pgettext("address", "Address"),
        "home": pgettext("address", "Home address"),
    }.get(kind, pgettext("address", "Address"))


def link_kind(kind: str) -> str:
    """Return what stands before a link."""
    return {
        "web": pgettext("link", "Website"),
        "profile": pgettext("link", "Profile"),
        "chat": pgettext("link", "Chat"),
    }.get(kind, pgettext("link", "Link"))


def language(code: str) -> str:
    """Return a language's name, the code itself where it is none."""
    return worldnames.language(code)


def country(code: str) -> str:
    """Return a country's name, the code itself where it is none."""
    return worldnames.country(code) if code else ""


def status(code: str) -> str:
    """Return how things stand with a person, in a word or three."""
    return _(STATUSES.get(code, code))


def outlet_kind(code: str) -> str:
    """Return what kind of house an outlet is, "" where that is not known."""
    return _(OUTLET_KINDS[code]) if code in OUTLET_KINDS else code


def period(began_on: date | None, ended_on: date | None) -> str:
    """Return from when to when, "" where neither is known."""
    if began_on and ended_on:
        return f"{dates.short(began_on)} – {dates.short(ended_on)}"
    if began_on:
        return _("since {day}").format(day=dates.short(began_on))
    return _("until {day}").format(day=dates.short(ended_on)) if ended_on else ""


def absence(absent_from: date | None, absent_until: date | None) -> str:
    """Return when somebody is away, "" where that is not known."""
    if absent_from and absent_until:
        return f"{dates.short(absent_from)} – {dates.short(absent_until)}"
    if absent_until:
        return _("until {day}").format(day=dates.short(absent_until))
    return _("from {day}").format(day=dates.short(absent_from)) if absent_from else ""


def listed(words: Iterable[str]) -> str:
    """Return words in a row, parted by commas."""
    return ", ".join(word for word in words if word)


def marks(*, preferred: bool, private: bool, bounced: bool = False) -> str:
    """Return what is to be known of a number beside itself."""
    said = ((preferred, _("preferred")), (private, _("private")), (bounced, _("mail came back")))
    return " · ".join(words for holds, words in said if holds)


def basis(code: str) -> str:
    """Return on what ground somebody's data are kept; the office's own words stay as they are."""
    return _(BASES[code]) if code in BASES else code


def name(card: Card | ContactRow) -> str:
    """Return what a contact is called on the screen, even while the name is still missing."""
    return card.formatted_name or card.organisation or _("Without a name")


def second_line(row: ContactRow) -> str:
    """Return the row's second line: whom the person works for, and as what."""
    organisation = row.organisation if row.formatted_name else ""
    said = [part for part in (row.title, organisation) if part]
    return " · ".join(said) or row.email or row.telephone


def standing(row: ContactRow, today: date) -> tuple[str, str]:
    """Return in a word how things stand with a person, and the colour it is said in."""
    if row.status == DO_NOT_CONTACT:
        return status(row.status).lower(), "stop"
    if row.is_archived:
        return "", "mute"
    if row.status != ACTIVE:
        return status(row.status).lower(), "mute"
    if is_absent(row, today):
        return pgettext("person", "away"), "warn"
    if is_stale(row.verified_on, today) and row.verified_on:
        return dates.since(row.verified_on, today), "faint"
    return (pgettext("person", "verified") if row.verified_on else ""), "faint"


def spoken_row(row: ContactRow) -> str:
    """Return a row as a screen reader says it."""
    said = [name(row), row.title, row.organisation]
    if row.is_officer:
        said.append(_("press officer of our office"))
    said.append(standing(row, dates.today())[0])
    if row.is_archived:
        said.append(_("archived"))
    return listed(said)

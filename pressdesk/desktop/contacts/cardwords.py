"""How people are put into words on the screen: kinds of numbers, languages, the row's two lines."""

from collections.abc import Iterable

from pressdesk.base.i18n import N_, _, pgettext
from pressdesk.contacts.find import ContactRow
from pressdesk.formats.card import Card

# The order is the one the form offers them in.
TELEPHONE_KINDS = ("work", "cell", "desk", "home", "fax", "")
EMAIL_KINDS = ("work", "desk", "home", "")
LANGUAGES = {
    "en": N_("English"),
    "fr": N_("French"),
    "de": N_("German"),
    "es": N_("Spanish"),
    "it": N_("Italian"),
    "nl": N_("Dutch"),
    "pt": N_("Portuguese"),
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


def language(code: str) -> str:
    """Return a language's name, the code itself where we have no name for it."""
    name = LANGUAGES.get(code.lower().partition("-")[0])
    return _(name) if name else code


def listed(words: Iterable[str]) -> str:
    """Return words in a row, parted by commas."""
    return ", ".join(word for word in words if word)


def marks(*, preferred: bool, private: bool) -> str:
    """Return what is to be known of a number beside itself."""
    said = [_("preferred")] if preferred else []
    return " · ".join([*said, _("private")] if private else said)


def name(card: Card | ContactRow) -> str:
    """Return what a contact is called on the screen, even while the name is still missing."""
    return card.formatted_name or card.organisation or _("Without a name")


def second_line(row: ContactRow) -> str:
    """Return the row's second line: whom the person works for, and as what."""
    organisation = row.organisation if row.formatted_name else ""
    said = [part for part in (row.title, organisation) if part]
    return " · ".join(said) or row.email or row.telephone


def spoken_row(row: ContactRow) -> str:
    """Return a row as a screen reader says it."""
    said = [name(row), row.title, row.organisation]
    if row.is_officer:
        said.append(_("press officer of our office"))
    if row.is_archived:
        said.append(_("archived"))
    return listed(said)

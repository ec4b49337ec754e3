"""The fields a column of an address list can be, and what the screen calls them."""

from pressdesk.base.i18n import N_, _

LEAVE_OUT = ""
CUSTOM = "custom"

_NAMES = {
    "name": N_("Name"),
    "given": N_("Given name"),
    "family": N_("Family name"),
    "middle": N_("Middle name"),
    "prefix": N_("Form of address before the name"),
    "suffix": N_("Suffix of the name"),
    "nickname": N_("Nickname"),
    "salutation": N_("Salutation"),
}
_WORK = {
    "organisation": N_("Organisation"),
    "department": N_("Department"),
    "title": N_("Job title"),
    "role": N_("Role"),
    "beats": N_("Beats"),
    "categories": N_("Categories"),
    "languages": N_("Languages"),
}
_REACHED = {
    "email": N_("E-mail"),
    "email.work": N_("E-mail, work"),
    "email.home": N_("E-mail, home"),
    "email.desk": N_("E-mail, desk"),
    "email.label": N_("Label of the e-mail"),
    "telephone": N_("Telephone"),
    "telephone.work": N_("Telephone, work"),
    "telephone.cell": N_("Telephone, mobile"),
    "telephone.home": N_("Telephone, home"),
    "telephone.desk": N_("Telephone, desk"),
    "telephone.fax": N_("Fax"),
    "telephone.fax.other": N_("Fax, with the heading as label"),
    "telephone.other": N_("Telephone, with the heading as label"),
    "telephone.label": N_("Label of the telephone"),
}
_PARTS = {
    "address": N_("whole address"),
    "street": N_("street"),
    "box": N_("post-office box"),
    "locality": N_("town"),
    "region": N_("region"),
    "postcode": N_("postal code"),
    "country": N_("country"),
}
_PLACES = {
    "work": N_("Work: {part}"),
    "home": N_("Home: {part}"),
    "other": N_("Other address: {part}"),
    "address": N_("Address: {part}"),
}
_REST = {
    "address.label": N_("Label of the address"),
    "link.web": N_("Website"),
    "link.profile": N_("Profile"),
    "link.chat": N_("Chat"),
    "link.label": N_("Label of the link"),
    "birthday": N_("Birthday"),
    "birthday.year": N_("Year of birth"),
    "birthday.month": N_("Month of birth"),
    "birthday.day": N_("Day of birth"),
    "note": N_("Note"),
    "uid": N_("Identifier"),
    CUSTOM: N_("A field of its own"),
    "custom.label": N_("Label of a field of its own"),
    LEAVE_OUT: N_("Leave out"),
}
# Fields a card has once; a second column of the kind is kept as a field of its own.
SINGLE = frozenset(
    {*_NAMES, "organisation", "department", "role", "birthday", "uid"} - {"prefix", "salutation"}
)


def groups() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return all fields a column can be, each with its label, under what they are about."""
    addresses = tuple(
        (f"{place}.{part}", _(words).format(part=_(part_words)))
        for place, words in _PLACES.items()
        for part, part_words in _PARTS.items()
    )
    name, work, reached, rest = (
        tuple((key, _(label)) for key, label in group.items())
        for group in (_NAMES, _WORK, _REACHED, _REST)
    )
    return (
        (_("Name"), name),
        (_("Work"), work),
        (_("E-mail and telephone"), reached),
        (_("Addresses"), addresses),
        (_("Everything else"), rest),
    )


def fields() -> tuple[tuple[str, str], ...]:
    """Return all fields a column can be, each with its label, in the order of a menu."""
    return tuple(field for _heading, group in groups() for field in group)

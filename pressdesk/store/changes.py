"""Which records a step touched: the news that panes hear and ask again for."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """The records a pane can show, each owning its parts; the value is its table."""

    RELEASE = "releases"
    CONTACT = "contacts"
    OUTLET = "outlets"
    MAILING_LIST = "mailing_lists"
    IMAGE = "images"
    LETTERHEAD = "letterheads"
    TEXT_BLOCK = "text_blocks"
    SETTING = "settings"
    DISTINCTION = "distinctions"
    SUPPRESSION = "suppressions"
    SAVED_VIEW = "saved_views"
    HANDOUT = "handouts"


# Whose row changes when a part does, and the column that says so.
OWNERS: dict[str, tuple[Kind, str]] = {
    "release_texts": (Kind.RELEASE, "release_id"),
    "release_contacts": (Kind.RELEASE, "release_id"),
    "release_notices": (Kind.RELEASE, "release_id"),
    "contact_phrases": (Kind.CONTACT, "contact_id"),
    "contact_telephones": (Kind.CONTACT, "contact_id"),
    "contact_emails": (Kind.CONTACT, "contact_id"),
    "contact_tags": (Kind.CONTACT, "contact_id"),
    "contact_entries": (Kind.CONTACT, "contact_id"),
    "contact_changes": (Kind.CONTACT, "contact_id"),
    "affiliations": (Kind.CONTACT, "contact_id"),
    "members": (Kind.MAILING_LIST, "list_id"),
    "handout_recipients": (Kind.HANDOUT, "handout_id"),
}


def kind_of(table: str) -> Kind:
    """Return what a row of `table` is, or is a part of."""
    return OWNERS[table][0] if table in OWNERS else Kind(table)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a step did: its label, and every record it made, changed or took away.

    `is_everything` means that another process wrote, or that it was too much to be told one by
    one: whoever shows anything asks again. Changes of nothing are false.
    """

    label: str
    rows: frozenset[tuple[Kind, int]] = frozenset()
    is_everything: bool = False

    def __bool__(self) -> bool:
        return bool(self.rows) or self.is_everything

    def touches(self, *kinds: Kind) -> bool:
        """Return whether a record of one of `kinds` may have changed."""
        return self.is_everything or any(kind in kinds for kind, _row in self.rows)

    def touches_row(self, kind: Kind, row: int) -> bool:
        """Return whether this one record may have changed."""
        return self.is_everything or (kind, row) in self.rows

    def ids(self, kind: Kind) -> frozenset[int]:
        """Return the ids of the records of `kind` that changed."""
        return frozenset(row for its, row in self.rows if its is kind)

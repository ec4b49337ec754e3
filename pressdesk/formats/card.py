"""A person as the windows, the readers and the writers see one, after RFC 6350."""

from dataclasses import dataclass
from datetime import date

ACTIVE, LEFT, DO_NOT_CONTACT = "active", "left", "do_not_contact"


@dataclass(frozen=True, slots=True)
class Telephone:
    """A number as typed; `kind` is work, cell, home, fax, desk or "", `label` the user's own."""

    number: str
    kind: str = ""
    preferred: bool = False
    private: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Email:
    """An address as typed; `kind` is work, desk, home or ""; mail to a `bounced` one came back."""

    address: str
    kind: str = ""
    preferred: bool = False
    private: bool = False
    label: str = ""
    bounced: bool = False


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address (RFC 6350 §6.3.1); `street` may have several lines.

    `kind` is work, home or "". Post-office box and extended address stand in `street`.
    """

    street: str = ""
    locality: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    kind: str = ""
    preferred: bool = False
    label: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it is filled in."""
        parts = (self.street, self.locality, self.region, self.postal_code, self.country)
        return not any(part.strip() for part in parts)


@dataclass(frozen=True, slots=True)
class Link:
    """A website, profile or chat address; `kind` is web, profile, chat or ""."""

    uri: str
    kind: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """That a person works, or worked, for an outlet; `outlet_id` 0 means known by name only."""

    outlet: str
    role: str = ""
    began_on: date | None = None
    ended_on: date | None = None
    outlet_id: int = 0


@dataclass(frozen=True, slots=True)
class Photo:
    """A person's picture; `data` is empty where it was not asked for, `image_id` 0 when new."""

    media_type: str
    data: bytes = b""
    image_id: int = 0


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a vCard we have no field for, kept to be written out again.

    `value` is as it stood in the file after unfolding and decoding to text; `parameters` are
    (name, values) pairs, encodings and charset taken off.
    """

    name: str
    value: str
    parameters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One contact. `titles` and `salutations` are (language, words) pairs, one per language.

    `id` 0 and `version` 0 mean: not stored yet. A press officer of our own office `is_officer`.
    `status` is `ACTIVE`, `LEFT` or `DO_NOT_CONTACT`, with why and since when. `custom` are (label,
    words) pairs of the office's own. `country` is ISO 3166-1 alpha-2, "" where not known.
    """

    id: int = 0
    uid: str = ""
    version: int = 0
    formatted_name: str = ""
    family_name: str = ""
    given_name: str = ""
    additional_names: str = ""
    honorific_prefix: str = ""
    honorific_suffix: str = ""
    nickname: str = ""
    organisation: str = ""
    department: str = ""
    role: str = ""
    country: str = ""
    titles: tuple[tuple[str, str], ...] = ()
    salutations: tuple[tuple[str, str], ...] = ()
    telephones: tuple[Telephone, ...] = ()
    emails: tuple[Email, ...] = ()
    addresses: tuple[Address, ...] = ()
    links: tuple[Link, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    languages: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    beats: tuple[str, ...] = ()
    custom: tuple[tuple[str, str], ...] = ()
    kept: tuple[Property, ...] = ()
    photo: Photo | None = None
    note: str = ""
    is_officer: bool = False
    duty_hours: str = ""
    absent_from: date | None = None
    absent_until: date | None = None
    is_archived: bool = False
    status: str = ACTIVE
    status_reason: str = ""
    status_on: date | None = None
    verified_on: date | None = None
    source: str = ""
    sourced_on: date | None = None
    lawful_basis: str = ""

    def title(self, language: str) -> str:
        """Return the job title in `language`, else in English, else any that is known."""
        known = dict(self.titles)
        return known.get(language) or known.get("en") or next(iter(known.values()), "")

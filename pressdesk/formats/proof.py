"""A release made ready for output in one language: what the preview and every writer take."""

from dataclasses import dataclass, field
from datetime import date, datetime

from pressdesk.formats.body import Body
from pressdesk.formats.letterhead import Letterhead


@dataclass(frozen=True, slots=True)
class Image:
    """An image's bytes as they were brought in (PNG, JPEG, SVG, GIF or WebP)."""

    uid: str
    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class PrintedContact:
    """What is printed of a media contact, already in the release's language."""

    formatted_name: str
    title: str = ""
    organisation: str = ""
    telephones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Embargo:
    """Not for publication before `until`, aware, with its zone's IANA name.

    Naive with `zone` "" where no zone was given; `until` None where only `note` says something.
    """

    until: datetime | None
    zone: str = ""
    note: str = ""


CORRECTION, WITHDRAWAL = "correction", "withdrawal"


@dataclass(frozen=True, slots=True)
class Notice:
    """What a release that was out says before all else, in its language.

    `kind` is CORRECTION, with what is corrected, or WITHDRAWAL, with the reason or without.
    `is_unchanged` is a correction's in which nothing differs yet from what was issued.
    """

    kind: str
    words: str = ""
    is_unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """One language version of a release with everything its pages need; immutable and complete."""

    language: str
    headline: str = ""
    subhead: str = ""
    reference: str = ""
    dated_on: date | None = None
    located: str = ""
    embargo: Embargo | None = None
    is_immediate: bool = False
    body: Body = ()
    ed_note: Body = ()
    boilerplate: Body = ()
    contacts: tuple[PrintedContact, ...] = ()
    keywords: tuple[str, ...] = ()
    letterhead: Letterhead = field(default_factory=Letterhead)
    images: tuple[Image, ...] = ()
    notice: Notice | None = None

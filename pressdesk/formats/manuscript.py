"""What any reader (text, HTML, Markdown, DOCX, mail, PDF) makes of a file, not yet understood."""

from dataclasses import dataclass, field
from datetime import date, datetime

from pressdesk.formats.body import Body
from pressdesk.formats.proof import Image


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A text as it came, in blocks, with what its container says of it.

    The hints are what the container states (an HTML title, a mail's subject and date, a DOCX's
    properties, front matter); "" or None where it states nothing. Physical lines of plain text
    that belong together are one paragraph already; a hard line break is "\\n" in a run, and tabs
    and runs of spaces inside a line are kept, since contact blocks are aligned with them.
    """

    body: Body
    title: str = ""
    language: str = ""
    dated_on: date | None = None
    sent_at: datetime | None = None
    author: str = ""
    images: tuple[Image, ...] = ()
    is_titled: bool = False  # the title is a field of its own (front matter, WML): the headline
    source: str = ""  # "text", "html", "markdown", "docx", "mail", "odt", "rtf", "pdf"
    problems: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class FoundContact:
    """A media contact as the text prints one; every telephone and e-mail as typed."""

    formatted_name: str
    role: str = ""
    organisation: str = ""
    telephones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure a found field is: 0 (nothing found) to 1, and why, in the user's words.

    `field` is a name of `FoundRelease`; below `UNSURE` the review screen marks it.
    """

    field: str
    level: float
    why: str


UNSURE = 0.7


@dataclass(frozen=True, slots=True)
class FoundRelease:
    """A release found in a manuscript. Nothing is invented: what the text does not say is empty.

    `embargoed_until` is aware when the text names a zone or an offset, else naive local time;
    `embargo_zone` is then "" and the field unsure. An embargo noticed without a readable time
    has `is_embargoed` and no `embargoed_until`.
    """

    language: str = ""
    mark: str = ""
    headline: str = ""
    subhead: str = ""
    dated_on: date | None = None
    located: str = ""
    is_embargoed: bool = False
    embargoed_until: datetime | None = None
    embargo_zone: str = ""
    embargo_text: str = ""
    is_immediate: bool = False
    reference: str = ""
    contacts: tuple[FoundContact, ...] = ()
    body: Body = ()
    boilerplate: Body = ()
    ed_note: Body = ()
    images: tuple[Image, ...] = ()
    sureness: tuple[Sureness, ...] = ()

    @property
    def unsure(self) -> tuple[Sureness, ...]:
        """The fields a person should look at."""
        return tuple(s for s in self.sureness if s.level < UNSURE)

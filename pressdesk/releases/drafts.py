"""A release as it is edited and as it stands in the list: the values that cross to the windows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the list of releases stands on the screen before any body is read
    from pressdesk.formats.body import Body

Words = tuple[tuple[str, str], ...]  # by language

STATUSES = ("draft", "in_review", "approved", "scheduled", "issued", "corrected", "withdrawn")


@dataclass(frozen=True, slots=True)
class TextDraft:
    """One language version of a release (BCP 47 language)."""

    language: str
    headline: str = ""
    subhead: str = ""
    located: str = ""
    body: Body = ()
    ed_note: Body = ()
    boilerplate: Body = ()


@dataclass(frozen=True, slots=True)
class ReleaseNotice:
    """What a release that was out says first: what is corrected, or that it is withdrawn.

    `kind` is `formats.proof`'s. `numbers` are the versions of its texts that went out at
    `issued_at`; `ended_at` is when the correction or withdrawal did, None while it is written.
    """

    id: int = 0
    kind: str = ""
    words: Words = ()
    numbers: tuple[tuple[str, int], ...] = ()
    issued_at: datetime | None = None
    ended_at: datetime | None = None

    def said(self, language: str) -> str:
        """Return its words in a language, "" where it has none."""
        return dict(self.words).get(language, "")


@dataclass(frozen=True, slots=True)
class ReleaseDraft:
    """A whole release under the pen. `id` 0 and `version` 0 mean: not stored yet.

    `embargoed_until` is aware (UTC) with the zone's IANA name beside it; naive where no zone was
    given, which preflight complains of. `embargo_note` keeps the words of an embargo whose time
    could not be read. `contacts` are the ids of the media contacts in the order they are printed.
    `notice` is what the release says first once it was out.
    """

    id: int = 0
    uid: str = ""
    version: int = 0
    reference: str = ""
    status: str = "draft"
    dated_on: date | None = None
    embargoed_until: datetime | None = None
    embargo_zone: str = ""
    embargo_note: str = ""
    is_immediate: bool = False
    letterhead: int = 0
    keywords: tuple[str, ...] = ()
    contacts: tuple[int, ...] = ()
    texts: tuple[TextDraft, ...] = ()
    notice: ReleaseNotice | None = None

    @property
    def is_correcting(self) -> bool:
        """Whether what was issued is being corrected."""
        return self.notice is not None and self.notice.ended_at is None and bool(self.notice.id)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there is a text in, in the office's order."""
        return tuple(text.language for text in self.texts)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was written yet, nor said of it: as `edit.create` makes a new one."""
        given = replace(self, id=0, uid="", version=0, reference="", letterhead=0, texts=())
        return given == ReleaseDraft() and all(t == TextDraft(t.language) for t in self.texts)

    def text(self, language: str) -> TextDraft:
        """Return the text in `language`, an empty one where there is none yet."""
        return next((t for t in self.texts if t.language == language), TextDraft(language))

    def with_text(self, text: TextDraft) -> ReleaseDraft:
        """Return the draft with `text` in the place of the one in its language, or added last."""
        if text.language not in self.languages:
            return replace(self, texts=(*self.texts, text))
        texts = (text if t.language == text.language else t for t in self.texts)
        return replace(self, texts=tuple(texts))


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A release as the list shows it in two lines."""

    id: int
    uid: str
    reference: str
    headline: str
    status: str
    languages: tuple[str, ...]
    dated_on: date | None
    embargoed_until: datetime | None
    embargo_zone: str
    edited_at: datetime
    is_archived: bool = False
    is_correcting: bool = False

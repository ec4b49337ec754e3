"""Every record of a press office and how they hang together: read it to know the trade.

A *record* has a `uid` for the world (vCard UID, ninjs uri) and a `version` that counts its changes;
its *parts* (a telephone, a printed contact) come and go with it and change its version. Times are
kept as UTC text that sorts, dates as ISO text, short lists as JSON. `folded` columns hold what is
searched in, made by the verbs with `base.text.fold`.
"""

import json
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column, relationship
from sqlalchemy.types import TypeDecorator

from pressdesk.store.values import json_text, list_text, moment_of, moment_text, new_uid


class Moment(TypeDecorator[datetime]):
    """A point in time as text that sorts; naive only where the user gave no zone."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else moment_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else moment_of(value)


class Listing(TypeDecorator[list[Any]]):
    """A short list as JSON, accents left readable; replace it whole, never change it in place."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        return list_text(value or ())

    def process_result_value(self, value: Any, dialect: Dialect) -> list[Any]:
        return list(json.loads(value)) if value else []


class Json(TypeDecorator[Any]):
    """Any JSON value, accents left readable; replace it whole, never change it in place."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        return json_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return json.loads(value) if value else None


# A pane, or the journal, may still hold the id of a record that is gone: no other may get it.
NEVER_REUSED = {"sqlite_autoincrement": True}


class Base(DeclarativeBase):
    """What all tables share."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {str: Text, datetime: Moment, bytes: LargeBinary}


# What a later version added: files made before get the same from the migration.
def _added(default: str = "") -> Any:
    return mapped_column(default=default, server_default=text(f"'{default}'"))


class Part(Base):
    """A row without a life of its own: it belongs to a record."""

    __abstract__ = True
    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-3)


class Record(Base):
    """A row with an identity; SQLAlchemy counts `version` up and refuses a stale write."""

    __abstract__ = True
    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-3)
    uid: Mapped[str] = mapped_column(unique=True, default=new_uid, sort_order=-2)
    version: Mapped[int] = mapped_column(default=1, sort_order=-1)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}


# --- releases ---------------------------------------------------------------------------------


class Release(Record):
    """A press release: one thing in several languages."""

    __tablename__ = "releases"
    __table_args__ = (
        # The list's order; with the id it makes any order of equal dates a fixed one.
        Index("ix_releases_listed", "is_archived", "listed_on", "id"),
        Index("ix_releases_status", "status", "is_archived", "listed_on", "id"),
        # Few are under embargo, and they are counted at every change.
        Index(
            "ix_releases_embargoed",
            "is_archived",
            "embargoed_until",
            sqlite_where=text("embargoed_until IS NOT NULL"),
        ),
        NEVER_REUSED,
    )

    reference: Mapped[str | None] = mapped_column(unique=True)
    status: Mapped[str] = mapped_column(default="draft")
    is_archived: Mapped[bool] = mapped_column(default=False)
    # What the list sorts by: `dated_on`, or beyond all dates while there is none.
    listed_on: Mapped[str] = mapped_column(default="9999-12-31")
    dated_on: Mapped[date | None]
    embargoed_until: Mapped[datetime | None]
    embargo_zone: Mapped[str] = mapped_column(default="")
    embargo_note: Mapped[str] = mapped_column(default="")
    is_immediate: Mapped[bool] = mapped_column(default=False)
    keywords: Mapped[list[Any]] = mapped_column(Listing, default=list)
    first_created_at: Mapped[datetime]
    version_created_at: Mapped[datetime]
    issued_at: Mapped[datetime | None]
    letterhead_id: Mapped[int | None] = mapped_column(
        ForeignKey("letterheads.id", ondelete="SET NULL"), index=True
    )

    texts: Mapped[list["ReleaseText"]] = relationship(
        order_by="ReleaseText.position", cascade="all, delete-orphan", passive_deletes=True
    )
    contacts: Mapped[list["ReleaseContact"]] = relationship(
        order_by="ReleaseContact.position", cascade="all, delete-orphan", passive_deletes=True
    )


class ReleaseText(Record):
    """One language version of a release. Texts in blocks are HTML as `formats.body` writes it."""

    __tablename__ = "release_texts"
    __table_args__ = (
        UniqueConstraint("release_id", "language"),
        # Which releases really say something in a language, without a look at the long rows.
        Index(
            "ix_release_texts_said", "release_id", "language", sqlite_where=text("headline <> ''")
        ),
        NEVER_REUSED,
    )

    release_id: Mapped[int] = mapped_column(ForeignKey("releases.id", ondelete="CASCADE"))
    language: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    headline: Mapped[str] = mapped_column(default="")
    subhead: Mapped[str] = mapped_column(default="")
    located: Mapped[str] = mapped_column(default="")
    edited_at: Mapped[datetime]
    # When the present spell of editing began: see `releases.revisions`.
    spell_began_at: Mapped[datetime]
    body: Mapped[str] = mapped_column(default="")
    ed_note: Mapped[str] = mapped_column(default="")
    boilerplate: Mapped[str] = mapped_column(default="")


class ReleaseWords(Base):
    """What a text is found by, folded: made by `store.search` from the text, never by hand.

    Its id sorts as the list does, so that the newest hits of any word come first and at once.
    """

    __tablename__ = "release_words"

    id: Mapped[int] = mapped_column(primary_key=True)
    release_id: Mapped[int] = mapped_column(index=True)
    folded_headline: Mapped[str]
    folded: Mapped[str]


class UnfoldedRelease(Base):
    """A release being typed at, whose words are folded when the spell of editing is over."""

    __tablename__ = "unfolded_releases"

    release_id: Mapped[int] = mapped_column(primary_key=True)


class ReleaseContact(Part):
    """A media contact of a release, in the order printed.

    The `printed` columns stay empty while the release is written, and keep what went out once it
    is issued, so that a later change of the person does not change history.
    """

    __tablename__ = "release_contacts"

    release_id: Mapped[int] = mapped_column(
        ForeignKey("releases.id", ondelete="CASCADE"), index=True
    )
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="SET NULL"), index=True
    )
    position: Mapped[int] = mapped_column(default=0)
    printed_name: Mapped[str] = mapped_column(default="")
    printed_organisation: Mapped[str] = mapped_column(default="")
    printed_titles: Mapped[list[Any]] = mapped_column(Listing, default=list)
    printed_telephones: Mapped[list[Any]] = mapped_column(Listing, default=list)
    printed_emails: Mapped[list[Any]] = mapped_column(Listing, default=list)


class ReleaseNotice(Part):
    """What was said of a release that was out: a correction of it, or that it is withdrawn.

    `words` are [language, words], `numbers` [language, revision] of the texts it is about, which
    went out at `issued_at`. A correction being written has no `ended_at` and keeps in `before` the
    release as it was printed; once it is issued the words alone are kept.
    """

    __tablename__ = "release_notices"

    release_id: Mapped[int] = mapped_column(
        ForeignKey("releases.id", ondelete="CASCADE"), index=True
    )
    kind: Mapped[str]
    words: Mapped[list[Any]] = mapped_column(Listing, default=list)
    numbers: Mapped[list[Any]] = mapped_column(Listing, default=list)
    issued_at: Mapped[datetime | None]
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    before: Mapped[str] = mapped_column(default="")


class Revision(Base):
    """A text as it stood when a spell of editing ended; kept for ever, so undo leaves it alone.

    It names its release by uid and without a foreign key: taking back "New release" and doing it
    again finds its history where it was. `packed` is zlib, with the revision before as dictionary
    unless `is_whole`.
    """

    __tablename__ = "revisions"
    __table_args__ = (UniqueConstraint("release_uid", "language", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    release_uid: Mapped[str]
    language: Mapped[str]
    number: Mapped[int]
    edited_at: Mapped[datetime]
    headline: Mapped[str]
    words: Mapped[int]
    is_whole: Mapped[bool]
    packed: Mapped[bytes]


class TextBlock(Record):
    """A text the office uses again, such as its "About us", in one language."""

    __tablename__ = "text_blocks"
    __table_args__ = (Index("ix_text_blocks_kind", "kind", "language"), NEVER_REUSED)

    kind: Mapped[str] = mapped_column(default="boilerplate")
    language: Mapped[str]
    label: Mapped[str] = mapped_column(default="")
    html: Mapped[str] = mapped_column(default="")
    is_default: Mapped[bool] = mapped_column(default=False)
    edited_at: Mapped[datetime]


class Image(Record):
    """An image brought in, as the bytes it came in; the same bytes are kept once."""

    __tablename__ = "images"
    __table_args__ = (NEVER_REUSED,)

    name: Mapped[str] = mapped_column(default="")
    media_type: Mapped[str]
    sha256: Mapped[str] = mapped_column(unique=True)
    data: Mapped[bytes]


class Letterhead(Record):
    """What stands around a release; see `formats.letterhead` for the units."""

    __tablename__ = "letterheads"
    __table_args__ = (NEVER_REUSED,)

    label: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    organisations: Mapped[list[Any]] = mapped_column(Listing, default=list)
    marks: Mapped[list[Any]] = mapped_column(Listing, default=list)
    logo_id: Mapped[int | None] = mapped_column(
        ForeignKey("images.id", ondelete="SET NULL"), index=True
    )
    logo_alt: Mapped[str] = mapped_column(default="")
    logo_height: Mapped[float]
    colour: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    legal: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    paper: Mapped[str]
    font_pair: Mapped[str]
    margin_top: Mapped[float]
    margin_bottom: Mapped[float]
    margin_side: Mapped[float]
    is_default: Mapped[bool] = mapped_column(default=False)

    logo: Mapped[Image | None] = relationship()


# --- contacts ---------------------------------------------------------------------------------


class Contact(Record):
    """A person, after RFC 6350: a journalist, or a press officer of our own office."""

    __tablename__ = "contacts"
    __table_args__ = (
        Index("ix_contacts_sorted", "is_archived", "sort_name", "id"),
        # Officers are few among many journalists, and asked for all the time.
        Index(
            "ix_contacts_officers",
            "is_archived",
            "sort_name",
            "id",
            sqlite_where=text("is_officer = 1"),
        ),
        # Hardly anybody's, and asked for by their own chips.
        Index("ix_contacts_status", "status", "id", sqlite_where=text("status <> 'active'")),
        Index("ix_contacts_photo_id", "photo_id", sqlite_where=text("photo_id IS NOT NULL")),
        # Whom a filter or a rule means is counted by these alone, the archive left out.
        Index("ix_contacts_country", "country", "is_archived"),
        Index("ix_contacts_organisation_key", "organisation_key", "is_archived"),
        Index("ix_contacts_verified_on", "verified_on", "is_archived", "status"),
        NEVER_REUSED,
    )

    formatted_name: Mapped[str] = mapped_column(default="")
    family_name: Mapped[str] = mapped_column(default="")
    given_name: Mapped[str] = mapped_column(default="")
    honorific_prefix: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    sort_name: Mapped[str] = mapped_column(default="")
    # The folded words of the name in alphabetical order, to know one person written two ways.
    name_key: Mapped[str] = mapped_column(default="", index=True)
    is_officer: Mapped[bool] = mapped_column(default=False)
    is_archived: Mapped[bool] = mapped_column(default=False)
    status: Mapped[str] = mapped_column(default="active")
    note: Mapped[str] = mapped_column(default="")
    first_created_at: Mapped[datetime]
    edited_at: Mapped[datetime]
    # [telephone, e-mail, [[language, title], …]]: a list shows it without a look at the parts.
    listed: Mapped[list[Any]] = mapped_column(Listing, default=list)
    folded: Mapped[str] = mapped_column(default="")
    additional_names: Mapped[str] = _added()
    honorific_suffix: Mapped[str] = _added()
    nickname: Mapped[str] = _added()
    # The organisation folded: who works there is asked by it, whether it is an outlet or not.
    organisation_key: Mapped[str] = mapped_column(default="", server_default=text("''"))
    department: Mapped[str] = _added()
    role: Mapped[str] = _added()
    country: Mapped[str] = _added()
    status_reason: Mapped[str] = _added()
    status_on: Mapped[date | None]
    verified_on: Mapped[date | None]
    source: Mapped[str] = _added()
    sourced_on: Mapped[date | None]
    lawful_basis: Mapped[str] = _added()
    duty_hours: Mapped[str] = _added()
    absent_from: Mapped[date | None]
    absent_until: Mapped[date | None]
    photo_id: Mapped[int | None] = mapped_column(ForeignKey("images.id", ondelete="SET NULL"))
    # What is only shown, never asked by: as `contacts.parts` writes it.
    addresses: Mapped[list[Any]] = mapped_column(Listing, default=list, server_default=text("'[]'"))
    links: Mapped[list[Any]] = mapped_column(Listing, default=list, server_default=text("'[]'"))
    custom: Mapped[list[Any]] = mapped_column(Listing, default=list, server_default=text("'[]'"))
    # Properties of a vCard we have no field for, written out again as they came.
    kept: Mapped[list[Any]] = mapped_column(Listing, default=list, server_default=text("'[]'"))

    phrases: Mapped[list["ContactPhrase"]] = relationship(
        order_by="ContactPhrase.position", cascade="all, delete-orphan", passive_deletes=True
    )
    telephones: Mapped[list["ContactTelephone"]] = relationship(
        order_by="ContactTelephone.position", cascade="all, delete-orphan", passive_deletes=True
    )
    emails: Mapped[list["ContactEmail"]] = relationship(
        order_by="ContactEmail.position", cascade="all, delete-orphan", passive_deletes=True
    )
    tags: Mapped[list["ContactTag"]] = relationship(
        order_by="ContactTag.position", cascade="all, delete-orphan", passive_deletes=True
    )
    affiliations: Mapped[list["Affiliation"]] = relationship(
        order_by="Affiliation.position", cascade="all, delete-orphan", passive_deletes=True
    )


class ContactPhrase(Part):
    """What depends on the language: a job title ("title") or a greeting ("salutation")."""

    __tablename__ = "contact_phrases"
    __table_args__ = (
        # Few people have their own greeting, and every recipient is asked for it.
        Index(
            "ix_contact_phrases_salutation",
            "contact_id",
            "position",
            sqlite_where=text("kind = 'salutation'"),
        ),
    )

    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[str]
    language: Mapped[str]
    words: Mapped[str]


class ContactTelephone(Part):
    """A number as typed; `digits` is what two ways of writing one number have in common."""

    __tablename__ = "contact_telephones"

    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int] = mapped_column(default=0)
    number: Mapped[str]
    digits: Mapped[str] = mapped_column(default="", index=True)
    kind: Mapped[str] = mapped_column(default="")
    is_preferred: Mapped[bool] = mapped_column(default=False)
    is_private: Mapped[bool] = mapped_column(default=False)
    label: Mapped[str] = _added()


class ContactEmail(Part):
    """An address as typed, and folded to be compared."""

    __tablename__ = "contact_emails"
    __table_args__ = (
        # Where thousands are written to, their addresses are read off the index, best first.
        Index(
            "ix_contact_emails_contact_id",
            "contact_id",
            "is_private",
            "is_preferred",
            "position",
            "address",
            "kind",
            "is_bounced",
        ),
    )

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(default=0)
    address: Mapped[str]
    folded: Mapped[str] = mapped_column(default="", index=True)
    kind: Mapped[str] = mapped_column(default="")
    is_preferred: Mapped[bool] = mapped_column(default=False)
    is_private: Mapped[bool] = mapped_column(default=False)
    label: Mapped[str] = _added()
    is_bounced: Mapped[bool] = mapped_column(default=False, server_default=text("0"))


class ContactTag(Part):
    """A "language" a person reads, a "category" the office files under, a "beat" they cover."""

    __tablename__ = "contact_tags"
    __table_args__ = (
        Index("ix_contact_tags_word", "kind", "folded", "contact_id"),
        # What somebody reads decides which version they get.
        Index(
            "ix_contact_tags_language",
            "contact_id",
            "position",
            "word",
            sqlite_where=text("kind = 'language'"),
        ),
    )

    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[str]
    word: Mapped[str]
    folded: Mapped[str] = mapped_column(default="")


class ContactEntry(Part):
    """Something a person asked or was told, on a day: "asked", "told", or a "note" of the desk."""

    __tablename__ = "contact_entries"

    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), index=True
    )
    happened_at: Mapped[datetime]
    kind: Mapped[str] = mapped_column(default="note")
    words: Mapped[str] = mapped_column(default="")
    release_id: Mapped[int | None] = mapped_column(
        ForeignKey("releases.id", ondelete="SET NULL"), index=True
    )


class ContactChange(Part):
    """What a step changed of a person: `differences` are [field, before, after] in words.

    `label` is the step's, as Undo shows it. Who is new has none: the contact says since when.
    """

    __tablename__ = "contact_changes"

    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), index=True
    )
    changed_at: Mapped[datetime]
    label: Mapped[str]
    differences: Mapped[list[Any]] = mapped_column(Listing, default=list)


class Distinction(Record):
    """That two people who look alike are two: the smaller uid stands first."""

    __tablename__ = "distinctions"
    __table_args__ = (UniqueConstraint("one_uid", "other_uid"), NEVER_REUSED)

    one_uid: Mapped[str]
    other_uid: Mapped[str] = mapped_column(index=True)
    decided_at: Mapped[datetime]


class Suppression(Record):
    """An address or number nobody may write to or import again, even when its person is erased.

    `digest` is HMAC-SHA-256 of the folded address (or the number's digits) with the office's own
    key, so that the file names nobody it has forgotten.
    """

    __tablename__ = "suppressions"
    __table_args__ = (NEVER_REUSED,)

    digest: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]  # email, telephone, or name together with an organisation
    reason: Mapped[str] = mapped_column(default="")
    began_on: Mapped[date]


class SavedView(Record):
    """Filters and words of a list that somebody gave a name; `area` is whose list."""

    __tablename__ = "saved_views"
    __table_args__ = (NEVER_REUSED,)

    area: Mapped[str]
    label: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    filters: Mapped[Any] = mapped_column(Json, nullable=False)


class Outlet(Record):
    """A media organisation: a paper, an agency, a station."""

    __tablename__ = "outlets"
    __table_args__ = (Index("ix_outlets_sorted", "is_archived", "folded", "id"), NEVER_REUSED)

    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    is_archived: Mapped[bool] = mapped_column(default=False)
    folded: Mapped[str] = mapped_column(default="")
    languages: Mapped[list[Any]] = mapped_column(Listing, default=list, server_default=text("'[]'"))
    # The desk's own: what a release is sent to when nobody there is known by name.
    telephones: Mapped[list[Any]] = mapped_column(
        Listing, default=list, server_default=text("'[]'")
    )
    emails: Mapped[list[Any]] = mapped_column(Listing, default=list, server_default=text("'[]'"))
    addresses: Mapped[list[Any]] = mapped_column(Listing, default=list, server_default=text("'[]'"))


class Affiliation(Part):
    """A person works for an outlet, in some role, from one date to another."""

    __tablename__ = "affiliations"
    __table_args__ = (
        # Who works for an outlet now, without a look at the rows.
        Index("ix_affiliations_outlet_id", "outlet_id", "ended_on", "contact_id"),
    )

    contact_id: Mapped[int] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), index=True
    )
    outlet_id: Mapped[int] = mapped_column(ForeignKey("outlets.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(default=0)
    role: Mapped[str] = mapped_column(default="")
    began_on: Mapped[date | None]
    ended_on: Mapped[date | None]


class MailingList(Record):
    """A list of those a release goes to: "fixed" by its members, or a "rule" (`lists.rules`, JSON).

    A rule list may have members too: who is always on it, and who is kept out. `language` and
    `address_kind` ("work", "home" …) hold for who comes by this list, where it can be had.
    """

    __tablename__ = "mailing_lists"
    __table_args__ = (NEVER_REUSED,)

    label: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    is_archived: Mapped[bool] = mapped_column(default=False)
    kind: Mapped[str] = _added("fixed")
    rule: Mapped[str] = _added()
    language: Mapped[str] = _added()
    address_kind: Mapped[str] = _added()
    owner: Mapped[str] = _added()
    colour: Mapped[str] = _added()

    members: Mapped[list["Member"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, foreign_keys="Member.list_id"
    )


class Member(Part):
    """A person, an outlet's desk, or another list on a list; `is_excluded` is kept out of it."""

    __tablename__ = "members"
    __table_args__ = (
        UniqueConstraint("list_id", "contact_id"),
        Index(
            "ix_members_outlet_id",
            "outlet_id",
            "list_id",
            unique=True,
            sqlite_where=text("outlet_id IS NOT NULL"),
        ),
        Index(
            "ix_members_nested_id",
            "nested_id",
            "list_id",
            unique=True,
            sqlite_where=text("nested_id IS NOT NULL"),
        ),
        # What is more than a person on a list is found without a walk over all the persons.
        Index(
            "ix_members_others",
            "list_id",
            sqlite_where=text("contact_id IS NULL OR is_excluded = 1"),
        ),
    )

    list_id: Mapped[int] = mapped_column(ForeignKey("mailing_lists.id", ondelete="CASCADE"))
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), index=True
    )
    added_at: Mapped[datetime]
    outlet_id: Mapped[int | None] = mapped_column(ForeignKey("outlets.id", ondelete="CASCADE"))
    nested_id: Mapped[int | None] = mapped_column(
        ForeignKey("mailing_lists.id", ondelete="CASCADE")
    )
    is_excluded: Mapped[bool] = mapped_column(default=False, server_default=text("0"))


class Handout(Record):
    """That a release, or addresses alone, left the house: the lists as they were, and who had it.

    It names its release by uid too, and keeps its headline, should the release be gone one day.
    `lists` are [uid, label], `left_out` are [reason, how many].
    """

    __tablename__ = "handouts"
    __table_args__ = (NEVER_REUSED,)

    handed_at: Mapped[datetime] = mapped_column(index=True)
    form: Mapped[str]
    who: Mapped[str] = mapped_column(default="")
    release_id: Mapped[int | None] = mapped_column(
        ForeignKey("releases.id", ondelete="SET NULL"), index=True
    )
    release_uid: Mapped[str] = mapped_column(default="")
    headline: Mapped[str] = mapped_column(default="")
    lists: Mapped[list[Any]] = mapped_column(Listing, default=list)
    left_out: Mapped[list[Any]] = mapped_column(Listing, default=list)
    override_reason: Mapped[str] = mapped_column(default="")


class HandoutRecipient(Part):
    """Somebody a hand-out went to, at which address, and the revision they had, by its number."""

    __tablename__ = "handout_recipients"
    __table_args__ = (
        Index(
            "ix_handout_recipients_outlet_id",
            "outlet_id",
            sqlite_where=text("outlet_id IS NOT NULL"),
        ),
    )

    handout_id: Mapped[int] = mapped_column(
        ForeignKey("handouts.id", ondelete="CASCADE"), index=True
    )
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="SET NULL"), index=True
    )
    outlet_id: Mapped[int | None] = mapped_column(ForeignKey("outlets.id", ondelete="SET NULL"))
    formatted_name: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    revision: Mapped[int | None]
    because: Mapped[str] = mapped_column(default="")


# --- the office -------------------------------------------------------------------------------


class Setting(Part):
    """One setting of the office, which travels in its file."""

    __tablename__ = "settings"

    key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[Any] = mapped_column(Json, nullable=False)


class JournalStep(Base):
    """One step that can be undone, or redone once `is_undone`; see `store.journal`."""

    __tablename__ = "journal_steps"
    __table_args__ = (NEVER_REUSED,)

    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    spell: Mapped[str] = mapped_column(default="")
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime]
    is_undone: Mapped[bool] = mapped_column(default=False)


class JournalRow(Base):
    """A row as it was before a step: `old` is a JSON array of its columns, NULL for none.

    `after` is its version when the step was over, by which undo sees that it has moved on.
    """

    __tablename__ = "journal_rows"
    __table_args__ = {"sqlite_with_rowid": False}

    step: Mapped[int] = mapped_column(primary_key=True)
    tbl: Mapped[str] = mapped_column(primary_key=True)
    row: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[int | None]
    after: Mapped[int | None]
    old: Mapped[str | None]

"""Handing out: the forms in which recipients leave the house, each time written into the ledger.

No form is a cc: addresses go into Bcc, or into a mail of their own. `ledger` reads who had what.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.formats.addresscsv import escaped
from pressdesk.formats.card import Card, Email
from pressdesk.formats.mailboxes import names, one_line, table_html, table_text
from pressdesk.lists.recipients import Recipient, Resolved
from pressdesk.releases import edit, revisions
from pressdesk.store.plain import Reader, Writer, glance, insert, insert_many
from pressdesk.store.store import step
from pressdesk.store.values import json_text, list_text, moment_text, new_uid

FORMS = ("bcc", "to", "names", "table", "csv", "xlsx", "vcf", "eml")


@dataclass(frozen=True, slots=True)
class Going:
    """A release about to be handed out: its languages, and how long it is under embargo."""

    release: int = 0
    uid: str = ""
    headline: str = ""
    languages: tuple[str, ...] = ()
    embargoed_until: datetime | None = None
    embargo_note: str = ""
    embargo_zone: str = ""

    def is_embargoed(self, now: datetime) -> bool:
        """Whether it may not be published yet; one whose hour could not be read may not."""
        until = self.embargoed_until
        if until is None:
            return bool(self.embargo_note.strip())
        # Without a zone nothing better is known than UTC.
        return (until if until.tzinfo else until.replace(tzinfo=UTC)) > now

    def embargo_words(self) -> str:
        """Return what is said of the embargo beside every form."""
        if self.embargoed_until is None:
            return _("Under embargo: {note}").format(note=one_line(self.embargo_note))
        return _("Under embargo until {when}").format(when=self._until(self.embargoed_until))

    def _until(self, until: datetime) -> str:
        """Return the hour on the clocks of the embargo's zone, and in UTC where that differs."""
        if until.tzinfo is None:
            return f"{until:%Y-%m-%d %H:%M}"
        world = until.astimezone(UTC)
        try:
            local = until.astimezone(ZoneInfo(self.embargo_zone)) if self.embargo_zone else world
        except (ValueError, KeyError, OSError):  # no zone we know
            local = world
        if not local.utcoffset():
            return f"{world:%Y-%m-%d %H:%M} UTC"
        # Only the hours differ, unless midnight lies between them.
        is_same_day = local.date() == world.date()
        said = f"{world:%H:%M} UTC" if is_same_day else f"{world:%Y-%m-%d %H:%M} UTC"
        return f"{local:%Y-%m-%d %H:%M} {local.tzname()} ({said})"

    def refuse_embargoed(self, now: datetime, reason: str) -> None:
        """Raise DeskError for a release under embargo, unless somebody says why it goes out."""
        if self.is_embargoed(now) and not reason.strip():
            raise DeskError(
                self.embargo_words() + ".",
                _("To hand it out all the same, say why: the reason is kept with it."),
            )


@glance
def going(session: Reader, release: int) -> Going:
    """Return a release about to be handed out; 0 for addresses alone."""
    if not release:
        return Going()
    draft = edit.draft(session, release)
    headline = next((text.headline for text in draft.texts if text.headline), draft.reference)
    return Going(
        release, draft.uid, headline, draft.languages, draft.embargoed_until, draft.embargo_note,
        draft.embargo_zone,
    )  # fmt: skip


# --- forms ------------------------------------------------------------------------------------


def rows(people: Sequence[Recipient], embargo: str = "") -> list[tuple[str, ...]]:
    """Return recipients as a table, its headings first; an embargo is told in every row."""
    head = (_("Name"), _("E-mail"), _("Language"), _("Salutation"), _("Because"))
    said = [(p.formatted_name, p.address, p.language, p.salutation, p.because) for p in people]
    if not embargo:
        return [head, *said]
    return [(_("Embargo"), *head), *((embargo, *row) for row in said)]


def as_names(people: Sequence[Recipient], embargo: str = "") -> str:
    """Return the names, one a line, an embargo on the first."""
    return "\n".join(filter(None, (embargo, names(people))))


def as_table(people: Sequence[Recipient], embargo: str = "") -> tuple[str, str]:
    """Return recipients as text with tabs and as HTML, to be pasted anywhere."""
    said = rows(people, embargo)
    return table_text(said), table_html(said)


def as_csv(people: Sequence[Recipient], delimiter: str = ",", embargo: str = "") -> str:
    """Return recipients as CSV (RFC 4180), in which no cell is taken for a formula."""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([escaped(one_line(cell)) for cell in row] for row in rows(people, embargo))
    return made.getvalue()


def as_xlsx(people: Sequence[Recipient], title: str, embargo: str = "") -> bytes:
    """Return recipients as a workbook of text alone, its one sheet called `title`."""
    from pressdesk.formats import spreadsheet

    head, *said = rows(people, embargo)
    return spreadsheet.write(head, [[one_line(cell) for cell in row] for row in said], title)


@glance
def as_vcf(session: Reader, people: Sequence[Recipient], language: str) -> bytes:
    """Return the cards of recipients as they may leave the house; a desk is its name and address.

    Of a person with several addresses all go along that are not private.
    """
    from pressdesk.contacts import exports
    from pressdesk.formats import vcard
    from pressdesk.formats.contactblock import handed_out

    ids = [one.contact for one in people if one.contact]
    cards = {card.id: handed_out(card, language) for card in exports.people(session, ids)}
    made = [
        cards.get(one.contact)
        or Card(formatted_name=one.formatted_name, organisation=one.formatted_name,
                emails=(Email(one.address),))
        for one in people
    ]  # fmt: skip
    return vcard.write(made, language).encode()


# --- the ledger -------------------------------------------------------------------------------


@step(N_("Hand out"), plain=True, lasting=True)
def record(
    session: Writer,
    found: Resolved,
    form: str,
    release: int,
    now: datetime,
    *,
    who: str = "",
    override_reason: str = "",
) -> int:
    """Remember a hand-out with the exact version each one had, and return its id.

    DeskError where the release is under embargo and no reason is given.
    """
    out = going(session, release)
    out.refuse_embargoed(now, override_reason)
    versions = revisions.kept_numbers(session, release) if release else {}
    row = insert(
        session,
        "handouts",
        {
            "uid": new_uid(), "version": 1, "handed_at": moment_text(now), "form": form,
            "who": one_line(who), "release_id": release or None, "release_uid": out.uid,
            "headline": out.headline, "lists": json_text([list(one) for one in found.lists]),
            "left_out": list_text(list(one) for one in found.reasons().items()),
            "override_reason": override_reason.strip(),
        },
    )  # fmt: skip
    columns = (
        "handout_id", "contact_id", "outlet_id", "formatted_name", "address", "language",
        "revision", "because",
    )  # fmt: skip
    had = [
        (
            row, one.contact or None, one.outlet or None, one.formatted_name, one.address,
            one.language, versions.get(one.language), one.because,
        )
        for one in found.recipients
    ]  # fmt: skip
    if had:
        insert_many(session, "handout_recipients", columns, had)
    return row

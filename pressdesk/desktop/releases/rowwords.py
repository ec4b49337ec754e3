"""What the second line of a release's row says, and the word in its pill."""

from datetime import datetime

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import dates
from pressdesk.releases.drafts import ReleaseRow

STATUS = {
    "draft": N_("Draft"),
    "in_review": N_("In review"),
    "approved": N_("Approved"),
    "scheduled": N_("Scheduled"),
    "embargoed": N_("Embargoed"),
    "issued": N_("Issued"),
    "corrected": N_("Corrected"),
    "withdrawn": N_("Withdrawn"),
}


def headline(row: ReleaseRow) -> str:
    """Return the headline, or what stands in its place while there is none."""
    return row.headline or _("Untitled release")


def standing(row: ReleaseRow, now: datetime) -> str:
    """Return the status shown in the pill; an embargo that still holds goes before the others."""
    holds = is_held(row, now) and row.status not in ("withdrawn", "draft", "in_review")
    return "embargoed" if holds else row.status


def is_held(row: ReleaseRow, now: datetime) -> bool:
    """Whether the release may not be published yet; a time without a zone holds to its end."""
    until = row.embargoed_until
    if until is None:
        return False
    return until > (now if until.tzinfo else now.astimezone().replace(tzinfo=None))


def languages(row: ReleaseRow) -> str:
    """Return the languages as "EN FR"."""
    return " ".join(code.split("-")[0].upper() for code in row.languages)


def meta(row: ReleaseRow, now: datetime, *, is_brief: bool = False) -> str:
    """Return reference, languages and when: edited for what is written, dated for what is out.

    Where room is short, `is_brief` leaves out the word "edited".
    """
    parts = [row.reference, languages(row)]
    if is_held(row, now) and row.embargoed_until is not None:
        until = dates.moment(row.embargoed_until, row.embargo_zone, now)
        parts = [_("until {moment}").format(moment=until), languages(row)]
    elif row.status in ("issued", "corrected", "withdrawn") and row.dated_on:
        parts.append(dates.short(row.dated_on))
    else:
        when = dates.ago(row.edited_at, now)
        parts.append(when if is_brief else _("edited {when}").format(when=when))
    return " · ".join(part for part in parts if part)


def spoken_row(row: ReleaseRow, now: datetime) -> str:
    """Return the whole row as a screen reader says it."""
    return f"{headline(row)}. {_(STATUS[standing(row, now)])}. {meta(row, now)}"

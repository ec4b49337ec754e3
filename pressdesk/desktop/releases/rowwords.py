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


def meta(row: ReleaseRow, now: datetime) -> str:
    """Return reference, languages and when: edited for what is written, dated for what is out."""
    return metas(row, now)[0]


def metas(row: ReleaseRow, now: datetime) -> tuple[str, ...]:
    """Return the same in full and ever shorter, for a list that has less room: a whole thing less
    says more than all of them cut in the middle."""
    spoken = languages(row)
    if is_held(row, now) and row.embargoed_until is not None:
        moment = dates.moment(row.embargoed_until, row.embargo_zone, now)
        until = _("until {moment}").format(moment=moment)
        return _joined(until, spoken), until, moment
    if row.status in ("issued", "corrected", "withdrawn") and row.dated_on:
        when, brief = dates.short(row.dated_on), dates.in_this_year(row.dated_on, now)
    else:
        brief = dates.ago(row.edited_at, now)
        when = _("edited {when}").format(when=brief)
    if row.is_correcting:
        what = _("correction")
        return _joined(what, row.reference, spoken, when), _joined(what, spoken, brief), what
    return (
        _joined(row.reference, spoken, when),
        _joined(row.reference, spoken, brief),
        _joined(row.reference, spoken),
    )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def spoken_row(row: ReleaseRow, now: datetime) -> str:
    """Return the whole row as a screen reader says it."""
    return f"{headline(row)}. {_(STATUS[standing(row, now)])}. {meta(row, now)}"

"""Finding releases: which ones a view and the words typed show, and the rows to show."""

from array import array
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from pressdesk.releases.drafts import ReleaseRow
from pressdesk.store import search
from pressdesk.store.plain import Reader, glance, marks
from pressdesk.store.settings import settings
from pressdesk.store.values import date_of, moment_of, moment_text

VIEWS = ("all", "drafts", "to_review", "embargoed", "this_month", "missing_fr", "archived")


@glance
def ids(
    session: Reader,
    view: str = "all",
    words: str = "",
    now: datetime | None = None,
    most: int = 0,
) -> "array[int]":
    """Return the ids of the releases of a view that say all of `words`, the newest date first.

    Releases without a date come before all others. A word may be misspelt when hardly anything
    else is found. `most` limits them to what is shown at once; of a search there are never more
    than a thousand.
    """
    condition, values = _condition(session, view, now)
    wanted = search.words_of(words)
    if not wanted:
        return session.numbers(
            f"SELECT r.id FROM releases r WHERE {condition}"
            " ORDER BY r.listed_on DESC, r.id DESC LIMIT ?",
            (*values, most or -1),
        )
    return search.releases(session, wanted, condition, values, most or search.MOST)


@glance
def counts(session: Reader, now: datetime | None = None) -> dict[str, int]:
    """Return how many releases each view shows."""
    counted = {}
    for view in VIEWS:
        condition, values = _condition(session, view, now)
        counted[view] = session.rows(f"SELECT count(*) FROM releases r WHERE {condition}", values)
    return {view: int(rows[0][0]) for view, rows in counted.items()}


@glance
def rows(session: Reader, ids: Sequence[int]) -> list[ReleaseRow]:
    """Return releases as the list shows them, in the order of `ids`; those gone are left out."""
    wanted = list(ids)
    languages: dict[int, tuple[str, ...]] = {}
    headlines: dict[int, str] = {}
    for release, language, headline in session.rows(
        "SELECT release_id, language, headline FROM release_texts"
        f" WHERE release_id IN ({marks(wanted)}) ORDER BY release_id, position, id",
        wanted,
    ):
        languages[release] = (*languages.get(release, ()), language)
        if headline:
            headlines.setdefault(release, headline)
    corrected = _being_corrected(session, wanted)
    by_id = {
        release: ReleaseRow(
            release,
            uid,
            reference or "",
            headlines.get(release, ""),
            status,
            languages.get(release, ()),
            date_of(dated_on),
            moment_of(embargoed_until) if embargoed_until else None,
            zone,
            moment_of(edited_at),
            bool(is_archived),
            release in corrected,
        )
        for (
            release, uid, reference, status, dated_on, embargoed_until, zone, edited_at,
            is_archived,
        ) in session.rows(
            "SELECT id, uid, reference, status, dated_on, embargoed_until, embargo_zone,"
            f" version_created_at, is_archived FROM releases WHERE id IN ({marks(wanted)})",
            wanted,
        )
    }  # fmt: skip
    return [by_id[release] for release in wanted if release in by_id]


def _being_corrected(session: Reader, releases: Sequence[int]) -> frozenset[int]:
    """Return those of some releases whose correction is being written.

    It stands here, where the first rows need nothing else of `notices`, which knows people and
    pages: those are loaded later.
    """
    found = session.rows(
        "SELECT release_id FROM release_notices WHERE ended_at IS NULL"
        f" AND release_id IN ({marks(releases)})",
        releases,
    )
    return frozenset(row[0] for row in found)


@glance
def printing(session: Reader, contact: int) -> "array[int]":
    """Return the ids of the releases that name a contact as a media contact, the newest first."""
    found = session.rows(
        "SELECT DISTINCT r.id, r.listed_on FROM releases r"
        " JOIN release_contacts c ON c.release_id = r.id WHERE c.contact_id = ?"
        " ORDER BY r.listed_on DESC, r.id DESC",
        (contact,),
    )
    return array("q", [row[0] for row in found])


@glance
def by_reference(session: Reader, reference: str) -> int:
    """Return the id of the release with a reference, however it is capitalised; 0 for none."""
    found = session.rows(
        "SELECT id FROM releases WHERE reference = ? OR lower(reference) = lower(?)"
        " ORDER BY reference <> ?",
        (reference.strip(), reference.strip(), reference.strip()),
    )
    return int(found[0][0]) if found else 0


def _condition(session: Reader, view: str, now: datetime | None) -> tuple[str, list[object]]:
    """Return what a view asks of `releases r`, as SQL and its values."""
    now = now or datetime.now(UTC)
    if view == "archived":
        return "r.is_archived = 1", []
    if view.startswith("missing_"):
        return (
            # Left to itself SQLite takes the unique index, and reads every text for its headline.
            "r.is_archived = 0 AND NOT EXISTS (SELECT 1 FROM release_texts t"
            " INDEXED BY ix_release_texts_said"
            " WHERE t.release_id = r.id AND t.language = ? AND t.headline <> '')",
            [view.removeprefix("missing_")],
        )
    match view:
        case "drafts":
            return "r.is_archived = 0 AND r.status = 'draft'", []
        case "to_review":
            return "r.is_archived = 0 AND r.status = 'in_review'", []
        case "embargoed":
            # A naive hour is compared as if it were UTC: without a zone nothing better is known.
            return "r.is_archived = 0 AND r.embargoed_until > ?", [moment_text(now)]
        case "this_month":
            first = now.astimezone(settings(session).zone_info()).date().replace(day=1)
            last = _next_month(first) - timedelta(days=1)
            return (
                "r.is_archived = 0 AND r.listed_on BETWEEN ? AND ?",
                [first.isoformat(), last.isoformat()],
            )
    return "r.is_archived = 0", []


def _next_month(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)

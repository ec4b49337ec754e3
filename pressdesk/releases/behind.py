"""Which language version of a release has not followed the last change of another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.releases import edit, revisions
from pressdesk.releases.drafts import TextDraft
from pressdesk.releases.parity import is_empty
from pressdesk.store.plain import Reader, Writer, glance, update
from pressdesk.store.store import step
from pressdesk.store.values import moment_of, moment_text


@dataclass(frozen=True, slots=True)
class Behind:
    """A version and the one it is behind of, which was changed at `changed_at`.

    `before` is what that one said when ours was written last, to be compared with what it says
    now.
    """

    language: str
    leader: str
    changed_at: datetime
    before: TextDraft


@glance
def behind(session: Reader, release: int) -> tuple[Behind, ...]:
    """Return each version that another one left behind, in the order of the texts.

    Who changes a version that is behind follows, whatever is changed until another is written;
    any other change leaves the rest behind, and so does no first text in a language, which is a
    translation. A version that is still empty is not behind but not begun.
    """
    drafted = edit.draft(session, release)
    asked = "SELECT language, edited_at FROM release_texts WHERE release_id = ?"
    edited = {str(row[0]): str(row[1]) for row in session.rows(asked, (release,))}
    leaders = _leaders(_changes(session, drafted.uid, edited))
    found = []
    for text in drafted.texts:
        leader = leaders.get(text.language, "")
        if leader not in edited or is_empty(text):
            continue
        before = _as_of(session, drafted.uid, leader, edited[text.language])
        if before is not None and before != drafted.text(leader):
            found.append(Behind(text.language, leader, moment_of(edited[leader]), before))
    return tuple(found)


@step(N_("Mark as up to date"), plain=True)
def catch_up(session: Writer, release: int, language: str, now: datetime) -> None:
    """Say that a version has followed all others, though its text was not changed by it.

    Raises DeskError where the release has no such version.
    """
    uid = edit.head(session, release).uid
    found = session.rows(f"{edit.STORED} AND language = ?", (release, language))
    if not found:
        raise DeskError(_("This version does not exist any more."))
    revisions.keep(session, uid, found[0])
    update(session, "release_texts", found[0][0], {"edited_at": moment_text(now)})


def _changes(session: Reader, uid: str, edited: Mapping[str, str]) -> list[str]:
    """Return in which languages a release was changed, one after the other."""
    kept = session.rows("SELECT edited_at, language FROM revisions WHERE release_uid = ?", (uid,))
    moments = {(str(at), str(language)) for at, language in kept}
    moments |= {(at, language) for language, at in edited.items()}
    return [language for _at, language in sorted(moments) if language in edited]


def _leaders(changes: Sequence[str]) -> dict[str, str]:
    """Return who is behind whom after changes in these languages."""
    begun: set[str] = set()
    leaders: dict[str, str] = {}
    for language, _spells in groupby(changes):
        if language not in leaders and language in begun:
            leaders |= dict.fromkeys(begun - {language}, language)
        leaders.pop(language, None)
        begun.add(language)
    return leaders


def _as_of(session: Reader, uid: str, language: str, moment: str) -> TextDraft | None:
    """Return what a version said at a moment, None where it was not written yet."""
    found = session.rows(
        "SELECT id FROM revisions WHERE release_uid = ? AND language = ? AND edited_at <= ?"
        " ORDER BY number DESC LIMIT 1",
        (uid, language, moment),
    )
    return revisions.revision(session, found[0][0]) if found else None

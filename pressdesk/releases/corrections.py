"""Correcting and withdrawing a release that is out, and giving a correction up."""

from dataclasses import replace
from datetime import datetime

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.releases import edit, notices, printed, revisions
from pressdesk.releases.drafts import Words
from pressdesk.store.plain import Writer, update
from pressdesk.store.store import step
from pressdesk.store.values import moment_text

OUT = ("issued", "corrected")  # what can be corrected and withdrawn


@step(N_("Correct release"), plain=True)
def correct(session: Writer, release: int, words: Words, now: datetime) -> None:
    """Open a release that is out to be corrected; `words` say, by language, what is corrected.

    Raises DeskError for one that is not out, and where no language has any words.
    """
    if edit.head(session, release).status not in OUT:
        raise DeskError(_("Only a release that is out can be corrected."))
    _refuse_wordless(words)
    notices.begin(session, release, words, now)
    edit.set_status(session, release, "draft", now)


@step(N_("Change what is said of a correction"), plain=True)
def reword(session: Writer, release: int, words: Words, now: datetime) -> None:
    """Give the correction being written other words; an approval of the old ones falls."""
    begun = notices.begun_from(session, release)
    if begun is None:
        raise DeskError(_("This release is not being corrected."))
    _refuse_wordless(words)
    notices.reword(session, begun.notice, words)
    was = edit.head(session, release).status
    falls = {"status": "draft"} if was in ("approved", "scheduled") else {}
    update(session, "releases", release, falls | {"version_created_at": moment_text(now)})


@step(N_("Give up the correction"), plain=True)
def give_up(session: Writer, release: int, now: datetime) -> None:
    """Put a release back as it was printed; the text of the correction stays in the history.

    Raises DeskError where it is not being corrected.
    """
    begun = notices.begun_from(session, release)
    if begun is None:
        raise DeskError(_("This release is not being corrected."))
    kept = edit.head(session, release)
    revisions.kept_numbers(session, release)
    texts = tuple(
        revisions.revision(session, row)
        for language, number in begun.numbers
        if (row := revisions.numbered(session, release, language, number))
    )
    edit.put_texts(session, kept, replace(kept, texts=texts), now)
    printed.put_back(session, release, begun.people)
    values = dict(begun.values)
    edit.refuse_taken(session, values["reference"], release)
    known = session.rows("SELECT id FROM letterheads WHERE id = ?", (values["letterhead_id"],))
    values["letterhead_id"] = values["letterhead_id"] if known else None
    notices.drop(session, begun.notice)
    update(session, "releases", release, values)


@step(N_("Withdraw release"), plain=True)
def withdraw(session: Writer, release: int, words: Words, now: datetime) -> None:
    """Withdraw a release that is out; `words` are the reason, printed where they are given.

    One whose correction is being written is withdrawn as it was printed. Raises DeskError for a
    release that is not out.
    """
    if notices.begun_from(session, release) is not None:
        give_up(session, release, now)
    if edit.head(session, release).status not in OUT:
        raise DeskError(_("Only a release that is out can be withdrawn."))
    notices.withdraw(session, release, words, now)
    edit.set_status(session, release, "withdrawn", now)
    session.info["label"] = N_("Withdraw release")


def _refuse_wordless(words: Words) -> None:
    if not notices.tidied(words):
        raise DeskError(
            _("A correction says what is corrected."),
            _("For instance: The launch is on 12 March, not 11 March."),
        )

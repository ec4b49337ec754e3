"""What was written last into an office: what a start after a crash says was recovered."""

from dataclasses import dataclass
from datetime import datetime

from pressdesk.store.changes import Kind, kind_of
from pressdesk.store.plain import Reader, glance
from pressdesk.store.values import moment_of


@dataclass(frozen=True, slots=True)
class LastKept:
    """The last step on the disk: when it ended, and the release it was about, 0 for none."""

    at: datetime
    release: int = 0


@glance
def last_kept(session: Reader) -> LastKept | None:
    """Return the last step, None where there is none of the last days."""
    newest = session.rows("SELECT id, ended_at FROM journal_steps ORDER BY id DESC LIMIT 1")
    if not newest:
        return None
    step, ended_at = newest[0]
    touched = session.rows(
        "SELECT DISTINCT tbl, owner FROM journal_rows WHERE step = ? LIMIT 50", (step,)
    )
    releases = {owner for table, owner in touched if kind_of(table) is Kind.RELEASE and owner}
    about = releases.pop() if len(releases) == 1 else 0
    return LastKept(moment_of(ended_at), int(about))

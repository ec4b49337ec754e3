"""The office's stored texts, such as its "About", to be put into a release."""

from datetime import datetime

from pressdesk.base.i18n import N_
from pressdesk.formats.body import Body, body_text, from_html, to_html
from pressdesk.store.plain import Reader, Writer, glance, insert
from pressdesk.store.store import step
from pressdesk.store.values import moment_text, new_uid

LONGEST_LABEL = 40


@glance
def stored(
    session: Reader, language: str, kind: str = "boilerplate"
) -> tuple[tuple[str, Body], ...]:
    """Return the stored texts of a kind in a language as (label, text), the usual one first."""
    found = session.rows(
        "SELECT label, html FROM text_blocks WHERE kind = ? AND language = ?"
        " ORDER BY is_default DESC, label",
        (kind, language),
    )
    return tuple((str(label), from_html(html)) for label, html in found)


@step(N_("Store a text"), plain=True)
def keep(session: Writer, language: str, body: Body, now: datetime) -> str:
    """Store an "About" as the office's usual one in a language; return how it is called.

    A text stored before stays to be chosen; one that says the same becomes the usual one.
    """
    html = to_html(body)
    label = body_text(body).strip()[:LONGEST_LABEL]
    session.run(
        "UPDATE text_blocks SET is_default = 0, version = version + 1"
        " WHERE kind = 'boilerplate' AND language = ? AND is_default",
        (language,),
    )
    same = (language, html)
    session.run(
        "DELETE FROM text_blocks WHERE kind = 'boilerplate' AND language = ? AND html = ?", same
    )
    made = {
        "uid": new_uid(), "version": 1, "kind": "boilerplate", "language": language,
        "label": label, "html": html, "is_default": True, "edited_at": moment_text(now),
    }  # fmt: skip
    insert(session, "text_blocks", made)
    return label


@step(N_("Remove a stored text"), plain=True)
def remove(session: Writer, language: str, body: Body) -> None:
    """Forget a stored "About"; releases that hold it keep it."""
    session.run(
        "DELETE FROM text_blocks WHERE kind = 'boilerplate' AND language = ? AND html = ?",
        (language, to_html(body)),
    )

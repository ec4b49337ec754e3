"""The office's stored texts, such as its "About", to be put into a release."""

from pressdesk.formats.body import Body, from_html
from pressdesk.store.plain import Reader, glance


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

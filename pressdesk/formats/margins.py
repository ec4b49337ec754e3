"""What stands in a document's margins: a letterhead above the text, an address below it."""

import re
from collections.abc import Iterable

from pressdesk.base.text import clean, fold
from pressdesk.formats.body import Body, Heading, Paragraph, Run, block_text, normal

_REACHABLE = re.compile(r"@|(?:\d[ .\-()]*){7}")
_FOLIO = re.compile(
    r"(?:page|seite|página|pagina|sida|side|strona|sivu)?\W*\d*\W*\w{0,4}\W*\d*", re.I
)
_LONG = 200  # characters; more is no line of a letterhead


def with_margins(body: Body, above: Iterable[str], below: Iterable[str]) -> Body:
    """Return a body with what its margins say where the text itself lacks it.

    The header stands above the text, the footer below it where it holds a telephone or an address
    that the text does not. Page numbers and what is in the text already are left out.
    """
    text = "\n".join(block_text(block) for block in body)
    known = {fold(line) for line in text.split("\n")}
    head, foot = _new(above, known), _new(below, known)
    reach = "\n".join(foot)
    lacks = _REACHABLE.search(reach) and not _REACHABLE.search(text)
    tail = (Paragraph((Run(reach),)),) if lacks else ()
    if body and isinstance(body[0], Heading) and not head:
        return normal((*body, *tail))
    return normal((*(Paragraph((Run(line),)) for line in head if len(line) < _LONG), *body, *tail))


def _new(lines: Iterable[str], known: set[str]) -> list[str]:
    kept = []
    for line in lines:
        said = clean(line).strip()
        if (
            any(c.isalpha() for c in said)
            and fold(said) not in known
            and not _FOLIO.fullmatch(said)
        ):
            known.add(fold(said))
            kept.append(said)
    return kept

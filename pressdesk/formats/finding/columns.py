"""A head in two columns: mark and date on the left, the contact on the right."""

from dataclasses import dataclass, field

from pressdesk.formats.body import Run
from pressdesk.formats.finding import phrases
from pressdesk.formats.finding.cells import GAP
from pressdesk.formats.finding.lines import Line, line

_ROWS = 12  # A head has no more lines.


@dataclass(frozen=True, slots=True)
class Columns:
    """The lines of a text as the head reads them and as the contacts do; `rows` were parted."""

    left: list[Line]
    right: list[Line]
    rows: frozenset[int] = field(default_factory=frozenset)


def columns(lines: list[Line]) -> Columns:
    """Return the lines with those parted that have a contact's label in a right-hand column."""
    parted: dict[int, tuple[Line, Line]] = {}
    for n, one in enumerate(lines[:_ROWS]):
        if one.kind != "paragraph" or one.is_prose:
            continue
        cells = [c.strip() for c in GAP.split(one.text) if c.strip()]
        if len(cells) != 2 or not (parted or _labels(cells[1])):
            continue
        if parted and n - max(parted) > 1:
            break
        left, right = (line((Run(c),), one.block, one.kind) for c in cells)
        parted[n] = (left, right)
    if not parted:
        return Columns(lines, lines)
    return Columns(
        [parted[n][0] if n in parted else x for n, x in enumerate(lines)],
        [parted[n][1] if n in parted else x for n, x in enumerate(lines)],
        frozenset(parted),
    )


def _labels(cell: str) -> bool:
    folded = phrases.plain(cell)
    match = phrases.pattern(phrases.CONTACT).match(folded)
    return match is not None and folded[match.end() : match.end() + 1] in ("", ":")

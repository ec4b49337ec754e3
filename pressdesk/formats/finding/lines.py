"""A manuscript's blocks as lines to be sorted, and the sorted lines as blocks again."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pressdesk.formats.body import (
    Block,
    Body,
    Heading,
    Item,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Table,
    plain,
)  # fmt: skip
from pressdesk.formats.finding.phrases import plain as plain_text

PROSE = 140  # A line of more characters is running text, not a line of a head or a contact block.


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its runs, its text without white space around, and the block it is of."""

    runs: Runs
    text: str
    block: int
    kind: str  # "paragraph", "heading", "quote", "item", "table", "picture"
    folded: str  # for comparing: without case, accents and decoration
    is_prose: bool = False  # running text rather than a short line set apart


def _is_prose(text: str, kind: str) -> bool:
    if kind in ("heading", "picture"):
        return False
    if kind == "table" and "\t" in text:
        return any(len(cell) > PROSE for cell in text.split("\t"))
    if len(text) > PROSE:
        return True
    sentence = len(text) > 90 and text.rstrip("\"”»’'").endswith((".", "!", "?", "。"))
    broad = sum(c > "\u2e80" for c in text) if len(text) > 40 else 0
    wide = (len(text) > 60 and broad * 2 > len(text)) or (text[-1:] == "。" and broad > 30)
    return sentence or wide


_REACHES = re.compile(r"\S@\S|(?:\d[ .()/-]{0,2}){6}\d")


_DECORATION = re.compile(
    r"^[\s*#>|【「『■◆●〔«»“”\"'_=~•·●▪–—\-/\[\](){}]+|[\s*#|】」』〕«»“”\"'_=~•·–—\-/\[\]{}]+$"
)


def bare(text: str) -> str:
    """Return a line without the signs that decorate it at both ends."""
    return _DECORATION.sub("", text)


def line(runs: Runs, block: int, kind: str) -> Line:
    """Return a line made of runs."""
    text = plain(runs).strip()
    # Only the beginning tells what a line is; folding a whole novel would take its time.
    folded = plain_text(bare(_unspaced(text[:400])))
    return Line(runs, text, block, kind, folded, _is_prose(text, kind))


_LETTERSPACED = re.compile(r"(?:[^\W\d_] ){3,}[^\W\d_]")


def _unspaced(text: str) -> str:
    """Return a line set with spaces between its letters ("P R E S S") as one set without."""
    if not _LETTERSPACED.match(text):
        return text
    words = re.split(r"\s{2,}", text)
    whole = all(_LETTERSPACED.fullmatch(w) or len(w) == 1 for w in words)
    return " ".join(w.replace(" ", "") for w in words) if whole else text


def spread(body: Body) -> list[Line]:
    """Return all lines of a body in order; a table's rows have their cells parted by tabs."""
    lines: list[Line] = []
    for number, block in enumerate(body):
        match block:
            case Table():
                for row in block.rows:
                    runs: list[Run] = []
                    for n, cell in enumerate(row):
                        runs += [Run("\t")] if n else []
                        # In a cell with an address each line says something of its own.
                        joint = " | " if _REACHES.search(plain(cell)) else " "
                        runs += [replace(r, text=r.text.replace("\n", joint)) for r in cell]
                    lines.append(line(tuple(runs), number, "table"))
            case Picture():
                lines.append(line((Run(block.caption),), number, "picture"))
            case _:
                kind = type(block).__name__.lower()
                lines += [line(part, number, kind) for part in split(block.runs)]
                if isinstance(block, Quote) and block.attribution:
                    lines.append(line(block.attribution, number, kind))
    return lines


def split(runs: Runs) -> list[Runs]:
    """Return runs parted at their line breaks."""
    parts: list[list[Run]] = [[]]
    for run in runs:
        for n, piece in enumerate(run.text.split("\n")):
            if n:
                parts.append([])
            if piece:
                parts[-1].append(replace(run, text=piece))
    return [tuple(part) for part in parts]


def after(runs: Runs, count: int) -> Runs:
    """Return runs without their first `count` characters."""
    kept = []
    for run in runs:
        if count < len(run.text):
            kept.append(replace(run, text=run.text[count:]))
        count = max(0, count - len(run.text))
    return tuple(kept)


def gather(lines: Iterable[Line], body: Body) -> Body:
    """Return the blocks the lines are of, each with only the lines that are given."""
    blocks: list[Block] = []
    together: list[Line] = []
    for one in lines:
        if together and together[0].block != one.block:
            blocks += _block(together, body[together[0].block])
            together = []
        together.append(one)
    if together:
        blocks += _block(together, body[together[0].block])
    return tuple(blocks)


def _block(lines: list[Line], block: Block) -> list[Block]:
    whole = spread((block,))
    if [x.runs for x in whole] == [x.runs for x in lines]:
        return [block]
    if isinstance(block, Table):
        kept = {x.text for x in lines}
        rows = [row for row, x in zip(block.rows, whole, strict=True) if x.text in kept]
        return [Table(tuple(rows), block.header)] if rows else []
    runs: list[Run] = []
    for one in lines:
        if one.text:
            runs += [Run("\n")] if runs else []
            runs += one.runs
    if not runs:
        return []
    match block:
        case Heading():
            return [Heading(tuple(runs), block.level)]
        case Quote():
            return [Quote(tuple(runs))]
        case Item():
            return [Item(tuple(runs), block.ordered, block.level)]
        case _:
            return [Paragraph(tuple(runs))]

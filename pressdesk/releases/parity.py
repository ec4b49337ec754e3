"""Whether two language versions of a release say the same: figures, dates, links, people, parts.

Words are not translated; what is compared reads alike in every language. A difference is a
question to the press officer, no fault: a version may well say less.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeVar
from urllib.parse import urlsplit

from pressdesk.base.text import fold
from pressdesk.formats.body import (
    Body,
    Picture,
    Quote,
    Runs,
    Table,
    block_text,
    body_text,
    plain,
)
from pressdesk.releases.drafts import TextDraft
from pressdesk.releases.figures import figures, spelt

BODIES = ("body", "ed_note", "boilerplate")
FIELDS = ("headline", "subhead", "located", "ed_note", "boilerplate")
_KEPT = 8192
_B = TypeVar("_B")


@dataclass(frozen=True, slots=True)
class Gap:
    """What one language version has and the other lacks, and where it stands.

    `kind`: "figure", "date", "time", "link", "person", "picture", with what it is in `said`; or
    "field" with the name of a field, or "quotes" and "tables" with how many more there are.
    """

    kind: str
    said: str
    language: str
    field: str = "body"
    block: int = 0


def compare(one: TextDraft, other: TextDraft) -> tuple[Gap, ...]:
    """Return what either of two versions has alone, in the order of the texts.

    Nothing, while one of them is still empty.
    """
    if is_empty(one) or is_empty(other):
        return ()
    return (*_alone(one, other), *_alone(other, one))


def counterpart(one: TextDraft, other: TextDraft, field: str, block: int) -> int:
    """Return which block of the other version stands where one stands: of its kind, in the order.

    Where the two are built alike it is the same number; else the nearest that fits.
    """
    if field not in BODIES:
        return 0
    ours, theirs = ([type(part).__name__ for part in getattr(text, field)] for text in (one, other))
    if len(ours) == len(theirs):
        return block
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if a <= block < b:
            return c + block - a if kind == "equal" else min(c + block - a, max(d - 1, c))
    return max(len(theirs) - 1, 0)


def is_empty(text: TextDraft) -> bool:
    """Whether nothing was written yet that could be compared."""
    return not text.headline.strip() and not body_text(text.body).strip()


def _alone(text: TextDraft, other: TextDraft) -> Iterator[Gap]:
    for field in FIELDS:
        if _said(text, field) and not _said(other, field):
            yield Gap("field", field, text.language, field)
    yield from _figures(text, other)
    yield from _links(text, other)
    yield from _people(text, other)
    yield from _counted(text, other)


def _said(text: TextDraft, field: str) -> str:
    value = getattr(text, field)
    return value.strip() if isinstance(value, str) else body_text(value).strip()


# --- figures -----------------------------------------------------------------------------------


def passages(text: TextDraft) -> Iterator[tuple[str, int, str]]:
    """Yield every passage of a text with its field and block."""
    yield "headline", 0, text.headline
    yield "subhead", 0, text.subhead
    for field in BODIES:
        for at, block in enumerate(getattr(text, field)):
            yield field, at, block_text(block)


def _figures(text: TextDraft, other: TextDraft) -> Iterator[Gap]:
    theirs = {
        figure.value for *_at, said in passages(other) for figure in figures(said, other.language)
    }
    theirs |= {n for *_at, said in passages(other) for n in spelt(said, other.language)}
    seen: set[str] = set()
    for field, at, said in passages(text):
        for figure in figures(said, text.language):
            value = figure.value
            if value in theirs or value in seen or _is_in(value, theirs):
                continue
            seen.add(value)
            kind = "date" if "-" in value else "time" if ":" in value else "figure"
            yield Gap(kind, figure.written, text.language, field, at)


def _is_in(value: str, theirs: set[str]) -> bool:
    """Whether a day stands in the other text as the first of two ("7–9 May"), or an hour alone."""
    if "-" in value:
        return False
    if ":" in value:
        hour, _colon, minute = value.partition(":")
        return minute == "00" and str(int(hour)) in theirs
    return f"{value.zfill(2)}:00" in theirs or any(
        day.endswith(f"-{value.zfill(2)}") for day in theirs
    )


# --- links, people, parts ----------------------------------------------------------------------


def _all_runs(body: Body) -> Iterator[tuple[int, Runs]]:
    for at, block in enumerate(body):
        match block:
            case Quote():
                yield at, block.runs
                yield at, block.attribution
            case Table():
                yield from ((at, cell) for row in block.rows for cell in row)
            case Picture():
                pass
            case _:
                yield at, block.runs


def _linked(text: TextDraft) -> Iterator[tuple[str, int, str]]:
    for field in BODIES:
        for at, parts in _all_runs(getattr(text, field)):
            yield from ((field, at, run.link) for run in parts if run.link)


def _links(text: TextDraft, other: TextDraft) -> Iterator[Gap]:
    theirs = {_target(link) for *_at, link in _linked(other)}
    seen: set[str] = set()
    for field, at, link in _linked(text):
        target = _target(link)
        if target not in theirs and target not in seen:
            seen.add(target)
            yield Gap("link", link.partition(":")[2].strip("/") or link, text.language, field, at)


@lru_cache(maxsize=_KEPT)
def _target(link: str) -> str:
    scheme, _colon, rest = link.partition(":")
    if scheme == "tel":
        return "tel:" + re.sub(r"\D", "", rest)[-8:]
    # A house has its pages and desks in each language under names of their own.
    if scheme == "mailto":
        return f"mailto:{_house(rest.partition('?')[0].rpartition('@')[2])}"
    try:
        return _house(urlsplit(link).hostname or link)
    except ValueError:
        return link


def _house(host: str) -> str:
    return ".".join(host.casefold().split(".")[-2:])


def _people(text: TextDraft, other: TextDraft) -> Iterator[Gap]:
    """Whoever is quoted is named by the other text too."""
    theirs = " ".join(fold(said) for *_at, said in passages(other))
    seen: set[str] = set()
    for at, block in enumerate(text.body):
        name = plain(block.attribution) if isinstance(block, Quote) else ""
        name = re.split(r"[,\n(]", name)[0].strip(" —–-")
        words = fold(name).split()
        if words and words[-1] not in theirs and name not in seen:
            seen.add(name)
            yield Gap("person", name, text.language, "body", at)


def _counted(text: TextDraft, other: TextDraft) -> Iterator[Gap]:
    shown = {block.image for block in _blocks(other, Picture)}
    for at, block in enumerate(text.body):
        if isinstance(block, Picture) and block.image not in shown:
            yield Gap("picture", block.caption or block.alt, text.language, "body", at)
    for kind, of in (("quotes", Quote), ("tables", Table)):
        more = len(_blocks(text, of)) - len(_blocks(other, of))
        if more > 0:
            places = [at for at, block in enumerate(text.body) if isinstance(block, of)]
            yield Gap(kind, str(more), text.language, "body", places[-1])


def _blocks(text: TextDraft, of: type[_B]) -> list[_B]:
    return [block for block in text.body if isinstance(block, of)]

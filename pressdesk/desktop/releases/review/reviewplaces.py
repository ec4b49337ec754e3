"""Where in a text the fields found in it stand, and which blocks a selection touches; no Qt."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pressdesk.base.text import fold
from pressdesk.formats.body import Block, Body, Heading, block_text, runs
from pressdesk.formats.finding.dates import dates
from pressdesk.formats.manuscript import FoundContact, FoundRelease, Manuscript, Sureness

Span = tuple[int, int]
_KNOWN_BY = 8  # words at its beginning and its end by which a long stretch is found
BLOCK_FIELDS = ("body", "boilerplate", "ed_note")


@dataclass(frozen=True, slots=True)
class Stretch:
    """One block as it is shown: its text from `start` to `end`, and the block it is."""

    start: int
    end: int
    text: str
    block: Block


@dataclass(frozen=True, slots=True)
class Shown:
    """A manuscript as it is shown: blocks by lines. A title that stands apart is the first one."""

    stretches: tuple[Stretch, ...]

    @property
    def text(self) -> str:
        """The whole text, one newline between blocks."""
        return "\n".join(stretch.text for stretch in self.stretches)


def shown(manuscript: Manuscript) -> Shown:
    """Return a manuscript as it is shown to be compared with what was found."""
    blocks: list[Block] = list(manuscript.body)
    known = {fold(block_text(block)) for block in blocks}
    if manuscript.title and fold(manuscript.title) not in known:
        blocks.insert(0, Heading(runs(manuscript.title)))
    stretches = []
    start = 0
    for block in blocks:
        text = block_text(block)
        stretches.append(Stretch(start, start + len(text), text, block))
        start += len(text) + 1
    return Shown(tuple(stretches))


def places(
    text: str, found: FoundRelease, chosen: Mapping[str, int] | None = None
) -> dict[str, tuple[Span, ...]]:
    """Return where each found field stands in the text; contacts are "contacts.0" and so on.

    Words that stand in several places are meant where the user has `chosen` them, by field. A
    field that was put together, and stands nowhere as it is, is left out.
    """
    near = chosen or {}
    spots: dict[str, tuple[Span, ...]] = {}
    for field in ("headline", "subhead", "located"):
        spots[field] = _nearest(text, getattr(found, field), near.get(field, 0))
    spots["embargo"] = _nearest(text, found.embargo_text, near.get("embargo", 0))
    if found.dated_on:
        named = [spot for spot in dates(text, found.language) if spot.on == found.dated_on]
        at = near.get("dated_on", 0)
        named.sort(key=lambda spot: abs(spot.start - at))
        spots["dated_on"] = tuple((spot.start, spot.end) for spot in named[:1])
    for field in BLOCK_FIELDS:
        spots[field] = _blocks(text, getattr(found, field))
    for number, contact in enumerate(found.contacts):
        spots[f"contacts.{number}"] = _contact(text, contact)
    return {field: spans for field, spans in spots.items() if spans}


def _contact(text: str, contact: FoundContact) -> tuple[Span, ...]:
    """Return where a contact stands: its name there where its number is, not where it is quoted."""
    numbers = [
        span for words in (*contact.telephones, *contact.emails) for span in _first(text, words)
    ]
    at = min(numbers)[0] if numbers else len(text)
    return (*_nearest(text, contact.formatted_name, at), *numbers)


def _nearest(text: str, words: str, at: int) -> tuple[Span, ...]:
    """Return where `words` stand nearest to a place in the text."""
    parts = words.split()
    if len(parts) > _KNOWN_BY or not parts:
        return _first(text, words)
    hits = [hit.span() for hit in _spaced(parts).finditer(text)]
    return tuple(sorted(hits, key=lambda span: abs(span[0] - at))[:1])


def _first(text: str, words: str, start: int = 0) -> tuple[Span, ...]:
    """Return where `words` stand first, whatever the white space between them."""
    parts = words.split()
    if not parts:
        return ()
    head = _spaced(parts[:_KNOWN_BY]).search(text, start)
    if head is None or len(parts) <= _KNOWN_BY:
        return (head.span(),) if head else ()
    tail_from = head.start() + len(" ".join(parts[:-_KNOWN_BY]))
    tail = _spaced(parts[-_KNOWN_BY:]).search(text, tail_from)
    return ((head.start(), tail.end()),) if tail else (head.span(),)


def _spaced(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in words), re.IGNORECASE)


def _blocks(text: str, body: Body) -> tuple[Span, ...]:
    spans: list[Span] = []
    start = 0
    for block in body:
        for line in block_text(block).split("\n"):
            hit = _first(text, line, start) or _first(text, line)
            if hit and hit[0][1] > hit[0][0]:
                spans += hit
                start = hit[0][1]
    return tuple(spans)


# --- putting blocks elsewhere ----------------------------------------------------------------


def touched(view: Shown, start: int, end: int) -> tuple[Stretch, ...]:
    """Return the blocks that a selection touches."""
    return tuple(s for s in view.stretches if s.start < end and start < s.end)


def with_blocks(
    found: FoundRelease, field: str, view: Shown, chosen: Iterable[Stretch]
) -> FoundRelease:
    """Return what was found with blocks put into `field` in the order of the text, and out of
    the other fields."""
    stretches = tuple(chosen)
    found = without_blocks(found, (stretch.text for stretch in stretches))
    order = {fold(stretch.text): stretch.start for stretch in view.stretches}
    kept: Body = getattr(found, field)
    placed = [(_place(block, order, view), block) for block in kept]
    for stretch in stretches:
        at = sum(1 for place, _block in placed if place <= stretch.start)
        placed.insert(at, (stretch.start, stretch.block))
    body = tuple(block for _at, block in placed)
    return sure(replace(found, **{field: body}), field)  # type: ignore[arg-type]


def _place(block: Block, order: dict[str, int], view: Shown) -> int:
    words = fold(block_text(block))
    if words in order:
        return order[words]
    holding = (s.start for s in view.stretches if words and words in fold(s.text))
    return next(holding, 0)


def without_blocks(found: FoundRelease, texts: Iterable[str]) -> FoundRelease:
    """Return what was found without the blocks that say one of `texts`."""
    gone = {fold(text) for text in texts if text.strip()}
    fields = {
        field: tuple(b for b in getattr(found, field) if fold(block_text(b)) not in gone)
        for field in BLOCK_FIELDS
    }
    return replace(found, **fields)  # type: ignore[arg-type]


def sure(found: FoundRelease, field: str) -> FoundRelease:
    """Return what was found with one field as certain, since a person put it right."""
    kept = tuple(doubt for doubt in found.sureness if doubt.field != field)
    return replace(found, sureness=(*kept, Sureness(field, 1.0, "")))

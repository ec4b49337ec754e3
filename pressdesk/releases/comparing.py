"""Two versions of a text, compared word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pressdesk.formats.body import body_text
from pressdesk.releases.drafts import TextDraft

SAME, GONE, NEW = "same", "gone", "new"
_WORD = re.compile(r"\w+|\s|[^\w\s]")
MOST_WORDS = 4_000  # of one passage; a longer one is compared as a whole, not word by word


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that both versions have ("same"), or the older ("gone") or newer ("new") one only."""

    kind: str
    text: str


def compare(older: TextDraft, newer: TextDraft) -> tuple[Stretch, ...]:
    """Return all words of two versions in their order, a line for each paragraph."""
    before, after = _lines(older), _lines(newer)
    found: list[Stretch] = []
    parts = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for kind, a, b, c, d in parts:
        was, now = "".join(before[a:b]), "".join(after[c:d])
        found += [Stretch(SAME, was)] if kind == "equal" else _words(was, now)
    return tuple(_joined(found))


def _lines(text: TextDraft) -> list[str]:
    bodies = [body_text(body) for body in (text.body, text.ed_note, text.boilerplate)]
    fields = (text.headline, text.subhead, text.located, *bodies)
    return [f"{line}\n" for field in fields for line in field.splitlines() if line.strip()]


def _words(was: str, now: str) -> list[Stretch]:
    before, after = _WORD.findall(was), _WORD.findall(now)
    if max(len(before), len(after)) > MOST_WORDS:
        return [Stretch(GONE, was), Stretch(NEW, now)]
    found: list[Stretch] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Stretch(SAME, "".join(before[a:b])))
        else:
            found += [Stretch(GONE, "".join(before[a:b])), Stretch(NEW, "".join(after[c:d]))]
    return found


def _joined(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    kind, text = "", ""
    for stretch in stretches:
        if stretch.kind != kind and text:
            yield Stretch(kind, text)
        text = text + stretch.text if stretch.kind == kind else stretch.text or ""
        kind = stretch.kind
    if text:
        yield Stretch(kind, text)

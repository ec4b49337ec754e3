"""White space of HTML: folded as browsers fold it, or kept where the page says so."""

import re
from collections.abc import Iterable
from dataclasses import replace

from pressdesk.formats.body import Run, Runs

# Stand for a line break, a space and a tab that are kept, until folding is over. They are of the
# private use area, which no release may hold (`base.text.clean` takes it out).
BREAK, _SPACE, _TAB = "\ue000", "\ue001", "\ue002"
_MARKS = str.maketrans({BREAK: None, _SPACE: None, _TAB: None})
_KEEP = str.maketrans({"\n": BREAK, " ": _SPACE, "\t": _TAB, "\r": None})
_GIVE = str.maketrans({BREAK: "\n", _SPACE: " ", _TAB: "\t"})
_WHITE = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAK = re.compile(f" ?{BREAK} ?")
_GAP = re.compile(f"{BREAK}[{_SPACE}{_TAB}\u00a0{BREAK}]*{BREAK}")
_EDGE = f" \t\n\u00a0{BREAK}{_SPACE}{_TAB}"


def own_marks_off(text: str) -> str:
    """Return text of others without our marks."""
    return text.translate(_MARKS)


def kept(text: str) -> str:
    """Return preformatted text with its white space marked as to be kept."""
    return text.translate(_KEEP)


def folded(runs: Iterable[Run]) -> list[Runs]:
    """Return runs as paragraphs: white space folded, split where two breaks follow each other."""
    paragraphs: list[list[Run]] = [[]]
    gap = True  # whether a space here would be swallowed
    for run in _one_break(runs):
        text = _AROUND_BREAK.sub(BREAK, _WHITE.sub(" ", run.text))
        if gap:
            text = text.removeprefix(" ")
        if not text:
            continue
        if text.startswith(BREAK) and paragraphs[-1]:
            last = paragraphs[-1][-1]
            paragraphs[-1][-1] = replace(last, text=last.text.removesuffix(" "))
        first, *rest = _GAP.split(text)
        paragraphs[-1].append(replace(run, text=first))
        paragraphs += [[replace(run, text=part)] for part in rest]
        gap = text.endswith((" ", BREAK))
    trimmed = (_trimmed(paragraph) for paragraph in paragraphs)
    return [paragraph for paragraph in trimmed if paragraph]


def _one_break(runs: Iterable[Run]) -> list[Run]:
    """Return runs where neighbouring breaks stand in one run, so that a gap is seen whole."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        is_white = not run.text.strip(_EDGE)
        if last and is_white and (last.text.endswith(BREAK) or not last.text.strip(_EDGE)):
            joined[-1] = replace(last, text=last.text + run.text)
        elif last and run.text.startswith(BREAK) and last.text.endswith(BREAK):
            joined[-1] = replace(last, text=last.text + BREAK)
            joined.append(run)
        else:
            joined.append(run)
    return joined


def _trimmed(paragraph: list[Run]) -> Runs:
    """Return a paragraph without white space at its ends, its marks turned into what they mean."""
    while paragraph and not paragraph[0].text.strip(_EDGE):
        del paragraph[0]
    while paragraph and not paragraph[-1].text.strip(_EDGE):
        del paragraph[-1]
    if not paragraph:
        return ()
    paragraph[0] = replace(paragraph[0], text=paragraph[0].text.lstrip(_EDGE))
    paragraph[-1] = replace(paragraph[-1], text=paragraph[-1].text.rstrip(_EDGE))
    return tuple(replace(run, text=run.text.translate(_GIVE)) for run in paragraph)

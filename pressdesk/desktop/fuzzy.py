"""How well something fits what was typed, for the palette: blind to case, accents and gaps."""

from pressdesk.base.text import fold


def fit(wanted: str, words: str) -> float:
    """Return how well `words` fit, from 0 (not at all) to 1 (the very words); "" fits all alike.

    Best is a beginning, then beginnings of words in any order, then a part, then letters in order
    ("expdf" finds "Export PDF").
    """
    asked, said = fold(wanted), fold(words)
    if not asked:
        return 0.5
    shorter = len(asked) / max(len(said), 1)
    if said.startswith(asked):
        return 0.9 + 0.1 * shorter
    starts = said.replace("-", " ").split()
    parts = [_singular(part) for part in asked.replace("-", " ").split()]
    if all(any(start.startswith(part) for start in starts) for part in parts):
        return 0.75 + 0.1 * shorter
    if asked in said:
        return 0.55 + 0.1 * shorter
    return _scattered(asked.replace(" ", ""), said)


def _singular(part: str) -> str:
    """Return a word without the s or x of a plural, in English or French: "lists" finds "List"."""
    return part[:-1] if len(part) > 3 and part[-1] in "sx" else part


def _scattered(asked: str, said: str) -> float:
    """Return a fit below 0.5 where all letters come in order, better the closer they stand."""
    first = at = -1
    for letter in asked:
        at = said.find(letter, at + 1)
        if at < 0:
            return 0.0
        if first < 0:
            first = at
    spread = at - first + 1
    begins = first == 0 or not said[first - 1].isalnum()
    closeness = len(asked) / spread
    # Letters strewn over a whole sentence are no find.
    return 0.45 * closeness if begins and closeness > 0.34 else 0.0

"""Where the words looked for stand in a text, however either was typed."""

from pressdesk.base.text import fold

Span = tuple[int, int]


def spans(text: str, words: str) -> list[Span]:
    """Return (start, length) of every word looked for, at the beginnings of words in `text`.

    Blind to case and accents. Where no word begins so (a typo was forgiven), nothing is marked.
    """
    wanted = sorted(set(fold(words).split()), key=len, reverse=True)
    if not wanted:
        return []
    folded, places = _folded(text)
    taken: list[Span] = []
    for word in wanted:
        at = folded.find(word)
        while at >= 0:
            if at == 0 or not folded[at - 1].isalnum():
                start, end = places[at], places[at + len(word) - 1] + 1
                if all(end <= s or start >= s + n for s, n in taken):
                    taken.append((start, end - start))
            at = folded.find(word, at + len(word))
    return sorted(taken)


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the text folded character by character, and where each one came from."""
    out: list[str] = []
    places: list[int] = []
    for n, character in enumerate(text):
        plain = " " if character.isspace() else fold(character)
        out.append(plain)
        places.extend([n] * len(plain))
    return "".join(out), places

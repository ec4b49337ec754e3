"""Spelling in the release's language: the shipped dictionaries and the user's own words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from pressdesk.base.paths import resources
from pressdesk.base.typography import addresses

_WORD = re.compile(r"[\w’'\-\u2010\u2011]+")
_HYPHENS = re.compile(r"[-\u2010\u2011]+")
_LETTERS = {
    "en": "esiarntolcdugmphbyfvkwzxjq",
    "fr": "esiarntolcdugmphbyfvkwzxjqéèêëàâîïôùûüçœ",
}


def dictionaries(language: str) -> tuple[Path, ...]:
    """Return the folders of the dictionaries for a language, none where we ship none.

    Plain English knows both sides of the ocean: an office that says no more than "en" should not
    be told that its spelling is wrong.
    """
    home = resources() / "dictionaries"
    main, _dash, region = language.replace("_", "-").lower().partition("-")
    names = {"fr": ("fr",), "en": ("en-gb", "en")}.get(main, ())
    if main == "en" and region:
        names = ("en",) if region in ("us", "ca") else ("en-gb",)
    return tuple(home / name for name in names)


class Speller:
    """The words of one language. Making one loads its dictionaries (0.1 s): do it in a worker."""

    def __init__(self, language: str, personal: Path) -> None:
        from hunspell import Hunspell

        self.language = language
        self._main = language[:2].lower()
        self._personal = personal
        self._books = [
            Hunspell("index", hunspell_data_dir=str(folder)) for folder in dictionaries(language)
        ]
        self._own = self._read_own()
        self._known = lru_cache(maxsize=50_000)(self._in_books)

    @property
    def is_silent(self) -> bool:
        """Whether there is no dictionary, so that every word passes."""
        return not self._books

    def is_right(self, word: str, *, skip_capitals: bool = True) -> bool:
        """Return whether a word is spelt right; what holds digits, and words in capitals, pass."""
        word = word.strip("'’-\u2010\u2011")
        if not self._books or len(word) < 2 or any(c.isdigit() or c == "_" for c in word):
            return True
        if skip_capitals and word.removesuffix("’s").removesuffix("'s").isupper():
            return True
        return self._known(word.replace("’", "'"))

    def wrong(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the misspelt words of a text stand, as (start, end)."""
        if not self._books:
            return
        spared = addresses(text) if re.search(r"@|://|www\.", text) else []
        for found in _WORD.finditer(text):
            start, end = found.span()
            if any(a < end and start < b for a, b in spared) or self.is_right(found[0]):
                continue
            bare = found[0].strip("'’-\u2010\u2011")
            start += found[0].index(bare)
            yield start, start + len(bare)

    def suggest(self, word: str, most: int = 6) -> tuple[str, ...]:
        """Return what may have been meant, the likeliest first, in the typography of the word."""
        plain = word.replace("’", "'")
        near = [w for w in self._near(plain) if self._known(w)]
        if not near:
            near = [w for book in self._books[:1] for w in book.suggest(plain)]
        ranked = list(dict.fromkeys(near))[:most]
        return tuple(w.replace("'", "’") for w in ranked)

    def learn(self, word: str) -> None:
        """Take a word into the user's own dictionary, kept in the file at once."""
        self._own.add(word.replace("’", "'"))
        self._write_own()

    def forget(self, word: str) -> None:
        """Take a word out of the user's own dictionary again."""
        self._own.discard(word.replace("’", "'"))
        self._write_own()

    def has_learnt(self, word: str) -> bool:
        """Return whether the user taught us this word."""
        return word.replace("’", "'") in self._own

    def _in_books(self, word: str) -> bool:
        if word in self._own or any(book.spell(word) for book in self._books):
            return True
        if self._main == "en" and word.endswith(("'s", "s'")):
            bare = word.removesuffix("'s").removesuffix("'")
            return bare != word and self._in_books(bare)
        for cut in ("'", None):
            parts = word.split(cut) if cut else _HYPHENS.split(word)
            if len(parts) > 1 and (cut is None or self._main == "fr"):
                # l'Observatoire passes where its halves do, Roscosmos-built as well.
                return all(len(p) < 2 or p.isupper() or self._in_books(p) for p in parts)
        return False

    def _near(self, word: str) -> Iterator[str]:
        """Yield the words one slip away, commonest slips first: much faster than the book's own
        search, which takes up to 0.4 s."""
        letters = _LETTERS.get(self._main, _LETTERS["en"])
        halves = [(word[:i], word[i:]) for i in range(len(word) + 1)]
        yield word.capitalize()
        yield from (f"{a}'{b}" for a, b in halves if a and b and 1 in (len(a), len(b)))
        for a, b in halves:
            if len(b) > 1 and b[0] != b[1]:
                yield a + b[1] + b[0] + b[2:]
        for a, b in halves:
            if a and b[:1] == a[-1]:
                yield a + b[1:]
            if b:
                yield a + b[0] + b
        for a, b in halves:
            if b:
                yield a + b[1:]
                yield from (a + c + b[1:] for c in letters)
            yield from (a + c + b for c in letters)

    def _read_own(self) -> set[str]:
        try:
            lines = self._personal.read_text("utf-8").splitlines()
        except OSError:
            return set()
        return {line.strip() for line in lines if line.strip()}

    def _write_own(self) -> None:
        self._known.cache_clear()
        self._personal.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._personal.with_suffix(".new")
        fresh.write_text("".join(f"{w}\n" for w in sorted(self._own)), "utf-8")
        fresh.replace(self._personal)

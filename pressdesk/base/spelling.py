"""Spelling in the release's language: the shipped dictionaries and the user's own words."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pressdesk.base.paths import resources
from pressdesk.base.propernames import (
    begins_sentence,
    has_inner_capital,
    is_slip,
    is_title,
    slips,
)
from pressdesk.base.text import fold
from pressdesk.base.typography import addresses

_WORD = re.compile(r"[\w’'\-\u2010\u2011]+")
_PARTS = re.compile(r"[-\u2010\u2011'’]+")
_LEAST_NAME = 5  # letters; a shorter name is a slip away from too many others
_HYPHENS = re.compile(r"[-\u2010\u2011]+")
# What stands before an apostrophe in French, and behind one in English.
_ELIDED = frozenset({"l", "d", "j", "m", "t", "s", "n", "c", "qu", "lorsqu", "puisqu", "jusqu",
                     "quoiqu", "aujourd"})  # fmt: skip
_SHORT_ENDS = frozenset({"s", "t", "d", "m", "ll", "re", "ve"})
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


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words of the names an office knows; `ours`, by how they fold, are printed on releases.

    Of twenty thousand people they take some 0.1 s to be found.
    """

    known: frozenset[str]
    ours: dict[str, str]

    @classmethod
    def of(cls, names: Iterable[str], ours: Iterable[str] = ()) -> "NameWords":
        """Return the words of names as the dictionary writes them."""
        mine = frozenset(_words_of(ours))
        return cls(mine | frozenset(_words_of(names)), {fold(word): word for word in sorted(mine)})


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
        self._stems = _Stems(w for folder in dictionaries(language) for w in _stems_of(folder))
        self._own = self._read_own()
        self._names: frozenset[str] = frozenset()
        self._ours: dict[str, str] = {}  # Folded, and as it is written.
        self._known = lru_cache(maxsize=50_000)(self._in_books)
        self._reads_as_name = lru_cache(maxsize=20_000)(self._is_name)

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
        """Yield where the misspelt words of a text stand, as (start, end). Names are none."""
        if not self._books:
            return
        spared = addresses(text) if re.search(r"@|://|www\.", text) else []
        titled: bool | None = None
        for found in _WORD.finditer(text):
            start, end = found.span()
            if any(a < end and start < b for a, b in spared) or self.is_right(found[0]):
                continue
            bare = found[0].strip("'’-\u2010\u2011")
            start += found[0].index(bare)
            titled = is_title(text, self._is_word) if titled is None else titled
            if not self.reads_as_name(bare, strict=titled or begins_sentence(text, start)):
                yield start, start + len(bare)

    def reads_as_name(self, word: str, *, strict: bool) -> bool:
        """Return whether an unknown word, or each unknown part of it, passes as a name.

        `strict` where its capital says little, at the beginning of a sentence say: there nothing
        passes that is a slip away from any word.
        """
        parts = [part for part in _PARTS.split(word) if len(part) > 1]
        return any(part[0].isupper() for part in parts) and all(
            self._known(part) or self._reads_as_name(part, strict and word.startswith(part))
            for part in parts
        )

    def know(self, names: Iterable[str], ours: Iterable[str] = ()) -> bool:
        """Take the names the office knows for right; return whether they are others than before.

        What is a slip away from one of `ours`, the names printed on its releases, is wrong.
        """
        return self.take(NameWords.of(names, ours))

    def take(self, words: "NameWords") -> bool:
        """Do as `know` does with the words of names that were looked for in a worker."""
        if words.known == self._names and words.ours == self._ours:
            return False
        self._names, self._ours = words.known, words.ours
        self._forget_known()
        return True

    def suggest(self, word: str, most: int = 6) -> tuple[str, ...]:
        """Return what may have been meant, the likeliest first, in the typography of the word."""
        plain = word.replace("’", "'")
        ours = self._ours_like(plain) if plain[:1].isupper() else ""
        near = [w for w in (ours, *self._near(plain)) if w and self._known(w)]
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
        if (
            word in self._own
            or word in self._names
            or any(book.spell(word) for book in self._books)
        ):
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

    def _is_name(self, word: str, strict: bool) -> bool:
        if has_inner_capital(word):
            return not self._is_word(word.lower()) and not self._is_word(word.capitalize())
        if not (word[0].isupper() and word[1:].islower()) or self._ours_like(word):
            return False
        letters = _LETTERS.get(self._main, _LETTERS["en"])
        small = word.lower()
        if self._main == "fr" and any(
            fold(meant) == fold(small) and self._is_word(meant)
            for kind, meant in slips(small, letters[26:])
            if kind == "other"
        ):
            return False  # Capitals keep their accents.
        return not is_slip(small, letters, self._is_word, strict=strict)

    def _is_word(self, word: str) -> bool:
        # The book itself takes 0.1 ms a word, and a name has a thousand words around it.
        return word in self._stems or (word.endswith("s") and word[:-1] in self._stems)

    def _ours_like(self, word: str) -> str:
        """Return the name of our own that a word misses by one slip, or by an accent."""
        plain = fold(word)
        if not self._ours or plain in self._ours or len(plain) < _LEAST_NAME:
            return self._ours.get(plain, "")
        near = (self._ours.get(meant, "") for _kind, meant in slips(plain, _LETTERS["en"]))
        return next((name for name in near if len(name) >= _LEAST_NAME), "")

    def _near(self, word: str) -> Iterator[str]:
        """Yield the words one slip away, commonest slips first: much faster than the book's own
        search, which takes up to 0.4 s."""
        letters = _LETTERS.get(self._main, _LETTERS["en"])
        halves = [(word[:i], word[i:]) for i in range(len(word) + 1)]
        yield word.capitalize()
        for a, b in halves:
            if b and (b.lower() in _SHORT_ENDS if self._main == "en" else a.lower() in _ELIDED):
                yield f"{a}'{b}"
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
        self._forget_known()
        self._personal.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._personal.with_suffix(".new")
        fresh.write_text("".join(f"{w}\n" for w in sorted(self._own)), "utf-8")
        fresh.replace(self._personal)

    def _forget_known(self) -> None:
        self._known.cache_clear()
        self._reads_as_name.cache_clear()


class _Stems:
    """Which words there are, by their hashes: 0.4 MB for what takes 8 as words, 15 in French."""

    def __init__(self, words: Iterable[str]) -> None:
        self._hashes = array("q", sorted(set(map(hash, words))))

    def __contains__(self, word: str) -> bool:
        wanted = hash(word)
        at = bisect_left(self._hashes, wanted)
        return at < len(self._hashes) and self._hashes[at] == wanted


def _stems_of(folder: Path) -> Iterator[str]:
    """Yield the words a dictionary lists, without those it makes by its rules."""
    with (folder / "index.dic").open(encoding="utf-8") as lines:
        next(lines, None)  # how many there are
        for line in lines:
            yield line.partition("/")[0].partition("\t")[0].strip()


def _words_of(names: Iterable[str]) -> Iterator[str]:
    """Yield the capitalised words of names, as the dictionary writes them."""
    for name in names:
        for found in _WORD.findall(name):
            word = found.strip("'’-\u2010\u2011").replace("’", "'")
            if len(word) > 1 and word[0].isupper():
                yield from {word, *(p for p in _PARTS.split(word) if p[:1].isupper())}

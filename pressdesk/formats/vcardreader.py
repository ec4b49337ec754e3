"""Reads vCards of every version and program: 2.1, 3.0 (RFC 2426), 4.0 (RFC 6350), whole or broken.

No file loses more than the card that is broken; what is not understood is kept in the card.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.progress import Progress
from pressdesk.base.rubbish import undisturbed
from pressdesk.formats import charsets
from pressdesk.formats.addressbook import AddressBook, Skipped
from pressdesk.formats.card import Card
from pressdesk.formats.vcardcharset import UTF8, known, of_file, sampled
from pressdesk.formats.vcardfields import MOST_CHARACTERS, TooLongError, card_of
from pressdesk.formats.vcardfile import LARGEST, RawCard, Splitter, texts
from pressdesk.formats.vcardlines import MOST_LINES, Lexer

_BLOCK = 1_000_000  # bytes read at once
_EMPTY = Card()
_VERSIONS = ("2.1", "3.0", "4.0")


def read(data: bytes, *, charset: str = "") -> AddressBook:
    """Return the people in the bytes of a file or of the clipboard, in its order.

    `charset` is what the user says it is, for what names none of its own (`charsets.names`); ""
    finds it out.
    """

    def blocks(_shown: bool) -> Iterator[bytes]:
        return (data[n : n + _BLOCK] for n in range(0, len(data), _BLOCK))

    reading = Reading(blocks, charset)
    with undisturbed():
        entries = sorted(reading.entries(), key=lambda entry: entry[0])
    return AddressBook(
        tuple(found for _line, found in entries if isinstance(found, Card)),
        tuple(found for _line, found in entries if isinstance(found, Skipped)),
        reading.layout,
        reading.charset,
    )


def read_file(path: Path, progress: Progress | None = None, *, charset: str = "") -> "Reading":
    """Return the reading of a file, to be gone through card by card; memory stays small.

    `progress` is told the bytes done. Raises DeskError while it is gone through, where the file
    can't be read.
    """
    return Reading(lambda shown: _blocks(path, progress, shown=shown), charset)


class Reading:
    """One file being read: iterate over it for its cards and what had to be skipped.

    Of two cards, one inside the other, the inner comes first. `layout` is known at the end.
    `blocks` is asked for the bytes twice: to look the file over, and then, with True, to read it.
    """

    def __init__(self, blocks: Callable[[bool], Iterable[bytes]], charset: str = "") -> None:
        self._blocks = blocks
        self._chosen = (charsets.codec_of(charset) or known(charset)).removesuffix("-sig")
        self._wide = ""
        self._versions: set[str] = set()
        self.charset = charset

    @property
    def layout(self) -> str:
        """What kind of file it is, for the screen: "vCard 3.0"."""
        return " ".join(["vCard", ", ".join(v for v in _VERSIONS if v in self._versions)]).strip()

    def __iter__(self) -> Iterator[Card | Skipped]:
        for _line, entry in self.entries():
            yield entry

    def entries(self) -> Iterator[tuple[int, Card | Skipped]]:
        """Yield the cards and what was skipped, each with the line of the file it begins at."""
        lexer = self._lexer()
        splitter = Splitter()
        for text in texts(self._blocks(True), self._wide):
            for raw in splitter.feed(text):
                yield raw.line, self._entry(lexer, raw)
        for raw in splitter.end():
            yield raw.line, self._entry(lexer, raw)

    def _lexer(self) -> Lexer:
        """Look over the whole file once, for the charset its bytes are in."""
        if self._chosen:
            if self._chosen.startswith(("utf-16", "utf-32")):
                # Without a mark at its start, Windows wrote it.
                found = of_file(next(iter(self._blocks(False)), b""))
                self._wide = found or f"{self._chosen[:6]}-le"
            return Lexer(self._chosen, is_wide=bool(self._wide), is_sure=True)
        blocks = iter(self._blocks(False))
        first = next(blocks, b"")
        self._wide = of_file(first)
        if self._wide:
            self.charset = charsets.name_of(self._wide)
            return Lexer(UTF8, is_wide=True)
        sampler = sampled(chain((first,), blocks))
        self.charset = "UTF-8" if sampler.is_utf8 else charsets.name_of(sampler.charset)
        return Lexer(sampler.charset)

    def _entry(self, lexer: Lexer, raw: RawCard) -> Card | Skipped:
        why = ""
        if raw.is_too_large:
            why = _("The card is larger than {n} MB.").format(n=LARGEST // 1_000_000)
        else:
            version, properties = lexer.properties(raw)
            if len(properties) > MOST_LINES:
                why = _("The card has more than {n} lines.").format(n=MOST_LINES)
            else:
                try:
                    card = card_of(version, properties)
                except TooLongError:
                    why = _("A line of the card has more than {n} characters.").format(
                        n=MOST_CHARACTERS
                    )
                else:
                    self._versions.add(version if "." in version else f"{version}.0")
                    if card.formatted_name or card != _EMPTY:
                        return card
                    why = _("The card is empty.")
        return Skipped(_("line {n}").format(n=raw.line), why)


def _blocks(path: Path, progress: Progress | None, *, shown: bool) -> Iterator[bytes]:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                if progress is not None:
                    progress.step(min(file.tell(), size) if shown else 0, size)
                yield block
    except OSError as error:
        raise DeskError(
            _("“{name}” cannot be opened.").format(name=path.name), hint=str(error.strerror or "")
        ) from error

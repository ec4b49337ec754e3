"""Cuts a file into its cards, block by block, whatever stands between, around or inside them.

Linear in time; of a file of any size no more than one card, up to `LARGEST`, is held.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pressdesk.formats.vcardcharset import UTF8

LARGEST = 30_000_000  # characters of one card, its photo among them
DEEPEST = 20  # cards inside cards
_OUTSIDE = 200_000  # characters kept of what stands outside: a card may have lost its BEGIN
_FARTHEST = 200  # characters before BEGIN in its line: the ">" of quoted mail, a group

_MARK = re.compile(r":[ \t]*VCARD", re.I)
_HEAD = re.compile(r"\ufeff*+(\W*+(?:\w[\w-]*+\.)?)(BEGIN|END)[ \t]*", re.I)
_AGENT = re.compile(r"(?:^|\n)[ \t]*(?:[\w-]+\.)?AGENT(?:;[^\n:]*)?:\s*$", re.I)
# What makes a card of lines that lost their BEGIN, and what says that two cards are in one.
_OWN = re.compile(r"^[ \t]*(?:[\w-]+\.)?(?:FN|N|VERSION|EMAIL|TEL|ORG)[;:]", re.I | re.M)
_NAME = re.compile(r"^[ \t]*(?:[\w-]+\.)?(?:FN|N)[;:]", re.I | re.M)
_INDENTED = re.compile(r"\s*?\n[ \t]+(?:VERSION|PRODID|UID|FN|N)[;:]", re.I)
_VERSION = re.compile(r"^VERSION[ \t]*:[ \t]*\d", re.I | re.M)
_FOREIGN = re.compile(r"^[ \t]*(?:BEGIN|END)[ \t]*:[ \t]*(?!VCARD)\w+.*$", re.I | re.M)


@dataclass(slots=True)
class RawCard:
    """The lines of one card between its BEGIN and END, each ended by "\\n".

    `agents` are the cards that stood inside it as its AGENT; of one that `is_too_large` the text
    was let go.
    """

    line: int
    text: str = ""
    agents: tuple[str, ...] = ()
    is_too_large: bool = False


@dataclass(slots=True)
class _Open:
    """A card whose END was not met yet; `late` is what came after another card inside it."""

    line: int
    lead: str = ""
    is_agent: bool = False
    is_flush: bool = False  # its lines surely have no indent
    is_too_large: bool = False
    had_another: bool = False
    size: int = 0
    pieces: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)

    def add(self, text: str) -> None:
        if not self.size and text.isspace():
            return
        self.size += len(text)
        if self.size > LARGEST:
            self.give_up()
        elif self.had_another:
            self.late.append(text)
        else:
            self.pieces.append(text)

    def add_agent(self, agent: "_Open") -> None:
        self.agents.append("".join(agent.pieces))
        self.size += agent.size
        if agent.is_too_large or self.size > LARGEST:
            self.give_up()

    def give_up(self) -> None:
        self.is_too_large = True
        self.pieces, self.late, self.agents = [], [], []

    def finished(self) -> list[RawCard]:
        """Return the card; two, where what came late is one that lost its BEGIN."""
        if self.is_too_large:
            return [RawCard(self.line, is_too_large=True)]
        text, agents = self._outdented(self.pieces), tuple(self.agents)
        if not self.late:
            return [RawCard(self.line, text, agents)]
        late = self._outdented(self.late)
        if _NAME.search(late) and _NAME.search(text):
            return [RawCard(self.line, text, agents), RawCard(self.line, late)]
        return [RawCard(self.line, f"{text}\n{late}", agents)]

    def _outdented(self, pieces: list[str]) -> str:
        text = "".join(pieces)
        if self.lead:
            text = text.replace("\n" + self.lead, "\n").replace(f"\n{self.lead.rstrip()}\n", "\n\n")
        return text


class Splitter:
    """Takes the text of a file block by block and returns its cards, each as it is whole."""

    def __init__(self) -> None:
        self._tail: list[str] = []  # of a line whose end was not met yet
        self._tail_size = 0
        self._line = 1
        self._open: list[_Open] = []
        self._outside: list[str] = []
        self._outside_size = 0

    def feed(self, text: str) -> Iterator[RawCard]:
        """Take in the next text, its lines ended by "\\n"; yield the cards it completes."""
        cut = text.rfind("\n") + 1
        if cut:
            whole = "".join([*self._tail, text[:cut]])
            self._tail, self._tail_size = [text[cut:]], len(text) - cut
            yield from self._lines(whole)
            return
        self._tail_size += len(text)
        self._tail.append(text)
        if self._tail_size > LARGEST:
            # A line without end takes its card with it, and no other.
            self._tail, self._tail_size = [], 0
            if self._open:
                self._open[-1].give_up()

    def end(self) -> Iterator[RawCard]:
        """Yield what the end of the file leaves: cards that were cut off."""
        yield from self._lines("".join([*self._tail, "\n"]))
        left: list[_Open] = []
        while self._open:
            card = self._open.pop()
            if card.is_agent and self._open:
                self._open[-1].add_agent(card)
            else:
                left.append(card)
        for card in reversed(left):
            yield from card.finished()
        yield from self._half()

    def _lines(self, whole: str) -> Iterator[RawCard]:
        place = counted = 0
        for found in _MARK.finditer(whole):
            mark = self._mark(whole, place, found.start())
            if mark is None:
                continue
            start, lead, word = mark
            self._line += whole.count("\n", counted, start)
            counted = start
            self._give(whole[place:start])
            place = found.end()
            yield from self._begin(lead) if word == "BEGIN" else self._ended()
        self._line += whole.count("\n", counted)
        self._give(whole[place:])

    def _mark(self, whole: str, place: int, colon: int) -> tuple[int, str, str] | None:
        """Return where BEGIN or END stands before a colon, what leads to it, and which it is."""
        start = whole.rfind("\n", max(place, colon - _FARTHEST), colon) + 1
        if not start:
            if colon - place > _FARTHEST:
                return None
            start = place
        head = whole[start:colon]
        if head in ("BEGIN", "END"):
            return start, "", head
        found = _HEAD.fullmatch(head)
        if found is None:
            return None
        lead, word = found[1], found[2].upper()
        card = self._open[-1] if lead and self._open else None
        if card is not None and not card.lead:
            # A value may go on like this, unless the card is quoted or indented all through; one
            # that was copied has often lost the indent of its first line.
            text = card.pieces[0][:200] if card.pieces else whole[place : min(start, place + 200)]
            if word == "BEGIN" or card.is_flush or not _INDENTED.match(text):
                card.is_flush = True
                return None
            card.lead = lead
        return start, lead, word

    def _give(self, text: str) -> None:
        if self._open:
            self._open[-1].add(text)
            return
        self._outside.append(text)
        self._outside_size += len(text)
        if self._outside_size > _OUTSIDE:
            self._outside, self._outside_size = [text[-_OUTSIDE:]], 0

    def _begin(self, lead: str) -> list[RawCard]:
        """Open a card; return the one outside it that is whole by that, if any."""
        if not self._open:
            lost = self._half()
            self._open.append(_Open(self._line, lead))
            return lost
        before = self._open[-1]
        if not before.size:
            before.line, before.lead = self._line, lead
            return []
        is_agent = bool(_AGENT.search("".join(before.pieces[-1:])[-300:]))
        self._open.append(_Open(self._line, lead, is_agent))
        return self._open.pop(0).finished() if len(self._open) > DEEPEST else []

    def _ended(self) -> list[RawCard]:
        """Close the innermost card and return it; or what lost its BEGIN, or nothing."""
        if not self._open:
            text = self._stray()
            return [self._outer(text)] if _OWN.search(text) else []
        card = self._open.pop()
        if self._open and card.is_agent:
            self._open[-1].add_agent(card)
            return []
        if self._open:
            self._open[-1].had_another = True
        return card.finished()

    def _half(self) -> list[RawCard]:
        """Return the card whose BEGIN and END are both lost, if what stands outside is one."""
        text = self._stray()
        is_card = text and _VERSION.search(text) and _NAME.search(text)
        return [self._outer(text)] if is_card else []

    def _outer(self, text: str) -> RawCard:
        return RawCard(max(1, self._line - text.count("\n")), text)

    def _stray(self) -> str:
        """Return and forget what stands outside since the last card or other component."""
        text = "".join(self._outside)
        self._outside, self._outside_size = [], 0
        if not text or text.isspace():
            return ""
        foreign = [found.end() for found in _FOREIGN.finditer(text)]
        return text[foreign[-1] :] if foreign else text


def texts(blocks: Iterable[bytes], wide: str) -> Iterator[str]:
    """Yield the text of blocks of bytes, all line ends as "\\n".

    `wide` is the charset of a file whose letters have two bytes or four; "" hides what is not
    UTF-8 in surrogates.
    """
    decoder = codecs.getincrementaldecoder(wide or UTF8)("replace" if wide else "surrogateescape")
    held = ""
    for block in blocks:
        text = held + decoder.decode(block)
        # The end of a line may be cut in two, and some programs write three characters for it.
        held = text[-2:] if text.endswith("\r\r") else text[-1:] if text.endswith("\r") else ""
        yield _lined(text[: len(text) - len(held)])
    yield _lined(held + decoder.decode(b"", final=True))


def _lined(text: str) -> str:
    if "\r" not in text:
        return text
    return text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")

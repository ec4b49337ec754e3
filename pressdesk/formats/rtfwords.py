"""The words of an RTF file (Microsoft's specification 1.9.1): control words, groups and text."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORDS = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|(?P<brace>[{}])|\\(?P<sign>[^a-zA-Z'])|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\",
    re.S,
)
# Windows' character sets by the number a font states (\fcharset).
_CODECS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "tab": "\t", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "line": "\n", "lbr": "\n",
}  # fmt: skip
_MARKS = {"~": "\xa0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}


@dataclass(frozen=True, slots=True)
class Word:
    """One piece of the file. `kind`: "open", "close", "word" or "text"; `number` of a word."""

    kind: str
    text: str = ""
    number: int | None = None


class _Reader:
    """Reads the file once; knows the charsets and what stands in for a sign given as Unicode."""

    def __init__(self) -> None:
        self.codec = "cp1252"
        self._fonts: dict[int, str] = {}
        self._stack: list[tuple[int, str]] = []
        self._stand_ins = 1  # how many signs repeat one of Unicode for old programs (\uc)
        self._font = ""
        self._named = 0  # the font that is being described
        self._bytes = bytearray()
        self._left_out = 0

    def words(self, text: str) -> Iterator[Word]:
        at = 0
        while found := _WORDS.match(text, at):
            at = found.end()
            if found["byte"]:
                if self._left_out:
                    self._left_out -= 1
                else:
                    self._bytes.append(int(found["byte"], 16))
                continue
            if self._bytes:
                yield Word("text", self._decoded(bytes(self._bytes)))
                self._bytes.clear()
            if found["text"]:
                said = found["text"][self._left_out :]
                self._left_out = max(0, self._left_out - len(found["text"]))
                if said:
                    yield Word("text", self._decoded(said.encode("latin-1", "replace")))
            elif found["word"]:
                number = int(found["number"]) if found["number"] else None
                if found["word"] == "bin":
                    at += max(number or 0, 0)
                else:
                    yield from self._word(found["word"], number)
            elif found["brace"]:
                yield self._group(found["brace"])
            elif found["sign"]:
                yield from self._sign(found["sign"])
        if self._bytes:
            yield Word("text", self._decoded(bytes(self._bytes)))

    def _word(self, word: str, number: int | None) -> Iterator[Word]:
        if word == "u" and number is not None:
            self._left_out = self._stand_ins
            yield Word("text", chr(number & 0xFFFF))
            return
        if word in _SIGNS:
            if self._left_out:
                self._left_out -= 1
            else:
                yield Word("text", _SIGNS[word])
            return
        self._charset(word, number or 0)
        yield Word("word", word, number)

    def _charset(self, word: str, number: int) -> None:
        match word:
            case "ansicpg":
                self.codec = _known(f"cp{number}")
            case "mac":
                self.codec = "mac_roman"
            case "uc":
                self._stand_ins = min(max(number, 0), 8)
            case "f":
                self._named = number
                self._font = self._fonts.get(number, "")
            case "fcharset":
                self._fonts[self._named] = self._font = _CODECS.get(number, "")

    def _group(self, brace: str) -> Word:
        self._left_out = 0
        if brace == "{":
            self._stack.append((self._stand_ins, self._font))
            return Word("open")
        if self._stack:
            self._stand_ins, self._font = self._stack.pop()
        return Word("close")

    def _sign(self, sign: str) -> Iterator[Word]:
        if sign in "\r\n":
            yield Word("word", "par")
        elif sign == "*":
            yield Word("word", "*")
        elif sign in _MARKS:
            yield Word("text", _MARKS[sign])

    def _decoded(self, data: bytes) -> str:
        return data.decode(self._font or self.codec, "replace")


def _known(codec: str) -> str:
    try:
        codecs.lookup(codec)
    except LookupError:
        return "cp1252"
    return "utf-8" if codec == "cp65001" else codec


def words_of(data: bytes) -> Iterator[Word]:
    """Yield the words of an RTF file; signs come as text, in Unicode (surrogates still apart)."""
    yield from _Reader().words(data.decode("latin-1"))

"""Words too long for any line, such as an address standing for a name, broken where they must be.

A QLabel breaks at spaces alone: one long word makes its whole column wider than the window.
"""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget

_MAY_BREAK = "\u200b"  # ZERO WIDTH SPACE, Unicode Standard Annex 14, class ZW
_LONG = 20  # letters in a row that are left together
_LONG_WORD = re.compile(rf"\S{{{_LONG + 1},}}")
# Where an address or a link is parted rather than anywhere.
_JOINT = re.compile(r"([@./_-])(?=\S)")
_TOO_LONG = re.compile(rf"[^\s{_MAY_BREAK}]{{{_LONG}}}(?=[^\s{_MAY_BREAK}])")


def breakable(text: str) -> str:
    """Return `text` with places, that are not seen, at which its longest words may break."""
    return _LONG_WORD.sub(lambda found: _parted(found.group()), text)


def _parted(word: str) -> str:
    parted = _JOINT.sub(rf"\1{_MAY_BREAK}", word)
    return _TOO_LONG.sub(lambda found: found.group() + _MAY_BREAK, parted)


class LongWordsLabel(QLabel):
    """Plain text that wraps whatever it says, and gives back what it was given.

    `setText` takes, and `text` and copying return, the words without the places to break.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def setText(self, text: str, /) -> None:
        super().setText(breakable(text))
        self.setAccessibleName(text)

    def text(self) -> str:
        return super().text().replace(_MAY_BREAK, "")

    def selectedText(self) -> str:
        return super().selectedText().replace(_MAY_BREAK, "")

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        if ev.matches(QKeySequence.StandardKey.Copy) and self.hasSelectedText():
            QApplication.clipboard().setText(self.selectedText())
        else:
            super().keyPressEvent(ev)

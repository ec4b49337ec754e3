"""How panes are laid out: their content scrolled, and layouts done at once where one must."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_DEEP = 8  # layouts within layouts that wait for each other, one round each


def lay_out_now() -> None:
    """Lay out everything that waits for it.

    Qt does so when it comes back to its events, a level at a time, and may paint in between: fields
    that have grown to their text then lie one over the other, for as long as the machine is busy.
    """
    for _round in range(_DEEP):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def scrolled(
    inner: QWidget, place: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter
) -> QScrollArea:
    """Return a pane's content in a scroll area without a frame.

    Where it is wider than what is in it, that stands in the middle, as the text of a release does.
    """
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setAlignment(place)
    scroll.setWidget(inner)
    return scroll

"""Layouts done at once, where the next thing painted would show them half done."""

from PySide6.QtCore import QCoreApplication, QEvent

_DEEP = 8  # layouts within layouts that wait for each other, one round each


def lay_out_now() -> None:
    """Lay out everything that waits for it.

    Qt does so when it comes back to its events, a level at a time, and may paint in between: fields
    that have grown to their text then lie one over the other, for as long as the machine is busy.
    """
    for _round in range(_DEEP):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

"""What the program stands on, where a version once failed it."""

import linecache
import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

import pressdesk.desktop


def test_calls_without_a_result_leave_none_alone(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 lost a reference to None at every such call, and aborted."""
    thing = QObject()
    thing.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 200


def test_what_is_loaded_beside_qt_leaves_no_source_in_memory() -> None:
    """PySide reads the source of every module for its own sake, unless it is kept from it."""
    assert pressdesk.desktop.__doc__
    linecache.clearcache()
    sys.modules.pop("colorsys", None)
    __import__("colorsys")
    assert not linecache.cache

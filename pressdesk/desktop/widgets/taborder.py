"""Tab follows the eye: the order of the layouts is the order of the keyboard.

Qt goes by the order in which widgets were made, so that a row born late, a telephone in a form or
a line of a card, would come after everything else in the window.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QSplitter, QWidget


def follow_eye(top: QWidget) -> None:
    """Put all that is seen in `top` into the order in which it is laid out.

    A widget that has a `tab_order`, a sequence of all in it, is taken at its word.
    """
    # Only what takes the focus: to come behind a pane, for Qt, is not to come behind what is in it.
    reached = [one for one in _inside(top) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for before, after in pairwise(reached):
        QWidget.setTabOrder(before, after)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """Go through what is in a widget: its layout first, then what it places by itself."""
    own = getattr(widget, "tab_order", None)
    if own is not None:
        yield from own
        return
    laid_out = list(_laid_out(widget))
    placed = set(laid_out)
    for one in (*laid_out, *(child for child in _children(widget) if child not in placed)):
        if not one.isHidden():
            yield one
            yield from _inside(one)


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QSplitter):
        panes = (widget.widget(n) for n in range(widget.count()))
        yield from (pane for pane in panes if pane is not None)
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for n in range(layout.count()):
        item = layout.itemAt(n)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _in_layout(inner)


def _children(widget: QWidget) -> Iterator[QWidget]:
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield child

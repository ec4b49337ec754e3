"""What has grown has its new place before anything is painted."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.widgets.layingout import lay_out_now


def test_a_field_within_a_field_moves_what_is_below(qtbot: QtBot) -> None:
    page, inner, above, below = QWidget(), QWidget(), QLabel("above"), QLabel("below")
    rows = QVBoxLayout(inner)
    rows.addWidget(above)
    column = QVBoxLayout(page)
    column.addWidget(inner)
    column.addWidget(below)
    qtbot.addWidget(page)
    page.show()
    above.setFixedHeight(300)
    lay_out_now()
    assert below.y() >= inner.geometry().bottom() >= 300

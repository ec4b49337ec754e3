"""What is said of a picture is given in its form and stands in the text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.releases.editor.pictureform import PictureForm
from pressdesk.formats.body import Picture


def test_the_words_of_a_picture(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    taken: list[Picture] = []
    form = PictureForm(Picture("uid", caption="The gauge"), taken.append, window)
    form._alt.setPlainText(" A tide gauge on a quay ")
    form._credit.setText("Maya Okafor")
    apply = next(b for b in form.findChildren(QPushButton) if b.text() == "Apply")
    qtbot.mouseClick(apply, Qt.MouseButton.LeftButton)
    assert taken == [
        Picture("uid", caption="The gauge", credit="Maya Okafor", alt="A tide gauge on a quay")
    ]

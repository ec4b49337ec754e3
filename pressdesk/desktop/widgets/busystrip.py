"""Says what is being waited for: after 200 ms a word, after a second a bar, a count and Cancel."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from pressdesk.base.i18n import _
from pressdesk.desktop.clerk import Task
from pressdesk.desktop.widgets.controls import label, plain_button

FIRST_MS, BAR_MS = 200, 1000


class BusyStrip(QWidget):
    """Stands over the foot of a window while a task runs, then leaves by itself."""

    def __init__(self, window: QWidget, text: str, task: Task[Any]) -> None:
        super().__init__(window)
        self._window = window
        self._is_over = False
        self.setProperty("pane", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(text)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(180)
        self._count = label("", "meta")
        self._cancel = plain_button(_("Cancel"))
        self._cancel.clicked.connect(lambda: self._cancel.setEnabled(False))
        self._cancel.clicked.connect(task.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 14, 8)
        row.setSpacing(12)
        row.addWidget(label(text))
        for part in (self._bar, self._count, self._cancel):
            row.addWidget(part)
            part.hide()
        row.addStretch(1)
        task.progressed.connect(self._on_progressed)
        task.ended.connect(self._on_ended)
        window.installEventFilter(self)
        self.hide()
        if task.is_over:
            self._on_ended()
            return
        QTimer.singleShot(FIRST_MS, self, self._appear)
        QTimer.singleShot(BAR_MS, self, self._show_bar)

    def _appear(self) -> None:
        # A dialog that opened at the end keeps the strip from being deleted until it is closed.
        if self._is_over:
            return
        self._place()
        self.show()
        self.raise_()

    def _show_bar(self) -> None:
        for part in (self._bar, self._count, self._cancel):
            part.show()

    def _place(self) -> None:
        height = 44
        self.setGeometry(0, self._window.height() - height, self._window.width(), height)

    def _on_progressed(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._count.setText(_("{done} of {of}").format(done=done, of=of) if of else "")

    def _on_ended(self) -> None:
        self._is_over = True
        self.hide()
        self._window.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

"""Buttons, labels and lines that look the same on every screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.base.i18n import _
from pressdesk.desktop import theme

CHIP_GAP = 2
GAP = 4  # pixels more between icon and words than the style leaves


class YieldingButton(QPushButton):
    """A button that gives up its words, and keeps its icon, where the row has no room for both."""

    def __init__(self, text: str, icon: str, kind: str, role: str) -> None:
        super().__init__(text)
        self._picture, self._role = icon, role
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(text.rstrip("…"))
        theme.set_icon(self, icon, role, gap=GAP)
        self.setIconSize(QSize(theme.ICON_SIZE + GAP, theme.ICON_SIZE))

    @property
    def is_wordless(self) -> bool:
        """Whether only the icon is seen now."""
        return self.width() < self.sizeHint().width()

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        words = self.fontMetrics().horizontalAdvance(self.text()) + 2 * GAP
        return QSize(whole.width() - words, whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_wordless:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.icon = theme.icon(self._picture, self._role)
        option.iconSize = QSize(theme.ICON_SIZE, theme.ICON_SIZE)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


def yielding_button(text: str, icon: str, *, primary: bool = False) -> YieldingButton:
    """Return a plain (or the primary) button that shows its icon alone where room is short."""
    if primary:
        return YieldingButton(text, icon, "primary", "on_fill")
    return YieldingButton(text, icon, "plain", "text")


def primary_button(text: str, icon: str = "") -> QPushButton:
    """Return the one button of a screen that is filled with the accent."""
    return _push(text, icon, "primary", "on_fill")


def plain_button(text: str, icon: str = "") -> QPushButton:
    """Return an ordinary button with a hairline around it."""
    return _push(text, icon, "plain", "text")


def quiet_button(text: str, icon: str = "") -> QPushButton:
    """Return a button without a border, for tabs (made checkable by the caller) and asides."""
    return _push(text, icon, "quiet", "mute")


def tab_button(text: str) -> QPushButton:
    """Return a tab: what it stands for is shown while it is checked.

    A click leaves the pen where it is; by keyboard a tab is reached as any button.
    """
    made = quiet_button(text)
    made.setCheckable(True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def chip(text: str, icon: str = "") -> QPushButton:
    """Return a small rounded button that shows a property and opens it."""
    made = _push(text, icon, "chip", "mute")
    theme.set_icon(made, icon, "mute", 13, CHIP_GAP) if icon else None
    made.setIconSize(QSize(13 + CHIP_GAP, 13))
    return made


def tool_button(icon: str, name: str, *, size: int = theme.ICON_SIZE) -> QToolButton:
    """Return an icon to click; `name` is its tooltip and what a screen reader says."""
    made = QToolButton()
    theme.set_icon(made, icon, "mute", size)
    made.setIconSize(QSize(size, size))
    made.setToolTip(name)
    made.setAccessibleName(name.split(" (")[0])
    # The mouse leaves the focus in the text; Tab still comes by.
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def action_button(action: QAction, *, size: int = theme.ICON_SIZE) -> QToolButton:
    """Return an icon button for an action: its tooltip with the shortcut, its state, its click."""
    made = QToolButton()
    made.setDefaultAction(action)
    made.setIconSize(QSize(size, size))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    made.setAccessibleName(action.text().replace("&", "").rstrip("…"))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def label(text: str, kind: str = "") -> QLabel:
    """Return a label: "title", "heading", "meta", "mute", "section", "warn", "stop" or plain."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        made.setProperty("kind", kind)
    return made


def hairline(*, upright: bool = False) -> QFrame:
    """Return a line of one pixel, lying or upright."""
    made = QFrame()
    made.setProperty("kind", "upright" if upright else "line")
    return made


def lay_out_beside(dialog: QDialog, chosen_from: QWidget, page: QWidget, foot: QLayout) -> None:
    """Lay out a dialog whose list on the left decides what stands on the right, above the foot."""
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addWidget(page, 1)
    right.addWidget(hairline())
    right.addLayout(foot)
    row = QHBoxLayout(dialog)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(chosen_from)
    row.addWidget(hairline(upright=True))
    row.addLayout(right, 1)


def lay_out_asking(dialog: QDialog, asked: QLayout, go: QPushButton) -> None:
    """Lay out a dialog that asks before something is done: `go` does it, Cancel beside it not."""
    cancel = plain_button(_("Cancel"))
    cancel.clicked.connect(dialog.reject)
    go.setDefault(True)
    go.clicked.connect(dialog.accept)
    foot = QHBoxLayout()
    foot.setContentsMargins(24, 12, 16, 14)
    foot.setSpacing(8)
    foot.addStretch(1)
    foot.addWidget(cancel)
    foot.addWidget(go)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addLayout(asked)
    whole.addStretch(1)
    whole.addWidget(hairline())
    whole.addLayout(foot)


def search_box(placeholder: str) -> QLineEdit:
    """Return the field to search in, with its glass and a cross to empty it."""
    made = QLineEdit()
    made.setProperty("kind", "search")
    made.setPlaceholderText(placeholder)
    made.setAccessibleName(placeholder.rstrip("…"))
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    glass = QAction(made.accessibleName(), made)  # Named, as a screen reader meets it.
    theme.set_icon(glass, "search", "mute", 16)
    made.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
    cross = QAction(_("Empty the search"), made)
    theme.set_icon(cross, "x", "mute", 15)
    cross.triggered.connect(made.clear)
    made.addAction(cross, QLineEdit.ActionPosition.TrailingPosition)
    cross.setVisible(False)
    made.textChanged.connect(lambda text: cross.setVisible(bool(text)))
    return made


def _push(text: str, icon: str, kind: str, role: str) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("kind", kind)
    if icon:
        theme.set_icon(made, icon, role, gap=GAP)
        made.setIconSize(QSize(theme.ICON_SIZE + GAP, theme.ICON_SIZE))
    return made

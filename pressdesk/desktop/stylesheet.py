"""The one small style sheet, written from the colours; what a control is, its `kind` says."""

from string import Template

from pressdesk.base.paths import resources
from pressdesk.desktop.tokens import Tokens

# A widget is given its look by a dynamic property, never by its own style sheet:
#   QPushButton  kind = primary | plain | quiet | danger      QToolButton  kind = tight
#   QLabel       kind = title | meta | mute | section         QLineEdit    kind = search | bare
#   QFrame       kind = card | strip | line
# `pane` names the ground of a whole pane: side | pane | bg | desk.
_SHEET = Template("""
QWidget[pane="side"] { background: $side; }
QWidget[pane="pane"] { background: $pane; }
QWidget[pane="bg"] { background: $bg; }
QWidget[pane="desk"] { background: $desk; }
QFrame[kind="card"] { background: $pane; border: 1px solid $line; border-radius: 8px; }
QFrame[kind="card"][held="true"] { border: 1px solid $accent; }
QFrame[kind="palette"] { background: $pane; border: 1px solid $edge; border-radius: 12px; }
QFrame[kind="popover"] { background: $pane; border: 1px solid $edge; border-radius: 8px; }
QFrame[kind="sheet"] { background: $pane; border: 1px solid $line; border-radius: 4px; }
QFrame[kind="sheethead"] { background: $pane; border: none; border-bottom: 1px solid $line; }
QFrame[kind="strip"] { background: $bg; border: none; border-top: 1px solid $line; }
QFrame[kind="line"] { background: $line; border: none; min-height: 1px; max-height: 1px; }
QFrame[kind="upright"] { background: $line; border: none; min-width: 1px; max-width: 1px; }
QLabel[kind="title"] { font-size: 17px; font-weight: 600; }
QLabel[kind="heading"] { font-size: 14px; font-weight: 600; }
QLabel[kind="meta"] { font-size: 11px; color: $mute; }
QLabel[kind="mute"] { color: $mute; }
QLabel[kind="ok"] { color: $ok; }
QLabel[kind="warn"] { color: $warn; }
QLabel[kind="stop"] { color: $stop; }
QLabel[kind="section"] { font-size: 10px; font-weight: 600; color: $faint; }
QLabel { background: transparent; }

QPushButton { border: 1px solid $edge; border-radius: 7px; background: $pane; color: $text;
  padding: 5px 12px; font-weight: 600; min-height: 17px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $soft; }
QPushButton:disabled { color: $faint; background: $bg; }
QPushButton:focus { border: 1px solid $accent; outline: 0; }
QPushButton[kind="primary"] { background: $fill; border: 1px solid $fill; color: $on_fill; }
QPushButton[kind="primary"]:hover { background: $fill_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton[kind="primary"]:disabled { background: $line; border-color: $line; color: $faint; }
QPushButton[half="left"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[half="right"] { border-top-left-radius: 0; border-bottom-left-radius: 0;
  padding: 5px 6px; }
QPushButton[half="right"]:focus { padding: 4px 5px; }
QPushButton[kind="plain"]:checked { background: $soft; border-color: $accent; color: $accent; }
QPushButton[keyed="true"] { padding-right: 32px; }
QPushButton[kind="danger"] { color: $stop; }
QPushButton[kind="quiet"] { border: 1px solid transparent; background: transparent;
  color: $mute; }
QPushButton[kind="quiet"]:hover { background: $hover; color: $text; }
QPushButton[kind="quiet"]:checked { background: $field; color: $text; }
QPushButton[kind="quiet"]:focus { border: 1px solid $accent; }
QHeaderView { background: $pane; border: none; }
QHeaderView::section { background: $pane; border: none; border-bottom: 1px solid $line;
  color: $mute; padding: 7px 4px; font-size: 11px; }
QFrame[kind="landing"] { background: $accent; border: none; border-radius: 1px; }
QPushButton[kind="fold"] { border: 1px solid transparent; background: transparent; color: $mute;
  padding: 5px 10px 5px 0; text-align: left; }
QPushButton[kind="fold"]:hover { color: $text; }
QPushButton[kind="fold"]:focus { border: 1px solid $accent; }
QPushButton[tight="true"] { padding: 5px 8px; }
QPushButton[kind="chip"] { border: 1px solid transparent; border-radius: 10px; background: $field;
  color: $mute; padding: 1px 9px; font-size: 11px; font-weight: 500; }
QPushButton[kind="chip"]:hover { color: $text; }
QPushButton[kind="chip"]:checked { background: $soft; color: $accent; }
QPushButton[kind="chip"]:disabled { background: transparent; border: 1px solid $line;
  color: $faint; }
QPushButton[kind="chip"]:focus { border: 1px solid $accent; }
QPushButton[kind="link"] { border: 1px solid transparent; background: transparent; color: $accent;
  padding: 1px 3px; font-weight: 500; }
QPushButton[kind="link"]:focus { border: 1px solid $accent; }

QPushButton[kind="toast"] { border: 1px solid transparent; background: transparent;
  color: $toast_link; padding: 3px 8px; }
QPushButton[kind="toast"]:focus { border: 1px solid $toast_link; }

QToolButton { border: 1px solid transparent; border-radius: 6px; background: transparent;
  padding: 4px; color: $mute; }
QToolButton[kind="tight"] { padding: 3px; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $field; color: $text; }
QToolButton:pressed { background: $soft; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit,
QPlainTextEdit[kind="form"], QTextEdit[kind="form"] { border: 1px solid $edge;
  border-radius: 7px; background: $pane; color: $text; padding: 5px 8px;
  selection-background-color: $fill; selection-color: $on_fill; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button { width: 0;
  border: none; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QDateTimeEdit:focus, QPlainTextEdit[kind="form"]:focus,
QTextEdit[kind="form"]:focus { border: 1px solid $accent; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled,
QDateEdit:disabled, QTimeEdit:disabled { color: $faint; background: $bg; }
QLineEdit[wrong="true"] { border: 1px solid $stop; }
QFrame[kind="field"] { border: 1px solid $edge; border-radius: 7px; background: $pane; }
QFrame[kind="field"][held="true"] { border: 1px solid $accent; }
QFrame[kind="field"][wrong="true"] { border: 1px solid $stop; }
QLineEdit[kind="search"] { background: $field; border: 1px solid $field; padding: 6px 8px; }
QLineEdit[kind="search"]:focus { border: 1px solid $accent; }
QLineEdit[kind="bare"] { border: none; background: transparent; padding: 0; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none;
  width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
  image: url("$icons/choice.svg"); width: 13px; height: 13px; }
QTimeEdit::down-arrow, QTimeEdit::up-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView { background: $pane; border: 1px solid $line;
  selection-background-color: $soft; selection-color: $text; outline: 0; }

QMenuBar { background: $side; color: $text; padding: 1px 4px; border: none; }
QMenuBar::item { padding: 4px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $line; }
QMenu { background: $pane; border: 1px solid $edge; border-radius: 8px; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 10px; border-radius: 5px; color: $text; }
QMenu::item:selected { background: $soft; }
QMenu::item:disabled { color: $faint; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar::handle:vertical { background: $scroll; border-radius: 4px; min-height: 36px;
  margin: 2px 2px 2px 1px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle:horizontal { background: $scroll; border-radius: 4px; min-width: 36px;
  margin: 1px 2px 2px 2px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea { border: none; }
QListView, QTableView, QTreeView { background: $pane; border: none; outline: 0; }
RowsView { selection-background-color: transparent; }
QListWidget[kind="sections"] { background: $side; border: 1px solid $side; padding: 11px 7px;
  font-weight: 500; }
QListWidget[kind="sections"]::item { height: 32px; padding-left: 8px; border-radius: 7px;
  border: 1px solid transparent; color: $text; }
QListWidget[kind="sections"]::item:selected { background: $pane; border: 1px solid $line; }
QListWidget[kind="sections"]::item:selected:focus { border: 1px solid $accent; }
QListWidget[kind="contents"] { background: $side; border: 1px solid $side; padding: 6px 7px; }
QListWidget[kind="contents"]::item { padding: 5px 8px; border-radius: 7px; color: $text;
  border: 1px solid transparent; }
QListWidget[kind="contents"]::item:disabled { color: $faint; padding-bottom: 3px; }
QListWidget[kind="contents"]::item:selected { background: $pane; border: 1px solid $line; }
QListWidget[kind="contents"]::item:selected:focus { border: 1px solid $accent; }
QListWidget[kind="versions"] { background: $pane; border: 1px solid $pane; padding: 8px 7px; }
QListWidget[kind="versions"]::item { padding-left: 10px; border-radius: 7px; color: $text;
  border: 1px solid transparent; margin-bottom: 2px; }
QListWidget[kind="versions"]::item:selected { background: $soft; color: $text; }
QListWidget[kind="versions"]::item:selected:focus { border: 1px solid $accent; }
QListWidget[kind="reasons"] { background: $pane; border: none; padding: 4px 7px; }
QListWidget[kind="reasons"]::item { padding: 7px 11px; border-radius: 7px; color: $text; }
QListWidget[kind="reasons"]::item:hover { background: $hover; }
QListWidget[kind="reasons"]::item:selected { background: $soft; color: $text; }
QToolTip { background: $toast; color: $on_toast; border: none; padding: 4px 7px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $pane; }
QCalendarWidget QToolButton { color: $text; font-weight: 600; padding: 3px 6px; }
QCalendarWidget QSpinBox { padding: 1px 4px; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $mute; border-radius: 7px;
  background: $pane; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid $fill;
  background: $on_fill; }
QRadioButton:focus { color: $accent; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QListWidget::indicator { width: 14px; height: 14px;
  border: 1px solid $mute; border-radius: 4px; background: $pane; }
QCheckBox::indicator:checked, QListWidget::indicator:checked { border: 1px solid $fill;
  background: $fill; image: url("$icons/checked.svg"); }
QCheckBox::indicator:disabled { border: 1px solid $line; background: $bg; }
QCheckBox::indicator:checked:disabled { background: $faint; }
QCheckBox:focus { color: $accent; }
QListView[kind="suggestions"] { background: $pane; border: 1px solid $edge; border-radius: 8px;
  padding: 4px; }
QListView[kind="suggestions"]::item { padding: 4px 8px; border-radius: 6px; color: $text; }
QListView[kind="suggestions"]::item:selected { background: $soft; color: $text; }
QListWidget[kind="picker"] { border: none; }
QListWidget[kind="picker"]::item { padding: 4px 8px; border-radius: 6px; color: $text; }
QListWidget[kind="picker"]::item:hover { background: $hover; }
QListWidget[kind="picker"]::item:selected { background: $soft; color: $text; }
QProgressBar { border: none; border-radius: 3px; background: $field; max-height: 6px;
  min-height: 6px; }
QProgressBar::chunk { border-radius: 3px; background: $fill; }
""")


def sheet(tokens: Tokens) -> str:
    """Return the style sheet in the colours of a theme."""
    names = {
        name: getattr(tokens, name).name()
        for name in (
            "side", "pane", "bg", "desk", "line", "text", "mute", "faint", "accent", "fill",
            "fill_hover", "on_fill", "soft", "field", "hover", "toast", "on_toast", "toast_link",
            "ok", "warn", "stop",
        )
    }  # fmt: skip
    return _SHEET.substitute(
        names,
        icons=(resources() / "icons").as_posix(),
        scroll="#3A404C" if tokens.is_dark else "#C9CED8",
        # What floats over a pane of its own colour needs a stronger line around it.
        edge="#3A404C" if tokens.is_dark else "#D3D8E1",
    )

"""How everything looks: colours in light and dark, the type, the icons, one small style sheet."""

from dataclasses import dataclass
from functools import cache
from weakref import WeakKeyDictionary

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import isValid

from pressdesk.base.paths import resources
from pressdesk.desktop.stylesheet import sheet
from pressdesk.desktop.tokens import DARK, LIGHT, Tokens

THEMES = ("system", "light", "dark")
FAMILY = "Inter"
ICON_SIZE = 17

Iconed = QAction | QAbstractButton


class Notifier(QObject):
    """Says that the colours have changed; who paints by hand listens and paints again."""

    changed = Signal()


@dataclass(slots=True)
class _Look:
    """What is chosen and what is shown now; there is one screen, so there is one look."""

    wanted: str = "system"
    tokens: Tokens = LIGHT
    style_name: str = ""


notifier = Notifier()
_look = _Look()
_iconed: WeakKeyDictionary[Iconed, tuple[str, str, int, int]] = WeakKeyDictionary()


def tokens() -> Tokens:
    """Return the colours in use now."""
    return _look.tokens


def wanted() -> str:
    """Return the theme the user chose: one of `THEMES`."""
    return _look.wanted


def apply(app: QApplication, theme: str = "system") -> None:
    """Dress the whole program in "light", "dark" or what the system asks for, at once."""
    first = _look.style_name == ""
    _look.wanted = theme if theme in THEMES else "system"
    if first:
        _look.style_name = "fusion"
        app.setStyle("fusion")
        _load_fonts()
        app.setFont(font())
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: _follow(app))
    _dress(app)


def font(size: float = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the interface's type in `size` pixels: 13 base, 11 meta, 17 titles, 24 headlines."""
    made = QFont(FAMILY)
    made.setPixelSize(round(size))
    made.setWeight(weight)
    made.setStyleHint(QFont.StyleHint.SansSerif)
    return made


def colour(role: str) -> QColor:
    """Return the colour of a token by its name, such as "text", "mute", "accent", "on_fill".

    A status is a name too: that of the words on its pill.
    """
    found = getattr(_look.tokens, role, None) or _look.tokens.pills.get(role, (None,))[0]
    if not isinstance(found, QColor):
        raise AttributeError(f"not a colour: {role}")
    return found


def pixmap(name: str, role: str = "text", size: int = ICON_SIZE, gap: int = 0) -> QPixmap:
    """Return a Lucide icon drawn in a token's colour, sharp on the sharpest screen there is.

    `gap` is what stays empty behind it: the room between an icon and the words of its button.
    """
    ratio = max((s.devicePixelRatio() for s in QGuiApplication.screens()), default=1.0)
    return _drawn(name, colour(role).name(), size, ratio, gap)


def icon(name: str, role: str = "text", size: int = ICON_SIZE) -> QIcon:
    """Return a Lucide icon for now; `set_icon` gives one that follows the theme."""
    return QIcon(pixmap(name, role, size))


def set_icon(
    owner: Iconed, name: str, role: str = "text", size: int = ICON_SIZE, gap: int = 0
) -> None:
    """Put an icon on a button or an action, and draw it anew whenever the theme changes."""
    _iconed[owner] = (name, role, size, gap)
    owner.setIcon(QIcon(pixmap(name, role, size, gap)))


def pill(status: str) -> tuple[QColor, QColor]:
    """Return foreground and ground of the pill of a release's status, or of "embargoed"."""
    pills = _look.tokens.pills
    return pills.get(status, pills["draft"])


def is_dark() -> bool:
    """Whether the dark theme is shown now."""
    return _look.tokens.is_dark


def _load_fonts() -> None:
    for style in ("Regular", "Medium", "SemiBold", "Bold", "Italic"):
        QFontDatabase.addApplicationFont(str(resources() / "fonts/inter" / f"Inter-{style}.ttf"))


def _follow(app: QApplication) -> None:
    """Change with the system while the user left the choice to it."""
    if _look.wanted == "system" and _system_is_dark() != _look.tokens.is_dark:
        _dress(app)


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _dress(app: QApplication) -> None:
    dark = _look.wanted == "dark" or (_look.wanted == "system" and _system_is_dark())
    _look.tokens = DARK if dark else LIGHT
    app.setPalette(_palette(_look.tokens))
    app.setStyleSheet(sheet(_look.tokens))
    for owner, (name, role, size, gap) in list(_iconed.items()):
        if isValid(owner):  # Python may still hold what Qt has deleted with its window
            owner.setIcon(QIcon(pixmap(name, role, size, gap)))
    notifier.changed.emit()


def _palette(t: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, shade in {
        role.Window: t.pane, role.Base: t.pane, role.AlternateBase: t.bg, role.Button: t.pane,
        role.WindowText: t.text, role.Text: t.text, role.ButtonText: t.text,
        role.BrightText: t.on_fill, role.PlaceholderText: t.faint, role.ToolTipBase: t.toast,
        role.ToolTipText: t.on_toast, role.Highlight: t.fill, role.HighlightedText: t.on_fill,
        role.Link: t.accent, role.LinkVisited: t.accent, role.Accent: t.fill,
        role.Light: t.pane, role.Midlight: t.bg, role.Mid: t.line, role.Dark: t.line,
        role.Shadow: t.desk,
    }.items():  # fmt: skip
        palette.setColor(which, shade)
    off = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(off, which, t.faint)
    palette.setColor(off, role.Highlight, t.line)
    return palette


@cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text("utf-8")


@cache
def _drawn(name: str, shade: str, size: int, ratio: float, gap: int) -> QPixmap:
    # QtSvg costs some milliseconds to load; a program without icons on the screen never pays them.
    from PySide6.QtSvg import QSvgRenderer

    drawing = QSvgRenderer(QByteArray(_source(name).replace("currentColor", shade).encode()))
    made = QPixmap(round((size + gap) * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made

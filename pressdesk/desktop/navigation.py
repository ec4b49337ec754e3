"""The navigation: the office's areas, the views of the area shown, and the settings."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from pressdesk.base.i18n import N_, _
from pressdesk.desktop import dragging, theme
from pressdesk.desktop.widgets.controls import label
from pressdesk.desktop.widgets.elided import ElidedLabel

WIDE, NARROW = 196, 56


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: an area, or one of its views. `label` is marked with `N_`."""

    name: str
    label: str
    icon: str


AREAS = (
    Place("releases", N_("Releases"), "newspaper"),
    Place("contacts", N_("Contacts"), "contact"),
    Place("lists", N_("Lists"), "users"),
)
VIEWS: Mapping[str, tuple[Place, ...]] = {
    "releases": (
        Place("drafts", N_("Drafts"), "pencil"),
        Place("to_review", N_("To review"), "eye"),
        Place("embargoed", N_("Under embargo"), "lock"),
        Place("this_month", N_("This month"), "calendar-days"),
        Place("missing_fr", N_("Missing French"), "languages"),
        Place("archived", N_("Archived"), "archive"),
    ),
    "contacts": (
        Place("outlets", N_("Outlets"), "building-2"),
        Place("officers", N_("Our officers"), "badge-check"),
        Place("to_verify", N_("To verify"), "shield-alert"),
        Place("duplicates", N_("Duplicates"), "copy-check"),
        Place("archived", N_("Archived"), "archive"),
    ),
    "lists": (Place("archived", N_("Archived lists"), "archive"),),
}
# What stands in an area only while it is under way.
IMPORT = Place("import", N_("Import under way"), "import")
SETTINGS = Place("settings", N_("Settings"), "settings")


_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


_GAP = 4  # pixels between a place's words and its count


def short_count(count: int, locale: QLocale) -> str:
    """Return a count in three figures: 999, 1.2k, 12k, 1.2M; never more than there are."""
    for unit, letter in ((1_000_000, _("{n}M")), (1_000, _("{n}k"))):
        if count >= 10 * unit:
            return letter.format(n=count // unit)
        if count >= unit:
            return letter.format(n=locale.toString(count * 10 // unit / 10, "f", 1))
    return locale.toString(count)


class Item(QAbstractButton):
    """A place in the navigation with its count; painted by hand to keep to one look."""

    def __init__(self, place: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = place
        self._count: int | None = None
        self._is_narrow = False
        self._by_key = False
        self.setCheckable(place is not SETTINGS)
        self.setText(_(place.label))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    def set_count(self, count: int | None) -> None:
        """Show how many are there; None shows nothing."""
        if count != self._count:
            self._count = count
            self._name()
            self.update()

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the icon alone, with the words in the tooltip."""
        self._is_narrow = is_narrow
        self.setToolTip(self.accessibleName() if is_narrow else "")
        self.update()

    @property
    def count(self) -> int | None:
        """How many are there, where that is shown."""
        return self._count

    def shown_count(self) -> str:
        """Return the count as it is painted: in thousands where it would cut the words short."""
        whole = self.locale().toString(self._count or 0)
        width = QFontMetrics(theme.font(11.5, QFont.Weight.Medium)).horizontalAdvance(whole)
        words = QFontMetrics(theme.font(13, QFont.Weight.DemiBold)).horizontalAdvance(self.text())
        fits = words + width + _GAP + 47 <= self.width()
        return whole if fits else short_count(self._count or 0, self.locale())

    def _name(self) -> None:
        count = "" if self._count is None else f", {self._count}"
        self.setAccessibleName(f"{self.text()}{count}")
        if (self._count or 0) >= 1000 or self._is_narrow:
            self.setToolTip(self.accessibleName())  # It may be painted shorter.

    def sizeHint(self) -> QSize:
        return QSize(WIDE - 20, 32)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A window that comes back to the front gives the focus back: that was no key.
        if event.reason() in _BY_KEY:
            self._by_key = True
        elif event.reason() == Qt.FocusReason.MouseFocusReason:
            self._by_key = False
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            painter.setPen(QPen(t.line, 1))
            painter.setBrush(t.pane)
            painter.drawRoundedRect(box, 7, 7)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.line if not t.is_dark else t.hover)
            painter.drawRoundedRect(box, 7, 7)
        if self.hasFocus() and self._by_key:
            painter.setPen(QPen(t.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 7, 7)
        role = "accent" if self.isChecked() else "mute"
        picture = theme.pixmap(self.place.icon, role)
        left = (self.width() - 17) // 2 if self._is_narrow else 10
        painter.drawPixmap(left, (self.height() - 17) // 2, picture)
        if not self._is_narrow:
            self._paint_words(painter, t.text, t.faint)

    def _paint_words(self, painter: QPainter, ink: QColor, faint: QColor) -> None:
        right = self.width() - 11
        if self._count:
            font = theme.font(11.5, QFont.Weight.Medium)
            painter.setFont(font)
            painter.setPen(faint)
            words = self.shown_count()
            width = QFontMetrics(font).horizontalAdvance(words)
            box = QRectF(right - width, 0, width + 1, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
            right -= width + _GAP
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        font = theme.font(13, weight)
        painter.setFont(font)
        painter.setPen(ink)
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, right - 36)
        box = QRectF(37, 0, right - 36, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


class Navigation(QWidget):
    """Shows where one can go and where one is. `chosen` gives the area and its view or ""."""

    chosen = Signal(str, str)
    settings_requested = Signal()
    folded = Signal(bool)
    people_dropped = Signal(list, QRect)  # on the lists: who, and where that is on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Navigation"))
        self._area, self._view, self._is_narrow = "releases", "", False
        self._areas: dict[str, Item] = {}
        self._views: dict[str, Item] = {}
        self._saved: dict[str, tuple[Place, ...]] = {}
        self._passing: dict[str, tuple[Place, ...]] = {}
        self._build()
        self.show_place("releases", "")

    def _build(self) -> None:
        self._title = ElidedLabel("PressDesk")
        self._title.setFont(theme.font(12.5, QFont.Weight.DemiBold))
        self._caption = label(_("Press office"), "meta")
        self._section = label(_("VIEWS"), "section")
        self._section.setContentsMargins(6, 10, 0, 2)
        self._settings = Item(SETTINGS, self)
        self._settings.clicked.connect(self.settings_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 12)
        self._column.setSpacing(2)
        head = QVBoxLayout()
        head.setContentsMargins(6, 4, 0, 10)
        head.setSpacing(1)
        head.addWidget(self._title)
        head.addWidget(self._caption)
        self._column.addLayout(head)
        for place in AREAS:
            self._areas[place.name] = self._item(place, place.name, "")
        lists = self._areas["lists"]
        dragging.accept(lists, self._on_people_dropped, partial(self.chosen.emit, "lists", ""))
        self._column.addWidget(self._section)
        self._views_column = QVBoxLayout()
        self._views_column.setSpacing(2)
        self._column.addLayout(self._views_column)
        self._column.addStretch(1)
        self._column.addWidget(self._settings)
        self.setFixedWidth(WIDE)

    @property
    def place(self) -> tuple[str, str]:
        """Where one is: the area and its view."""
        return self._area, self._view

    @property
    def is_narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._is_narrow

    def views_of(self, area: str) -> tuple[Place, ...]:
        """Return the views of an area: its own, what is under way, and those somebody saved."""
        return (
            *VIEWS.get(area, ()),
            *self._passing.get(area, ()),
            *self._saved.get(area, ()),
        )

    def show_office(self, title: str) -> None:
        """Show whose office this is."""
        self._title.setText(title)

    def show_place(self, area: str, view: str) -> None:
        """Show where one is, without telling anybody."""
        if area != self._area or not self._views:
            self._put_views(area)
        self._area, self._view = area, view
        for name, item in self._areas.items():
            item.setChecked(name == area and not view)
        for name, item in self._views.items():
            item.setChecked(name == view)

    def show_saved(self, saved: Mapping[str, tuple[Place, ...]]) -> None:
        """Show the views somebody saved, by area, below the area's own."""
        changed = [area for area, places in saved.items() if places != self._saved.get(area, ())]
        self._saved |= saved
        if self._area in changed:
            self._put_views(self._area)
            self.show_place(self._area, self._view)

    def show_passing(self, area: str, places: tuple[Place, ...]) -> None:
        """Show what is under way in an area, so that one finds back to it; nothing any more."""
        if places != self._passing.get(area, ()):
            self._passing[area] = places
            if self._area == area:
                self._put_views(area)
                self.show_place(area, self._view)

    def show_counts(self, area: str, counts: Mapping[str, int]) -> None:
        """Show how many are in an area ("all") and, where it is the one shown, in its views."""
        if area in self._areas:
            self._areas[area].set_count(counts.get("all"))
        if area == self._area:
            for name, item in self._views.items():
                item.set_count(counts.get(name))

    def fold(self, is_narrow: bool) -> None:
        """Show icons only, or icons and words."""
        self._is_narrow = is_narrow
        self.setFixedWidth(NARROW if is_narrow else WIDE)
        for words in (self._title, self._caption, self._section):
            words.setVisible(not is_narrow)
        for item in (*self._areas.values(), *self._views.values(), self._settings):
            item.set_narrow(is_narrow)
        self.folded.emit(is_narrow)

    def _item(self, place: Place, area: str, view: str) -> Item:
        item = Item(place, self)
        item.set_narrow(self._is_narrow)
        item.clicked.connect(lambda: self._on_item_clicked(area, view))
        (self._views_column if view else self._column).addWidget(item)
        return item

    def _put_views(self, area: str) -> None:
        for item in self._views.values():
            item.hide()
            item.deleteLater()
        self._views = {p.name: self._item(p, area, p.name) for p in self.views_of(area)}

    def _on_people_dropped(self, _place: QPoint, people: list[int]) -> bool:
        item = self._areas["lists"]
        self.people_dropped.emit(people, QRect(item.mapToGlobal(QPoint(0, 0)), item.size()))
        return True

    def _on_item_clicked(self, area: str, view: str) -> None:
        self.show_place(area, view)
        self.chosen.emit(area, view)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fold(not self._is_narrow)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

"""The colours by name, in light and in dark."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QColor

Pills = Mapping[str, tuple[QColor, QColor]]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme. Words in text, mute, faint and accent keep 4.5:1 on every ground.

    Grounds: side (navigation), pane (list, editor, cards), bg (strips), desk (behind pages),
    field (search box, chips), soft (selected row), hover. `fill` is the one primary action with
    `on_fill` upon it; line is for hairlines; ok, warn and stop say how things stand.
    """

    is_dark: bool
    side: QColor
    pane: QColor
    bg: QColor
    desk: QColor
    line: QColor
    text: QColor
    mute: QColor
    faint: QColor
    accent: QColor
    fill: QColor
    fill_hover: QColor
    on_fill: QColor
    soft: QColor
    field: QColor
    hover: QColor
    toast: QColor
    on_toast: QColor
    toast_link: QColor
    mark: QColor
    ok: QColor
    warn: QColor
    stop: QColor
    pills: Pills


def _pills(**pairs: str) -> Pills:
    """Make pills of "foreground ground" pairs, under every status that shares one."""
    made = {
        name: (QColor(pair.split()[0]), QColor(pair.split()[1])) for name, pair in pairs.items()
    }
    made["corrected"] = made["issued"]
    made["scheduled"] = made["approved"]
    return MappingProxyType(made)


# Mute and faint are a shade stronger than first sketched: at #667085 and #98A1B0 the labels and
# counts on the navigation's ground had 4.4:1 and 2.3:1.
LIGHT = Tokens(
    is_dark=False,
    side=QColor("#EEF0F3"),
    pane=QColor("#FFFFFF"),
    bg=QColor("#F6F7F9"),
    desk=QColor("#E6E8EC"),
    line=QColor("#E1E4EA"),
    text=QColor("#1B1F27"),
    mute=QColor("#566073"),
    faint=QColor("#626B7E"),
    accent=QColor("#2F5BD8"),
    fill=QColor("#2F5BD8"),
    fill_hover=QColor("#274DBB"),
    on_fill=QColor("#FFFFFF"),
    soft=QColor("#E7EDFC"),
    field=QColor("#F0F1F4"),
    hover=QColor("#F3F4F7"),
    toast=QColor("#1B1F27"),
    on_toast=QColor("#FFFFFF"),
    toast_link=QColor("#9DB8FF"),
    mark=QColor("#FFE9A8"),
    ok=QColor("#1B6E3C"),
    warn=QColor("#8A5A00"),
    stop=QColor("#B42318"),
    pills=_pills(
        draft="#566073 #EDEFF2",
        in_review="#8A5A00 #FCEFC7",
        approved="#1B6E3C #D9F3E2",
        embargoed="#A2275F #FBDCEB",
        issued="#2A52C4 #E3EAFB",
        withdrawn="#B42318 #FDE2E0",
    ),
)

DARK = Tokens(
    is_dark=True,
    side=QColor("#15171C"),
    pane=QColor("#1C1F26"),
    bg=QColor("#16181D"),
    desk=QColor("#0F1115"),
    line=QColor("#2A2E37"),
    text=QColor("#E8EAEE"),
    mute=QColor("#9AA3B2"),
    faint=QColor("#8E97A6"),
    accent=QColor("#7EA2FF"),
    fill=QColor("#2F5BD8"),
    fill_hover=QColor("#3F6AE6"),
    on_fill=QColor("#FFFFFF"),
    soft=QColor("#222E50"),
    field=QColor("#272A32"),
    hover=QColor("#23262E"),
    toast=QColor("#E8EAEE"),
    on_toast=QColor("#1B1F27"),
    toast_link=QColor("#2448B0"),
    mark=QColor("#5C4A12"),
    ok=QColor("#5CD08B"),
    warn=QColor("#F0B93A"),
    stop=QColor("#FF9A90"),
    pills=_pills(
        draft="#A3ABBA #2B2F38",
        in_review="#F0B93A #43330F",
        approved="#5CD08B #15382A",
        embargoed="#FF8FC4 #47203A",
        issued="#8FAEFF #22305C",
        withdrawn="#FF9A90 #4A2022",
    ),
)

"""The colours can be read in both themes, and what hangs on them follows."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton

from pressdesk.base.paths import resources
from pressdesk.desktop import theme
from pressdesk.desktop.tokens import DARK, LIGHT, Tokens


def luminance(colour: QColor) -> float:
    parts = (
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: QColor, other: QColor) -> float:
    dim, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_on_every_ground(tokens: Tokens) -> None:
    for ink in ("text", "mute", "faint", "accent"):
        for ground in ("side", "pane", "bg", "soft", "field", "hover"):
            seen = contrast(getattr(tokens, ink), getattr(tokens, ground))
            assert seen >= 4.5, f"{ink} on {ground}: {seen:.2f}"
    assert contrast(tokens.on_fill, tokens.fill) >= 4.5
    assert contrast(tokens.on_fill, tokens.fill_hover) >= 4.5
    assert contrast(tokens.on_toast, tokens.toast) >= 4.5
    assert contrast(tokens.toast_link, tokens.toast) >= 4.5
    assert contrast(tokens.text, tokens.mark) >= 4.5
    for ink in (tokens.ok, tokens.warn, tokens.stop):
        assert contrast(ink, tokens.pane) >= 4.5
        assert contrast(ink, tokens.bg) >= 4.5
    for status, (ink, ground) in tokens.pills.items():
        assert contrast(ink, ground) >= 4.5, status


def test_icons_and_palette_follow_the_theme(qapp: QApplication) -> None:
    button = QPushButton("Copy")
    theme.set_icon(button, "copy")
    heard: list[bool] = []
    listener = lambda: heard.append(theme.is_dark())  # noqa: E731
    theme.notifier.changed.connect(listener)
    try:
        light = strongest(button)
        theme.apply(qapp, "dark")
        assert heard == [True]
        assert qapp.palette().window().color() == DARK.pane
        assert luminance(strongest(button)) > luminance(light)
    finally:
        theme.notifier.changed.disconnect(listener)
        theme.apply(qapp, "light")


def strongest(button: QPushButton) -> QColor:
    image: QImage = button.icon().pixmap(17, 17).toImage()
    pixels = [image.pixelColor(x, y) for x in range(17) for y in range(17)]
    return max(pixels, key=lambda pixel: pixel.alpha())


def test_every_icon_we_ship_can_be_drawn() -> None:
    names = sorted(p.stem for p in (resources() / "icons").glob("*.svg"))
    assert len(names) > 100
    for name in names:
        assert not theme.pixmap(name).isNull()


def test_interface_type_is_ours() -> None:
    from PySide6.QtGui import QFontInfo

    assert QFontInfo(theme.font(13)).family() == "Inter"

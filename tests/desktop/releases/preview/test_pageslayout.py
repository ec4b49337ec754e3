"""Pages lie where a reader expects them, at any zoom."""

import pytest

from pressdesk.desktop.releases.preview import pageslayout as pl

A4 = (595.28, 841.89)


def test_a_page_fills_the_width_between_the_margins() -> None:
    zoom = pl.zoom_for((A4,), "width", (470, 800))
    layout = pl.lay_out((A4,), zoom, 470)
    assert layout.boxes[0].x == pl.MARGIN
    assert layout.boxes[0].width == pytest.approx(470 - 2 * pl.MARGIN)
    assert layout.width == 470


def test_a_whole_page_fits_the_room() -> None:
    layout = pl.lay_out((A4, A4), pl.zoom_for((A4, A4), "page", (900, 600)), 900)
    assert layout.boxes[0].height <= 600 - 2 * pl.MARGIN + 0.01
    assert layout.boxes[0].x > pl.MARGIN


def test_points_go_there_and_back() -> None:
    layout = pl.lay_out((A4, A4), 1.0, 1200)
    x, y = layout.on_desk(1, 100.0, 200.0)
    assert layout.page_at(x, y) == 1
    assert layout.on_page(1, x, y) == pytest.approx((100.0, 200.0))
    assert layout.page_at(0, y) is None
    assert layout.nearest(-50) == 0 and layout.nearest(1e6) == 1
    assert pl.lay_out((), 1.0, 400).nearest(0) is None


def test_only_pages_in_sight_are_visible() -> None:
    layout = pl.lay_out((A4,) * 8, 1.0, 900)
    assert list(layout.visible(0, 500)) == [0]
    assert list(layout.visible(layout.boxes[3].y - 100, 300)) == [2, 3]


def test_zoom_steps_end() -> None:
    zoom = 1.0
    for _ in range(30):
        zoom = pl.next_step(zoom, True)
    assert zoom == pl.MOST
    assert pl.next_step(1.0, False) == 0.9
    assert pl.next_step(0.95, True) == 1.0
    for _ in range(30):
        zoom = pl.next_step(zoom, False)
    assert zoom == pl.LEAST

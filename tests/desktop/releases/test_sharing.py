"""The editor comes first in a narrow window, and the pages in a wide one."""

import pytest

from pressdesk.desktop.releases.sharing import shares


@pytest.mark.parametrize(
    ("window", "least_editor", "most_editor"),
    [(1280, 420, 460), (1480, 555, 565), (1567, 565, 580), (1920, 880, 930), (2560, 900, 1200)],
)
def test_the_editor_has_what_it_needs(window: int, least_editor: int, most_editor: int) -> None:
    room = window - 197
    listed, editor, shown = shares(room, 258, 390)
    assert listed + editor + shown == room
    assert least_editor <= editor <= most_editor


def test_on_a_large_screen_the_pages_grow() -> None:
    listed, editor, shown = shares(3840 - 197, 258, 390)
    assert (listed, shown) == (420, 1200)
    assert editor == 3840 - 197 - 1620

"""How list, editor and preview share the window while the user has not said otherwise."""

LIST, WIDE_LIST = 330, 420
# What the editor's languages by their names, its tools and its next step take; and what a line of
# text that can still be read takes, beyond which the pages are of more use.
EDITOR, WIDE_EDITOR = 560, 900
PREVIEW, WIDE_PREVIEW = 470, 1200


def shares(room: int, least_list: int, least_preview: int) -> tuple[int, int, int]:
    """Return the widths of list, editor and preview in pixels, which fill the room.

    A narrow window squeezes the list and the preview first, a wide one gives them more than the
    editor can use: nothing is lost in space.
    """
    spare = max(0, room - EDITOR)
    listed = max(least_list, min(LIST, spare * 4 // 10))
    shown = min(PREVIEW, max(least_preview, spare - listed))
    left = max(0, room - listed - shown - WIDE_EDITOR)
    more = min(left, max(0, min(WIDE_PREVIEW, room // 3) - shown))
    shown, left = shown + more, left - more
    listed += min(left, WIDE_LIST - LIST)
    return listed, max(1, room - listed - shown), shown

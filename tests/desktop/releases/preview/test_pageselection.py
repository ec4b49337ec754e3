"""Text taken from a page reads as it was written."""

from pressdesk.desktop.releases.preview.pageselection import PageSelection, flowing, line_boxes
from pressdesk.typeset.pages import Box, Letter


def line(text: str, top: float, left: float = 0.0) -> list[Letter]:
    letters = [
        Letter(one, Box(left + 5.0 * n, top, left + 5.0 * n + 5, top + 10))
        for n, one in enumerate(text)
    ]
    return [*letters, Letter("\r", Box(0, 0, 0, 0)), Letter("\n", Box(0, 0, 0, 0))]


PAGE = [*line("the tide", 0), *line("gauge net\u00ad", 13), *line("work.", 26), *line("Next", 60)]


def test_lines_of_a_paragraph_are_joined_and_hyphens_go() -> None:
    assert flowing(PAGE) == "the tide gauge network.\nNext"


def test_a_stretch_from_point_to_point() -> None:
    selection = PageSelection(lambda page: PAGE)
    selection.begin(0, 21, 5)
    selection.extend(0, 26, 18)
    assert selection.text() == "tide gauge"
    assert len(selection.boxes(0)) == 2
    selection.extend(0, 19, 5)
    assert selection.is_empty and selection.text() == ""


def test_a_word() -> None:
    selection = PageSelection(lambda page: PAGE)
    selection.take_word(0, 27, 5)
    assert selection.text() == "tide"
    selection.take_word(0, 200, 200)
    assert selection.is_empty


def test_over_two_pages() -> None:
    selection = PageSelection(lambda page: line(f"page{page} ends", 0))
    selection.begin(0, 29, 5)
    selection.extend(1, 25, 5)
    assert selection.text() == "ends\npage1"
    selection.take_all(2)
    assert selection.text() == "page0 ends\npage1 ends"


def test_boxes_join_along_a_line_only() -> None:
    assert len(line_boxes(PAGE)) == 4
    assert len(line_boxes([*line("a", 0), *line("b", 0, left=300)])) == 2

"""What changed between two versions is said word by word, and nothing of either is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.formats.body import Paragraph, runs
from pressdesk.releases.comparing import GONE, NEW, SAME, Stretch, compare
from pressdesk.releases.drafts import TextDraft


def text(headline: str, *paragraphs: str) -> TextDraft:
    return TextDraft("en", headline, body=tuple(Paragraph(runs(p)) for p in paragraphs))


def test_one_changed_word_is_one_change() -> None:
    found = compare(text("Tides rise", "At noon."), text("Tides fall", "At noon."))
    assert found == (
        Stretch(SAME, "Tides "),
        Stretch(GONE, "rise"),
        Stretch(NEW, "fall"),
        Stretch(SAME, "\nAt noon.\n"),
    )


def test_a_paragraph_that_came_is_new() -> None:
    found = compare(text("Head", "One."), text("Head", "One.", "Two."))
    assert found == (Stretch(SAME, "Head\nOne.\n"), Stretch(NEW, "Two.\n"))


def test_a_passage_as_long_as_a_book_is_compared_as_a_whole() -> None:
    was, now = ("word " * 4_001 + end for end in ("one.", "two."))
    found = compare(text("Head", was), text("Head", now))
    assert found == (Stretch(SAME, "Head\n"), Stretch(GONE, f"{was}\n"), Stretch(NEW, f"{now}\n"))


lines = st.lists(st.text("ab é.’\u00a0", min_size=1, max_size=12), max_size=5)


@settings(max_examples=60, deadline=None)
@given(lines, lines)
def test_both_versions_stand_in_the_comparison(one: list[str], two: list[str]) -> None:
    older, newer = text("h", *one), text("h", *two)
    found = compare(older, newer)
    was = "".join(s.text for s in found if s.kind != NEW)
    now = "".join(s.text for s in found if s.kind != GONE)
    same = compare(older, older)
    assert was == "".join(s.text for s in same)
    assert now == "".join(s.text for s in compare(newer, newer))
    assert all(s.kind == SAME for s in same)

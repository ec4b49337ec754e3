"""The body's HTML is exact: what goes in comes out, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.formats.body import (
    Block,
    Heading,
    Item,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    body_of,
    body_text,
    from_html,
    normal,
    runs,
    to_html,
)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
a_run = st.builds(
    Run,
    words,
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "https://x.example/?a=1&b=2", "tel:+33 1", "javascript:x"]),
)
some_runs = st.lists(a_run, max_size=4).map(tuple)
row = st.lists(some_runs, max_size=3).map(tuple)
block: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, some_runs),
    st.builds(Heading, some_runs, st.integers(1, 4)),
    st.builds(Quote, some_runs, some_runs),
    st.builds(Item, some_runs, st.booleans(), st.integers(0, 5)),
    st.builds(Picture, words, words, words, words, words),
    st.builds(Table, st.lists(row, max_size=3).map(tuple), st.booleans()),
)


@given(st.lists(block, max_size=6).map(tuple))
def test_every_body_comes_back_exactly(body: tuple[Block, ...]) -> None:
    assert from_html(to_html(body)) == normal(body)
    assert normal(normal(body)) == normal(body)


def test_nested_lists_of_both_kinds_come_back() -> None:
    body = (
        Item(runs("fruit")),
        Item(runs("first"), ordered=True, level=2),
        Item(runs("loose"), ordered=False, level=2),
        Item(runs("numbered"), ordered=True, level=1),
    )
    assert from_html(to_html(body)) == body


def test_foreign_markup_is_refused() -> None:
    with pytest.raises(ValueError, match="script"):
        from_html("<script>alert(1)</script>")
    with pytest.raises(ValueError, match="not the HTML"):
        from_html("<p>open")


def test_plain_text_is_paragraphs() -> None:
    assert body_of("a\nb\n\n\nc") == (Paragraph(runs("a\nb")), Paragraph(runs("c")))
    assert body_text(body_of("a\n\nb")) == "a\nb"

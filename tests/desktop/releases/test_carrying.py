"""A release dragged out of the list is a PDF file and its text, made only when it lands."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases import carrying
from pressdesk.formats.body import body_of
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture
def release(clerk: Clerk) -> int:
    text = TextDraft("en", "Tide gauges grow", body=body_of("The hundredth gauge is running."))
    return clerk.do_now(
        edit.create, ReleaseDraft(reference="PR 7", dated_on=date(2026, 11, 24), texts=(text,)), NOW
    )


def test_files_and_text_are_made_when_asked_for(clerk: Clerk, release: int) -> None:
    mime = carrying.carry(clerk, [release])
    assert mime.hasUrls()
    assert mime._made == {}, "nothing is written while the drag is still under way"
    assert "The hundredth gauge is running." in mime.text()
    (url,) = mime.urls()
    path = Path(url.toLocalFile())
    assert path.name == "PR 7 tide-gauges-grow en.pdf"
    assert path.read_bytes().startswith(b"%PDF-")


def test_a_release_gone_meanwhile_hands_over_nothing(clerk: Clerk, release: int) -> None:
    mime = carrying.carry(clerk, [release + 1])
    assert mime.text() == ""
    assert mime.urls() == []

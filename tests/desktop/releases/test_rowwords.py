"""The second line of a row says what one wants to know of a release at that moment."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from pressdesk.desktop.releases.rowwords import headline, meta, metas, spoken_row, standing
from pressdesk.releases.drafts import ReleaseRow

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ROW = ReleaseRow(
    1, "u", "PR 2026-118", "Tide gauges", "draft", ("en", "fr"), date(2026, 11, 24), None, "",
    NOW - timedelta(minutes=2),
)  # fmt: skip


def test_a_draft_says_when_it_was_edited() -> None:
    assert meta(ROW, NOW) == "PR 2026-118 · EN FR · edited 2 min ago"
    assert standing(ROW, NOW) == "draft"


def test_an_issued_one_says_its_date() -> None:
    assert meta(replace(ROW, status="issued"), NOW) == "PR 2026-118 · EN FR · 24 Nov 2026"


def test_an_embargo_says_until_when_on_its_own_clocks() -> None:
    until = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    held = replace(ROW, status="approved", embargoed_until=until, embargo_zone="Europe/Paris")
    assert standing(held, NOW) == "embargoed"
    assert meta(held, NOW) == "until 24 Nov, 11:00 CET · EN FR"
    assert standing(held, until + timedelta(minutes=1)) == "approved"
    assert standing(replace(held, status="draft"), NOW) == "draft", "still to be written"
    assert meta(replace(held, status="draft"), NOW).startswith("until 24 Nov")


def test_where_room_is_short_whole_things_are_left_out() -> None:
    assert metas(ROW, NOW)[1:] == ("PR 2026-118 · EN FR · 2 min ago", "PR 2026-118 · EN FR")
    assert metas(replace(ROW, status="issued"), NOW)[1] == "PR 2026-118 · EN FR · 24 Nov"
    older = replace(ROW, status="issued", dated_on=date(2025, 11, 24))
    assert metas(older, NOW)[1] == "PR 2026-118 · EN FR · 24 Nov 2025"
    until = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    held = replace(ROW, status="approved", embargoed_until=until, embargo_zone="Europe/Paris")
    assert metas(held, NOW)[1:] == ("until 24 Nov, 11:00 CET", "24 Nov, 11:00 CET")


def test_an_untitled_release_has_a_name_all_the_same() -> None:
    assert headline(replace(ROW, headline="")) == "Untitled release"
    assert spoken_row(ROW, NOW) == "Tide gauges. Draft. PR 2026-118 · EN FR · edited 2 min ago"


def test_a_correction_being_written_says_so() -> None:
    row = replace(ROW, is_correcting=True)
    assert metas(row, NOW) == (
        "correction · PR 2026-118 · EN FR · edited 2 min ago",
        "correction · EN FR · 2 min ago",
        "correction",
    )

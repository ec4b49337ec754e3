"""Clocks set back and forward, an hour that comes twice and one that never comes."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.contacts import edit as people
from pressdesk.contacts import find
from pressdesk.desktop.releases.editor.embargopopover import EmbargoPopover, moment_of, offset_said
from pressdesk.formats.body import Paragraph, body_text, runs
from pressdesk.formats.card import Card
from pressdesk.office import Office
from pressdesk.releases import edit, revisions
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store import backup
from tests.faults.counting import Count, Found, Ground, run

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def harm(ground: Ground) -> Iterator[Found]:
    """Save while the clock jumps about, and set embargoes in the night the clocks change."""
    app = QApplication.instance() or QApplication([])
    yield _saving(ground)
    yield _copying(ground)
    yield _twice(ground)
    yield _never(ground)
    del app


def _saving(ground: Ground) -> Found:
    """Type, undo and redo while the clock goes forward, back, and back by years."""
    count = Count("a clock set back or forward: every word is kept, undo goes back as it came")
    chance = random.Random(12)
    for number in range(ground.times(30)):
        office = Office.open(ground.room(f"saving {number}") / "Harbour.pressdesk", create=True)
        store = office.store
        with count.attempt(number):
            draft = ReleaseDraft(texts=(TextDraft("en", "Tide", body=(Paragraph(),)),))
            release = store.do(edit.create, draft, NOW)
            for step in range(25):
                now = NOW + timedelta(minutes=chance.choice((-3, -90, -1440, -999_999, 2, 600_000)))
                draft = store.ask(edit.draft, release)
                body = (Paragraph(runs(f"The {step}th word.")),)
                text = TextDraft("en", "Tide", body=body)
                store.do(edit.save_draft, draft.with_text(text), now)
                store.do(people.save, Card(formatted_name=f"Ann{step} Roy{step}"), now)
            kept = store.ask(edit.draft, release)
            assert body_text(kept.text("en").body) == "The 24th word.", "not the last word"
            history = store.ask(revisions.revisions, release, "en")
            numbers = [one.number for one in history]
            assert numbers == sorted(numbers, reverse=True), "the history is out of order"
            for left in range(24, -1, -1):
                while len(store.ask(find.ids)) > left:
                    store.undo()
            while store.can_redo:
                store.redo()
            assert len(store.ask(find.ids)) == 25, "redo does not come back"
            kept = store.ask(edit.draft, release)
            assert body_text(kept.text("en").body) == "The 24th word.", "redo lost the last word"
        office.close()
    return count.result()


def _copying(ground: Ground) -> Found:
    count = Count("a clock set back or forward: the copy just made stays, never more than ten")
    chance = random.Random(13)
    office = Office.open(ground.room("copying") / "Harbour.pressdesk", create=True)
    for number in range(ground.times(200, 30)):
        day = date(2026, 11, 24) + timedelta(days=chance.choice((number, -number, 5000, -5000)))
        with count.attempt(day):
            made = office.back_up(day)
            kept = list(backup.copies(office.path))
            assert made is None or made in kept, "it was deleted at once"
            assert len(kept) <= backup.KEPT, f"{len(kept)} copies"
    office.close()
    return count.result()


def _changes(zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the moments in UTC at which a zone's clocks change in 2026 and 2027."""
    at = datetime(2026, 1, 1, tzinfo=UTC)
    while at.year < 2028:
        if (
            at.astimezone(zone).utcoffset()
            != (at + timedelta(minutes=15)).astimezone(zone).utcoffset()
        ):
            yield at + timedelta(minutes=15)
        at += timedelta(minutes=15)


def _zones(ground: Ground) -> list[str]:
    return ["Europe/Paris"] if ground.quick else ["Europe/Paris", *sorted(available_timezones())]


def _twice(ground: Ground) -> Found:
    count = Count("an hour that comes twice (25 October 02:30 Paris): both can be meant, by offset")
    for name in _zones(ground):
        zone = ZoneInfo(name)
        for change in _changes(zone):
            before = (change - timedelta(minutes=15)).astimezone(zone).utcoffset()
            after = change.astimezone(zone).utcoffset()
            assert before is not None and after is not None
            if after >= before:
                continue
            middle = (before - after) / 2
            for at in (change - middle, change + middle):
                local = at.astimezone(zone)
                with count.attempt(f"{name} {local}"):
                    clock = local.replace(tzinfo=None)
                    found = moment_of(clock, name)
                    assert found.is_double and found.at == at.replace(microsecond=0), found
                    if name == "Europe/Paris":
                        _choose(clock, name, local.fold, at)
    return count.result()


def _choose(clock: datetime, zone: str, fold: int, meant: datetime) -> None:
    """Choose a time as a user does, and look what comes of it."""
    taken: list[ReleaseDraft] = []
    parent = QWidget()
    draft = ReleaseDraft(id=1, embargoed_until=NOW, embargo_zone=zone)
    popover = EmbargoPopover(draft, zone, taken.append, parent)
    popover._day.setDate(QDate(clock.year, clock.month, clock.day))
    popover._time.setTime(QTime(clock.hour, clock.minute))
    assert not popover._which.isHidden(), "there is no choice"
    said = offset_said(meant.astimezone(ZoneInfo(zone)))
    assert said == popover._which.itemText(fold), f"{said} is not offered"
    popover._which.setCurrentIndex(fold)
    popover._apply.click()
    parent.deleteLater()
    assert taken[0].embargoed_until == meant, f"{taken[0].embargoed_until} is kept"


def _never(ground: Ground) -> Found:
    count = Count("an hour that never comes (29 March 02:30 Paris): refused, in words")
    for name in _zones(ground):
        zone = ZoneInfo(name)
        for change in _changes(zone):
            before = (change - timedelta(minutes=15)).astimezone(zone).utcoffset()
            after = change.astimezone(zone).utcoffset()
            assert before is not None and after is not None
            if after <= before:
                continue
            clock = (change + before + (after - before) / 2).replace(tzinfo=None)
            with count.attempt(f"{name} {clock}"):
                found = moment_of(clock, name)
                assert found.at is None and "does not exist" in found.problem, found
    return count.result()


if __name__ == "__main__":
    run(harm)

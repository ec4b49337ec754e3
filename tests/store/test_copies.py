"""A copy is looked into, compared with today, and put back without losing what was there."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.contacts import edit as people
from pressdesk.contacts import find
from pressdesk.formats.card import Card
from pressdesk.office import Office
from pressdesk.releases import edit
from pressdesk.releases import find as releases
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store import backup, copies
from pressdesk.store.copies import Differing

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Office.pressdesk"


@pytest.fixture
def copy(path: Path) -> Path:
    """A copy with a release and two people; since then the office has gone on."""
    office = Office.open(path, create=True)
    draft = ReleaseDraft(texts=(TextDraft("en", headline="Tide gauges"),))
    office.store.do(edit.create, draft, NOW)
    ann = office.store.do(people.save, Card(formatted_name="Ann Lee"), NOW)
    office.store.do(people.save, Card(formatted_name="Ben Ode"), NOW)
    made = office.back_up(date(2026, 11, 24))
    assert made is not None
    office.store.do(people.save, Card(formatted_name="Eva Solo"), NOW)
    card = office.store.ask(find.card, ann)
    office.store.do(people.save, replace(card, note="met"), NOW)
    office.close()
    return made


def test_one_sees_what_is_in_a_copy(path: Path, copy: Path) -> None:
    assert copies.all_copies(path) == [copy]
    held = copies.look_into(copy)
    assert (held.releases, held.contacts, held.newest) == (1, 2, ("Tide gauges",))
    assert held.size == copy.stat().st_size and not held.fault


def test_one_sees_how_it_differs_from_today(path: Path, copy: Path) -> None:
    found = copies.differences(copy, path)
    assert found["contacts"] == Differing(gone=0, new=1, changed=1)


def test_put_back_it_is_the_office_and_what_was_there_is_kept(path: Path, copy: Path) -> None:
    kept = copies.put_back(copy, path, NOW)
    office = Office.open(path)
    names = {row.formatted_name for row in office.store.ask(find.rows, office.store.ask(find.ids))}
    assert names == {"Ann Lee", "Ben Ode"}
    assert len(office.store.ask(releases.ids)) == 1
    office.close()
    assert copies.look_into(kept).contacts == 3
    assert set(copies.all_copies(path)) == {kept, copy}
    assert sorted(p.name for p in path.parent.iterdir()) == ["Office backups", "Office.pressdesk"]


def test_a_broken_office_is_kept_as_it_is(path: Path, copy: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:12288] = b"\xff" * 8192
    path.write_bytes(data)
    kept = copies.put_back(copy, path, NOW)
    assert kept.read_bytes() == bytes(data)
    assert not backup.fault_of(path)


def test_a_broken_copy_is_told_and_not_put_back(path: Path, copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:9000])
    before = path.read_bytes()
    assert copies.look_into(copy).fault
    with pytest.raises(DeskError):
        copies.put_back(copy, path, NOW)
    assert path.read_bytes() == before


def test_killed_on_the_way_back_what_stood_in_the_log_alone_is_still_there(
    path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = (
        "import os, sys; from pathlib import Path; from pressdesk.store.store import Store;"
        "from pressdesk.store.settings import OfficeSettings, save_settings;"
        "Store(Path(sys.argv[1])).do(save_settings, OfficeSettings(name='today')); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
    assert path.with_name(path.name + "-wal").stat().st_size
    unlink = Path.unlink

    def killed(self: Path, missing_ok: bool = False) -> None:
        unlink(self, missing_ok)
        if self.name == f"{path.name}-shm":
            raise KeyboardInterrupt

    monkeypatch.setattr(Path, "unlink", killed)
    with pytest.raises(KeyboardInterrupt):
        copies.put_back(copy, path, NOW)
    monkeypatch.undo()
    office = Office.open(path)
    assert office.title == "today"
    office.close()

"""The program's settings survive a start, a broken file and a newer program."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from pressdesk.base import settings
from pressdesk.base.errors import DeskError
from pressdesk.base.settings import Settings


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.json"
    wanted = Settings(language="fr", zoom=125, spelling=False).with_layout("main", "AAAA")
    wanted = wanted.with_office(tmp_path / "a.pressdesk").with_office(tmp_path / "b.pressdesk")
    settings.save(wanted, path)
    assert settings.load(path) == wanted
    assert [Path(p).stem for p in wanted.recent_offices] == ["b", "a"]
    assert [p.name for p in path.parent.iterdir()] == ["settings.json"]


def test_without_a_file_the_defaults_hold() -> None:
    assert settings.load() == Settings()
    settings.save(replace(Settings(), theme="dark"))
    assert settings.load().theme == "dark"


@pytest.mark.parametrize("broken", ['{"language": "fr"', '["fr"]'])
def test_a_broken_file_is_set_aside(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(broken, "utf-8")
    assert settings.load(path) == Settings()
    assert path.with_name("settings.json.broken").read_text("utf-8") == broken


def test_a_broken_file_that_cannot_be_set_aside_stops_no_start(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("fr", "utf-8")
    (tmp_path / "settings.json.broken").mkdir()
    assert settings.load(path) == Settings()
    assert path.read_text("utf-8") == "fr"


def test_impossible_values_count_as_not_set(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "pink", "zoom": "big", "spelling": 1, "language": "fr"}', "utf-8")
    assert settings.load(path) == Settings(language="fr")


def test_what_a_newer_program_set_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"from_tomorrow": [1], "theme": "dark"}', "utf-8")
    settings.save(replace(settings.load(path), theme="light"), path)
    assert json.loads(path.read_text("utf-8")) == {"from_tomorrow": [1], "theme": "light"}


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(DeskError, match="could not be saved"):
        settings.save(Settings(theme="dark"), tmp_path / "file" / "settings.json")


def test_every_setting_has_a_label() -> None:
    assert settings.label("theme") == "Appearance"

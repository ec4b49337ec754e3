"""What we ship is found, and what is the user's own lies in the user's folders."""

from pathlib import Path

import pytest

from pressdesk.base import paths


def test_what_we_ship_is_there() -> None:
    assert (paths.resources() / "locale" / "fr" / "LC_MESSAGES" / "pressdesk.mo").is_file()


def test_an_installed_wheel_carries_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "site-packages" / "pressdesk" / "base" / "paths.py"
    shipped = module.parent.parent / "resources"
    shipped.mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(module))
    paths.resources.cache_clear()
    try:
        assert paths.resources() == shipped
    finally:
        paths.resources.cache_clear()


@pytest.mark.skipif("sys.platform != 'linux'", reason="the folders are named by variables there")
def test_what_is_the_user_s_own_lies_in_folders_of_our_name(tmp_path: Path) -> None:
    assert paths.default_office() == tmp_path / "data" / "PressDesk" / "Office.pressdesk"
    assert paths.config_folder() == tmp_path / "config" / "PressDesk"
    assert paths.state_folder() == tmp_path / "state" / "PressDesk"

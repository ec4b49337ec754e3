"""A file dialog begins where the user keeps such files."""

from pathlib import Path

import pytest

from pressdesk.desktop import folders


def test_the_users_own_folder_or_their_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders.QStandardPaths, "writableLocation", lambda _kind: str(tmp_path))
    assert folders.pictures() == folders.documents() == tmp_path
    gone = str(tmp_path / "gone")
    monkeypatch.setattr(folders.QStandardPaths, "writableLocation", lambda _kind: gone)
    assert folders.documents() == Path.home()

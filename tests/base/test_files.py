"""A file is written whole or not at all."""

from pathlib import Path

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.base.files import put


def test_an_older_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "release.pdf"
    put(file, b"one")
    put(file, b"two")
    assert file.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_missing_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="could not be written"):
        put(tmp_path / "none" / "release.pdf", b"one")

"""A file is written whole or not at all."""

import os
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


def test_what_a_killed_writing_left_is_swept_away(tmp_path: Path) -> None:
    old, young, other = (
        tmp_path / name for name in (".a.pdf.123.part", ".a.pdf.124.part", ".a.pdf.x.125.part")
    )
    for left in (old, young, other):
        left.write_bytes(b"half")
    for left in (old, other):
        os.utime(left, (1, 1))
    put(tmp_path / "a.pdf", b"whole")
    assert sorted(tmp_path.iterdir()) == sorted([other, young, tmp_path / "a.pdf"])

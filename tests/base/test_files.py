"""A file is written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.base.files import put, why_not


def test_an_older_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "release.pdf"
    put(file, b"one")
    put(file, b"two")
    assert file.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_missing_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="could not be written"):
        put(tmp_path / "none" / "release.pdf", b"one")


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        (errno.ENOSPC, "There is no room left in "),
        (errno.EFBIG, "There is no room left in "),
        (errno.EROFS, "/press cannot be written to. Choose another folder."),
        (errno.ENOENT, "There is no folder /press any more. Choose another one."),
        (errno.ENAMETOOLONG, "The name is too long for this folder. Choose a shorter one."),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_what_stands_in_the_way_is_said_with_what_to_do(number: int, hint: str) -> None:
    error = OSError(number, os.strerror(number))
    assert hint in why_not(error, Path("/press/release.pdf"))


def test_a_name_that_is_too_long_is_said_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as said:
        put(tmp_path / f"{'long ' * 60}.pdf", b"one")
    assert said.value.hint and "shorter" in said.value.hint
    assert list(tmp_path.iterdir()) == []


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

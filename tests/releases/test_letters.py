"""Drafts of a release lie in a folder or a zip, one for each person, under a name of their own."""

import zipfile
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import NamedTuple

import pytest

from pressdesk.base.errors import DeskError, Stopped
from pressdesk.base.progress import Progress
from pressdesk.releases import letters
from tests.formats.proofs import FULL


class Someone(NamedTuple):
    formatted_name: str
    address: str
    language: str
    salutation: str


PEOPLE = [
    Someone("Ann Roy", "ann@x.example", "en", "Dear Ann"),
    Someone("Ann Roy", "roy@x.example", "en", "Dear Ms Roy"),
    Someone("../../x: Ελένη", "e@x.example", "fr", "Bonjour Ελένη"),
    Someone("", "desk@x.example", "en", "Dear colleagues"),
    Someone("L" * 300, "l1@x.example", "en", "Dear L"),
    Someone("L" * 300, "l2@x.example", "en", "Dear L"),
]
PROOFS = {"en": FULL, "fr": FULL}


def test_each_file_has_a_name_of_its_own(tmp_path: Path) -> None:
    made = list(letters.drafts(PROOFS, PEOPLE))
    assert [name for name, _data in made] == [
        "Ann Roy en.eml", "Ann Roy (2) en.eml", "x- Ελένη fr.eml", "desk@x.example en.eml",
        f"{'L' * 60} en.eml", f"2 {'L' * 60} en.eml",
    ]  # fmt: skip
    assert letters.into_folder(made, tmp_path, len(made), Progress()) == len(PEOPLE)
    assert len(list(tmp_path.iterdir())) == len(PEOPLE)
    letters.into_folder(made[:1], tmp_path, 1, Progress())
    assert (tmp_path / "Ann Roy en (2).eml").exists()


def test_a_zip_is_whole_or_is_not(tmp_path: Path) -> None:
    path = tmp_path / "drafts.zip"
    assert letters.into_zip(letters.drafts(PROOFS, PEOPLE), path, 6, Progress()) == 6
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        for name, one in zip(archive.namelist(), PEOPLE, strict=True):
            mail = message_from_bytes(archive.read(name), policy=default)
            assert [a.addr_spec for a in mail["To"].addresses] == [one.address]
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Stopped):
        letters.into_zip(letters.drafts(PROOFS, PEOPLE), tmp_path / "no.zip", 6, stopped)
    assert not (tmp_path / "no.zip").exists()


def test_the_pdf_goes_with_each(tmp_path: Path) -> None:
    ((_name, data),) = letters.drafts(PROOFS, PEOPLE[:1], pdf=True)
    (attached,) = message_from_bytes(data, policy=default).iter_attachments()  # type: ignore[attr-defined]
    assert attached.get_content().startswith(b"%PDF-")


def test_what_cannot_be_made_is_told() -> None:
    with pytest.raises(DeskError, match="no text in “de”"):
        list(letters.drafts(PROOFS, [Someone("A", "a@x.example", "de", "Guten Tag")]))
    with pytest.raises(DeskError, match="https"):
        list(letters.drafts(PROOFS, PEOPLE, link="javascript:alert(1)"))


def test_nobody_gets_a_version_that_is_not_written_yet() -> None:
    empty = replace(FULL, headline=" ", body=())
    with pytest.raises(DeskError, match="no text in “fr”"):
        list(letters.drafts({"en": FULL, "fr": empty}, PEOPLE))


@pytest.mark.parametrize("is_new", [True, False])
def test_a_folder_of_drafts_is_whole_or_is_not(tmp_path: Path, is_new: bool) -> None:
    folder = tmp_path / "Drafts"
    if not is_new:
        folder.mkdir()
        (folder / "Ann Roy en.eml").write_bytes(b"hers")

    class Third(Progress):
        def step(self, done: int, of: int) -> None:
            if done == 3:
                raise Stopped

    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Stopped):
        letters.into_folder(letters.drafts(PROOFS, PEOPLE), folder, 6, Third())
    assert sorted(tmp_path.rglob("*")) == before
    assert letters.into_folder(letters.drafts(PROOFS, PEOPLE), folder, 6, Progress()) == 6
    assert len(list(folder.iterdir())) == 6 + (not is_new)


def test_a_folder_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DeskError, match="could not be written"):
        letters.into_folder([("a.eml", b"")], tmp_path / "file" / "Drafts", 1, Progress())

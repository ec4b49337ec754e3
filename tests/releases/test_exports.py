"""What leaves the house is the proof in the form asked for, under a name that says what it is."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pressdesk.base.errors import DeskError, Stopped
from pressdesk.base.progress import Progress
from pressdesk.formats.proof import Proof
from pressdesk.releases import edit, exports
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store
from tests.formats.proofs import LETTERHEAD

PROOF = Proof(language="en", headline="Tide tables", reference="PR 1", letterhead=LETTERHEAD)


@pytest.mark.parametrize(
    ("form", "begins"), [("pdf", b"%PDF-1.7"), ("html", b"<!DOCTYPE html>"), ("txt", b"H")]
)
def test_every_form_is_written(form: str, begins: bytes) -> None:
    made = exports.written(PROOF, form)
    assert made.startswith(begins)
    assert form == "pdf" or "Tide tables" in made.decode()


def test_a_mail_draft_is_no_mail_sent() -> None:
    assert b"X-Unsent: 1" in exports.written(PROOF, "eml")


def test_the_name_says_which_release_in_which_language() -> None:
    name = exports.name_of(PROOF, "pdf")
    assert name.endswith(".pdf")
    assert "Tide tables" in name or "tide-tables" in name.lower()


def test_every_version_of_the_chosen_releases_is_looked_over_before_it_leaves(store: Store) -> None:
    now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    texts = (TextDraft("en", "Tides"), TextDraft("fr"))
    release = store.do(edit.create, ReleaseDraft(texts=texts, dated_on=date(2026, 11, 23)), now)
    said: list[tuple[int, int]] = []
    progress = Progress(lambda done, of: said.append((done, of)))
    english, french = store.ask(exports.look_over, [release], now, progress)
    assert (english.proof.headline, french.proof.language) == ("Tides", "fr")
    assert "headline.empty" in [found.code for found in french.findings]
    assert "headline.empty" not in [found.code for found in english.findings]
    assert said == [(0, 1)]
    progress.cancel()
    with pytest.raises(Stopped):
        store.ask(exports.look_over, [release], now, progress)


def test_many_are_written_each_under_a_free_name_and_what_cannot_be_is_told(
    tmp_path: Path,
) -> None:
    wrong = [replace(PROOF, headline="Tides \U0001f30a"), replace(PROOF, headline="\U0001f30a")]
    made = exports.write_all([PROOF, *wrong, PROOF], tmp_path, Progress())
    name = exports.name_of(PROOF, "pdf")
    assert [path.name for path in made.files] == [name, name.replace(".pdf", " (2).pdf")]
    assert sorted(made.files) == sorted(tmp_path.iterdir())
    assert all(path.read_bytes().startswith(b"%PDF") for path in made.files)
    assert [headline for headline, _why in made.left_out] == [one.headline for one in wrong]
    assert all("could not be made" in why for _headline, why in made.left_out)


def test_a_folder_that_is_gone_ends_the_whole(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="could not be written"):
        exports.write_all([PROOF], tmp_path / "gone", Progress())

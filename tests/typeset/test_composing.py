"""A composer makes one template's pages, says where their blocks are, and what it cannot draw."""

import json
from pathlib import Path

import pytest

from pressdesk.typeset.composing import STANDARDS, ComposerHere, UnprintableError
from pressdesk.typeset.document import document
from tests.typeset.samples import ENGLISH, png

INPUTS = json.dumps(document(ENGLISH, lambda _uid: "", ""))


@pytest.fixture
def composer(tmp_path: Path) -> ComposerHere:
    return ComposerHere(tmp_path, "release.typ")


def test_pages_and_where_their_blocks_are(composer: ComposerHere) -> None:
    assert composer.pdf(INPUTS, STANDARDS, 0).startswith(b"%PDF")
    places = json.loads(composer.places())
    assert {field for field, _block, _page, _x, _y in places} >= {"headline", "body"}


def test_what_typst_will_not_make_is_told(composer: ComposerHere) -> None:
    with pytest.raises(UnprintableError):
        composer.pdf("{}", (), 0)


def test_only_whole_images_of_the_folder_are_drawn(composer: ComposerHere, tmp_path: Path) -> None:
    (tmp_path / "whole.png").write_bytes(png(4, 4))
    (tmp_path / "half.png").write_bytes(png(4, 4)[:30])
    drawn = [composer.draws(name, 0) for name in ("whole.png", "half.png", "../none.png")]
    assert drawn == [True, False, False]

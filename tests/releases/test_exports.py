"""What leaves the house is the proof in the form asked for, under a name that says what it is."""

import pytest

from pressdesk.formats.proof import Proof
from pressdesk.releases import exports
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

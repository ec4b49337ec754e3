"""A correction and a withdrawal are told in the language of the release."""

from pressdesk.formats import phrases
from pressdesk.formats.noticewords import WORDS, heralded, notice_line
from pressdesk.formats.proof import CORRECTION, WITHDRAWAL, Notice


def test_a_correction_and_a_withdrawal_are_told_as_the_language_does() -> None:
    corrected = Notice(CORRECTION, "Launch: 12 March")
    assert notice_line(corrected, "en") == "Correction: Launch: 12 March"
    assert notice_line(corrected, "fr") == "Rectificatif\u00a0: Launch: 12 March"
    assert notice_line(Notice(CORRECTION), "fr") == "Rectificatif"
    assert heralded("A new pier", corrected, "fr") == "Rectificatif\u00a0: A new pier"
    withdrawn = Notice(WITHDRAWAL, "The pier\nwas sold.")
    assert notice_line(withdrawn, "en") == "This release has been withdrawn. The pier was sold."
    assert notice_line(Notice(WITHDRAWAL), "fr") == "Ce communiqué est retiré."
    assert heralded("A new pier", withdrawn, "en") == "WITHDRAWN: A new pier"
    assert heralded("", withdrawn, "fr") == "RETIRÉ"
    assert heralded("A new pier", None, "en") == "A new pier"


def test_every_language_of_a_release_has_its_own_words() -> None:
    assert WORDS.keys() == phrases._PHRASES.keys()
    assert len({words.withdrawn for words in WORDS.values()}) == len(WORDS) - 2  # no, nn are nb

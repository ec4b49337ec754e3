"""A logo drawn as SVG reaches who reads the mail."""

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

from pressdesk.formats.pictures import media_type_of
from pressdesk.formats.proof import Image, Proof
from pressdesk.releases import exports
from pressdesk.typeset.mailable import mailable
from tests.formats.proofs import LETTERHEAD

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">'
    b'<rect width="20" height="10" fill="#2f5bd8"/></svg>'
)
PROOF = Proof(language="en", headline="Tides", letterhead=replace(LETTERHEAD, logo=SVG))


def test_a_drawn_logo_is_a_picture_in_the_mail() -> None:
    made = mailable(PROOF)
    assert media_type_of(made.letterhead.logo) == "image/png"
    mail = message_from_bytes(exports.written(PROOF, "eml"), policy=default)
    assert [p.get_content_type() for p in mail.walk()].count("image/png") == 1
    assert "<img" in mail.get_body(("html",)).get_content()  # type: ignore[union-attr]


def test_a_logo_that_every_mail_program_shows_or_none_at_all_stays() -> None:
    drawn = mailable(PROOF)
    assert mailable(drawn) == drawn
    bare = replace(PROOF, letterhead=replace(LETTERHEAD, logo=b""))
    assert mailable(bare) == bare


def test_what_every_mail_program_shows_and_what_none_can_stay_as_they_are() -> None:
    png = mailable(PROOF).letterhead.logo
    shown, broken = Image("a", png, "image/png"), Image("b", b"<svg", "image/svg+xml")
    drawing = Image("c", SVG, "image/svg+xml")
    made = mailable(replace(PROOF, images=(shown, broken, drawing))).images
    assert made[:2] == (shown, broken)
    assert (made[2].uid, made[2].media_type) == ("c", "image/png")

"""The mail draft opens in any mail program, whatever the headline holds."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from pressdesk.formats.eml import mail_html, message, subject
from pressdesk.formats.plaintext import write
from pressdesk.formats.proof import CORRECTION, WITHDRAWAL, Image, Notice, Proof
from tests.formats.proofs import FULL, any_proof, png


def opened(data: bytes) -> EmailMessage:
    mail = message_from_bytes(data, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


@settings(max_examples=50, deadline=None)
@given(any_proof)
def test_any_release_is_a_mail_with_both_texts(proof: Proof) -> None:
    data = message(proof)
    mail = opened(data)
    assert not mail.defects
    assert set(mail.keys()) <= {
        "Subject", "X-Unsent", "Content-Language", "MIME-Version", "Content-Type",
    }  # fmt: skip
    assert str(mail["Subject"]) == subject(proof)
    text = mail.get_body(("plain",))
    html = mail.get_body(("html",))
    assert text is not None and html is not None
    assert text.get_content().replace("\r\n", "\n") == write(proof)
    ElementTree.fromstring(html.get_content())
    head = data.split(b"\r\n\r\n")[0]
    assert head.isascii() and all(len(line) <= 78 for line in head.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_a_headline_adds_no_header() -> None:
    bad = replace(FULL, headline="Storm\r\nBcc: all@x.example\u2028X-Bad: 1\x0bX: 2\x85Y: 3")
    mail = opened(message(bad))
    assert mail["Bcc"] is None and mail["X-Bad"] is None
    assert str(mail["Subject"]).startswith("EMBARGO – Storm Bcc: all@x.example X-Bad: 1")


@pytest.mark.parametrize("word", ["=?utf-8?q?=0ABcc:x?=", "=?utf-8?b?DQpCY2M6IHhAeS56?=", "a =? b"])
def test_what_looks_like_an_encoded_word_is_a_headline_and_no_header(word: str) -> None:
    headline = f"Tide gauges {word} and é"
    data = message(replace(FULL, headline=headline))
    mail = message_from_bytes(data, policy=default)
    assert "Bcc" not in mail and str(mail["Subject"]).endswith(headline)


def test_the_same_release_is_the_same_mail() -> None:
    assert message(FULL) == message(FULL)


def test_pictures_travel_inside_and_once() -> None:
    mail = opened(message(replace(FULL, images=(Image("pic-1", png(), "image/png"),))))
    pictures = [part for part in mail.walk() if part.get_content_maintype() == "image"]
    html = mail.get_body(("html",))
    assert html is not None
    assert len(pictures) == 2  # the logo and the gauge
    for part in pictures:
        assert f"cid:{part['Content-ID'].strip('<>')}" in html.get_content()
    assert pictures[1].get_content() == png()


def test_a_picture_mail_programs_do_not_show_leaves_its_words() -> None:
    drawn = replace(FULL, images=(Image("pic-1", b"<svg/>", "image/svg+xml"),))
    assert b"image/svg" not in message(drawn)
    assert "The gauge at Saint-Vaast" in mail_html(drawn)
    assert "<img" not in mail_html(drawn)


def test_it_waits_for_a_sender() -> None:
    mail = opened(message(FULL))
    assert mail["X-Unsent"] == "1" and mail["Content-Language"] == "en"
    assert mail["From"] is None and mail["To"] is None
    assert message_from_bytes(message(FULL), policy=SMTP).get_content_type() == (
        "multipart/alternative"
    )


def test_a_correction_is_the_subject_and_the_first_line_of_both_texts() -> None:
    proof = replace(FULL, embargo=None, notice=Notice(CORRECTION, "It is the 12th."))
    mail = opened(message(proof))
    assert str(mail["Subject"]) == f"Correction: {FULL.headline}"
    for kind in ("plain", "html"):
        part = mail.get_body((kind,))
        assert part is not None
        words = " ".join("".join(_words(part.get_content(), kind)).split())
        assert words.startswith("Correction: It is the 12th. ")


def test_a_withdrawn_release_under_embargo_is_withdrawn_first() -> None:
    proof = replace(FULL, notice=Notice(WITHDRAWAL))
    assert subject(proof) == f"WITHDRAWN: EMBARGO – {FULL.headline}"


def _words(content: str, kind: str) -> list[str]:
    if kind == "plain":
        return [content]
    body = ElementTree.fromstring(content).find("body")
    assert body is not None
    return list(body.itertext())

"""Mail: its best text part, what it forwards, its subject and date."""

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from pressdesk.formats.body import Heading, Picture, body_text
from pressdesk.formats.mail import manuscript_of_mail
from tests.formats import samples

TEXT = "Le Havre, 24 November 2026. The network is complete.\n\nMaya Okafor\nPress Officer\n"


def message(subject: str = f"Fwd: {samples.HEADLINE}") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Maya Okafor <maya@harbour.example>"
    mail["Subject"] = subject
    mail["Date"] = "Tue, 24 Nov 2026 09:00:00 +0100"
    return mail


def test_a_plain_mail() -> None:
    mail = message()
    mail.set_content(TEXT)
    manuscript = manuscript_of_mail(mail.as_bytes())
    assert manuscript.title == samples.HEADLINE
    assert manuscript.author == "Maya Okafor"
    assert manuscript.sent_at == datetime(2026, 11, 24, 8, tzinfo=UTC)
    assert manuscript.dated_on is None
    assert body_text(manuscript.body) == TEXT.replace("\n\n", "\n").strip()


def test_html_with_headings_is_the_better_part() -> None:
    mail = message()
    mail.set_content(TEXT)
    mail.add_alternative(
        f'<h1>{samples.HEADLINE}</h1><p>Text</p><img src="cid:buoy" alt="A buoy">', subtype="html"
    )
    mail.get_payload()[1].add_related(samples.png(), "image", "png", cid="<buoy>")  # type: ignore[index, union-attr]
    mail.add_attachment(b"x", "application", "octet-stream", filename="photo.zip")
    manuscript = manuscript_of_mail(mail.as_bytes())
    assert [type(b) for b in manuscript.body][::2] == [Heading, Picture]
    assert len(manuscript.images) == 1
    assert "photo.zip" in manuscript.problems[-1]


def test_a_forwarded_release_is_what_was_forwarded() -> None:
    mail = message("TR: pour info")
    mail.set_content(
        "Pour info\n\n-------- Message transféré --------\nDe : Luc\n"
        "Date : Mon, 23 Nov 2026 08:00:00 +0000\nObjet : Cent stations\nPour : Maya\n\n" + TEXT
    )
    manuscript = manuscript_of_mail(mail.as_bytes())
    assert manuscript.title == "Cent stations"
    assert manuscript.sent_at == datetime(2026, 11, 23, 8, tzinfo=UTC)
    assert body_text(manuscript.body).startswith("Le Havre")


def test_a_message_in_a_message() -> None:
    inner = message("Cent stations")
    inner.set_content(TEXT * 5)
    outer = message("Fwd: x")
    outer.set_content("See below.")
    outer.add_attachment(inner)
    assert manuscript_of_mail(outer.as_bytes()).title == "Cent stations"


def test_flowed_lines_are_joined() -> None:
    data = (
        b"Subject: x\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
        b"The network \nis \ncomplete.\n\nOther"
    )
    assert body_text(manuscript_of_mail(data).body) == "The network is complete.\nOther"


def test_a_broken_header_costs_only_itself() -> None:
    data = (
        b"Subject: =?utf-8?b?!!!?= \xe9t\xe9\nDate: yesterday\nFrom: <<>>@\n"
        b"Content-Type: text/plain; charset=nonsense\n\nThe network is complete.\n"
    )
    manuscript = manuscript_of_mail(data)
    assert manuscript.sent_at is None
    assert body_text(manuscript.body) == "The network is complete."


def test_html_is_left_where_the_same_stands_there_as_text() -> None:
    mail = message()
    mail.set_content(TEXT)
    mail.add_alternative(f"<table><tr><td>{TEXT}</td></tr></table>", subtype="html")
    assert body_text(manuscript_of_mail(mail.as_bytes()).body) == TEXT.replace("\n\n", "\n").strip()
    mail = message()
    mail.add_alternative(f"<div>{TEXT}</div>", subtype="html")
    assert "network is complete" in body_text(manuscript_of_mail(mail.as_bytes()).body)


def test_a_picture_that_the_mail_does_not_bring_is_left_out() -> None:
    mail = message()
    mail.add_alternative(f'<h1>News</h1><p>{TEXT}</p><img src="cid:none">', subtype="html")
    manuscript = manuscript_of_mail(mail.as_bytes())
    assert not manuscript.images
    assert "network is complete" in body_text(manuscript.body)


def test_a_forward_without_a_text_has_its_subject() -> None:
    mail = message("Fwd: x")
    mail.set_content("-------- Forwarded Message --------\nSubject: Cent stations\nFrom: Luc\n")
    assert manuscript_of_mail(mail.as_bytes()).title == "Cent stations"


@pytest.mark.parametrize(
    "part",
    [
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe network is complete.\n--b--\n",
        b"Content-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''%\n\nx\n",
        b"Content-Type: message/rfc822\n\n",
        b"Content-Type: multipart/mixed\n\n",
    ],
)
def test_a_strange_part_costs_only_itself(part: bytes) -> None:
    data = b"Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\n"
    data += b"The network is complete.\n"
    manuscript = manuscript_of_mail(data + b"--a\n" + part + b"\n--a--\n")
    assert body_text(manuscript.body).startswith("The network is complete.")

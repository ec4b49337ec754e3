"""Three hundred people get three hundred drafts, each with one recipient and the right name."""

import re
import unicodedata
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressdesk.base.errors import DeskError
from pressdesk.formats.eml import Extra, message
from pressdesk.formats.letters import Letter, greeted, to_line
from tests.formats.proofs import FULL


def opened(data: bytes) -> EmailMessage:
    mail = message_from_bytes(data, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def to_of(data: bytes) -> list[tuple[str, str]]:
    (header,) = opened(data).get_all("To", [])
    return [(one.display_name, one.addr_spec) for one in header.addresses]


NAMES = ("Ελένη Παππά", "Юлия Иванова", "Zoë Ångström-Łęcka", 'Ben "B" O’Neill, Jr.', "李小明", "")


def test_three_hundred_drafts_have_one_recipient_each() -> None:
    letter = Letter(FULL)
    for n in range(300):
        name = NAMES[n % len(NAMES)]
        data = letter.to(name, f"p{n}@x.example", f"Dear {name or 'colleagues'}")
        mail = opened(data)
        assert not mail.defects
        assert to_of(data) == [(name, f"p{n}@x.example")]
        assert not {"Cc", "Bcc", "From"} & set(mail.keys())
        assert mail["X-Unsent"] == "1" and mail["Content-Language"] == FULL.language
        text, html = mail.get_body(("plain",)), mail.get_body(("html",))
        assert text is not None and html is not None
        line = greeted(f"Dear {name or 'colleagues'}")
        assert text.get_content().splitlines()[:2] == [line, ""]
        assert line.split(" ")[1][:2] in html.get_content()


def test_the_pdf_is_attached_or_linked_and_the_rest_stays() -> None:
    extra = Extra(pdf=b"%PDF-1.7 x", pdf_name="PR 1 é.pdf", link="https://x.example/a?b=1&c=2")
    mail = opened(Letter(FULL, extra).to("Ann", "a@x.example", "Dear Ann"))
    (attached,) = mail.iter_attachments()
    assert attached.get_filename() == "PR 1 é.pdf"
    assert attached.get_content() == b"%PDF-1.7 x"
    html, text = mail.get_body(("html",)), mail.get_body(("plain",))
    assert html is not None and text is not None
    assert 'href="https://x.example/a?b=1&amp;c=2"' in html.get_content()
    assert text.get_content().rstrip().endswith("https://x.example/a?b=1&c=2")
    assert html.get_content().index("Dear Ann,") < html.get_content().index("<h1")
    assert b"Dear" not in message(replace(FULL, body=())).split(b"\r\n\r\n")[1]


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_name_and_no_address_adds_a_header(name: str, address: str) -> None:
    try:
        line = to_line(name, address)
    except DeskError:
        line = to_line(name, "a@x.example")
    mail = opened(line + b"Subject: s\r\n\r\n")
    assert mail.keys() == ["To", "Subject"]
    assert len(mail["To"].addresses) == 1


@given(st.text(max_size=60))
@example("00𜼀𜼀𜼀𜼀𝀀𝀀𝀀𝀀𝐀𝐀𝕊")
@example("=?utf-8?q?x?=")
@example("L" * 60)
def test_every_name_comes_back(name: str) -> None:
    from pressdesk.formats.mailboxes import one_line

    line = to_line(name, "a@müller.example")
    assert all(len(part) <= 78 for part in line.split(b"\r\n"))
    # Python's parser of addresses puts a space between two encoded words, against RFC 2047 §6.2.
    raw = line.decode().removeprefix("To: ").replace("\r\n", "")
    said = raw.rpartition("a@")[0].strip(" <")
    if said.startswith("=?"):
        found = str(make_header(decode_header(said)))
    else:
        ((found, _address),) = to_of(line + b"\r\n")
    assert found == unicodedata.normalize("NFC", " ".join(one_line(name).split()))
    assert raw.rstrip(">").endswith("a@xn--mller-kva.example")


@pytest.mark.parametrize(
    "address", ["", "ann", "@x.example", "a@", "a b@x.example", "a@x example", "a,b@x.example",
                "a@b@x.example", "a<b>@x.example", "a@x.example>, b@y.example"],
)  # fmt: skip
def test_what_is_no_address_is_refused_in_words(address: str) -> None:
    with pytest.raises(DeskError, match="is no e-mail address"):
        to_line("Ann", address)


def test_a_mailbox_beyond_ascii_stands_as_it_is() -> None:
    assert to_line("Zoe", "zoë@x.example") == "To: Zoe <zoë@x.example>\r\n".encode()
    assert to_line("A", '"a b"@x.example') == b'To: A <"a b"@x.example>\r\n'


def test_a_greeting_ends_as_letters_do() -> None:
    assert [greeted(said) for said in ("Dear Ann", "Bonjour !", "Cher Monsieur,", " ", "a\nb")] == [
        "Dear Ann,", "Bonjour !", "Cher Monsieur,", "", "a b,",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        "Μαρία-Άννα Κωνσταντίνου",
        "Αικατερίνη Παπαδοπούλου-Κωνσταντίνου",
        "Анна-Мария Щербакова-Преображенская",
        "Ївга Ґалаґан-Запорожченкова",
        "François-Xavier d’Étoile-Lefèvre de la Tour",
        "Łukasz Brzęczyszczykiewicz-Żółkiewski",
        "Cafe\u0301 Decomposed",
    ],
)
def test_a_long_name_is_one_word_for_parsers_that_know_no_two(name: str) -> None:
    line = to_line(name, "a@x.example")
    assert len(re.findall(rb"=\?[\w-]+\?[bq]\?", line)) == 1
    assert max(map(len, line.split(b"\r\n"))) <= 76  # RFC 2047 §2
    ((said, _address),) = to_of(line + b"\r\n")
    assert said == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    "name",
    [
        "Association of European Science Journalists, Broadcasters and All Their Friends",
        "The Royal Society for the Study of Tides and Currents in the North Atlantic",
    ],
)
def test_a_long_name_in_ascii_is_folded_and_not_encoded(name: str) -> None:
    line = to_line(name, "a@x.example")
    assert b"=?" not in line and max(map(len, line.split(b"\r\n"))) <= 78
    assert to_of(line + b"\r\n") == [(name, "a@x.example")]


def test_a_name_too_long_for_one_word_is_parted_between_its_own() -> None:
    line = to_line("Émile " + "Très-Long-Nom " * 8, "a@x.example").decode()
    words = re.findall(r"=\?[^?]+\?[bq]\?[^?]*\?=", line)
    assert len(words) > 1 and all(len(word) <= 75 for word in words)
    for word in words[:-1]:
        ((data, charset),) = decode_header(word)
        assert data.decode(charset).endswith(" ")

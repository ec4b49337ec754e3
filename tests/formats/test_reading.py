"""Any file, told by what it is; damage and malice end in a sentence."""

import random
import time
from pathlib import Path

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import speak
from pressdesk.formats import filekind, reading
from pressdesk.formats.body import body_text
from pressdesk.formats.reading import manuscript_of_bytes, read, read_html, read_text
from tests.formats import samples

MAIL = f"From: a@b.example\nSubject: {samples.HEADLINE}\nMIME-Version: 1.0\n\nText of it.\n"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"Text of it.", "text"),
        ("a", b"Text of it.", "text"),
        ("a.md", b"# Text of it", "markdown"),
        ("a.html", b"<p>Text of it", "html"),
        ("a.txt", b"<!DOCTYPE html><p>Text of it", "html"),
        ("a.txt", "\ufeffText of it".encode("utf-16"), "text"),
        ("a.eml", MAIL.encode(), "mail"),
        ("a.txt", MAIL.encode(), "mail"),
        ("a.bin", samples.docx(), "docx"),
        ("a.odt", samples.odt(), "odt"),
        ("a.rtf", samples.RTF, "rtf"),
        ("a.doc", samples.RTF, "rtf"),
        ("a.pdf", samples.pdf(), "pdf"),
    ],
)
def test_files_are_told_by_what_they_are(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    manuscript = read(file)
    assert manuscript.source == kind
    text = body_text(manuscript.body)
    assert ("Text of it" in text) or samples.HEADLINE in (manuscript.title, *text.split("\n"))


def test_what_comes_from_the_child_is_what_it_read(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(samples.docx())
    assert read(file) == manuscript_of_bytes(samples.docx(), "docx")


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\0", "empty"),
        ("a.doc", OLE, "before 2007"),
        ("a.msg", OLE, "Outlook"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.png", samples.png(), "no text that could be a release"),
        ("a.xlsx", samples.zipped({"xl/workbook.xml": b"x"}), "no text that could be a release"),
        ("a.json", b'{"a": "Text"}', "no text that could be a release"),
        ("a.docx", samples.docx()[:3000], "damaged"),
        ("a.pdf", b"%PDF-1.4 nothing", "damaged"),
        ("a.html", b"<p> </p><img src=x>", "no text"),
        ("a.txt", b"a" * 1_500_000, "1500000 characters"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(
    tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(DeskError, match=says):
        read(file)


def test_missing_files_folders_and_sizes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DeskError, match="There is no file"):
        read(tmp_path / "a.txt")
    with pytest.raises(DeskError, match="folder"):
        read(tmp_path)
    file = tmp_path / "b.txt"
    file.write_text("Text of it, and a word more")
    monkeypatch.setattr(reading, "LARGEST", 5)
    with pytest.raises(DeskError, match="up to 0 MB"):
        read(file)


def test_the_child_is_ended_when_it_takes_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(samples.docx())
    monkeypatch.setattr(reading, "TIME", 0.01)
    with pytest.raises(DeskError, match="took longer"):
        read(file)


def test_the_child_speaks_the_users_language(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.4 nothing")
    speak("fr")
    try:
        with pytest.raises(DeskError) as caught:
            read(file)
    finally:
        speak("en")
    assert "damaged" not in caught.value.what or _is_untranslated()


def _is_untranslated() -> bool:
    from pressdesk.base.i18n import _

    speak("fr")
    words = _("The file is damaged and cannot be read.")
    speak("en")
    return words == "The file is damaged and cannot be read."


def test_the_clipboard() -> None:
    assert body_text(read_text("Text of it").body) == "Text of it"
    assert body_text(read_html("x<!--StartFragment--><p>Text</p><!--EndFragment-->").body) == "Text"
    with pytest.raises(DeskError, match="no text"):
        read_text("  \n ")


def _damaged(data: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.3:
        return data[: chance.randrange(1, len(data))]
    flipped = bytearray(data)
    for _ in range(chance.randrange(1, 12)):
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.rtf", "a.pdf", "a.eml", "a.html", "a.md"])
def test_damage_ends_in_text_or_a_sentence(name: str) -> None:
    whole = {
        "a.docx": samples.docx(),
        "a.odt": samples.odt(),
        "a.rtf": samples.RTF,
        "a.pdf": samples.pdf(),
        "a.eml": MAIL.encode(),
        "a.html": b"<ul><li><p style='mso-list:l0 level1'>Text<table><tr><td>x</table>",
        "a.md": b"---\ntitle: x\n---\n# Text\n| a | b |\n|---|---|\n| c | d |\n",
    }[name]
    chance = random.Random(20181119)
    began = time.monotonic()
    for _ in range(25):
        data = _damaged(whole, chance)
        try:
            kind = filekind.kind_of(name, data)
            if kind:
                manuscript_of_bytes(data, kind)
        except DeskError as error:
            assert error.what.endswith(".")
    assert time.monotonic() - began < 30

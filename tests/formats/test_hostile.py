"""Hostile text and markup: nothing is fetched, nothing runs, and everything has an end."""

import io
import sys
import time
import zipfile
from pathlib import Path

import pytest

from pressdesk.base.errors import DeskError
from pressdesk.formats import reading
from pressdesk.formats.body import to_html
from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.reading import manuscript_of_bytes, read, read_html, read_text
from pressdesk.formats.releasetext import find
from tests.formats import samples

MANY = 1_000_000
LONGEST = 4.0  # seconds of the processor, on a machine that has other things to do
ENDLESS = {
    "breaks": "<br>" * (MANY // 4),
    "items": "<li>a" * (MANY // 5),
    "rows": "<table>" + "<tr><td>a" * (MANY // 9),
    "bold": "<b>" * (MANY // 3),
    "boxes": "<div>" * (MANY // 5),
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(MANY // 9)) + ">x",
    "verse": "<pre>" + "a\n" * (MANY // 2),
    "directives": "#use wml\n" * (MANY // 9),
    "definitions": "#use wml\n" + "<define-tag x>" * 40_000,
    "blocks": "{% block title %}" * (MANY // 18),
    "fragments": "<!--StartFragment-->" * 40_000,
    "empty lines": "#use wml" + "\n" * MANY,
}


def _seconds(work: object) -> float:
    began = time.process_time()
    try:
        find(work())  # type: ignore[operator]
    except DeskError as error:
        assert error.what.endswith(".")
    return time.process_time() - began


@pytest.mark.parametrize("name", ENDLESS)
def test_a_page_without_end_is_read_or_refused_soon(name: str) -> None:
    markup = ENDLESS[name]
    assert _seconds(lambda: read_html(markup)) < LONGEST


@pytest.mark.parametrize("piece", ["\n", "a\n", "a\r\n", "a", " ", "(", "[", "1", "a b ", "- "])
def test_a_text_without_end_is_read_or_refused_soon(piece: str) -> None:
    assert _seconds(lambda: read_text(piece * 200_000)) < LONGEST


@pytest.mark.parametrize(
    "piece",
    ["A", "aA", "1-", "a.", "\t", "a@", "Tel: 1", "1 Jan ", "a@b.cd ", "Contact: Ada, ", "Ab Cd\n"],
)
def test_a_line_that_never_ends_is_read_soon(piece: str) -> None:
    line = piece * (100_000 // len(piece))
    assert _seconds(lambda: read_text(f"Mole opens\n\n{line}")) < LONGEST


def test_refusals_name_the_limit() -> None:
    with pytest.raises(DeskError, match="up to 50000"):
        read_html("<p>a" * 60_000)
    with pytest.raises(DeskError, match="lines; a release may have 20000"):
        read_html("<pre>" + "a\n" * 30_000)
    with pytest.raises(DeskError, match="characters; a release may have 1000000"):
        read_text("word " * 300_000)


def test_a_file_that_never_ends_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = Path("/dev/zero")
    if not endless.exists():
        return
    monkeypatch.setattr(reading, "LARGEST", 10_000)
    with pytest.raises(DeskError, match="MB"):
        read(endless)


HOSTILE = """<html><head><meta http-equiv=refresh content="0;url=http://evil.example/r">
<base href="http://evil.example/"><link rel=stylesheet href="http://evil.example/s.css">
<script src="http://evil.example/x.js"></script><style>@import "http://evil.example/y";</style>
</head><body onload="alert(1)" background="file:///etc/passwd"><p onclick=alert(2)>Text of it
<img src="http://evil.example/p.png"><img src="file:///etc/passwd"><img src=x onerror=alert(3)>
<a href="javascript:alert(4)">one</a> <a href="file:///etc/passwd">two</a>
<a href="data:text/html,<script>alert(5)</script>">three</a>
<svg onload=alert(6)><image href="http://evil.example/q.png"/></svg>
<iframe src="file:///etc/passwd"></iframe><object data="http://evil.example/o"></object>
<form action="http://evil.example/f"><input name=a><button>b</button></form>
<p style="background:url(http://evil.example/z)">More of it"""

XML = """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">
<!ENTITY y SYSTEM "http://evil.example/e"><!ENTITY l0 "ha"> {laughs}]>"""
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))

_watched: list[str] = []
_is_watching = False


def _watch(event: str, args: tuple[object, ...]) -> None:
    if not _is_watching:
        return
    if event in ("socket.connect", "socket.getaddrinfo", "webbrowser.open"):
        _watched.append(f"{event} {args!r}")
    if event == "open" and "passwd" in str(args[0]):
        _watched.append(f"{event} {args!r}")


sys.addaudithook(_watch)


def _unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _quietly(work: object) -> Manuscript | None:
    """Do it while files and connections are watched; none may be opened."""
    global _is_watching
    _watched.clear()
    _is_watching = True
    try:
        made: Manuscript = work()  # type: ignore[operator]
    except DeskError:
        return None
    finally:
        _is_watching = False
        assert not _watched
    return made


def test_a_hostile_page_opens_nothing_and_leaves_nothing() -> None:
    for work in (
        lambda: read_html(HOSTILE),
        lambda: manuscript_of_bytes(HOSTILE.encode(), "html"),
        lambda: manuscript_of_bytes(f"# Title\n\n{HOSTILE}".encode(), "markdown"),
    ):
        made = _quietly(work)
        assert made is not None
        kept = to_html(made.body)
        assert "Text of it" in kept and "More of it" in kept
        for word in ("script", "alert", "file:", "javascript:", "passwd", "evil.example", "<img"):
            assert word not in kept, word
        assert not made.images


@pytest.mark.parametrize("entity", ["x", "y", "l11"])
def test_entities_of_xml_are_never_followed(entity: str) -> None:
    head = XML.format(laughs=LAUGHS)
    whole = {
        "odt": samples.odt(),
        "docx": samples.docx(),
    }
    part_of = {"odt": "content.xml", "docx": "word/document.xml"}
    for kind, data in whole.items():
        parts = _unzipped(data)
        document = parts[part_of[kind]].decode()
        body = document[document.index("?>") + 2 :] if document.startswith("<?xml") else document
        at = body.index(" its gauge")
        parts[part_of[kind]] = (head + body[:at] + f"&{entity};" + body[at:]).encode()
        began = time.process_time()
        made = _quietly(lambda kind=kind, parts=parts: manuscript_of_bytes(
            samples.zipped(parts), kind))  # fmt: skip
        assert time.process_time() - began < LONGEST
        if made is not None:
            assert "root:" not in to_html(made.body) and len(to_html(made.body)) < 20_000

"""Files made to harm: bombs, entities, pages that call home. Refused soon, or read without harm."""

import io
import json
import random
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from pressdesk.base.errors import DeskError
from pressdesk.contacts.importing import Importing
from pressdesk.formats.body import to_html
from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.reading import manuscript_of_bytes, read
from tests.faults.counting import Count, Found, Ground, run
from tests.formats import samples
from tests.formats.test_hostile import ENDLESS, HOSTILE, LAUGHS, XML

KEPT_NEVER = ("<script", "onerror", "file:", "javascript:", "evil.example/p", "<img", "<form",
              "<iframe", "<object", "<svg", "onclick", "data:")  # fmt: skip
SOON = 5.0  # seconds, the start of a process of its own included
_opened: list[str] = []
_is_watching = False


def harm(ground: Ground) -> Iterator[Found]:
    """Read each as a user would, and watch what is opened meanwhile."""
    yield _bombs(ground)
    yield _entities(ground)
    yield _pages(ground)
    yield _endless(ground)


def _bombs(ground: Ground) -> Found:
    folder = ground.room("bombs")
    count = Count("a DOCX, ODT or XLSX bomb: refused or read within 5 s")
    slowest = 0.0
    for name, data in _made(ground):
        file = folder / name
        file.write_bytes(data)
        with count.attempt(name):
            began = time.monotonic()
            try:
                made = _people(file) if file.suffix == ".xlsx" else read(file)
            except DeskError as error:
                assert error.what.endswith("."), f"it says {error.what}"
            else:
                assert len(repr(made)) < 30_000_000, "all of it was taken in"
            took = time.monotonic() - began
            slowest = max(slowest, took)
            assert took < SOON, f"it took {took:.1f} s"
    return count.result(f"{slowest:.1f} s at most")


def _people(file: Path) -> object:
    importing = Importing(None)
    try:
        (view,) = importing.open([file])
        return view
    finally:
        importing.close()


def _made(ground: Ground) -> Iterator[tuple[str, bytes]]:
    whole = samples.docx()
    large = 300_000_000 if not ground.quick else 120_000_000
    yield "ratio.docx", _with(whole, {"word/document.xml": b" " * large})
    yield "picture.docx", _with(whole, {"word/media/image1.png": bytes(large)})
    yield "parts.docx", _with(whole, {f"word/{n}.xml": b"" for n in range(10_050)})
    text = b"<w:p><w:r><w:t>word</w:t></w:r></w:p>" * 400_000
    part = zipfile.ZipFile(io.BytesIO(whole)).read("word/document.xml")
    yield (
        "long.docx",
        _with(whole, {"word/document.xml": part.replace(b"<w:body>", b"<w:body>" + text)}),
    )
    deep = b"<w:tbl><w:tr><w:tc>" * 20_000
    yield (
        "deep.docx",
        _with(whole, {"word/document.xml": part.replace(b"<w:body>", b"<w:body>" + deep)}),
    )
    inner = _with(whole, {f"{n}.zip": bytes(1_000_000) for n in range(90)})
    yield "nested.docx", _with(whole, {"word/embeddings/a.docx": inner})
    lies = bytearray(_with(whole, {"word/document.xml": b" " * 5_000_000}))
    at = lies.rfind(b"word/document.xml") - 46 + 24  # the size, in the archive's own table
    lies[at : at + 4] = (100).to_bytes(4, "little")
    yield "lies.docx", bytes(lies)
    yield "bomb.odt", _with(samples.odt(), {"content.xml": b" " * large})
    yield "bomb.xlsx", _with(_workbook(), {"xl/worksheets/sheet1.xml": b" " * large})
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in (1, 1_048_576))
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    )
    yield (
        "far.xlsx",
        _with(
            _workbook(), {"xl/worksheets/sheet1.xml": sheet + rows + b"</sheetData></worksheet>"}
        ),
    )


def _workbook() -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    for row in (["Name", "E-mail"], ["Jo Roy", "jo@x.example"]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _with(archive: bytes, parts: dict[str, bytes]) -> bytes:
    """Return an archive with parts put in, or in the place of others."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, data in parts.items():
            new.writestr(name, data)
    return out.getvalue()


def _entities(ground: Ground) -> Found:
    count = Count("XML entities, external ones: never followed")
    head = XML.format(laughs=LAUGHS)
    for kind, whole, name in (
        ("docx", samples.docx(), "word/document.xml"),
        ("odt", samples.odt(), "content.xml"),
    ):
        part = zipfile.ZipFile(io.BytesIO(whole)).read(name).decode()
        body = part[part.index("?>") + 2 :] if part.startswith("<?xml") else part
        at = body.index(" its gauge")
        for entity in ("x", "y", "l11"):
            bad = (head + body[:at] + f"&{entity};" + body[at:]).encode()
            with count.attempt(f"{kind} {entity}"):
                made = _watched(_with(whole, {name: bad}), kind)
                if made is not None:
                    assert "root:" not in to_html(made.body), "a file was read"
                    assert len(to_html(made.body)) < 20_000, "it laughs"
    return count.result()


def _pages(ground: Ground) -> Found:
    """Put hostile pieces together at random, as a page, a Markdown file and a mail."""
    count = Count("HTML with scripts, forms, remote pictures: nothing runs, stays or is fetched")
    chance = random.Random(15)
    pieces = HOSTILE.replace("><", ">\n<").split("\n")
    for number in range(ground.times(400, 12)):
        page = HOSTILE if not number else "\n".join(chance.choices(pieces, k=40)) + "Text of it"
        mail = f"Subject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n{page}"
        for kind, text in (("html", page), ("markdown", f"# T\n\n{page}"), ("mail", mail)):
            with count.attempt(f"{number} {kind}"):
                made = _watched(text.encode(), kind)
                if made is None:
                    continue
                kept = to_html(made.body)
                for word in KEPT_NEVER:
                    assert word not in kept, f"{word} is kept"
                assert not made.images, "a picture came in"
    return count.result()


def _endless(ground: Ground) -> Found:
    count = Count("pages and texts without end: read or refused within 5 s of the processor")
    made = {**ENDLESS, **{f"text {p!r}": p * 200_000 for p in ("\n", "a", " ", "(", "1 Jan ")}}
    slowest = 0.0
    for name in list(made)[:: 1 if not ground.quick else 6]:
        for kind in ("html", "markdown", "text"):
            with count.attempt(f"{name} as {kind}"):
                began = time.process_time()
                _watched(made[name].encode(), kind)
                took = time.process_time() - began
                slowest = max(slowest, took)
                assert took < SOON, f"it took {took:.1f} s"
    return count.result(f"{slowest:.1f} s at most")


def _watch(event: str, args: tuple[object, ...]) -> None:
    if not _is_watching:
        return
    if event in ("socket.connect", "socket.getaddrinfo", "webbrowser.open", "subprocess.Popen"):
        _opened.append(f"{event} {args!r}")
    if event == "open" and ("passwd" in str(args[0]) or "evil" in str(args[0])):
        _opened.append(f"{event} {args!r}")


sys.addaudithook(_watch)


def _watched(data: bytes, kind: str) -> Manuscript | None:
    """Read it while files and connections are watched; none may be opened."""
    global _is_watching
    _opened.clear()
    _is_watching = True
    try:
        return manuscript_of_bytes(data, kind)
    except DeskError as error:
        json.dumps(error.what)
        return None
    finally:
        _is_watching = False
        assert not _opened, f"opened: {_opened}"


if __name__ == "__main__":
    run(harm)

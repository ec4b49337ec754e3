"""Hostile pages pasted, read and looked at in the window: nothing is fetched, no file is opened."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QMimeData

from pressdesk.desktop.desk import Desk
from pressdesk.desktop.releases.preview import links
from pressdesk.formats.reading import manuscript_of_bytes
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store
from tests.benchmarks.window import settle, wait_until
from tests.faults.counting import Count, Found, Ground, run
from tests.faults.window import opened, stands

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
PAGE = """<html><head><meta http-equiv=refresh content="0;url={web}/r"><base href="{web}/">
<link rel=stylesheet href="{web}/s.css"><script src="{web}/x.js"></script>
<style>@import "{web}/y"; body {{ background: url({web}/b) }}</style></head>
<body onload="alert(1)" background="{web}/back"><p style="background:url({web}/z)">Text of it
<img src="{web}/p.png"> <img src="{file}"> <img srcset="{web}/q.png 2x" src="data:,AA">
<a href="{web}/a">a link</a> <a href="{file}">a file</a> <a href="javascript:alert(2)">a script</a>
<video src="{web}/v" poster="{web}/poster"></video><iframe src="{web}/i"></iframe>
<object data="{web}/o"></object><embed src="{web}/e"><svg><image href="{web}/svg.png"/></svg>
<input type=image src="{web}/in"><table background="{web}/t"><tr><td background="{file}">cell
</table><p>More of it"""
TARGETS = ("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "vbscript:x", "//x/y",
           " javascript:x", "JaVaScRiPt:x", "ftp://x", "smb://x", "ms-msdt:x",
           "\x01javascript:x")  # fmt: skip


def harm(ground: Ground) -> Iterator[Found]:
    """Paste such a page, read it from a file, and look at it in all four previews."""
    fetched = Count("previews and pastes of hostile pages: 0 connections, 0 files opened")
    refused = Count("links in a preview: only web, mail and telephone are opened")
    secret = ground.folder / "secret.png"
    secret.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    with _server() as (web, calls):
        page = PAGE.format(web=web, file=secret.resolve().as_uri())
        path = ground.room("previews") / "Harbour.pressdesk"
        store = Store(path)
        body = manuscript_of_bytes(page.encode(), "html").body
        made = [
            store.do(edit.create, ReleaseDraft(texts=(TextDraft("en", f"P{n}", body=body),)), NOW)
            for n in range(ground.times(10))
        ]
        store.close()
        with opened(path, ground.folder / "settings") as desk:
            wait_until(lambda: stands(desk))
            for number, release in enumerate(made):
                with fetched.attempt(number), _unread(secret):
                    calls.clear()
                    _look(desk, release, page)
                    assert not calls, f"it called {calls}"
    for target in TARGETS:
        with refused.attempt(repr(target)):
            assert not links.may_open(target), "it may be opened"
    for target in ("https://x.example", "mailto:a@x.example", "tel:+331"):
        with refused.attempt(target):
            assert links.may_open(target), "it may not be opened"
    yield fetched.result("" if _keeps_time(secret) else "this disk cannot tell what was read")
    yield refused.result()


def _look(desk: Desk, release: int, page: str) -> None:
    area = desk.workplace.releases
    desk.workplace.open_release(release)
    mime = QMimeData()
    mime.setHtml(page)
    mime.setText("Text of it")
    area.editor.page.body.insertFromMimeData(mime)
    for tab in ("mail", "web", "text", "page"):
        area.preview.show_tab(tab)
        settle(0.15)
    assert area.editor.flush(), "it is not saved"
    area.editor.page.body.grab()


@contextmanager
def _server() -> Iterator[tuple[str, list[str]]]:
    """Serve what nobody should ask for, on this machine alone, and note who does."""
    calls: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        is_over = threading.Event()

        def serve() -> None:
            while not is_over.is_set():
                try:
                    caller, _address = server.accept()
                except TimeoutError:
                    continue
                with caller:
                    caller.settimeout(1)
                    calls.append(caller.recv(200).decode("latin-1").split("\r\n")[0])

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}", calls
        finally:
            is_over.set()
            thread.join()


def _keeps_time(file: Path) -> bool:
    """Whether the disk tells when a file was read."""
    past = time.time() - 1_000_000
    os.utime(file, (past, past + 1))
    file.read_bytes()
    return file.stat().st_atime > past + 10


@contextmanager
def _unread(file: Path) -> Iterator[None]:
    """Raise where a file is read meanwhile, as far as its disk keeps the time of reading."""
    past = time.time() - 1_000_000
    os.utime(file, (past, past + 1))
    yield
    assert abs(file.stat().st_atime - past) < 2, f"{file.name} was read"


if __name__ == "__main__":
    run(harm)

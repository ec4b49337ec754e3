"""Pages made by a process of its own: the same ones, whatever becomes of the process."""

import json
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressdesk.base.errors import Stopped
from pressdesk.typeset import composingapart
from pressdesk.typeset.composing import STANDARDS, ComposerHere, UnprintableError
from pressdesk.typeset.composingapart import ComposerApart, GoneError
from pressdesk.typeset.document import document
from tests.typeset.samples import ENGLISH, png

INPUTS = json.dumps(document(ENGLISH, lambda _uid: "", ""))


@pytest.fixture
def composer(tmp_path: Path) -> Iterator[ComposerApart]:
    made = ComposerApart(tmp_path, "release.typ")
    yield made
    made.close()


def pid_of(composer: ComposerApart) -> int:
    assert composer._process is not None
    return composer._process.pid


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_its_pages_are_the_same(composer: ComposerApart, tmp_path: Path) -> None:
    here = ComposerHere(tmp_path, "release.typ")
    assert composer.pdf(INPUTS, STANDARDS, 0) == here.pdf(INPUTS, STANDARDS, 0)
    assert composer.places() == here.places()
    (tmp_path / "it.png").write_bytes(png(4, 4))
    assert [composer.draws(name, 0) for name in ("it.png", "none.png")] == [True, False]
    with pytest.raises(UnprintableError, match="array"):
        composer.pdf("[]", (), 0)
    assert composer.pdf(INPUTS, (), 0), "one mishap is not the next page's"


def test_one_that_dies_is_followed_by_another(composer: ComposerApart) -> None:
    composer.pdf(INPUTS, (), 0)
    first = pid_of(composer)
    os.kill(first, signal.SIGKILL)
    assert composer.pdf(INPUTS, (), 0).startswith(b"%PDF")
    assert pid_of(composer) != first
    assert not is_running(first)


def test_what_brings_down_every_process_is_told(
    composer: ComposerApart, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(composer, "_command", ["false"])
        with pytest.raises(GoneError):
            composer.pdf(INPUTS, (), 0)
        assert not composer.draws("it.png", 0)
    assert composer.pdf(INPUTS, (), 0), "and tried again with the next text"


def test_an_answer_cut_short_is_none(
    composer: ComposerApart, monkeypatch: pytest.MonkeyPatch
) -> None:
    dying = "print('[\"answer\", 1000]'); print('%PDF-1.7')"
    monkeypatch.setattr(composer, "_command", [sys.executable, "-c", dying])
    with pytest.raises(GoneError):
        composer.pdf(INPUTS, (), 0)


def test_one_that_was_asked_nothing_is_closed_and_starts_no_process(tmp_path: Path) -> None:
    composer = ComposerApart(tmp_path, "release.typ")
    composer.close()
    with pytest.raises(Stopped):
        composer.pdf(INPUTS, (), 0)
    assert composer._process is None


def test_closing_waits_for_no_page(
    composer: ComposerApart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(composer, "_command", ["sleep", "600"])
    ended: list[type[BaseException]] = []
    asked = threading.Event()
    answer = composingapart._answer

    def noting(*args: object) -> bytes:
        asked.set()
        return answer(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(composingapart, "_answer", noting)

    def ask() -> None:
        try:
            composer.pdf(INPUTS, (), 0)
        except BaseException as error:
            ended.append(type(error))

    worker = threading.Thread(target=ask)
    worker.start()
    assert asked.wait(30)
    pid = pid_of(composer)
    composer.close()
    worker.join(30)
    assert ended == [Stopped]
    assert not is_running(pid)
    with pytest.raises(Stopped):
        composer.pdf(INPUTS, (), 0)


def test_nobody_closing_it_leaves_no_process(tmp_path: Path) -> None:
    composer = ComposerApart(tmp_path, "release.typ")
    composer.pdf(INPUTS, (), 0)
    pid = pid_of(composer)
    del composer
    assert not is_running(pid)

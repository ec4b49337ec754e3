"""The program is killed while one types: nothing older than two seconds is lost."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pressdesk.formats.body import Paragraph, body_text
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

HERE = Path(__file__).parent
OLDEST = 2.0  # seconds


def begin(office: Path) -> int:
    store = Store(office)
    text = TextDraft("en", "Killed", body=(Paragraph(),))
    made = store.do(edit.create, ReleaseDraft(texts=(text,)), datetime.now(UTC))
    store.close()
    return int(made)


def kept_words(office: Path, release: int) -> int:
    """Return the number of the last whole word on the disk, having looked that all is sound."""
    store = Store(office)
    body = body_text(store.ask(edit.draft, release).text("en").body)
    store.close()
    words = [int(n) for n in re.findall(r"\bw(\d+)\b", body)]
    if words and words[-1] != len(words):
        last = str(words.pop())  # Saved in the midst of a word: "w4" on its way to "w46".
        assert str(len(words) + 1).startswith(last), "a hole in the text"
    assert words == list(range(1, len(words) + 1)), "a hole in the text"
    return len(words)


def type_and_kill(
    office: Path, release: int, after: float
) -> tuple[list[tuple[int, float]], float]:
    """Have a child type, kill it `after` seconds; return what it said and when it died."""
    child = subprocess.Popen(
        [sys.executable, str(HERE / "typist.py"), str(office), str(release)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(HERE.parent.parent), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stdout is not None
    said = [child.stdout.readline()]
    time.sleep(after)
    child.send_signal(signal.SIGKILL)
    died = time.monotonic()
    said += child.stdout.read().splitlines()
    child.wait()
    child.stdout.close()
    told = [tuple(line.split()) for line in said if len(line.split()) == 2]
    return [(int(n), float(at)) for n, at in told], died


def kill_often(folder: Path, times: int) -> None:
    chance = random.Random(times)
    worst = 0.0
    for number in range(times):
        office = folder / f"{number}.pressdesk"
        release = begin(office)
        told, died = type_and_kill(office, release, chance.uniform(0.2, 4.0))
        kept = kept_words(office, release)
        lost = [at for n, at in told if n > kept]
        age = died - lost[0] if lost else 0.0
        worst = max(worst, age)
        assert age <= OLDEST, f"kill {number}: word {kept + 1} was {age:.2f} s old and is lost"
    print(f"{times} kills, oldest loss {worst:.2f} s")


def test_three_kills_lose_nothing_old(tmp_path: Path) -> None:
    kill_often(tmp_path, 3)


@pytest.mark.slow
def test_fifty_kills_lose_nothing_old(tmp_path: Path) -> None:
    kill_often(tmp_path, 50)

"""The program is killed while one types in its window: nothing older than two seconds is lost."""

import random
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from pressdesk.formats.body import Paragraph, body_text
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store
from tests.faults.counting import Count, Found, Ground, run
from tests.faults.processes import begun, first_line, kill, look_sound

OLDEST = 2.0  # seconds


def harm(ground: Ground) -> Iterator[Found]:
    """Kill the program at a random moment, look what the office holds, start it again."""
    chance = random.Random(5)
    office = ground.room("typing") / "Harbour.pressdesk"
    kept_young = Count("kill -9 while typing: nothing older than 2 s is lost")
    sound = Count("kill -9 while typing: the office is sound")
    told = Count("kill -9 while typing: the next start says what was recovered")
    worst = words = 0.0
    # Which may have been written last: a kill may come before anything was saved.
    written = {ground.times(200) - 1}
    store = Store(office)
    releases = [begin(store, f"Killed {number}") for number in range(ground.times(200))]
    store.close()
    for number, release in enumerate(releases):
        running = begun("-m", "tests.faults.typist", office, release)
        said = first_line(running)
        first_line(running)
        time.sleep(chance.uniform(0.2, 4.0))
        died = time.monotonic()
        typed = [(int(n), float(at)) for n, at in map(str.split, kill(running))]
        if number:
            with told.attempt(f"start {number}"):
                assert "not closed" in said, f"it said “{said}”"
                named = any(f"“Killed {n}”" in said for n in written)
                assert named, f"it said “{said}” and not {written}"
        with sound.attempt(f"kill {number}"):
            look_sound(office)
        with kept_young.attempt(f"kill {number}"):
            kept = kept_words(office, release)
            words += kept
            written = {number} if kept else {*written, number}
            lost = [at for n, at in typed if n > kept]
            age = died - lost[0] if lost else 0.0
            worst = max(worst, age)
            assert age <= OLDEST, f"word {kept + 1} was {age:.2f} s old and is lost"
    yield kept_young.result(f"{words:,.0f} words kept, the oldest lost was {worst:.2f} s old")
    yield sound.result()
    yield told.result()


def begin(store: Store, headline: str) -> int:
    """Begin a release and return its id."""
    text = TextDraft("en", headline, body=(Paragraph(),))
    made: int = store.do(edit.create, ReleaseDraft(texts=(text,)), datetime.now(UTC))
    return made


def kept_words(office: Path, release: int) -> int:
    """Return the number of the last whole word on the disk, having looked that none is missing."""
    store = Store(office)
    body = body_text(store.ask(edit.draft, release).text("en").body)
    store.close()
    words = [int(n) for n in re.findall(r"\bw(\d+)\b", body)]
    if words and words[-1] != len(words):
        last = str(words.pop())  # Saved in the midst of a word: "w4" on its way to "w46".
        assert str(len(words) + 1).startswith(last), "a hole in the text"
    assert words == list(range(1, len(words) + 1)), "a hole in the text"
    return len(words)


if __name__ == "__main__":
    run(harm)

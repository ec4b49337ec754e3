"""How long an autosave takes until it is on the disk, against one fdatasync of the same disk."""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from pressdesk.formats.body import Paragraph, runs
from pressdesk.releases import edit
from pressdesk.store.store import Store
from tests.benchmarks.invented import drafts
from tests.benchmarks.measure import Bench, Found, Row, median, quantile, run, timed


def measure(bench: Bench) -> Iterator[Found]:
    """Save a release of 4,400 letters again and again, an fdatasync between each two."""
    store = Store(bench.folder / "Office.pressdesk")
    release = store.do(edit.create, next(drafts(1)), datetime.now(UTC))
    draft = store.ask(edit.draft, release)
    text = draft.texts[0]
    saves, syncs = [], []
    floor = os.open(bench.folder / "floor", os.O_RDWR | os.O_CREAT)
    for n in range(bench.rounds(300)):
        os.pwrite(floor, b"x" * 4096, 4096 * n)
        syncs.append(timed(os.fdatasync, floor))
        words = Paragraph(runs(f"The {n}th key was pressed."))
        draft = draft.with_text(replace(text, body=(*text.body, words)))
        began = time.perf_counter()
        version = store.do(edit.save_draft, draft, datetime.now(UTC))
        saves.append(time.perf_counter() - began)
        draft = replace(draft, version=version)
    os.close(floor)
    store.close()
    yield Row(
        "autosave on the disk, p50", median(saves), floor=median(syncs), beside="one fdatasync",
        most_ratio=3, number=14,
    )  # fmt: skip
    yield Row("autosave on the disk, p99", quantile(saves, 0.99))


if __name__ == "__main__":
    run(measure)

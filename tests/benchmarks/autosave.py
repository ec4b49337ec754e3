"""How long an autosave takes until it is on the disk, against one fdatasync of the same disk.

python tests/benchmarks/autosave.py            goal: median at most 3 times an fdatasync
"""

import os
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pressdesk.formats.body import Paragraph, runs
from pressdesk.releases import edit
from pressdesk.store.store import Store
from tests.benchmarks.big_office import drafts

ROUNDS = 300


def main() -> None:
    """Save a release of 4,400 letters again and again, an fdatasync between each two."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        store = Store(Path(folder) / "Office.pressdesk")
        now = datetime.now(UTC)
        release = store.do(edit.create, next(drafts(1)), now)
        draft = store.ask(edit.draft, release)
        text = draft.texts[0]
        saves, syncs = [], []
        floor = os.open(Path(folder) / "floor", os.O_RDWR | os.O_CREAT)
        for n in range(ROUNDS):
            os.pwrite(floor, b"x" * 4096, 4096 * n)
            began = time.perf_counter()
            os.fdatasync(floor)
            syncs.append(time.perf_counter() - began)
            words = Paragraph(runs(f"The {n}th key was pressed."))
            draft = draft.with_text(replace(text, body=(*text.body, words)))
            began = time.perf_counter()
            version = store.do(edit.save_draft, draft, datetime.now(UTC))
            saves.append(time.perf_counter() - began)
            draft = replace(draft, version=version)
        os.close(floor)
        store.close()
    save, sync = statistics.median(saves) * 1e3, statistics.median(syncs) * 1e3
    worst = sorted(saves)[int(ROUNDS * 0.99)] * 1e3
    print(f"autosave {save:.2f} ms (p99 {worst:.1f}), fdatasync {sync:.2f} ms: {save / sync:.1f} ×")


if __name__ == "__main__":
    main()

"""From a key to its painted text in a release of 100,000 words: the whole pane, spelling on.

A bare QTextEdit with the same text is measured in the same run.
"""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

from PySide6.QtWidgets import QTextEdit

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.formats.body import Paragraph, runs
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store
from tests.benchmarks.measure import Bench, Found, Row, median, quantile, run, timed
from tests.benchmarks.window import PaintWatch, application, press, settle, wait_until

# With an accent and a no-break space, as every French text has them: it is not plain ASCII.
SENTENCE = (
    "The observatory at Sèvres switched on its 100\u00a0gauges this morning, long before noon. "
)
WORDS, KEYS = 100_000, 300


def keys(text: QTextEdit, count: int) -> list[float]:
    """Type in the middle of a text and return how long each key took to be painted, in seconds."""
    watch = PaintWatch(text.viewport())
    cursor = text.textCursor()
    block = text.document().findBlockByNumber(text.document().blockCount() // 2)
    cursor.setPosition(block.position() + 40)
    text.setTextCursor(cursor)
    text.ensureCursorVisible()
    settle(1.0)
    times = []
    for number in range(count):
        watch.begin()
        began = time.perf_counter()
        press(text, " " if number % 6 == 5 else "e")
        wait_until(lambda: watch.painted)
        times.append(watch.painted - began)
        settle(0.03)
    return times


def measure(bench: Bench) -> Iterator[Found]:
    """Type in the pane, then in the bare edit."""
    app = application()
    paragraph, count = SENTENCE * 5, bench.rounds(KEYS)
    long = [paragraph] * (bench.size(WORDS) // len(paragraph.split()) + 1)
    clerk = Clerk(Store(bench.folder / "Bench.pressdesk"))
    body = tuple(Paragraph(runs(each)) for each in long)
    draft = ReleaseDraft(texts=(TextDraft("en", "Long", body=body),))
    key = clerk.do_now(edit.create, draft, datetime.now(UTC))
    pane = EditorPane(clerk)
    pane.resize(640, 860)
    pane.show()

    def show() -> None:
        pane.show_release(key)
        app.processEvents()

    opened = timed(show)
    settle(3.0)
    pane.activateWindow()
    pane.page.body.setFocus()
    ours = keys(pane.page.body, count)
    pane.put_away()
    pane.hide()
    clerk.close()

    bare = QTextEdit()
    bare.setPlainText("\n".join(long))
    bare.resize(640, 860)
    bare.show()
    settle(1.0)
    floor = keys(bare, count)

    words = len(long) * len(paragraph.split())
    beside = "bare QTextEdit"
    yield Row(
        f"key to its text among {words:,} words, p99", quantile(ours, 0.99),
        floor=quantile(floor, 0.99), beside=beside, most=16, number=11,
    )  # fmt: skip
    yield Row(
        "key to its text, p50", median(ours), floor=median(floor), beside=beside
    )  # fmt: skip
    yield Row("the release opened in the pane", opened * 1e3)


if __name__ == "__main__":
    run(measure)

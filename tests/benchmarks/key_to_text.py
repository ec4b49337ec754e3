"""From a key to its painted text in a release of 100,000 words: the whole pane, spelling on.

    python tests/benchmarks/key_to_text.py [words]

Prints the median and the 99th percentile beside those of a bare QTextEdit with the same text, in
the same run.
"""

import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from pressdesk.desktop import theme
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.editor.editorpane import EditorPane
from pressdesk.formats.body import Paragraph, runs
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

SENTENCE = "The observatory switched on its hundredth gauge this morning, ahead of its schedule. "
KEYS = 300
GOAL = 16.0  # ms, p99


class PaintWatch(QObject):
    """Notes when a viewport was painted last."""

    painted = 0.0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QApplication.instance().postEvent(self, QEvent(QEvent.Type.User))
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            self.painted = time.perf_counter()
        return True


def measure(app: QApplication, text: QTextEdit) -> list[float]:
    watch = PaintWatch()
    text.viewport().installEventFilter(watch)
    cursor = text.textCursor()
    block = text.document().findBlockByNumber(text.document().blockCount() // 2)
    cursor.setPosition(block.position() + 40)
    text.setTextCursor(cursor)
    text.ensureCursorVisible()
    settle(app, 1.0)
    times = []
    for number in range(KEYS):
        char = " " if number % 6 == 5 else "e"
        watch.painted = 0.0
        before = time.perf_counter()
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier, char)
        QApplication.sendEvent(text, key)
        while not watch.painted and time.perf_counter() - before < 1.0:
            app.processEvents()
        times.append((time.perf_counter() - before) * 1000)
        settle(app, 0.03)
    return sorted(times)


def settle(app: QApplication, seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.001)


def main() -> None:
    words = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    app = QApplication([])
    theme.apply(app, "light")
    paragraph = SENTENCE * 5
    body = tuple(
        Paragraph(runs(paragraph)) for _n in range(max(words // len(paragraph.split()), 1))
    )
    with tempfile.TemporaryDirectory() as folder:
        clerk = Clerk(Store(Path(folder) / "Bench.pressdesk"))
        draft = ReleaseDraft(texts=(TextDraft("en", "Long", body=body),))
        key = clerk.do_now(edit.create, draft, datetime.now(UTC))
        pane = EditorPane(clerk)
        pane.resize(640, 860)
        pane.show()
        before = time.perf_counter()
        pane.show_release(key)
        app.processEvents()
        print(f"opened in {(time.perf_counter() - before) * 1000:.0f} ms")
        settle(app, 3.0)
        pane.activateWindow()
        pane.page.body.setFocus()
        ours = measure(app, pane.page.body)
        pane.put_away()
        clerk.close()
    pane.hide()
    bare = QTextEdit()
    bare.setPlainText("\n".join([paragraph] * len(body)))
    bare.resize(640, 860)
    bare.show()
    bare.moveCursor(QTextCursor.MoveOperation.Start)
    settle(app, 1.0)
    floor = measure(app, bare)
    for name, times in (("editor", ours), ("bare QTextEdit", floor)):
        p50, p99 = times[len(times) // 2], times[int(len(times) * 0.99)]
        print(f"{name}: p50 {p50:.1f} ms, p99 {p99:.1f} ms")
    ratio = ours[len(ours) // 2] / floor[len(floor) // 2]
    print(f"ratio of medians {ratio:.2f}; goal p99 <= {GOAL:.0f} ms")


if __name__ == "__main__":
    main()

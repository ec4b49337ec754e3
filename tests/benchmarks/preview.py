"""Key to painted page in the preview, for a release of one page and of eight.

    python tests/benchmarks/preview.py [ROUNDS]

A letter is typed into the text, the pages are typeset anew, opened, and the first one painted at
96 dpi on a widget, as the preview does. Goal: 80 ms for one page, 220 ms for eight. The floor,
taken in turns, is PDFium painting a page that stands already.
"""

import os
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmap

from pressdesk.formats.body import Paragraph, runs
from pressdesk.formats.proof import Proof
from pressdesk.typeset.pages import Pages
from pressdesk.typeset.pdf import Press
from tests.typeset.samples import ENGLISH, LONG

DPI_96 = 96 / 72
GOALS = {"one page": (ENGLISH, 80.0), "eight pages": (LONG, 220.0)}


def typed(proof: Proof, number: int) -> Proof:
    """Return the proof with one more word in its second paragraph."""
    words = f"With the station in service for {number} days, harbour masters can follow a surge."
    return replace(proof, body=(proof.body[0], Paragraph(runs(words)), *proof.body[2:]))


def paint(pages: Pages, screen: QPixmap) -> None:
    """Paint the first page on what stands for the screen."""
    made = pages.paint(0, DPI_96)
    image = QImage(made.data, made.width, made.height, made.stride, QImage.Format.Format_RGB32)
    painter = QPainter(screen)
    painter.drawImage(0, 0, image)
    painter.end()


def main() -> None:
    """Type, typeset and paint again and again; print medians and ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    application = QGuiApplication.instance() or QGuiApplication([])
    screen, press = QPixmap(800, 1130), Press()
    for name, (proof, goal) in GOALS.items():
        keys, floors = [], []
        for number in range(rounds + 3):
            edited = typed(proof, number)
            began = time.perf_counter()
            made = press.preview(edited)
            pages = Pages(made.pdf, made.places)
            paint(pages, screen)
            middle = time.perf_counter()
            paint(pages, screen)
            ended = time.perf_counter()
            pages.close()
            if number >= 3:
                keys.append(1000 * (middle - began))
                floors.append(1000 * (ended - middle))
        key, floor = statistics.median(keys), statistics.median(floors)
        worst = sorted(keys)[int(0.95 * len(keys))]
        print(
            f"{name}: key to painted page {key:.1f} ms (95 %: {worst:.1f}), goal {goal:.0f} ms,"
            f" {key / goal:.2f} of it; painting alone {floor:.1f} ms, ratio {key / floor:.1f}"
        )
    press.close()
    del application


if __name__ == "__main__":
    main()

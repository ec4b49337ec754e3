"""From a key in the editor to its painted page in the preview, for one page and for eight.

Editor and preview are the window's own, joined as they are there: the key is typed into the body,
and the clock stops once the page made of that text is painted. Beside it stands the press alone:
typeset, opened, and its first page painted, without a window or threads.
"""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.releases.preview.pagepress import PagePress, Wish
from pressdesk.desktop.releases.preview.pagesview import PagesView
from pressdesk.desktop.releases.releasesarea import ReleasesArea
from pressdesk.desktop.session import Session
from pressdesk.formats.body import Body, Paragraph, runs
from pressdesk.formats.proof import Proof
from pressdesk.releases import edit
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store
from tests.benchmarks.measure import Bench, Found, Row, median, quantile, run
from tests.benchmarks.window import PaintWatch, application, press, settle, wait_until
from tests.typeset.samples import ENGLISH, LONG

KEYS = 40
# The office's letterhead is shorter than the sample's, so that eight pages take some text more.
CASES = (("one page", ENGLISH, (), 80.0), ("eight pages", LONG, LONG.body[:14], 220.0))
PAUSE = 0.1  # seconds between keys: ten a second


class Desk:
    """The area of releases on a store with one release in it."""

    def __init__(self, clerk: Clerk, session: Session) -> None:
        self.area = ReleasesArea(clerk, session)
        self.area.resize(1240, 880)
        self.area.show()
        self.area.furnish()
        self.body = self.area.editor.page.body
        view = self.area.preview.findChild(PagesView)
        assert view is not None
        self.view = view
        self.watch = PaintWatch(view.viewport())
        self.made = 0
        self.area.preview.pages_counted.connect(self._on_pages_counted)

    def _on_pages_counted(self, _count: int) -> None:
        self.made += 1
        self.watch.begin()  # What counts is the paint after the new pages came.

    def show(self, release: int) -> None:
        """Show a release and put the cursor into its second paragraph."""
        self.area.open(release)
        wait_until(lambda: self.area.editor.draft.id == release and self.view.page_count)
        self.body.setFocus()
        cursor = self.body.textCursor()
        cursor.setPosition(self.body.document().findBlockByNumber(1).position() + 10)
        self.body.setTextCursor(cursor)
        settle(2.0)

    def key(self, letter: str) -> float:
        """Press a key and return how many seconds later its page was painted."""
        made = self.made
        began = time.perf_counter()
        press(self.body, letter)
        wait_until(lambda: self.made > made and self.watch.painted)
        return self.watch.painted - began


def alone(proof: Proof, rounds: int) -> list[float]:
    """Return how many seconds the press alone takes for each of many texts."""
    maker, times = PagePress(), []
    for number in range(rounds):
        words = f"With the station in service for {number} days, harbour masters follow a surge."
        edited = replace(proof, body=(proof.body[0], Paragraph(runs(words)), *proof.body[2:]))
        began = time.perf_counter()
        maker.make(Wish(edited, (0,), 96 / 72), maker.turn)
        times.append(time.perf_counter() - began)
    maker.close()
    return times[2:]


def draft_of(headline: str, body: Body) -> ReleaseDraft:
    """Return a release to type in."""
    return ReleaseDraft(texts=(TextDraft("en", headline, body=body),))


def measure(bench: Bench) -> Iterator[Found]:
    """Type into a release of one page and into one of eight."""
    app = application()
    clerk = Clerk(Store(bench.folder / "Bench.pressdesk"))
    keys = bench.rounds(KEYS)
    for name, proof, more, most in CASES:
        made = draft_of(proof.headline, (*proof.body, *more))
        release = clerk.do_now(edit.create, made, datetime.now(UTC))
        desk = Desk(clerk, Session(bench.folder / "settings.json"))
        desk.show(release)
        times = []
        for number in range(keys + 3):
            times.append(desk.key(" " if number % 6 == 5 else "e"))
            settle(PAUSE)
        proofed = desk.area.joining.proof
        assert proofed is not None
        floor = alone(proofed, keys + 2)
        count = desk.view.page_count
        desk.area.flush()
        desk.area.let_go()
        desk.area.close()
        desk.area.deleteLater()
        app.processEvents()
        yield Row(
            f"key to painted page, {name} ({count}), p50", median(times[3:]),
            floor=median(floor), beside="the press alone", most=most, number=12,
        )  # fmt: skip
        yield Row(f"key to painted page, {name}, p95", quantile(times[3:], 0.95))
    clerk.close()


if __name__ == "__main__":
    run(measure)

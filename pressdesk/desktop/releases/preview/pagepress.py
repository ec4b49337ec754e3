"""From a proof to pages in a worker: typeset, opened, and what is in sight painted, in one go."""

import logging
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from pressdesk.base.errors import DeskError, Stopped
from pressdesk.base.i18n import _
from pressdesk.formats.proof import Proof

if TYPE_CHECKING:
    from pressdesk.typeset.pages import Pages
    from pressdesk.typeset.pdf import Press

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wish:
    """A proof to see, with the pages in sight and their scale in dots a point."""

    proof: Proof
    pages: tuple[int, ...]
    scale: float


@dataclass(slots=True)
class Made:
    """Pages fresh from the press, with the pictures that were asked for with them."""

    pages: "Pages"
    scale: float = 0.0
    pictures: dict[int, QImage] = field(default_factory=dict)


def picture(pages: "Pages", page: int, scale: float) -> QImage:
    """Return a page painted at `scale` dots a point, nothing once it is closed; in any thread."""
    try:
        made = pages.paint(page, scale)
    except Stopped:
        return QImage()
    shown = QImage(made.data, made.width, made.height, made.stride, QImage.Format.Format_RGB32)
    # Qt reads the bytes where they lie; the copy outlives them.
    return shown.copy()


class PagePress:
    """One press for all previews of a window; its lock lets any worker use it, one at a time.

    Whatever it opened is closed by `close` at the latest: pages nobody takes any more, since the
    window went while they were made, would otherwise be closed in the midst of other work.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._press: Press | None = None
        self._open: list[Pages] = []
        self._turn = 0

    @property
    def turn(self) -> int:
        """How often it was closed; a wish of an earlier turn is not carried out."""
        return self._turn

    def make(self, wish: Wish, turn: int) -> Made | DeskError:
        """Return the pages of a proof, those in sight painted, or the mishap.

        A bug in here must not stop the writing: it is logged, without the text. Raises Stopped
        where the press was closed in the meantime.
        """
        made = self._made(wish, turn)
        if turn != self._turn:
            raise Stopped
        return made

    def _made(self, wish: Wish, turn: int) -> Made | DeskError:
        try:
            pages = self._pages(wish.proof, turn)
            seen = [page for page in wish.pages if page < pages.count]
            return Made(pages, wish.scale, {n: picture(pages, n, wish.scale) for n in seen})
        except DeskError as error:
            return error
        except Stopped:
            raise
        except Exception as error:
            # Its words may quote the text, which no log may hold.
            log.error("the preview could not be made: %s", type(error).__name__)
            return DeskError(
                _("The pages could not be drawn; these are the last good ones."),
                hint=_("Your text is safe. It can still be exported as web page or text."),
            )

    def begin(self, turn: int) -> None:
        """Make ready what the first pages would wait for: where a release is about to be shown."""
        with suppress(Stopped, OSError), self._lock:
            self._ready(turn).begin()

    def _ready(self, turn: int) -> "Press":
        # Typst and the fonts are not loaded before there is something to show.
        from pressdesk.typeset.composingapart import ComposerApart
        from pressdesk.typeset.pdf import Press

        if turn != self._turn:
            raise Stopped
        self._press = self._press or Press(ComposerApart)
        return self._press

    def _pages(self, proof: Proof, turn: int) -> "Pages":
        from pressdesk.typeset.pages import Pages

        with self._lock:
            made = self._ready(turn).preview(proof)
            pages = Pages(made.pdf, made.places)
            self._open = [*(one for one in self._open if one.is_open), pages]
        return pages

    def close(self) -> None:
        """Let go of the press, its folder, and all pages that came from it."""
        self._turn += 1
        if self._press is not None:
            self._press.close()  # also in the midst of a page, for which nobody waits any more
        with self._lock:
            for pages in self._open:
                pages.close()
            self._open.clear()
            if self._press is not None:
                self._press.close()
                self._press = None

"""From a proof to pages in a worker: typeset, opened, and what is in sight painted, in one go."""

import logging
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from pressdesk.base.errors import DeskError
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
    """Return a page painted at `scale` dots a point; from any thread."""
    made = pages.paint(page, scale)
    shown = QImage(made.data, made.width, made.height, made.stride, QImage.Format.Format_RGB32)
    # Qt reads the bytes where they lie; the copy outlives them.
    return shown.copy()


class PagePress:
    """One press for all previews of a window; its lock lets any worker use it, one at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._press: Press | None = None

    def make(self, wish: Wish) -> Made | DeskError:
        """Return the pages of a proof, those in sight painted, or the mishap: it raises nothing.

        A bug in here must not stop the writing: it is logged, without the text.
        """
        try:
            pages = self._pages(wish.proof)
            seen = [page for page in wish.pages if page < pages.count]
            return Made(pages, wish.scale, {n: picture(pages, n, wish.scale) for n in seen})
        except DeskError as error:
            return error
        except Exception as error:
            # Its words may quote the text, which no log may hold.
            log.error("the preview could not be made: %s", type(error).__name__)
            return DeskError(
                _("The pages could not be drawn; these are the last good ones."),
                hint=_("Your text is safe. It can still be exported as web page or text."),
            )

    def _pages(self, proof: Proof) -> "Pages":
        # Typst, PDFium and the fonts are not loaded before there is something to show.
        from pressdesk.typeset.pages import Pages
        from pressdesk.typeset.pdf import Press

        with self._lock:
            self._press = self._press or Press()
            made = self._press.preview(proof)
        return Pages(made.pdf, made.places)

    def close(self) -> None:
        """Let go of the press and its folder."""
        with self._lock:
            if self._press is not None:
                self._press.close()
                self._press = None

"""The composing room: typst with our fonts and our templates, and nothing else of the machine."""

import shutil
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from pressdesk.base.paths import resources

# PDF/A-2a (ISO 19005-2) keeps, PDF/UA-1 (ISO 14289-1) is read aloud; typst alone gives both.
STANDARDS = ("a-2a", "ua-1")
# A page's fonts; Inter, the windows' font, is left out so that no page falls back to it.
FONT_FOLDERS = ("source-serif", "source-sans", "noto")
_PLACES = """query(<place>).map(it => {
  let at = it.location().position()
  let (field, block, up) = it.value
  (field, block, at.page, at.x.pt(), at.y.pt() - up)
})"""
_fonts_lock = Lock()


class UnprintableError(Exception):
    """What typst said of a document it would not make."""


class Composer(Protocol):
    """Makes pages of one template whose files are in a folder; of one thread at a time."""

    def begin(self) -> None:
        """Make ready what the first question would wait for."""

    def pdf(self, inputs: str, standards: Sequence[str], timestamp: int) -> bytes:
        """Return the template filled with `inputs`, JSON. Raises UnprintableError."""

    def places(self) -> str:
        """Return as JSON where what was made last has its blocks: field, block, page, x, y."""

    def draws(self, path: str, timestamp: int) -> bool:
        """Whether an image of the folder can be drawn, as strictly as a release later."""

    def close(self) -> None:
        """Let go of whatever it holds; it is of no use afterwards."""


class ComposerHere:
    """A composer in this very process, which loads typst (30 MB) and keeps its caches."""

    def __init__(self, root: Path, template: str) -> None:
        self._root = root
        self._typst = compiler_of(template, root)

    def begin(self) -> None:
        """It stands already."""

    def pdf(self, inputs: str, standards: Sequence[str], timestamp: int) -> bytes:
        """Return the template filled with `inputs`."""
        import typst

        try:
            made: bytes = self._typst.compile(
                format="pdf",
                sys_inputs={"doc": inputs},
                pdf_standards=list(standards),
                timestamp=timestamp,
                # What is only looked at needs no structure for a screen reader.
                pdf_tags=bool(standards),
            )
        except typst.TypstError as error:
            raise UnprintableError(error.message) from error
        return made

    def places(self) -> str:
        """Return where the blocks are."""
        # Asked of what was just typeset, so it costs a fraction of a millisecond.
        found: str = self._typst.eval(_PLACES)
        return found

    def draws(self, path: str, timestamp: int) -> bool:
        """Whether an image can be drawn."""
        import typst

        try:
            source = (
                '#set document(title: "x")\n#set text(font: "Source Sans 3")\n'
                "#set page(width: 9cm, height: 9cm)\n"
                f'#image("{path}", width: 5cm, alt: "x")'
            )
            trial: Any = typst.Compiler(source.encode(), root=self._root, font_paths=fonts())
            # As strictly as the release later: words within an SVG need their glyphs too.
            trial.compile(format="pdf", pdf_standards=list(STANDARDS), timestamp=timestamp)
        except RuntimeError:
            return False
        return True

    def close(self) -> None:
        """Nothing is held that goes before the process does."""


def compiler_of(template: str, root: Path) -> Any:
    """Return typst's compiler for one of our templates, which is copied into `root`.

    It reads from that folder alone, and there are no packages: nothing else on the machine can
    come into a page.
    """
    import typst

    shutil.copyfile(resources() / "letterheads" / template, root / template)
    nothing = root / "packages"
    nothing.mkdir(exist_ok=True)
    return typst.Compiler(
        root / template,
        root=root,
        font_paths=fonts(),
        package_path=nothing,
        package_cache_path=nothing,
    )


def fonts() -> Any:
    """Return our fonts, read once for all threads (about 20 ms)."""
    with _fonts_lock:
        return _loaded_fonts()


@cache
def _loaded_fonts() -> Any:
    import typst

    home = resources() / "fonts"
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[home / folder for folder in FONT_FOLDERS],
    )

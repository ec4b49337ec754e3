"""The press: proofs to PDF with typst, in process, with our fonts and our one template."""

import json
import shutil
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from weakref import finalize

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.formats.body import Picture
from pressdesk.formats.pictures import media_type_of
from pressdesk.formats.proof import Image, Proof
from pressdesk.typeset.composing import (
    STANDARDS,
    Composer,
    ComposerHere,
    UnprintableError,
    compiler_of,
    fonts,
)
from pressdesk.typeset.document import document
from pressdesk.typeset.pages import Place

KEPT_IMAGES = 64
MOST_DOTS = 120_000_000
_SUFFIXES = {
    "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp",
    "image/svg+xml": ".svg",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Preview:
    """The pages as they stand while typing, and where each block is on them."""

    pdf: bytes
    places: tuple[Place, ...]


class Press:
    """Makes PDFs. One Press belongs to one thread; several may work at the same time.

    The root its composer may read from is a folder of its own with the template and the images of
    the proofs: nothing else on the machine can come into a page. `close()` ends the composer and
    removes the folder; the Press is of no use afterwards.
    """

    def __init__(self, composer: Callable[[Path, str], Composer] = ComposerHere) -> None:
        self._root = Path(mkdtemp(prefix="pressdesk-pages-"))
        self._composer = composer(self._root, "release.typ")
        # Also when nobody closes it, at the latest when the program ends.
        self.close = finalize(self, _close, self._composer, self._root)
        self._images: dict[str, str] = {}  # path in the root, by hash; "" for what can't be drawn

    def begin(self) -> None:
        """Have the composer make itself ready, before there is a proof."""
        self._composer.begin()

    def pdf(self, proof: Proof, *, strict: bool = True) -> bytes:
        """Return the proof as PDF; the same proof gives the same bytes.

        Its date is the release's; an undated one carries the day it was made.

        Strict is what leaves the house: PDF/A-2a and PDF/UA-1. Raises DeskError where the text
        can't be printed so, which `releases.preflight` tells before and in detail. Without
        `strict` any text gives pages: an unprintable character is a box, an unreadable image an
        empty frame.
        """
        if not strict:
            return self._composer.pdf(self._inputs(proof), (), today())
        self._check_images(proof)
        try:
            return self._composer.pdf(self._inputs(proof), STANDARDS, today())
        except UnprintableError as error:
            raise DeskError(
                _("The PDF could not be made so that everyone can read it."),
                hint=_("Nothing was written. The page checker said: {words}").format(words=error),
            ) from error

    def preview(self, proof: Proof) -> Preview:
        """Return the pages for looking at, never failing on the text, and their places."""
        pdf = self.pdf(proof, strict=False)
        found = json.loads(self._composer.places())
        places = tuple(Place(field, at, page - 1, x, y) for field, at, page, x, y in found)
        return Preview(pdf, places)

    def can_draw(self, image: Image) -> bool:
        """Whether typst can draw the image: PNG, JPEG, GIF, WebP or SVG, and undamaged."""
        return bool(self._image_path(image.data, image.media_type))

    def _inputs(self, proof: Proof) -> str:
        """Return a proof as the template reads it, its images in the root."""
        images = {image.uid: image for image in proof.images}
        if len(self._images) > KEPT_IMAGES:
            self._forget_images()

        def path_of(uid: str) -> str:
            image = images.get(uid)
            return self._image_path(image.data, image.media_type) if image else ""

        data = document(proof, path_of, self._image_path(proof.letterhead.logo, ""))
        return json.dumps(data, ensure_ascii=False)

    def _check_images(self, proof: Proof) -> None:
        """Raise DeskError for an image that is missing or damaged; a frame must not be printed."""
        images = {image.uid: image for image in proof.images}
        for block in (*proof.body, *proof.ed_note, *proof.boilerplate):
            if not isinstance(block, Picture):
                continue
            image = images.get(block.image)
            if image is None or not self.can_draw(image):
                name = block.caption or block.alt or block.credit
                raise DeskError(
                    _("The image “{name}” cannot be printed.").format(name=name)
                    if name
                    else _("An image cannot be printed."),
                    hint=_("Take it out, or put it in again as PNG, JPEG, GIF, WebP or SVG."),
                )
        logo = proof.letterhead.logo
        if logo and not self._image_path(logo, ""):
            raise DeskError(
                _("The letterhead’s logo cannot be printed."),
                hint=_("Choose it again as PNG, JPEG or SVG."),
            )

    def _image_path(self, data: bytes, media_type: str) -> str:
        """Return the image's path in the root, "" where typst can't draw it."""
        if not data:
            return ""
        key = sha256(data).hexdigest()[:32]
        if key not in self._images:
            suffix = "" if is_vast(data) else _SUFFIXES.get(media_type_of(data) or media_type, "")
            path = f"{key}{suffix}" if suffix else ""
            if path:
                (self._root / path).write_bytes(data)
                if not self._composer.draws(path, today()):
                    (self._root / path).unlink()
                    path = ""
            self._images[key] = path
        return self._images[key]

    def _forget_images(self) -> None:
        for path in self._images.values():
            if path:
                (self._root / path).unlink(missing_ok=True)
        self._images.clear()


@contextmanager
def compiler(template: str) -> Iterator[Any]:
    """Yield a compiler of one of our templates, in a folder of its own that is removed after it."""
    root = Path(mkdtemp(prefix="pressdesk-pages-"))
    try:
        yield compiler_of(template, root)
    finally:
        shutil.rmtree(root, ignore_errors=True)


def _close(composer: Composer, root: Path) -> None:
    composer.close()
    shutil.rmtree(root, ignore_errors=True)


def drawn(data: bytes, media_type: str, size: str, dots: float) -> bytes:
    """Return an image drawn as PNG in a typst `size` at so many dots an inch, transparent where
    nothing is; b"" where it cannot be drawn."""
    import typst

    suffix = "" if is_vast(data) else _SUFFIXES.get(media_type_of(data) or media_type, "")
    root = Path(mkdtemp(prefix="pressdesk-pages-"))
    try:
        (root / f"it{suffix}").write_bytes(data)
        source = (
            "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
            f'#image("it{suffix}", {size})'
        )
        press: Any = typst.Compiler(source.encode(), root=root, font_paths=fonts())
        made: bytes = press.compile(format="png", ppi=dots)
    except RuntimeError:
        return b""
    finally:
        shutil.rmtree(root, ignore_errors=True)
    return made


def is_printable(data: bytes) -> bool:
    """Whether the bytes look like an image we print, told by their beginning."""
    return bool(media_type_of(data)) and not is_vast(data)


def is_vast(data: bytes) -> bool:
    """Whether a PNG unfolds to more dots than any press needs: 100 kB can hold a gigabyte."""
    if not data.startswith(b"\x89PNG") or len(data) < 24:
        return False
    width, height = struct.unpack_from(">LL", data, 16)
    return bool(width * height > MOST_DOTS)


def today() -> int:
    """Return when this day began in UTC, in seconds: PDF/A wants a date."""
    return int(datetime.combine(datetime.now(UTC), time.min, UTC).timestamp())

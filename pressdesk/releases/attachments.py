"""The images of releases and letterheads: the bytes as they came, the same bytes kept once."""

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import N_, _
from pressdesk.formats.body import Body, Picture
from pressdesk.formats.drawings import is_harmless
from pressdesk.formats.pictures import media_type_of
from pressdesk.formats.proof import Image
from pressdesk.store.images import keep_image
from pressdesk.store.plain import Reader, Writer, glance, marks
from pressdesk.store.store import step

LARGEST = 25_000_000  # bytes: a photograph of a good camera, and no film


def media_type(data: bytes) -> str:
    """Return what kind of image the bytes are by their beginning; DeskError if none we print."""
    kind = media_type_of(data)
    if kind:
        return kind
    raise DeskError(
        _("This is not an image that can be printed."),
        _("PNG, JPEG, GIF, WebP and SVG images can."),
    )


@step(N_("Add image"), plain=True)
def add_image(session: Writer, data: bytes, name: str) -> str:
    """Store an image and return its uid; an image that is there already is not stored again."""
    row = store_image(session, data, name)
    return str(session.rows("SELECT uid FROM images WHERE id = ?", (row,))[0][0])


def store_image(session: Writer, data: bytes, name: str) -> int:
    """Store an image within another step and return its id."""
    kind = media_type(data)
    if kind == "image/svg+xml" and not is_harmless(data):
        raise DeskError(
            _("This is not an image that can be printed."),
            _("PNG, JPEG, GIF, WebP and SVG images can."),
        )
    if len(data) > LARGEST:
        raise DeskError(
            _("This image is too large: {size} MB.").format(size=len(data) // 1_000_000),
            _("Images of up to {size} MB can be kept.").format(size=LARGEST // 1_000_000),
        )
    return keep_image(session, data, kind, name)


@glance
def image(session: Reader, uid: str) -> Image:
    """Return an image by its uid; DeskError where it is gone."""
    found = session.rows("SELECT uid, data, media_type FROM images WHERE uid = ?", (uid,))
    if not found:
        raise DeskError(_("This image is not in the office any more."))
    return Image(*found[0])


@glance
def images_of(session: Reader, body: Body) -> tuple[Image, ...]:
    """Return the images a text shows, each once, in their order; those gone are left out."""
    wanted = list(dict.fromkeys(b.image for b in body if isinstance(b, Picture) and b.image))
    found = session.rows(
        f"SELECT uid, data, media_type FROM images WHERE uid IN ({marks(wanted)})", wanted
    )
    known = {row[0]: Image(*row) for row in found}
    return tuple(known[uid] for uid in wanted if uid in known)

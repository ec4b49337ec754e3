"""The bytes of images as they came, the same bytes kept once; what they are is for the callers."""

from hashlib import sha256

from pressdesk.store.plain import Reader, Writer, glance, insert
from pressdesk.store.values import new_uid


def keep_image(session: Writer, data: bytes, media_type: str, name: str) -> int:
    """Store an image within a step and return its id; one that is there already is found again."""
    digest = sha256(data).hexdigest()
    found = session.rows("SELECT id FROM images WHERE sha256 = ?", (digest,))
    if found:
        return int(found[0][0])
    return insert(
        session,
        "images",
        {
            "uid": new_uid(),
            "version": 1,
            "name": name,
            "media_type": media_type,
            "sha256": digest,
            "data": data,
        },
    )


@glance
def image_data(session: Reader, image: int) -> bytes:
    """Return the bytes of an image, none where it is gone."""
    found = session.rows("SELECT data FROM images WHERE id = ?", (image,))
    return bytes(found[0][0]) if found else b""

"""The same bytes are kept once, and come back as they were."""

from pressdesk.store.images import image_data, keep_image
from pressdesk.store.plain import Writer
from pressdesk.store.store import Store, step


@step("Keep", plain=True)
def keep(session: Writer, data: bytes) -> int:
    return keep_image(session, data, "image/png", "a.png")


def test_the_same_bytes_are_kept_once(store: Store) -> None:
    data = bytes(range(256))
    row = store.do(keep, data)
    assert store.do(keep, data) == row
    assert store.do(keep, data[1:]) != row
    assert store.ask(image_data, row) == data
    assert store.ask(image_data, 999) == b""

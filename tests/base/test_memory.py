"""The C library is told once how to keep its memory, and twice does no harm."""

import gc
import platform

from pressdesk.base import memory


def test_it_is_told_where_it_listens() -> None:
    listens = platform.libc_ver()[0] == "glibc"
    try:
        assert memory.settle() is listens
        assert memory.settle() is listens
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()

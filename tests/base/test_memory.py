"""The C library is told once how to keep its memory, and twice does no harm."""

import platform

from pressdesk.base import memory


def test_it_is_told_where_it_listens() -> None:
    listens = platform.libc_ver()[0] == "glibc"
    assert memory.give_back_early() is listens
    assert memory.give_back_early() is listens

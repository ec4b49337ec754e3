"""How the C library keeps what was freed: a window that stays open all day gives it back."""

import sys

_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of malloc.h
_LARGE = 128 * 1024  # bytes; where the GNU library begins before it learns


def give_back_early() -> bool:
    """Have every large block go back to the system when it is freed; return whether it will.

    The GNU C library raises by itself what it calls large with each one that is freed, up to 32 MB,
    and keeps what is smaller: ids of a million people and pages made with every key left 10 MB
    of holes behind. Other libraries have no such habit.
    """
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    tune = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
    return tune is not None and bool(tune(_MMAP_THRESHOLD, _LARGE))

"""A window that stays open all day: what is loaded is left in peace, what was freed goes back."""

import gc
import sys

_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of malloc.h
_LARGE = 128 * 1024  # bytes; where the GNU library begins before it learns


def settle() -> bool:
    """Keep what is loaded out of the collector's way, and have freed memory go to the system.

    To look for rubbish in what stays until the end would stop the window for frames. The GNU C
    library keeps what was freed, and raises what it calls large with every large block, up to
    32 MB: ids of a million people, pages, and caches of connections left 15 MB of holes. It takes
    a millisecond. Returns whether the library listens; others have no such habit.
    """
    gc.freeze()
    if not sys.platform.startswith("linux"):  # pragma: no cover - another system
        return False
    import ctypes

    library = ctypes.CDLL(None)
    if not hasattr(library, "mallopt"):  # pragma: no cover - musl has neither
        return False
    library.malloc_trim(0)
    return bool(library.mallopt(_MMAP_THRESHOLD, _LARGE))

"""Python's collector kept from looking for rubbish where there is none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Make many lasting things without the collector looking at all of them again and again.

    It would take a third of the time, and none of them is ever part of a circle.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

"""What stands behind the words of a field: how values are shown, and how typed words are read."""

from collections.abc import Callable
from dataclasses import dataclass


def _same(value: str) -> str:
    return value


def _nothing(_value: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """`said` shows a value, `meant` reads one out of typed words ("" for none), `aside` is what
    stands faintly beside it while it is offered, such as how many have it.

    With `takes_commas` a comma ends a word; it does not where names have commas in them.
    With `picks_first` Enter takes what is offered first.
    """

    said: Callable[[str], str] = _same
    meant: Callable[[str], str] = _same
    aside: Callable[[str], str] = _nothing
    takes_commas: bool = True
    picks_first: bool = False


WORDS = Meaning()  # the values are the words themselves

"""Our own regular expressions, each against 100 kB of signs that make bad ones run for ever."""

import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pressdesk
from tests.faults.counting import Count, Found, Ground, run

SIZE = 100_000
LONGEST = 5.0  # seconds
PIECES = ("a", " ", "(", "[", "1", "\n", "-", ".", "a ", "1 ", "a@", "a.", "(1", "+33 ", "<a ",
          "\t", "é", "A", "Aa ", "a,", "&", "=", "\\", '"', "'", "a\n", "http://", "%", "{", "#",
          "_", "*", "/")  # fmt: skip
WAYS = "search|match|fullmatch|finditer|findall|split|subn?"
ANY_WAY = frozenset(("match", "fullmatch"))  # one that is handed on, as in a table of them


def harm(ground: Ground) -> Iterator[Found]:
    """Use each expression found in our modules in the ways its module does."""
    count = Count("our regular expressions: linear, 100 kB each within 5 s")
    found = list(_all())
    pieces = PIECES if not ground.quick else PIECES[:6]
    size = SIZE if not ground.quick else SIZE // 20
    slowest, which = 0.0, ""
    for expression in found:
        for piece in pieces:
            text = piece * (size // len(piece))
            with count.attempt(f"{expression.where} on {piece!r}"), _limit(LONGEST):
                began = time.process_time()
                for given in (text, text + "\0"):
                    expression.use(given)
                took = (time.process_time() - began) / 2
                if took > slowest:
                    slowest, which = took, f"{expression.where} on {piece!r}"
    yield count.result(f"{len(found)} expressions, the slowest {slowest:.2f} s: {which}")


@dataclass(frozen=True, slots=True)
class Expression:
    """One of ours: where it stands, and the ways in which it is used there."""

    where: str
    pattern: "re.Pattern[str]"
    ways: frozenset[str]

    def use(self, text: str) -> None:
        """Use it in each of these ways."""
        for way in self.ways:
            if way in ("sub", "subn"):
                self.pattern.sub("", text)
            elif way == "finditer":
                for _match in self.pattern.finditer(text):
                    pass
            else:
                getattr(self.pattern, way)(text)


def _all() -> Iterator[Expression]:
    """Yield every compiled expression of text that stands in a module of ours, each once."""
    seen = set()
    for module in pkgutil.walk_packages(pressdesk.__path__, "pressdesk."):
        if "migrations" in module.name or module.name.endswith("__main__"):
            continue
        made = import_module(module.name)
        code = Path(made.__file__ or "").read_text("utf-8")
        for name, value in vars(made).items():
            ways = frozenset(re.findall(rf"\b{name}\.({WAYS})\b", code)) or ANY_WAY
            for pattern in _in(value):
                known = (pattern.pattern, pattern.flags, ways)
                if isinstance(pattern.pattern, str) and known not in seen:
                    seen.add(known)
                    yield Expression(
                        f"{module.name.removeprefix('pressdesk.')}.{name}", pattern, ways
                    )


def _in(value: Any, depth: int = 3) -> Iterator["re.Pattern[Any]"]:
    """Yield what is compiled in a value of a module, and in what it holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        for one in (*value.values(), *value.keys()):
            yield from _in(one, depth - 1)
    elif depth and isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _in(one, depth - 1)


@contextmanager
def _limit(seconds: float) -> Iterator[None]:
    """Raise where something takes longer: an expression at work looks whether a signal came."""

    def over(_signal: int, _frame: object) -> None:
        raise TimeoutError(f"longer than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, seconds * 4)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


if __name__ == "__main__":
    run(harm)

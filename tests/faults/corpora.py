"""Files cut short and with flipped bits: no bug, no hang, and every card read or told of."""

import random
import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pressdesk.base.errors import DeskError
from pressdesk.formats import addresscsv, eml, people, vcard
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.formats.filekind import PEOPLE, kind_of
from pressdesk.formats.reading import manuscript_of_bytes
from pressdesk.formats.releasetext import find
from tests.faults.counting import HOUSE, Count, Found, Ground, run
from tests.formats import samples
from tests.formats.proofs import FULL

LONGEST = 5.0  # seconds of the processor
LARGEST = 400_000  # bytes; what is larger is damaged a few times only
T = TypeVar("T")
_BEGIN = re.compile(rb"(?im)^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?$")


def harm(ground: Ground) -> Iterator[Found]:
    """Damage our own samples, files of every kind we write, and those of the corpus."""
    releases = Count("files with a release, cut short and flipped: no bug, no hang over 5 s")
    cards = Count("files of people, cut short and flipped: no bug, no hang over 5 s")
    present = Count("vCards: read + skipped with a reason = cards present")
    chance = random.Random(17)
    slowest = 0.0
    for name, data in _files(ground):
        of_people = Path(name).suffix.lower() in PEOPLE
        for how, damaged in _damaged(data, ground, chance):
            kind = "" if of_people else kind_of(name, damaged)
            if not of_people and not kind:
                continue
            with (cards if of_people else releases).attempt(f"{name} {how}"), _limit():
                began = time.process_time()
                if of_people:
                    _read_people(damaged, name, present, how)
                else:
                    _quietly(lambda d=damaged, k=kind: find(manuscript_of_bytes(d, k)))  # type: ignore[misc]
                slowest = max(slowest, time.process_time() - began)
    yield releases.result(f"{slowest:.1f} s at most")
    yield cards.result()
    yield present.result()


def _read_people(data: bytes, name: str, present: Count, how: str) -> None:
    book = _quietly(lambda: people.read(data, name))
    if not name.endswith((".vcf", ".vcard")):
        return
    there = len(_BEGIN.findall(data))
    if not there or b"\0" in data[:4]:
        return
    with present.attempt(f"{name} {how}"):
        assert book is not None, f"{there} cards and none is read"
        found = len(book.cards) + len(book.skipped)
        assert found >= there, f"{len(book.cards)} + {len(book.skipped)} of {there} cards"
        assert all(one.why for one in book.skipped), "one is skipped without a reason"


def _quietly(work: Callable[[], T]) -> T | None:
    try:
        return work()
    except DeskError as error:
        assert error.what.endswith((".", "…")), f"it says {error.what}"
        return None


def _damaged(data: bytes, ground: Ground, chance: random.Random) -> Iterator[tuple[str, bytes]]:
    yield "as it is", data
    times = ground.times(40 if len(data) < LARGEST else 6)
    for _cut in range(times):
        at = chance.randrange(len(data))
        yield f"cut at {at}", data[:at]
    for number in range(times):
        flipped = bytearray(data)
        seed = chance.randrange(1 << 30)
        bits = random.Random(seed)
        for _bit in range(1 + number % 30):
            flipped[bits.randrange(len(data))] ^= 1 << bits.randrange(8)
        yield f"flipped by {seed}", bytes(flipped)


def _files(ground: Ground) -> Iterator[tuple[str, bytes]]:
    cards = [
        Card(formatted_name=f"Zoé{n} Brun", organisation="Le Soir", note="a\nb, c; d",
             emails=(Email(f"zoe{n}@soir.example"),), telephones=(Telephone(f"+33 1 44 {n:02}"),))
        for n in range(12)
    ]  # fmt: skip
    yield "own.vcf", vcard.write(cards).encode()
    yield "own.csv", addresscsv.write(cards)
    yield "outlook.csv", addresscsv.write_outlook(cards)
    yield "google.csv", addresscsv.write_google(cards)
    yield "own.xlsx", addresscsv.write_xlsx(cards, "People")
    yield "own.docx", samples.docx()
    yield "own.odt", samples.odt()
    yield "own.pdf", samples.pdf()
    yield "own.eml", eml.message(FULL)
    folders = [HOUSE / "resources" / "samples"]
    folders += [ground.corpus] if ground.corpus else []
    for folder in folders:
        found = [f for f in sorted(folder.rglob("*")) if f.is_file() and f.stat().st_size]
        for file in found[:: 1 if not ground.quick else 8]:
            yield str(file.relative_to(folder)), file.read_bytes()


@contextmanager
def _limit() -> Iterator[None]:
    """Raise where something hangs."""

    def over(_signal: int, _frame: object) -> None:
        raise TimeoutError(f"longer than {LONGEST:g} s of the processor")

    before = signal.signal(signal.SIGVTALRM, over)
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


if __name__ == "__main__":
    run(harm)

"""How long 50,000 people take from a list of Outlook or of one's own to cards, against csv alone.

The floor is the standard library's reader over the same text: it finds no charset, no meaning.
"""

import csv
import io
from collections.abc import Iterator

from pressdesk.formats import addresscsv, addresstable
from pressdesk.formats.headings import knowledge
from tests.benchmarks.invented import cards
from tests.benchmarks.measure import Bench, Found, Row, median, run, timed

PEOPLE, ROUNDS = 50_000, 5


def plain(data: bytes, charset: str) -> None:
    """Read the same rows and nothing more."""
    for _row in csv.reader(io.StringIO(data.decode(charset), newline="")):
        pass


def measure(bench: Bench) -> Iterator[Found]:
    """Read each list in turns with the floor."""
    people = list(cards(bench.size(PEOPLE)))
    knowledge()  # read once in a process, however many files follow
    outlook = addresscsv.write_outlook(people, headings="fr").decode("utf-8-sig")
    lists = {
        "our own layout": (addresscsv.write(people), "utf-8-sig"),
        "Outlook in French, UTF-8": (outlook.encode(), "utf-8"),
        "Outlook in French, windows-1252": (outlook.encode("cp1252", "replace"), "cp1252"),
    }
    for name, (data, charset) in lists.items():
        ours, floor = [], []
        for _n in range(bench.rounds(ROUNDS)):
            ours.append(timed(lambda d=data: addresstable.cards(addresstable.reread(d))))
            floor.append(timed(plain, data, charset))
        yield Row(
            f"{len(people):,} people from {name}", median(ours), floor=median(floor),
            beside="csv alone",
        )  # fmt: skip


if __name__ == "__main__":
    run(measure)

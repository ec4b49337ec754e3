"""The addresses of 5,000 people chosen in the list, put on the clipboard for a mail program.

Beside it stands the least that is: their addresses read by one query, and set.
"""

from array import array
from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QGuiApplication

from pressdesk.contacts import handout
from pressdesk.desktop import copying
from pressdesk.store.plain import glance
from pressdesk.store.store import Store
from tests.benchmarks.measure import Bench, Found, Row, median, run, timed
from tests.benchmarks.window import application

PEOPLE, CHOSEN, ROUNDS = 100_000, 5_000, 15


@glance
def addresses(session: Any, last: int) -> list[str]:
    """Return the addresses of the first people."""
    asked = "SELECT address FROM contact_emails WHERE contact_id <= ?"
    return [row[0] for row in session.rows(asked, (last,))]


def measure(bench: Bench) -> Iterator[Found]:
    """Copy ours and the least in turns."""
    app = application()
    store = Store(bench.office(PEOPLE, 200))
    count = bench.size(CHOSEN)
    ids = array("q", range(1, count + 1))

    def ours() -> None:
        copying.copy_addresses(store.ask(handout.addresses, ids))

    def least() -> None:
        QGuiApplication.clipboard().setText(", ".join(store.ask(addresses, count)))

    turns = [(timed(ours), timed(least)) for _ in range(bench.rounds(ROUNDS) + 1)][1:]
    assert app.clipboard().text().count("@") == len(store.ask(addresses, count))
    app.clipboard().clear()
    store.close()
    yield Row(
        f"{count:,} people chosen, addresses copied", median(one for one, _ in turns),
        floor=median(other for _, other in turns), beside="one query and the clipboard",
        most=25, number=7,
    )  # fmt: skip


if __name__ == "__main__":
    run(measure)

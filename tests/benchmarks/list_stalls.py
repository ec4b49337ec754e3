"""The longest time the window does not answer while one works with two hundred lists.

An office of 100,000 people is filled by `many_lists.py`; a script opens Lists, goes down through
all of them, searches, adds and removes 50,000 members at once, builds a rule, distributes a
release. What is watched, and how, is told in `stalls.py`.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from pressdesk.lists import lists
from pressdesk.store.store import Store
from tests.benchmarks import many_lists
from tests.benchmarks.measure import Bench, Found, run
from tests.benchmarks.stalls import Steps, Watch, key, typing, watched

if TYPE_CHECKING:
    from pressdesk.desktop.desk import Desk

PEOPLE, RELEASES = 100_000, 1_000


def script(desk: "Desk", watch: Watch) -> Steps:
    """Do what one does, a pause (seconds) after each thing."""
    work = desk.workplace
    yield 0.02
    watch.doing = "settling in"
    while desk.office is None:
        yield 0.1
    yield 3.0
    watch.doing = "opening Lists"
    work.go_to("lists")
    yield 1.5
    area = work.areas.lists
    view = area.list.list
    names = {row.label: row.id for row in area._clerk.ask(lists.lists)}
    yield from _through_the_lists(area, view, watch)
    yield from _the_big_one(area, names, watch)
    yield from _rule(area, names, watch)
    yield from _distribute(work, names, watch)


def _through_the_lists(area, view, watch: Watch) -> Steps:  # type: ignore[no-untyped-def]
    watch.doing = "going down through the lists"
    view.setFocus()
    view.choose(area.list._rows.ids[0])
    for _n in range(len(area.list._rows.ids)):
        key(view, Qt.Key.Key_Down)
        yield 0.06
    yield 1.0
    watch.doing = "searching lists"
    for words in ("readers", "ever", "all news"):
        area.list._search.clear()
        yield 0.3
        yield from typing(area.list._search, words)
        yield 0.4
    area.list._search.clear()
    yield 0.8
    watch.doing = "choosing all lists"
    view.selectAll()
    yield 3.0
    view.clearSelection()
    yield 1.0


def _the_big_one(area, names: dict[str, int], watch: Watch) -> Steps:  # type: ignore[no-untyped-def]
    watch.doing = "opening the big list"
    area.list.choose(names[many_lists.BIG])
    yield 2.5
    pane = area.card.members
    for words in ("elodie ber", "jean"):
        watch.doing = "finding a member"
        pane.field.setFocus()
        yield from typing(pane.field.line, words)
        yield 0.6
        pane.field.line.clear()
        yield 0.6
    watch.doing = "pasting 300 addresses to add"
    people = area.recipients.resolved.recipients[:300]
    pane.field.line.setText(", ".join(one.address for one in people))
    yield 1.0
    pane.field.line.clear()
    yield 0.8
    watch.doing = "searching recipients"
    area.recipients.search()
    for words in ("elodie ber", "jean"):
        yield from typing(area.recipients._search, words)
        yield 0.5
        area.recipients._search.clear()
        yield 0.5
    watch.doing = "selecting 50,000 members"
    pane.list.setFocus()
    pane.list.selectAll()
    yield 0.8
    watch.doing = "taking 50,000 off"
    pane.take_off()
    yield 4.0
    watch.doing = "undo of taking off"
    area._clerk.undo()
    yield 5.0
    watch.doing = "keeping 50,000 out"
    pane.list.selectAll()
    pane.turn()
    yield 4.0
    watch.doing = "undo of keeping out"
    area._clerk.undo()
    yield 5.0
    watch.doing = "selecting 50,000 recipients"
    area.recipients.list.setFocus()
    area.recipients.list.selectAll()
    yield 0.8
    area.recipients.list.clearSelection()
    watch.doing = "a new list"
    area._deeds.new_list()
    yield 1.0
    row = next(iter(area.chosen))
    watch.doing = "dropping 50,000 people on a list"
    area._on_people_dropped(row, list(range(1, 50_001)))
    yield 4.0
    watch.doing = "undo of dropping"
    area._clerk.undo()
    yield 4.0
    watch.doing = "a list of 30 lists"
    area.list.choose(names[many_lists.UNITED])
    yield 2.0
    watch.doing = "naming a list"
    area.card.name.setFocus()
    yield from typing(area.card.name, " and more")
    yield 2.0
    watch.doing = "copying the big list"
    area.list.choose(names[many_lists.BIG])
    yield 2.0
    area._deeds.copy()
    yield 4.0
    watch.doing = "archiving a list"
    area._deeds.archive()
    yield 2.0
    watch.doing = "copy as Bcc of 50,000"
    area.list.choose(names[many_lists.BIG])
    yield 2.0
    area.recipients.copy_bcc()
    yield 4.0


def _rule(area, names: dict[str, int], watch: Watch) -> Steps:  # type: ignore[no-untyped-def]
    watch.doing = "opening a rule list"
    row = next(row for label, row in names.items() if label.startswith("Rule 01"))
    area.list.choose(row)
    yield 2.0
    watch.doing = "building a rule"
    area.card.begin()
    yield 0.5
    builder = area.card.builder
    field = next(iter(builder.findChildren(QLineEdit)), None)
    if field is not None:
        field.setFocus()
        yield from typing(field, "climate")
        key(field, Qt.Key.Key_Return)
    yield 2.0


def _distribute(work, names: dict[str, int], watch: Watch) -> Steps:  # type: ignore[no-untyped-def]
    release = work._clerk.ask(many_lists._releases)[0]
    watch.doing = "opening a release"
    work.go_to("releases")
    work.releases.open(release)
    yield 2.0
    watch.doing = "opening Distribute"
    work.releases.beside.distribute()
    yield 3.0
    panel = work.releases.beside.panel
    watch.doing = "choosing the big list"
    panel.lists.pick()
    yield 1.5
    panel.lists._on_toggled(names[many_lists.BIG])
    yield 3.0
    panel.lists._on_toggled(names[many_lists.UNITED])
    yield 4.0
    watch.doing = "who has it"
    work.releases.beside.show_holders()
    yield 5.0
    box = panel.holders.narrowing.findChildren(QLineEdit)[0]
    box.setFocus()
    yield from typing(box, "jean")
    yield 1.0
    watch.doing = "leaving it"
    work.releases.beside.leave()
    yield 1.0


def measure(bench: Bench) -> Iterator[Found]:
    """Fill the office, open it and work with its lists."""
    path = bench.own_office(PEOPLE, RELEASES)
    store = Store(path)
    many_lists.fill(store, bench.size(many_lists.LISTS) if not bench.quick else 40)
    store.close()
    yield from watched(bench, path, script)


if __name__ == "__main__":
    run(measure)

"""No form of a hand-out holds anybody who must not be written to, nor one mailbox twice."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from pressdesk.base import i18n
from pressdesk.base.errors import Stopped
from pressdesk.base.progress import Progress
from pressdesk.contacts import edit, privacy
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.recipients import takingout
from pressdesk.desktop.recipients.draftsdialog import Drafts
from pressdesk.desktop.recipients.found import Found, look
from pressdesk.formats.card import LEFT, Card, Email
from pressdesk.lists import handout, lists
from pressdesk.lists.handout import Going
from pressdesk.lists.lists import PERSON, ListCard
from pressdesk.lists.recipients import Resolved
from pressdesk.releases import edit as releases
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FREE, TWIN, OBJECTS, ERASED, GONE, ARCHIVED, BOUNCED = range(7)
_numbers = count(1)


def person(store: Store, kind: int) -> tuple[int, str]:
    """Make somebody, and return their id and their address."""
    number = next(_numbers)
    address = f"p{number}@example.org"
    card = Card(formatted_name=f"Éva {number}", emails=(Email(address),))
    if kind == GONE:
        card = replace(card, status=LEFT)
    elif kind == ARCHIVED:
        card = replace(card, is_archived=True)
    elif kind == BOUNCED:
        card = replace(card, emails=(Email(address, bounced=True),))
    row = store.do(edit.save, card, NOW)
    if kind in (OBJECTS, ERASED):
        store.do(privacy.suppress, [row], "asked", date(2026, 11, 23), NOW)
    if kind == ERASED:  # and taken in again by somebody who does not know
        store.do(privacy.erase, [row], date(2026, 11, 23))
        row = store.do(edit.save, card, NOW)
    return row, address


def written(clerk: Clerk, found: Found, folder: Path, form: str) -> str:
    """Return a form as text, whatever it is."""
    people = found.resolved.recipients
    if form in ("bcc", "to"):
        return takingout.addresses(form, people, ";")
    if form == "table":
        return "".join(handout.as_table(people))
    path = folder / f"{next(_numbers)}.{form}"
    takingout.write(clerk, form, 0, found, path, Progress())
    if form != "xlsx":
        return path.read_text("utf-8-sig")
    book = load_workbook(io.BytesIO(path.read_bytes()))
    return "\n".join(str(cell.value) for row in book.active.rows for cell in row)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.integers(FREE, BOUNCED), max_size=6),
    st.sampled_from(["bcc", "to", "table", "csv", "xlsx", "vcf"]),
)
def test_whoever_must_not_be_written_to_is_in_no_form(
    clerk: Clerk, store: Store, tmp_path: Path, kinds: list[int], form: str
) -> None:
    i18n.speak("en")
    row = store.do(lists.save, ListCard(label=f"List {next(_numbers)}"))
    made = [(*person(store, kind), kind) for kind in kinds]
    for contact, address, kind in made:
        if kind == TWIN:  # a second card with the same mailbox, spelt otherwise
            twin = Card(formatted_name="Twin", emails=(Email(address.upper()),))
            store.do(lists.add, row, PERSON, [store.do(edit.save, twin, NOW)], NOW)
        store.do(lists.add, row, PERSON, [contact], NOW)
    found = look(clerk, [row], 0)
    text = written(clerk, found, tmp_path, form).lower()
    for _contact, address, kind in made:
        times = text.count(address)
        if kind in (FREE, TWIN):
            assert times == (2 if form == "table" else 1)  # once as text, once as HTML
        else:
            assert times == 0


def test_files_are_named_after_what_is_in_them() -> None:
    lists_alone = Found(resolved=Resolved(lists=(("u1", "Space/../x"), ("u2", "Paris"))))
    assert takingout.file_name(lists_alone, "csv") == "Space-..-x, Paris.csv"
    later = datetime.now(UTC) + timedelta(days=1)
    going = replace(lists_alone, going=Going(1, "u", "Tides: a new gauge?", ("en",), later))
    assert takingout.file_name(going, "zip") == "EMBARGO – Tides- a new gauge.zip"
    assert takingout.file_name(Found(), "csv") == "Recipients.csv"


def test_a_folder_there_already_is_left_alone(tmp_path: Path) -> None:
    assert takingout.free_folder(tmp_path / "Tides") == tmp_path / "Tides"
    (tmp_path / "Tides").mkdir()
    assert takingout.free_folder(tmp_path / "Tides") == tmp_path / "Tides (2)"


@pytest.mark.parametrize("is_zip", [True, False])
def test_drafts_given_up_halfway_leave_nothing_behind(
    clerk: Clerk, store: Store, tmp_path: Path, is_zip: bool
) -> None:
    row = store.do(lists.save, ListCard(label="List"))
    store.do(lists.add, row, PERSON, [person(store, FREE)[0] for _n in range(4)], NOW)
    draft = ReleaseDraft(texts=(TextDraft("en", "Tides"),))
    release = store.do(releases.create, draft, NOW)

    class Impatient(Progress):
        def step(self, done: int, of: int) -> None:
            if done == 2:
                raise Stopped

    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / ("x.zip" if is_zip else "x")
    found, wanted = look(clerk, [row], release), Drafts(False, "", is_zip)
    with pytest.raises(Stopped):
        takingout.write_drafts(clerk, release, found, wanted, path, Impatient())
    assert list(folder.iterdir()) == []
    takingout.write_drafts(clerk, release, found, wanted, path, Progress())
    assert [one.name for one in folder.iterdir()] == [path.name]

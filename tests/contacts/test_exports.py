"""People go out in every form whole, and without what stays in the house where it must."""

import csv
import io
import quopri
from datetime import UTC, date, datetime

import openpyxl
import pypdfium2
import pytest

from pressdesk.contacts import edit, exports, find
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DAY = date(2026, 11, 24)
ANN = Card(
    formatted_name="Ann Żółć",
    organisation="Le Soir",
    emails=(Email("ann@soir.example"), Email("home@soir.example", private=True)),
    telephones=(Telephone("+33 1 44 55 66 77"),),
    note="prefers the morning",
)


def words_of(made: bytes, key: str) -> str:
    if key == "pdf":
        document = pypdfium2.PdfDocument(made)
        try:
            return "\n".join(page.get_textpage().get_text_range() for page in document)
        finally:
            document.close()
    if key == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(made)).active
        return "\n".join(str(cell) for row in sheet.values for cell in row)
    if key == "outlook_vcf":
        made = quopri.decodestring(made)
    return made.decode("utf-8-sig")


@pytest.mark.parametrize("form", exports.FORMS, ids=lambda form: form.key)
def test_every_form_says_who_it_is_and_how_they_are_reached(form: exports.Form) -> None:
    assert exports.form(form.key) is form
    made = exports.written([ANN], form.key, DAY, title="Press", organisation="Observatory")
    said = words_of(made, form.key)
    assert "Żółć" in said and "ann@soir.example" in said and "Le Soir" in said
    begins = {"pdf": b"%PDF", "xlsx": b"PK", "vcf": b"BEGIN:VCARD"}.get(form.suffix, b"")
    assert made.startswith(begins)
    assert ("home@soir.example" in said) is (form.suffix != "pdf"), "a directory is for others"


def test_a_table_is_one_that_a_spreadsheet_opens_in_its_language() -> None:
    french = words_of(exports.written([ANN], "csv", DAY, language="fr"), "csv")
    assert "Ann Żółć" in next(row for row in csv.reader(io.StringIO(french), delimiter=";") if row
                              and "Ann Żółć" in row)  # fmt: skip


def test_people_that_are_not_for_us_go_without_what_stays_in_the_house(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [store.do(edit.save, ANN, NOW), store.do(edit.save, Card(formatted_name="Bob"), NOW)]
    monkeypatch.setattr(exports, "CHUNK", 1)
    ours = store.ask(exports.people, rows)
    assert [card.formatted_name for card in ours] == ["Ann Żółć", "Bob"]
    assert ours[0].note == "prefers the morning" and len(ours[0].emails) == 2
    others = store.ask(exports.people, rows, is_ours=False)
    assert others[0].note == "" and [mail.address for mail in others[0].emails] == [
        "ann@soir.example"
    ]
    assert len(store.ask(find.ids)) == 2

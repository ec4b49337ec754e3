"""Names, subjects and cells made to harm: no formula, no header, no file outside its folder."""

import csv
import io
import random
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import openpyxl

from pressdesk.base.errors import DeskError
from pressdesk.base.files import put
from pressdesk.contacts import edit, find
from pressdesk.formats import addresscsv, eml, people, vcard
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.formats.letters import Letter
from pressdesk.releases.filenames import LONGEST, RESERVED, file_name
from pressdesk.store.store import Store
from tests.faults.counting import Count, Found, Ground, run
from tests.formats.proofs import FULL

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
CELLS = ("=1+1", "+33 1 44 77", "-3", "@sum(A1)", "\t=1", "=HYPERLINK(\"http://e.example\";\"x\")",
         "=cmd|' /C calc'!A0", "'=1", "+", "=", "0144775001", "1e5", "+33 (0)1 23")  # fmt: skip
ENDS = (
    "\r\nBcc: evil@e.example",
    "\nBcc: evil@e.example",
    "\rX-Evil: 1",
    "\0",
    "\x0b\x0cBcc: x",
    "\u2028Bcc: evil@e.example",
    "\x85Bcc: x",
    "=?utf-8?q?=0ABcc:x?=",
    "\u202e",
    "\ud800",
)
FILES = ("../../x", "..", "/etc/passwd", "CON", "con.txt", "a/b:c*?", "x" * 300, "trailing.",
         "\u202egnp.exe", "a\0b", "C:\\x", "nul", "LPT1", "  ", ".hidden", "\u0301" * 200, "Ａ／Ｂ",
         "é" * 200, "‥/‥/x", "aux.pdf", "COM¹")  # fmt: skip
UNSEEN = "\u202a\u202e\u2066\u2069\u200b\u200e\ufeff\0\x1b"
NAMES = ("José Müller", "Zoë Ångström", "Ελένη Παππά", "Nguyễn Thị Hà", "Łukasz Çelik")


def harm(ground: Ground) -> Iterator[Found]:
    """Put each where a user would meet it."""
    chance = random.Random(16)
    yield _cells(ground, chance)
    yield _headers(ground, chance)
    yield _files(ground, chance)
    yield _found(ground, chance)


def _cells(ground: Ground, chance: random.Random) -> Found:
    count = Count("CSV and XLSX cells that begin with = + - @: text, and read back exactly")
    for number in range(ground.times(400, 20)):

        def picked() -> str:
            return chance.choice(CELLS).strip()

        card = Card(formatted_name=picked(), organisation=picked(), note=picked(),
                    telephones=(Telephone(picked()),), titles=(("en", picked()),),
                    emails=(Email(f"{number}@x.example"),))  # fmt: skip
        with count.attempt(f"CSV {card.formatted_name}"):
            data = addresscsv.write([card], chance.choice(",;"))
            for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))):
                assert not any(c.startswith(("=", "+", "-", "@", "\t")) for c in row), row
            back = people.read(data, "people.csv").cards[0]
            assert _same(back, card), f"{back} came back"
        with count.attempt(f"XLSX {card.formatted_name}"):
            data = addresscsv.write_xlsx([card], "People")
            sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
            assert {cell.data_type for row in sheet.rows for cell in row} <= {"s", "n"}, "a formula"
            back = people.read(data, "people.xlsx").cards[0]
            assert _same(back, card), f"{back} came back"
    return count.result()


def _same(one: Card, other: Card) -> bool:
    return (one.formatted_name, one.organisation, one.note, one.telephones, one.titles) == (
        other.formatted_name, other.organisation, other.note, other.telephones, other.titles
    )  # fmt: skip


def _headers(ground: Ground, chance: random.Random) -> Found:
    count = Count("CR, LF, NUL, surrogates in names and subjects: no header more, ever")
    known = set(_opened(eml.message(FULL)).keys()) | {"To"}
    for number in range(ground.times(1000, 40)):
        bad = f"Ann{chance.choice(ENDS)}Roy{chance.choice(ENDS)}"
        with count.attempt(f"{number} {bad!r}"):
            proof = replace(FULL, headline=bad)
            mail = _opened(eml.message(proof))
            assert set(mail.keys()) <= known, f"headers {mail.keys()}"
            data = Letter(proof).to(bad, "ann@x.example", f"Dear {bad}")
            mail = _opened(data)
            assert set(mail.keys()) <= known | {"To"} and len(mail.keys()) == len(set(mail.keys()))
            assert [one.addr_spec for one in mail["To"].addresses] == ["ann@x.example"], mail["To"]
            head = data.split(b"\r\n\r\n")[0]
            assert b"\0" not in head and b"\nBcc" not in head and b"\rBcc" not in head, head
        with count.attempt(f"{number} address"):
            try:
                mail = _opened(Letter(FULL).to("Ann", f"a{chance.choice(ENDS)}@x.example", "Dear"))
            except DeskError:
                continue
            assert set(mail.keys()) <= known and len(mail["To"].addresses) == 1, mail.keys()
        with count.attempt(f"{number} vCard"):
            card = Card(formatted_name=bad, emails=(Email("ann@x.example"),), note=bad)
            lines = vcard.write([card]).splitlines()
            heads = {
                line.split(":")[0].split(";")[0].split(".")[-1] for line in lines if line[:1] != " "
            }
            assert not {"Bcc", "X-Evil"} & heads, heads
    return count.result()


def _opened(data: bytes) -> EmailMessage:
    mail = message_from_bytes(data, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def _files(ground: Ground, chance: random.Random) -> Found:
    count = Count("file names: inside the folder, ≤ 150 bytes, NFC, no device, written")
    folder = ground.room("names")
    for number in range(ground.times(1000, 60)):
        reference, headline = chance.choice(FILES), chance.choice(FILES) + chance.choice(FILES)
        language, ending = chance.choice(("fr", "../x", "")), chance.choice(("pdf", "../x"))
        with count.attempt(f"{number} {reference!r} {headline!r}"):
            name = file_name(reference, headline, language, ending)
            path = folder / name
            assert path.parent == folder and Path(name).name == name, name
            assert path.resolve().parent == folder.resolve(), name
            assert len(name.encode()) <= LONGEST and unicodedata.normalize("NFC", name) == name
            assert name.split(".")[0].strip().lower() not in RESERVED, name
            assert not name.startswith((".", " ", "-")) and not name.endswith((".", " ")), name
            assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs") for c in name), name
            put(path, b"x")
    assert all(file.parent == folder for file in ground.folder.rglob("*x*") if file.is_file())
    return count.result()


def _found(ground: Ground, chance: random.Random) -> Found:
    """Save names with unseen signs, in NFD, with surrogates; look for them as one types."""
    count = Count("overrides, zero width, NFD, surrogates, NUL: cleaned, and found as typed")
    store = Store(ground.room("found") / "Harbour.pressdesk")
    for number in range(ground.times(300, 20)):
        plain = f"{chance.choice(NAMES)}{chr(65 + number % 26)}{chr(97 + number // 26)}"
        dirty = unicodedata.normalize(chance.choice(("NFD", "NFKD", "NFC")), plain)
        at = chance.randrange(1, len(dirty))
        dirty = (
            dirty[:at] + chance.choice(UNSEEN) + dirty[at:] + chance.choice(("\ud83d", "", "\0"))
        )
        with count.attempt(f"{number} {dirty!r}"):
            row = store.do(edit.save, Card(formatted_name=dirty, note=dirty), NOW)
            kept = store.ask(find.card, row).formatted_name
            kept.encode("utf-8")
            assert not any(c in kept for c in "\u202a\u202e\u2066\u2069\0\x1b\ufeff"), repr(kept)
            assert unicodedata.normalize("NFC", kept) == kept, repr(kept)
            for typed in (plain, unicodedata.normalize("NFD", plain), plain.upper(), _bare(plain)):
                hits = list(store.ask(find.ids, "all", typed))
                assert row in hits, f"not found as {typed!r}"
    store.close()
    return count.result()


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


if __name__ == "__main__":
    run(harm)

"""Proofs for the tests of the writers: one full of everything, and any that could be."""

import zlib
from datetime import UTC, date, datetime
from struct import pack

from hypothesis import strategies as st

from pressdesk.formats.body import Block, Heading, Item, Paragraph, Picture, Quote, Run, Table, runs
from pressdesk.formats.letterhead import Letterhead
from pressdesk.formats.proof import (
    CORRECTION,
    WITHDRAWAL,
    Embargo,
    Image,
    Notice,
    PrintedContact,
    Proof,
)


def png(width: int = 4, height: int = 2) -> bytes:
    """Return a blue picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data))

    rows = b"".join(b"\x00" + b"\x2f\x5b\xd8" * width for _ in range(height))
    head = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


LETTERHEAD = Letterhead(
    label="Observatory",
    organisation="Harbour Observatory",
    logo=png(60, 20),
    logo_alt="A lighthouse",
    address="1 quai des Marégraphes\n76600 Le Havre",
    legal="Public body",
    website="harbour.example",
)

FULL = Proof(
    language="en",
    headline="Tide gauge network reaches its hundredth station",
    subhead="The new instrument completes a chain of readings along the whole Channel coast.",
    reference="PR 2026-118",
    dated_on=date(2026, 11, 24),
    located="Le Havre",
    embargo=Embargo(datetime(2026, 11, 24, 10, 0, tzinfo=UTC), "Europe/Paris"),
    body=(
        Paragraph(
            (
                Run("Readings appear on the "),
                Run("open data portal", link="https://data.example/?a=1&b=2"),
                Run(", "),
                Run("every minute", bold=True),
                Run("."),
            )
        ),
        Quote(runs("“A hundred is more than a round number.”"), runs("Amélie Tanguy, director")),
        Heading(runs("What comes next")),
        Item(runs("salinity")),
        Item(runs("first the north"), ordered=True, level=2),
        Item(runs("then the west"), ordered=True, level=2),
        Item(runs("temperature")),
        Table(
            (
                (runs("Port"), runs("Stations")),
                (runs("Dunkirk"), runs("12")),
                (runs("Brest"), runs("9")),
            )
        ),
        Picture("pic-1", "The gauge at Saint-Vaast", "M. Okafor", "Free for the press", "A gauge"),
        Paragraph(runs("Fish & <chips> are not part of it.")),
    ),
    ed_note=(Paragraph(runs("Interviews on request.")),),
    boilerplate=(Paragraph(runs("The Observatory measures the sea.")),),
    contacts=(
        PrintedContact(
            "Maya Okafor", "Press Officer", "", ("+33 (0)2 35 01 02 03",), ("maya@harbour.example",)
        ),
        PrintedContact("Luc Bérard", "Press Officer", "", ("+33 2 35 01 02 04",)),
    ),
    keywords=("tides", "ocean"),
    letterhead=LETTERHEAD,
    images=(Image("pic-1", png(), "image/png"),),
)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=16)
_run = st.builds(
    Run, words, st.booleans(), st.booleans(), st.sampled_from(["", "https://x.example/?a=1&b=2"])
)
_runs = st.lists(_run, max_size=3).map(tuple)
_row = st.lists(_runs, max_size=3).map(tuple)
_block: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, _runs),
    st.builds(Heading, _runs, st.integers(1, 4)),
    st.builds(Quote, _runs, _runs),
    st.builds(Item, _runs, st.booleans(), st.integers(0, 5)),
    st.builds(Picture, st.sampled_from(["pic", "none"]), words, words, words, words),
    st.builds(Table, st.lists(_row, max_size=3).map(tuple), st.booleans()),
)
bodies = st.lists(_block, max_size=4).map(tuple)
_person = st.builds(
    PrintedContact,
    words,
    words,
    words,
    st.lists(words, max_size=2).map(tuple),
    st.lists(words, max_size=2).map(tuple),
)
_embargo = st.none() | st.builds(
    Embargo,
    st.none() | st.datetimes(datetime(1900, 1, 1), datetime(2900, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(["", "Europe/Paris", "no zone"]),
    words,
)
any_proof = st.builds(
    Proof,
    language=st.sampled_from(["en", "fr", "de", "ar", "", '"><script>']),
    headline=words,
    subhead=words,
    reference=words,
    dated_on=st.none() | st.dates(),
    located=words,
    embargo=_embargo,
    notice=st.none() | st.builds(Notice, st.sampled_from([CORRECTION, WITHDRAWAL]), words),
    is_immediate=st.booleans(),
    body=bodies,
    ed_note=bodies,
    boilerplate=bodies,
    contacts=st.lists(_person, max_size=2).map(tuple),
    keywords=st.lists(words, max_size=2).map(tuple),
    letterhead=st.builds(
        Letterhead,
        organisation=words,
        address=words,
        legal=words,
        website=words,
        logo=st.sampled_from([b"", b"\x89PNG"]),
        logo_alt=words,
        colour=st.sampled_from(["#2f5bd8", "#ffff00", "red;}"]),
    ),
    images=st.just((Image("pic", b"GIF89a", "image/gif"),)),
)

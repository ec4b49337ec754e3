"""Releases of our own writing for the tests of pages, and three letterheads of offices."""

import struct
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime

from pressdesk.formats.body import Body, Heading, Item, Paragraph, Picture, Quote, Run, Table, runs
from pressdesk.formats.letterhead import Letterhead
from pressdesk.formats.proof import Embargo, Image, PrintedContact, Proof

LOGO = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 260 60">
<circle cx="30" cy="30" r="28" fill="#0b6e6e"/><path d="M8 34q11-14 22 0t22 0" fill="none"
stroke="#fff" stroke-width="5"/><rect x="72" y="12" width="180" height="12" fill="#0b6e6e"/>
<rect x="72" y="36" width="120" height="12" fill="#7fb3b3"/></svg>"""

HARBOUR = Letterhead(
    label="Harbour",
    organisation="Harbour Observatory",
    marks=(("en", "Press release"), ("fr", "Communiqué de presse")),
    address="1 quai des Marégraphes\n76600 Le Havre",
    website="harbour.example",
)
INSTITUTE = Letterhead(
    label="Institute",
    organisation="Institute of Coastal Research",
    logo=LOGO,
    logo_alt="Institute of Coastal Research",
    colour="#0b6e6e",
    address="12 Harbour Road, Portsmouth PO1 3AX, United Kingdom",
    legal="Registered charity 000000. Registered in England and Wales.",
    website="coastal.example",
    paper="us-letter",
    font_pair="sans",
    logo_height=12.0,
)
COUNCIL = Letterhead(
    label="Council",
    organisation="Conseil maritime de la Manche",
    marks=(("fr", "Communiqué"),),
    colour="#8a1c2b",
    address="Hôtel du département\n50000 Saint-Lô",
    legal="Établissement public administratif · SIRET 000 000 000 00000",
    font_pair="serif",
    margin_side=32.0,
)
LETTERHEADS = (HARBOUR, INSTITUTE, COUNCIL)

OFFICERS = (
    PrintedContact(
        "Maya Okafor",
        "Press Officer",
        telephones=("+33 2 35 01 02 03",),
        emails=("maya.okafor@harbour.example",),
    ),
    PrintedContact(
        "Luc Bérard",
        "Press Officer",
        telephones=("+33 (0)2 35 01 02 04",),
        emails=("luc.berard@harbour.example",),
    ),
)

ENGLISH = Proof(
    language="en",
    headline="Tide gauge network reaches its hundredth station",
    subhead=(
        "The new instrument at Saint-Vaast completes a chain of real-time sea-level readings"
        " along the whole Channel coast."
    ),
    reference="PR 2026-118",
    dated_on=date(2026, 11, 24),
    located="Le Havre",
    body=(
        Paragraph(
            (
                Run(
                    "The Harbour Observatory switched on its hundredth tide gauge this morning,"
                    " six months ahead of the schedule agreed with the coastal municipalities in"
                    " 2023. Readings are published every minute on the "
                ),
                Run("open data portal", link="https://harbour.example/data"),
                Run("."),
            )
        ),
        Paragraph(
            runs(
                "With the station in service, harbour masters from Dunkirk to Brest can follow a"
                " storm surge as it travels along the coast, and issue warnings up to four hours"
                " earlier than before."
            )
        ),
        Quote(
            runs(
                "“A hundred stations is more than a round number: for the first time no port on"
                " this coast is further than twenty kilometres from a gauge.”"
            ),
            runs("Amélie Tanguy, director of the Harbour Observatory"),
        ),
        Heading(runs("What comes next")),
        Paragraph(
            runs(
                "The next phase adds salinity and temperature sensors to forty of the stations,"
                " in partnership with the regional universities. A first set of ten will be"
                " fitted before the spring tides of March 2027."
            )
        ),
    ),
    boilerplate=(
        Paragraph(
            runs(
                "The Harbour Observatory measures the sea along the Channel coast and publishes"
                " every reading as open data. It was founded in 1987 and employs 140 people in"
                " Le Havre, Cherbourg and Brest."
            )
        ),
    ),
    contacts=OFFICERS,
    keywords=("tide gauges", "sea level", "open data"),
    letterhead=HARBOUR,
)

FRENCH = Proof(
    language="fr",
    headline="Le réseau de marégraphes atteint sa centième station",
    subhead="À Saint-Vaast, un nouvel instrument achève la chaîne de mesures de la Manche.",
    reference="CP 2026-118",
    dated_on=date(2026, 12, 1),
    located="Le Havre",
    embargo=Embargo(datetime(2026, 12, 1, 10, 0, tzinfo=UTC), "Europe/Paris"),
    body=(
        Paragraph(
            runs(
                "L’Observatoire du port a mis en service ce matin son centième marégraphe, avec six"
                " mois d’avance sur le calendrier arrêté en 2023 avec les communes du littoral. Les"
                " relevés sont publiés chaque minute\u00a0; ils couvrent désormais 100\u202f% du"
                " trait de côte."
            )
        ),
        Quote(
            runs(
                "«\u202fCent stations, c’est plus qu’un chiffre rond\u00a0: aucun port de cette"
                " côte n’est à plus de vingt kilomètres d’un instrument.\u202f»"
            ),
            runs("Amélie Tanguy, directrice"),
        ),
        Heading(runs("Et maintenant\u202f?")),
        Paragraph(
            runs(
                "La prochaine étape dotera quarante stations de capteurs de salinité et de"
                " température, avec les universités de la région. Les dix premiers seront posés"
                " avant les grandes marées de mars 2027, pour 25\u202f000\u00a0€ chacun."
            )
        ),
    ),
    boilerplate=(
        Paragraph(
            runs(
                "L’Observatoire du port mesure la mer le long de la Manche et publie chaque relevé"
                " en données ouvertes. Fondé en 1987, il emploie 140 personnes au Havre, à"
                " Cherbourg et à Brest."
            )
        ),
    ),
    contacts=tuple(replace(officer, title="Attachée de presse") for officer in OFFICERS[:1]),
    letterhead=replace(COUNCIL, organisation="Observatoire du port"),
)


def png(width: int = 900, height: int = 500) -> bytes:
    """Return a picture of a calm sea at dusk, drawn line by line."""
    lines = []
    for y in range(height):
        level = y / height
        sky = (int(28 + 180 * level), int(50 + 110 * level), int(110 + 50 * level))
        sea = (int(20 + 20 * level), int(50 + 30 * level), int(70 + 50 * level))
        lines.append(b"\0" + bytes(sky if level < 0.6 else sea) * width)

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"".join(lines)))
        + chunk(b"IEND", b"")
    )


def _chapter(number: int) -> Body:
    return (
        Heading(runs(f"Station group {number}")),
        Paragraph(
            runs(
                f"In group {number} the gauges were placed where the tide runs strongest, and each"
                " was levelled against the national height reference within three millimetres."
                " Over the first winter the instruments lost fewer than one reading in ten"
                " thousand, although two storms broke the quay wall at which one of them stands."
                " The measurements are checked by neighbouring stations every hour, and what"
                " differs is looked at by a person before it is corrected."
            )
        ),
        Quote(
            runs("“We had hoped for half of that. The sea is not kind to anything with a cable.”"),
            runs("Jean-Baptiste L’Hostis, head of instruments"),
        ),
        Heading(runs("What was measured"), 3),
        Item(runs("water level, every minute")),
        Item((Run("waves: "), Run("height", bold=True), Run(" and "), Run("period", italic=True))),
        Item(runs("from the radar"), level=2),
        Item(runs("from the pressure sensor"), level=2),
        Item(runs("air pressure and wind")),
        Item(runs("check the level"), ordered=True),
        Item(runs("compare it with the neighbours"), ordered=True),
        Item(runs("publish"), ordered=True),
        Paragraph(
            (
                Run("The readings, "),
                Run("and how they were corrected", italic=True),
                Run(", stand at "),
                Run("harbour.example/data", link=f"https://harbour.example/data/{number}"),
                Run("; questions go to "),
                Run("data@harbour.example", link="mailto:data@harbour.example"),
                Run(".\nCorrections are listed there too."),
            )
        ),
    )


LONG = replace(
    ENGLISH,
    headline="Eight pages of tides: what a hundred gauges saw in their first winter",
    embargo=Embargo(datetime(2026, 11, 24, 6, 0, tzinfo=UTC), "Europe/Paris"),
    body=(
        *ENGLISH.body,
        Picture(
            "sea", "The quay at Saint-Vaast at dusk.", "Anne Le Goff", "© Harbour", "A calm sea"
        ),
        Table(
            (
                (runs("Port"), runs("Gauges"), runs("Highest level (m)"), runs("Since")),
                (runs("Dunkirk"), runs("4"), runs("6.82"), runs("3 January")),
                (runs("Le Havre"), runs("11"), runs("8.41"), runs("4 January")),
                (runs("Saint-Malo"), runs("7"), runs("12.90"), runs("11 February")),
            )
        ),
        *(block for number in range(1, 14) for block in _chapter(number)),
    ),
    ed_note=(
        Paragraph(runs("Levels are above chart datum.")),
        Item(runs("Photographs are at harbour.example/press.")),
    ),
    images=(Image("sea", png(), "image/png"),),
)

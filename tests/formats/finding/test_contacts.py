"""Contacts are found in the layouts that press offices of many countries print."""
# ruff: noqa: E501  (blocks are read as they would come)

import pytest

from pressdesk.formats.manuscript import FoundContact
from pressdesk.formats.releasetext import find
from pressdesk.formats.textfile import manuscript_of
from pressdesk.formats.webtext import manuscript_of_html

BODY = (
    "Port opens mole\n\nThe harbour opened its new mole today, at which four ships can berth at once, and "
    "it took three years to build.\n\nThe mole is 300 metres long and cost eleven million to build, said the town.\n\n"
)


def people(text: str) -> list[FoundContact]:
    return list(find(manuscript_of(BODY + text)).contacts)


def of_page(html: str) -> list[FoundContact]:
    return list(find(manuscript_of_html(f"<h1>Port opens mole</h1><p>{BODY}</p>{html}")).contacts)


@pytest.mark.parametrize(
    "sentence",
    [
        "Daha fazla bilgi için press@port.example.org adresine yazınız.",
        "詳しくは press@port.example.org 宛にお送りください。",
        "Szczegóły: prosimy pisać na <press@port.example.org>.",
    ],
)
def test_an_address_of_a_press_desk_needs_no_verb(sentence: str) -> None:
    assert people(sentence) == [FoundContact("", emails=("press@port.example.org",))]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            "Perscontact\nHavenmuseum Rupelmonde\nKoen Daelmans\nVerantwoordelijke pers\n+32 3 555 01 01\npers@havenmuseum.example.be",
            FoundContact("Koen Daelmans", "Verantwoordelijke pers", "Havenmuseum Rupelmonde", ("+32 3 555 01 01",), ("pers@havenmuseum.example.be",)),
        ),
        (
            "Presse\nWissenschaftliche Ansprechpartnerin:\nPD Dr. Irmgard Rößner, Projektleiterin, Tel. 07371/555-210, roessner@uni.example.de",
            FoundContact("PD Dr. Irmgard Rößner", "Projektleiterin", "", ("07371/555-210",), ("roessner@uni.example.de",)),
        ),
        (
            "【本件に関するお問い合わせ先】\n株式会社みなと技術\u3000広報部\u3000担当：佐々木 真理\nTEL：045-555-0123\u3000FAX：045-555-0124\nE-mail：press@minato.example.jp",
            FoundContact("佐々木 真理", "広報部", "株式会社みなと技術", ("045-555-0123",), ("press@minato.example.jp",)),
        ),
        (
            "Voor meer informatie kunt u contact opnemen met Sanne van den Burg, woordvoerder Stichting Weide, tel. 070 555 01 23 of 06-55501234, e-mail s.vandenburg@weide.example.nl.",
            FoundContact("Sanne van den Burg", "woordvoerder", "Stichting Weide", ("070 555 01 23", "06-55501234"), ("s.vandenburg@weide.example.nl",)),
        ),
        (
            "KONTAKT\nMuzeum Ziemi w Krakowie\ndr Agnieszka Ptaszek\ntel.: (12) 555 01 23\naptaszek@muzeum.example.pl",
            FoundContact("dr Agnieszka Ptaszek", "", "Muzeum Ziemi w Krakowie", ("(12) 555 01 23",), ("aptaszek@muzeum.example.pl",)),
        ),
        (
            "Contact DetailsEAH Port Works\n\nElizabeth Heaton\n\n+1 202-555-0158\n\nelizabeth@port.example.com",
            FoundContact("Elizabeth Heaton", "", "EAH Port Works", ("+1 202-555-0158",), ("elizabeth@port.example.com",)),
        ),
        (
            "Contacts:\n\nQuinton Mollenquinton@port.example.com",
            FoundContact("Quinton Mollen", "", "", (), ("quinton@port.example.com",)),
        ),
        (
            "ContactYesenia Reyes Y Communicate Email Us Here\n\n(202) 555-0114",
            FoundContact("Yesenia Reyes", "", "Y Communicate", ("(202) 555-0114",), ()),
        ),
        (
            "Media Contact:Jessica Starmedia@port.example.com",
            FoundContact("Jessica Star", "", "", (), ("media@port.example.com",)),
        ),
        (
            "Media relations contactAlec ZimmermannPhone: +41 41 555 69 68Email: alec.zimmermann@port.example.com",
            FoundContact("Alec Zimmermann", "", "", ("+41 41 555 69 68",), ("alec.zimmermann@port.example.com",)),
        ),
    ],
)  # fmt: skip
def test_layouts(block: str, expected: FoundContact) -> None:
    assert [(c.formatted_name, c.telephones, c.emails) for c in people(block)][:1] == [
        (expected.formatted_name, expected.telephones, expected.emails)
    ]
    found = people(block)[0]
    assert found.organisation == expected.organisation
    assert expected.role in found.role


@pytest.mark.parametrize(
    ("block", "names", "house"),
    [
        (
            "Pressekontakt:\nKommunikasjonssjef Silje Aasum\nMobil: +47 955 50 110",
            ["Silje Aasum"],
            "",
        ),
        (
            "Media contacts:\n\nDylan Connell / Kenna Pellow\nSpace Center, Houston\n281-555-0111\n"
            "dylan.connell@port.example.gov / kenna.pellow@port.example.gov",
            ["Kenna Pellow", "Dylan Connell"],
            "Space Center, Houston",
        ),
        (
            "Contact Information:\n\nMoleAtlas\n\n1601 Willow Road, Port Park, California 94025\n\n"
            "Daniel Bhanu +1 202-555-0111",
            ["Daniel Bhanu"],
            "MoleAtlas",
        ),
        (
            "CONTATO: Observatório da Floresta | Helena Siqueira, gerente de comunicação | (61) 5555-0110 | "
            "(61) 95555-0111 | helena@floresta.example.org.br",
            ["Helena Siqueira"],
            "Observatório da Floresta",
        ),
    ],
)
def test_names_roles_and_houses_beside_each_other(block: str, names: list[str], house: str) -> None:
    found = people(block)
    assert sorted(c.formatted_name for c in found) == sorted(names)
    assert found[-1].organisation == house


def test_several_under_one_house_whose_lines_are_not_wrapped() -> None:
    found = people(
        "Ufficio stampa Osservatorio Viaggi\n"
        "Giulia Ferraris – cell. 333 555 0142 – g.ferraris@viaggi.example.it\n"
        "Davide Orsini – cell. 333 555 0143 – d.orsini@viaggi.example.it\n"
    )
    assert [c.formatted_name for c in found] == ["Giulia Ferraris", "Davide Orsini"]
    assert [c.telephones for c in found] == [("333 555 0142",), ("333 555 0143",)]


def test_headings_and_contents_are_nobody() -> None:
    page = (
        "<ul><li>Contatos</li><li>Suporte Corporativo</li></ul><p>Text.</p><h2>Contatos</h2>"
        "<p>Páginas</p><ul><li><a href='https://port.example.org'>Home Page</a></li></ul>"
        "<p>Perguntas da Imprensa</p><p>Brasil<br>Roberto Mello<br>"
        "<a href='mailto:br@port.example.org'>br@port.example.org</a><br>+55 92 5555 0134</p>"
        "<h2>Suporte Corporativo</h2><p>Thanks to all.</p>"
    )
    assert [c.formatted_name for c in of_page(page)] == ["Roberto Mello"]


def test_an_address_that_only_its_link_holds() -> None:
    page = (
        "<h2>Contact presse</h2><p>Stéphane Schild<br>"
        "<a href='mailto:fr@port.example.org'>écrire</a><br>+33 (0)1 55 55 37 42</p>"
    )
    assert of_page(page)[0].emails == ("fr@port.example.org",)


def test_two_in_one_row_of_a_table() -> None:
    page = (
        "<table><tr><td>Marc Teyss<br>Chef du service de presse<br>01 55 50 12 12</td>"
        "<td>Nadia Belk<br>Attachée de presse<br>01 55 50 12 13</td></tr></table>"
    )
    found = of_page(f"<h2>Contacts presse</h2>{page}")
    assert [(c.formatted_name, c.role) for c in found] == [
        ("Marc Teyss", "Chef du service de presse"),
        ("Nadia Belk", "Attachée de presse"),
    ]


def test_a_reference_number_is_no_telephone() -> None:
    text = "PRESS INFORMATION No. 17/2026\n\nGeneva, 11 February 2026\n\n"
    assert find(manuscript_of(text + BODY)).contacts == ()


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            "Contacts:\nKeisha Drummond                     Lorcan Fitzsimmons\nNorthgate Water                     Tidewater Public Affairs\n"
            "(555) 010-2211                      (555) 010-7788\nkdrummond@water.example             lorcan@tide.example",
            [("Keisha Drummond", ("(555) 010-2211",), ("kdrummond@water.example",)), ("Lorcan Fitzsimmons", ("(555) 010-7788",), ("lorcan@tide.example",))],
        ),
        (
            "Kind regards\nBarnaby Thistle\nCommunications Officer, Museum of Pensford\nt 01761 555 0144 | m 07700 900155\ne b.thistle@pensford.example\nw www.pensford.example",
            [("Barnaby Thistle", ("01761 555 0144", "07700 900155"), ("b.thistle@pensford.example",))],
        ),
        (
            "To arrange an interview, contact Ieuan Prosser in the press office on 0123 555 0177 or ieuan.prosser@uni.example. For the paper email papers@letters.example.",
            [("Ieuan Prosser", ("0123 555 0177",), ("ieuan.prosser@uni.example",))],
        ),
        (
            "Personas de contacto para los medios:\nAurelija Vaitkutė — Tel.: +32 2 555 01 43\nXimo Llopis — Tel.: +32 2 555 01 44",
            [("Aurelija Vaitkutė", ("+32 2 555 01 43",), ()), ("Ximo Llopis", ("+32 2 555 01 44",), ())],
        ),
        (
            "Narahubung:\nBambang Wicaksono\nKepala Bagian Humas\nTelepon: (0411) 555-0143\nHP: 0812-5550-1432\nEmail: humas@brp.example",
            [("Bambang Wicaksono", ("(0411) 555-0143", "0812-5550-1432"), ("humas@brp.example",))],
        ),
        (
            "Dodatkowych informacji udziela:\nJagoda Szczepaniak, specjalistka ds. promocji\nj.szczepaniak@mlyn.example, tel. 67 555 01 43 w. 12",
            [("Jagoda Szczepaniak", ("67 555 01 43 w. 12",), ("j.szczepaniak@mlyn.example",))],
        ),
        (
            "담당: 홍보팀 김하늘 팀장\n전화: 051-555-0143\n이메일: press@haesol.example",
            [("김하늘", ("051-555-0143",), ("press@haesol.example",))],
        ),
        (
            "【報道関係のお問い合わせ】\nみなと海洋研究所 広報課 担当：浜口\n電話：03-5550-1432\nメール：koho@minato.example",
            [("浜口", ("03-5550-1432",), ("koho@minato.example",))],
        ),
        (
            "Media Contact:Hannah WestTidePool Mediahannah@tidepool.example",
            [("Hannah West", (), ("hannah@tidepool.example",))],
        ),
        (
            "Press contacts:\n\nBluewater Lines\nPhilippa Mortlock\nTel: +44 1595 555 014\npress@bluewater.example\n\nIsle Express\nRuairidh MacAskill\nTel: +44 1470 555 015, Mobile: +44 7700 900 015\nruairidh@isle.example",
            [("Philippa Mortlock", ("+44 1595 555 014",), ("press@bluewater.example",)), ("Ruairidh MacAskill", ("+44 1470 555 015", "+44 7700 900 015"), ("ruairidh@isle.example",))],
        ),
    ],
)  # fmt: skip
def test_everyone_is_found_and_nobody_else(
    block: str, expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert [(c.formatted_name, c.telephones, c.emails) for c in people(block)] == expected


def test_two_contacts_side_by_side_in_a_table() -> None:
    table = (
        "<table><tr><td>Contacto de prensa</td><td>Contacto científico</td></tr><tr><td>Rocío Barrameda<br>Jefa de "
        "prensa<br>Tel. 956 55 01 43</td><td>Dr. Iñigo Goikoetxea<br>Investigador<br>Tel. 956 55 01 44</td></tr></table>"
    )
    assert [(c.formatted_name, c.telephones) for c in of_page(table)] == [
        ("Rocío Barrameda", ("956 55 01 43",)),
        ("Dr. Iñigo Goikoetxea", ("956 55 01 44",)),
    ]


def test_how_a_letter_ends_makes_nobody_a_contact() -> None:
    assert not people("Kind regards\nRon McNab, General Manager, Harbour Works")

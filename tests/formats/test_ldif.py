"""LDIF of Thunderbird and of directories becomes cards (RFC 2849)."""

import base64

from pressdesk.formats import ldif
from pressdesk.formats.card import Address, Email, Link, Telephone

THUNDERBIRD = """version: 1

dn: cn=Zoé Brun,mail=zoe@x.org
objectclass: top
objectclass: mozillaAbPersonAlpha
givenName:: Wm/DqQ==
sn: Brun
cn:: Wm/DqSBCcn
 Vu
mail: zoe@x.org
mozillaSecondEmail: z@y.org
telephoneNumber: +33 1 22
mobile: 06 12
street: 1 rue A
mozillaWorkStreet2: Bâtiment B
l: Paris
postalCode: 75001
o: Agence
title: Directrice
mozillaWorkUrl: https://x.org
description:: TGlnbmUgMQpMaWduZSAy
mozillaCustom1: éditions
birthyear: 1980
birthmonth: 3
birthday: 9

dn: cn=Everyone
objectclass: groupOfNames
cn: Everyone
member: cn=Zoé Brun,mail=zoe@x.org
"""


def test_a_person_is_read_with_all_fields() -> None:
    book = ldif.read(THUNDERBIRD.encode(), language="fr")
    (card,) = book.cards
    assert (card.formatted_name, card.given_name, card.family_name) == ("Zoé Brun", "Zoé", "Brun")
    assert card.emails == (Email("zoe@x.org"), Email("z@y.org"))
    assert card.telephones == (Telephone("+33 1 22", "work"), Telephone("06 12", "cell"))
    assert card.addresses == (
        Address("1 rue A\nBâtiment B", "Paris", postal_code="75001", kind="work"),
    )
    assert card.titles == (("fr", "Directrice"),)
    assert card.links == (Link("https://x.org", "web"),)
    assert card.note == "Ligne 1\nLigne 2"
    assert card.custom == (("Birthday", "1980-03-09"), ("Custom1", "éditions"))


def test_groups_are_told_and_no_people() -> None:
    (group,) = ldif.read(THUNDERBIRD.encode()).skipped
    assert group.at == "line 27"
    assert "group" in group.why


def test_other_charsets_than_the_standard_one_are_read() -> None:
    book = ldif.read(THUNDERBIRD.replace("1 rue A", "1 rue Été à Nîmes").encode("cp1252"))
    assert book.cards[0].addresses[0].street.startswith("1 rue Été à Nîmes")


def test_an_entry_of_a_directory_may_have_several_values_and_a_photo() -> None:
    photo = base64.b64encode(b"\xff\xd8\xff\xe0picture").decode()
    text = (
        "dn: uid=jo,dc=x\r\nobjectClass: inetOrgPerson\r\ncn;lang-fr: Jo\r\n"
        "telephoneNumber: 1 2\r\n"
        f"telephoneNumber: 1 3\r\njpegPhoto:: {photo}\r\nmanager: cn=Boss\r\n"
        "postalAddress: 1 Street $ 2 Town\r\nuserPassword: secret\r\n"
    )
    (card,) = ldif.read(text.encode()).cards
    assert [t.number for t in card.telephones] == ["1 2", "1 3"]
    assert card.photo is not None
    assert card.photo.media_type == "image/jpeg"
    assert card.addresses == (Address("1 Street\n2 Town", kind="work"),)
    assert card.custom == (("Manager", "cn=Boss"),)


def test_an_address_of_the_network_is_never_fetched() -> None:
    (card,) = ldif.read(b"dn: cn=Jo\ncn: Jo\njpegPhoto:< http://x.org/jo.jpg\n").cards
    assert card.photo is None


def test_entries_that_are_nobody_are_told_with_the_reason() -> None:
    text = """dn: ou=Press,o=Harbour
objectclass: organizationalUnit
ou: Press

dn: cn=Old Hand
changetype: delete

dn: cn=Ann Roy
cn: Ann Roy
"""
    book = ldif.read(text.encode())
    assert [card.formatted_name for card in book.cards] == ["Ann Roy"]
    assert len(book.skipped) == 2
    assert "place in a directory" in book.skipped[0].why
    assert "deleted" in book.skipped[1].why


def test_a_person_said_twice_over_loses_nothing() -> None:
    text = """dn: mail=ann@x.org
objectclass: person
cn: ann@x.org
mail: ann@x.org
o: Agence
o: Radio
street: 1 Quay
streetAddress: 1 Quay
displayName: ann@x.org
nsAIMid: ann55
"""
    (card,) = ldif.read(text.encode()).cards
    assert card.formatted_name == ""
    assert card.organisation == "Agence"
    assert ("o", "Radio") in card.custom
    assert card.addresses[0].street == "1 Quay"
    assert Link("ann55", "chat", "nsaimid") in card.links


def test_a_file_without_entries_has_nobody() -> None:
    assert not ldif.read(b"version: 1\n").cards

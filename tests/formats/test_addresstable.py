"""Lists of every program and language become cards, and nothing of a row is lost."""

import pytest

from pressdesk.formats import addresstable
from pressdesk.formats.card import Address, Card, Email, Link, Telephone
from pressdesk.formats.headings import knowledge


def cards_of(text: str, **how: str) -> tuple[Card, ...]:
    return addresstable.cards(addresstable.reread(text.encode()), **how).cards  # type: ignore[arg-type]


def one(text: str) -> Card:
    (card,) = cards_of(text)
    return card


def test_outlook_in_french_has_two_titles_and_two_phones_at_work() -> None:
    card = one(
        "Titre,Prénom,Nom,Société,Titre,Téléphone (bureau),Téléphone 2 (bureau),Tél. mobile,"
        "Adresse de messagerie,Type de messagerie,Rue (bureau),Code postal (bureau),"
        "Ville (bureau)\n"
        "Mme,Zoé,Brun,Agence,Directrice,+33 1 22,+33 1 23,06 12 34,zoe@x.org,SMTP,1 rue A,75001,"
        "Paris"
    )
    assert card.formatted_name == "Zoé Brun"
    assert (card.honorific_prefix, card.titles) == ("Mme", (("fr", "Directrice"),))
    assert card.telephones == (
        Telephone("+33 1 22", "work"),
        Telephone("+33 1 23", "work"),
        Telephone("06 12 34", "cell"),
    )
    assert card.emails == (Email("zoe@x.org"),)
    assert card.addresses == (Address("1 rue A", "Paris", "", "75001", kind="work"),)
    assert card.custom == ()


def test_google_of_yesterday_and_today() -> None:
    card = one(
        "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
        "Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Website 1 - Type,"
        "Website 1 - Value,Organization 1 - Name,Custom Field 1 - Type,Custom Field 1 - Value\n"
        "Jo Berg,Jo,Berg,Press ::: * myContacts,* Work,jo@x.org ::: jo@y.org,Mobile,+1 2,"
        "Work Fax,+1 3,Blog,https://x.org,Radio X,Shoe size,43"
    )
    assert [e.address for e in card.emails] == ["jo@x.org", "jo@y.org"]
    assert card.emails[0].kind == "work"
    assert card.emails[0].preferred
    assert card.telephones == (Telephone("+1 2", "cell"), Telephone("+1 3", "fax"))
    assert card.categories == ("Press",)
    assert card.links == (Link("https://x.org", "web", "Blog"),)
    assert card.custom == (("Shoe size", "43"),)
    card = one(
        "First Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,"
        "E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n"
        "Jo,Berg,Radio X,Editor,* myContacts,,jo@x.org,Mobile,+1 2,Chalet,+1 3"
    )
    assert (card.formatted_name, card.organisation) == ("Jo Berg", "Radio X")
    assert card.titles == (("en", "Editor"),)
    assert card.telephones == (Telephone("+1 2", "cell"), Telephone("+1 3", label="Chalet"))
    assert card.categories == ()


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Vorname;Nachname;Firma;E-Mail-Adresse;Telefon geschäftlich", "given"),
        ("Nombre;Apellidos;Compañía;Dirección de correo electrónico;Teléfono del trabajo", "given"),
        ("Imię;Nazwisko;Firma;Adres e-mail;Telefon służbowy", "given"),
        ("名;姓;会社名;電子メール アドレス;会社電話", "given"),
        ("Имя;Фамилия;Организация;Адрес эл. почты;Рабочий телефон", "given"),
        ("Vezetéknév;Utónév;Cég;E-mail cím;Hivatali telefon", "family"),
        ("Příjmení;Jméno;Společnost;E-mailová adresa;Telefon do zaměstnání", "family"),
        ("姓;名;公司;电子邮件地址;商务电话", "family"),
        ("Efternavn;Fornavn;Firma;E-mailadresse;Telefon (arbejde)", "family"),
        ("Sukunimi;Etunimi;Yritys;Sähköposti;Työpuhelin", "family"),
        ("Soyadı;Adı;Şirket;E-posta Adresi;İş Telefonu", "family"),
        ("성;이름;회사;전자 메일 주소;근무처 전화", "family"),
    ],
)
def test_headings_are_known_in_many_languages(header: str, row: str) -> None:
    names = "Ada;Berg" if row == "given" else "Berg;Ada"
    card = one(f"{header}\n{names};Radio X;ada@x.org;+33 1 22 33 44")
    assert (card.given_name, card.family_name, card.organisation) == ("Ada", "Berg", "Radio X")
    assert card.emails == (Email("ada@x.org"),)
    assert card.telephones == (Telephone("+33 1 22 33 44", "work"),)


def test_headings_put_together_from_known_words_are_understood() -> None:
    card = one(
        "Ansprechpartner;Tel. 2 (Büro);Handy dienstl.;Mail privat\nJo Berg;1 22;3 44;j@x.org"
    )
    assert card.telephones == (Telephone("1 22", "work"), Telephone("3 44", "cell"))
    assert card.emails == (Email("j@x.org", "home"),)


def test_what_no_field_is_for_is_kept_with_its_heading() -> None:
    card = one("Name,E-mail,Shoe size,Spouse\nJo,jo@x.org,43,Mo")
    assert card.custom == (("Shoe size", "43"), ("Spouse", "Mo"))


def test_columns_beyond_the_header_are_kept_too() -> None:
    assert one("Name,E-mail\nJo,jo@x.org,more").custom == (("Column 3", "more"),)


def test_two_columns_of_one_name_are_both_kept() -> None:
    card = one("Name,E-mail,Name\nJo Berg,jo@x.org,Zed")
    assert card.formatted_name == "Jo Berg"
    assert card.custom == (("Name", "Zed"),)


def test_rows_that_are_nobody_are_told_with_their_number() -> None:
    book = addresstable.cards(
        addresstable.reread(b"Name,E-mail,Notes\nJo,jo@x.org,\n,,lonely\nName,E-mail,Notes\n")
    )
    assert len(book.cards) == 1
    assert [(s.at, bool(s.why)) for s in book.skipped] == [("row 3", True), ("row 4", True)]


@pytest.mark.parametrize("number", ["+33 1 44", "'+33 1 44", '="+33 1 44"', '"=""+33 1 44"""'])
def test_marks_of_spreadsheets_are_no_part_of_a_number(number: str) -> None:
    assert one(f"Name,Phone\nJo,{number}").telephones == (Telephone("+33 1 44"),)


def test_names_that_begin_with_an_apostrophe_keep_it() -> None:
    assert one("Name,E-mail\n'Aziz,a@x.org").formatted_name == "'Aziz"


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        (",Ada,Berg", "Ada Berg"),
        ('"Berg, Ada",,', "Ada Berg"),
        ('"Berg, Ada",Ada,Berg', "Ada Berg"),
        ("Dr Ada M. Berg,Ada,Berg", "Dr Ada M. Berg"),
        ('"Berg, Inc.",,', "Berg, Inc."),
        ("a@x.org,Ada,Berg", "Ada Berg"),
        (",太郎,山田", "山田太郎"),
        (",,Berg", "Berg"),
    ],
)
def test_the_whole_name_is_the_truth(row: str, shown: str) -> None:
    card = one(f"Display Name,First Name,Last Name,Primary Email\n{row},a@x.org")
    assert card.formatted_name == shown


def test_a_title_is_told_by_where_it_stands_and_what_is_in_it() -> None:
    card = one("Titel;Anrede;Vorname;Name;Funktion;E-Mail\nDr.;Frau;Ada;Berg;Redakteurin;a@x.org")
    assert card.honorific_prefix == "Dr. Frau"
    assert card.titles == (("de", "Redakteurin"),)
    card = one("Display Name,Title,First Name,Last Name,Job Title\nAda Berg,Prof,Ada,Berg,Editor")
    assert (card.honorific_prefix, card.titles) == ("Prof", (("en", "Editor"),))
    card = one("Name,Title,E-mail\nAda Berg,Editor in chief,a@x.org")
    assert (card.honorific_prefix, card.titles) == ("", (("en", "Editor in chief"),))
    card = one("Name,Title,E-mail\nAda Berg,Mrs,a@x.org")
    assert (card.honorific_prefix, card.titles) == ("Mrs", ())


def test_the_same_number_at_home_and_at_work_is_two_numbers() -> None:
    card = one("First Name,Home Phone,Business Phone,Primary Phone\nAda,12 34,12 34,12 34")
    assert card.telephones == (Telephone("12 34", "home"), Telephone("12 34", "work"))


def test_a_company_is_a_card() -> None:
    card = one("First Name,Last Name,Company,Business Phone\n,,Radio X,12 34")
    assert (card.formatted_name, card.organisation) == ("", "Radio X")


def test_numbers_without_headings_are_told_by_what_they_are() -> None:
    card = cards_of(
        "Radio X;Ada Berg;+33 1 22 33 44 55;ada@x.org\nTV Y;Jo Tal;+33 1 22 33 44 66;jo@x.org"
    )[0]
    assert card.formatted_name == "Ada Berg"
    assert card.organisation == "Radio X"
    assert card.telephones == (Telephone("+33 1 22 33 44 55"),)
    assert card.emails == (Email("ada@x.org"),)


def test_several_addresses_in_one_cell_are_several() -> None:
    card = one('Name,E-mail\nJo,"Jo Berg <jo@x.org>; jo@y.org"')
    assert [e.address for e in card.emails] == ["jo@x.org", "jo@y.org"]


def test_a_mail_cell_without_an_address_is_kept_as_words() -> None:
    card = one("Name,E-mail,Phone\nJo,/o=Exchange/cn=jo,12 34")
    assert card.custom == (("E-mail", "/o=Exchange/cn=jo"),)


def test_a_mapping_can_be_changed_and_remembered() -> None:
    table = addresstable.reread(b"Wer,Was,Wo\nJo,Chef,jo@x.org\nMo,Rat,mo@x.org")
    guessed = addresstable.guess(table)
    chosen = guessed.with_fields(("name", "title", "email"))
    card = addresstable.cards(table, chosen, "de").cards[0]
    assert (card.formatted_name, card.titles) == ("Jo", (("de", "Chef"),))
    again = addresstable.reread(b"Wer,Was,Wo\nZo,Chef,zo@x.org")
    assert addresstable.signature(again) == addresstable.signature(table)
    assert addresstable.guess(again).with_fields(chosen.fields).fields == chosen.fields


def test_every_field_a_column_can_be_has_a_label() -> None:
    known = dict(addresstable.fields())
    table = addresstable.reread(b"Name,E-mail,Tel,Ort,Web,Note,Kategorie\nA,a@x.org,1,B,c,d,e")
    for column in addresstable.guess(table).columns:
        assert known[column.field]
    assert len(set(known.values())) == len(known)


def test_every_layout_is_guessed_in_fields_the_screen_knows() -> None:
    known = dict(addresstable.fields())
    for layout in knowledge().layouts:
        header = ",".join(f'"{heading}"' for heading in layout.headings)
        row = ",".join(f"w{n}" for n in range(len(layout.headings)))
        for text in (f"{header}\n{row}", f"{header}\n{row}\n{row}\n{row}\n,x"):
            mapping = addresstable.guess(addresstable.reread(text.encode(), has_header=True))
            assert set(mapping.fields) <= known.keys()
            assert (mapping.layout, mapping.language) != ("", "")


def test_what_outlook_writes_by_itself_is_nothing_and_what_somebody_chose_is_kept() -> None:
    head = "Prénom,Nom,Adresse de messagerie,Priorité,Privé,Sexe\n"
    assert one(f"{head}Zoé,Brun,z@x.org,Normale,Faux,Non spécifié").custom == ()
    assert one(f"{head}Zoé,Brun,z@x.org,Haute,Vrai,Féminin").custom == (
        ("Priorité", "Haute"),
        ("Privé", "Vrai"),
        ("Sexe", "Féminin"),
    )


def test_languages_are_told_by_code_or_by_name() -> None:
    card = one('Name,E-mail,Langues\nJo,jo@x.org,"français; EN; klingon"')
    assert card.languages == ("fr", "en")
    assert card.custom == (("Languages", "français; EN; klingon"),)

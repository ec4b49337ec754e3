"""A list of a few people is read in the charset it was written in."""

import pytest

from pressdesk.formats import charsets, delimited

PEOPLE = {
    "fr": "Zoé Lefèvre,François Gaëtan,Hélène Brûlé,Anaïs Père",
    "de": "Jürgen Weiß,Käthe Müller,Jörg Böhm,Ärzte für Öl",
    "es": "José Peña,María Núñez,Iñaki Gómez",
    "da": "Søren Kjær,Åse Nørgård,Bjørn Ærø",
    "pl": "Łukasz Wiśniewski,Małgorzata Żółć,Grażyna Dąbrowska",
    "cs": "Jiří Dvořák,Lucie Černá,Tomáš Růžička,Žofie Němcová",
    "hu": "Győző Őri,Erzsébet Szűcs,Zoltán Kovács,Jenő Fülöp",
    "tr": "Işıl Şahin,Gökçe Yıldız,Çağrı Öztürk,İbrahim Güneş",
    "ru": "Иван Петров,Ольга Смирнова,Сергей Кузнецов,Юлия Щукина",
    "uk": "Олена Шевченко,Ігор Ївженко,Євген Гриценко",
    "el": "Γιώργος Παπαδόπουλος,Ελένη Άννα,Νίκος Ιωάννου",
    "ja": "山田太郎,佐藤花子,高橋健,すずきゆい",
    "zh": "王小明,李娜,张伟,刘洋,陈静",
    "zh-TW": "陳怡君,林志明,黃淑芬,張雅婷",
    "ko": "김영수,이지은,박민준,최수빈",
}
WRITTEN = [
    ("fr", "cp1252"),
    ("fr", "mac_roman"),
    ("fr", "iso8859_15"),
    ("de", "cp1252"),
    ("de", "mac_roman"),
    ("es", "cp1252"),
    ("da", "cp1252"),
    ("pl", "cp1250"),
    ("pl", "iso8859_2"),
    ("cs", "cp1250"),
    ("cs", "iso8859_2"),
    ("hu", "cp1250"),
    ("tr", "cp1254"),
    ("ru", "cp1251"),
    ("ru", "koi8_r"),
    ("ru", "iso8859_5"),
    ("ru", "cp866"),
    ("uk", "cp1251"),
    ("el", "cp1253"),
    ("el", "iso8859_7"),
    ("ja", "cp932"),
    ("ja", "euc_jp"),
    ("ja", "iso2022_jp"),
    ("zh", "gbk"),
    ("zh-TW", "big5"),
    ("ko", "euc_kr"),
]


@pytest.mark.parametrize(("language", "codec"), WRITTEN)
def test_names_alone_tell_the_charset(language: str, codec: str) -> None:
    text = PEOPLE[language].replace(",", "\n")
    assert charsets.decode(text.encode(codec))[0] == text


@pytest.mark.parametrize("language", PEOPLE)
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_known_with_and_without_its_mark(language: str, codec: str) -> None:
    text = "Name,E-mail\n" + "\n".join(f"{name},x@y.org" for name in PEOPLE[language].split(","))
    assert charsets.decode(text.encode(codec))[0] == text


def test_known_headings_outweigh_what_letters_say() -> None:
    text = "Nom,Prénom,Société\nJo,Mo,Zo\n"
    for codec in ("cp1252", "mac_roman", "cp850"):
        assert charsets.decode(text.encode(codec), "", delimited.witness)[0] == text


def test_the_country_of_the_addresses_helps_where_letters_are_few() -> None:
    text = "".join(f"Ioniţă Barbu;ion{n}@redactia.ro\n" for n in range(4))
    assert charsets.decode(text.encode("cp1250"))[0] == text


@pytest.mark.parametrize("codec", ["cp1252", "iso8859_1", "iso8859_15"])
def test_two_foreign_letters_among_english_names_are_not_read_in_another_script(
    codec: str,
) -> None:
    text = "First;Last\nJohn;Smith\nMary;O'Hara\nAnne-Marie;Clark\nZoë;Brontë\n"
    assert charsets.decode(text.encode(codec))[0] == text
    typed = text.replace("'", "’")
    assert charsets.decode(typed.encode("cp1252"), "", delimited.witness)[0] == typed


def test_utf_8_that_is_damaged_somewhere_is_still_utf_8() -> None:
    data = bytearray("Zoé\nHélène\nFrançois\nGaëtan\nBrûlé\nAnaïs\nPère\nLefèvre\n".encode() * 2)
    data[data.index(0xC3)] = 0x20
    assert "Hélène" in charsets.decode(bytes(data))[0]


def test_every_charset_that_can_be_chosen_can_be_read() -> None:
    for name in charsets.names():
        assert isinstance(charsets.decode(b"abcd", name)[0], str)


def test_a_charset_nobody_knows_is_no_end() -> None:
    assert charsets.decode(b"abc", "klingon") == ("abc", "windows-1252")


def test_big5_goes_beyond_the_standard_where_windows_does() -> None:
    text = "陳怡君 €"
    assert charsets.decode(text.encode("cp950"), "Big5")[0] == text


def test_the_charset_of_this_computer_breaks_a_tie(monkeypatch: pytest.MonkeyPatch) -> None:
    data = "Name,Ort\nJo Weiß,Köln\n"
    for codec in ("cp1252", "cp1250"):
        monkeypatch.setattr("locale.getpreferredencoding", lambda _set, codec=codec: codec)
        assert charsets.guess(data.encode("cp1252")) == "windows-1252"


def test_a_long_list_is_told_by_its_first_lines() -> None:
    data = ("Zoé Lefèvre;Orléans;Bâtiment Hélène\n" * 3000).encode("cp1252")
    assert charsets.guess(data) == "windows-1252"

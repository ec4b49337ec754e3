"""What is wrong is found, what is right passes, and the user's own words are kept."""

from pathlib import Path

import pytest

from pressdesk.base.spelling import Speller


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Speller:
    return Speller("fr", tmp_path_factory.mktemp("words") / "fr.txt")


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Speller:
    return Speller("en", tmp_path_factory.mktemp("words") / "en.txt")


def wrong(speller: Speller, text: str) -> list[str]:
    return [text[a:b] for a, b in speller.wrong(text)]


def test_english(english: Speller) -> None:
    text = "The sattelite’s orbit, the engineers’ “colour” or color, isn’t CNES’s MTB-2 teh"
    assert wrong(english, text) == ["sattelite’s", "teh"]
    assert wrong(english, "see https://sattelite.example/teh or teh@sattelite.example") == []
    assert "the" in english.suggest("teh")
    assert english.suggest("sattelite")[0] == "satellite"
    assert english.suggest("isnt")[0] == "isn’t"


def test_each_side_of_the_ocean_when_it_is_named(tmp_path: Path) -> None:
    assert not Speller("en-US", tmp_path / "a").is_right("organise")
    assert Speller("en-GB", tmp_path / "a").is_right("colour")
    assert not Speller("en-GB", tmp_path / "a").is_right("color")


def test_french_with_its_spaces_and_apostrophes(french: Speller) -> None:
    text = "L’orbite\u202f: l'État, aujourd’hui\u202f! «\u202fl’œuvre\u202f» 25\u202f000 comuniqué"
    assert wrong(french, text) == ["comuniqué"]
    assert french.suggest("comuniqué")[0] == "communiqué"


def test_an_apostrophe_is_proposed_where_the_language_has_one(
    french: Speller, english: Speller
) -> None:
    assert french.suggest("lorbite")[0] == "l’orbite"
    assert french.suggest("aujourdhui")[0] == "aujourd’hui"
    assert not any("’" in meant for meant in french.suggest("chapo"))
    assert english.suggest("theyll")[0] == "they’ll"
    assert not any("’" in meant for meant in english.suggest("satelite"))


def test_own_words_are_learnt_kept_and_forgotten(tmp_path: Path) -> None:
    speller = Speller("en", tmp_path / "own" / "en.txt")
    assert not speller.is_right("Roscosmos")
    speller.learn("Roscosmos")
    assert speller.is_right("Roscosmos")
    assert speller.is_right("Roscosmos’s")
    assert Speller("en", tmp_path / "own" / "en.txt").has_learnt("Roscosmos")
    speller.forget("Roscosmos")
    assert not Speller("en", tmp_path / "own" / "en.txt").is_right("Roscosmos")


def test_without_a_dictionary_every_word_passes(tmp_path: Path) -> None:
    speller = Speller("nl", tmp_path / "nl.txt")
    assert speller.is_silent
    assert wrong(speller, "qqqxx") == []


@pytest.mark.parametrize(
    "text",
    [
        "The meeting with Dmitry Rogozin and S.A. Ryabkov, of Roscosmos, was led by M. Wakata.",
        "Roscosmos built BepiColombo’s NGOs, and GNUstep was written by William H. Gerstenmaier.",
        "“Koichi Wakata’s Bion-M mission”, said Jan Wörner, Roscosmos-built.",
        "CNES Signs With Roscosmos For The Phebus Mission",
    ],
)
def test_names_are_not_nagged_about(english: Speller, text: str) -> None:
    assert wrong(english, text) == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("Enviromental research. Teh end", ["Enviromental", "Teh"]),
        ("said the Presidnet of the Governement’s Comission", ["Presidnet", "Governement’s",
                                                               "Comission"]),
        ("Space Agncy Opens Its New Control Rooom", ["Agncy", "Rooom"]),
        ("THe rocket of Maria Maritnez", ["THe", "Maritnez"]),
        ("said: “Thsi is a name”", ["Thsi"]),
    ],
)  # fmt: skip
def test_slips_are_marked_though_they_have_a_capital(
    english: Speller, text: str, slips: list[str]
) -> None:
    assert wrong(english, text) == slips


def test_french_capitals_keep_their_accents(french: Speller) -> None:
    text = "Pour l’Etat et l’Ecole, Dmitri Rogozine a rencontré Jean-Yves Le Gall à Baïkonour."
    assert wrong(french, text) == ["l’Etat", "l’Ecole"]


def test_a_slip_in_a_name_of_ours_is_marked(tmp_path: Path) -> None:
    speller = Speller("en", tmp_path / "en.txt")
    text = "We met Bressson and Raphael Sart; Pascale Bresson’s words. Sart left."
    assert speller.know(["Cherbourg"], ["Pascale Bresson", "Raphaël X. Sart"])
    assert not speller.know(["Cherbourg"], ["Pascale Bresson", "Raphaël X. Sart"])
    assert [text[a:b] for a, b in speller.wrong(text)] == ["Bressson"]
    assert speller.suggest("Bressson")[0] == "Bresson"

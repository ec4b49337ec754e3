"""The program speaks the language one chose, or that of the system, or English."""

import locale

import pytest

from pressdesk.base import i18n


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        ("fr", {"LANGUAGE": "en"}, "fr"),
        ("", {"LANGUAGE": "fr", "LANG": "en_GB.UTF-8"}, "fr"),
        ("", {"LANGUAGE": "de:fr:en"}, "fr"),
        ("", {"LC_ALL": "fr_BE.UTF-8", "LANG": "en_GB.UTF-8"}, "fr"),
        ("", {"LANG": "de_DE.UTF-8"}, "en"),
        ("", {"LANG": "C.UTF-8"}, "en"),
        ("tlh", {"LANG": "fr_FR.UTF-8"}, "fr"),
    ],
)
def test_the_chosen_language_comes_first_then_the_system_s(
    chosen: str, system: dict[str, str], spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in system.items():
        monkeypatch.setenv(name, value)
    assert i18n.wanted_language(chosen) == spoken


@pytest.mark.parametrize(
    ("known", "spoken"), [("fr_FR", "fr"), ("French_France", "fr"), ("de_DE", "en"), (None, "en")]
)
def test_where_no_variable_names_one_the_system_is_asked(
    known: str | None, spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda: (known, None))
    assert i18n.wanted_language() == spoken


def test_words_come_in_the_language_spoken_and_in_english_where_it_is_not_known() -> None:
    i18n.speak("fr")
    assert i18n.spoken() == "fr"
    assert i18n._("Cancel") == "Annuler"
    assert i18n._("") == ""  # which the catalogue answers with its own head
    assert i18n._(i18n.N_("Cancel")) == "Annuler"
    assert i18n.pgettext("telephone", "Fax") == "Télécopie"
    i18n.speak("tlh")
    assert i18n.spoken() == "en"
    assert i18n._("Cancel") == "Cancel"
    assert i18n.ngettext("{n} person", "{n} people", 2) == "{n} people"

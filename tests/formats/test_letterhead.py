"""A letterhead speaks the languages of its office."""

from pressdesk.formats.letterhead import Letterhead

HEAD = Letterhead(
    organisation="Harbour Observatory",
    organisations=(("fr", "Observatoire du littoral"), ("de", "")),
    marks=(("fr", "Communiqué"),),
)


def test_the_organisation_is_called_by_its_name_in_the_language_else_by_the_usual_one() -> None:
    assert HEAD.name("fr") == HEAD.speaking("fr").organisation == "Observatoire du littoral"
    assert HEAD.name("en") == HEAD.name("de") == "Harbour Observatory"
    assert HEAD.speaking("en") == HEAD


def test_the_mark_is_what_the_office_set() -> None:
    assert (HEAD.mark("fr"), HEAD.mark("en")) == ("Communiqué", "")

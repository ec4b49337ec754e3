"""A release is found in a manuscript, and nothing is invented."""

from datetime import date

from pressdesk.formats.body import body_text
from pressdesk.formats.releasetext import find
from pressdesk.formats.textfile import manuscript_of

PLAIN = """November 19, 2021

AGENCY opens control room in Lyon for the lunar probe

Monday 19 November, the agency opened a new control room for its lunar probe in the presence of
forty engineers and their families. “We waited twelve years for this day, and it has come”, said
its president Jeanne Morel.

The probe, named after an astronomer, is to land in the spring. It carries five instruments that
were built by institutes of four countries, and a small flag.

Pauline Brun\xa0\xa0\xa0 Press Officer \xa0\xa0\xa0 Tel: +33 (0)1 55 55 75 39
Raoul Sorel\xa0\xa0\xa0 Press Officer \xa0\xa0\xa0 Tel: +33 (0)1 55 55 74 51
"""


def test_a_plain_release() -> None:
    found = find(manuscript_of(PLAIN))
    assert found.language == "en"
    assert found.dated_on == date(2021, 11, 19)
    assert found.headline == "AGENCY opens control room in Lyon for the lunar probe"
    assert [(c.formatted_name, c.role, c.telephones) for c in found.contacts] == [
        ("Pauline Brun", "Press Officer", ("+33 (0)1 55 55 75 39",)),
        ("Raoul Sorel", "Press Officer", ("+33 (0)1 55 55 74 51",)),
    ]
    assert len(found.body) == 2
    assert "We waited twelve years" in body_text(found.body)

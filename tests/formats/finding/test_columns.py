"""A head in two columns gives its date on the left and its contact on the right."""

from datetime import date

from pressdesk.formats.releasetext import find
from pressdesk.formats.textfile import manuscript_of

RELEASE = """FOR IMMEDIATE RELEASE                                   Contact: Marcus T. Bell
October 9, 2024                                                  (402) 555-0188
                                                           mbell@rail.example.com

PLAINS RAIL BREAKS GROUND ON $48 MILLION DEPOT

KEARNEY, Neb. -- Plains Rail today broke ground on a freight depot that will take many thousand
truck trips a year off the highway, company and city officials said.
"""


def test_both_columns_are_read() -> None:
    found = find(manuscript_of(RELEASE))
    assert found.dated_on == date(2024, 10, 9)
    assert found.is_immediate
    assert found.headline == "PLAINS RAIL BREAKS GROUND ON $48 MILLION DEPOT"
    (contact,) = found.contacts
    assert contact.formatted_name == "Marcus T. Bell"
    assert contact.telephones == ("(402) 555-0188",)
    assert contact.emails == ("mbell@rail.example.com",)


def test_columns_far_below_the_head_are_no_contacts() -> None:
    text = RELEASE.replace("PLAINS RAIL B", "Plains Rail\n\nDepots        Trucks\n\nPLAINS RAIL B")
    (contact,) = find(manuscript_of(text)).contacts
    assert contact.formatted_name == "Marcus T. Bell"

"""The lines a mail program prints above a message are told from the message."""

from datetime import date

from pressdesk.formats.releasetext import find
from pressdesk.formats.textfile import manuscript_of


def test_headers_with_empty_lines_between_them_are_one_head() -> None:
    head = "From: Ada Stone <ada@pier.example>\n\nDate: 3 February 2026\n\n"
    head += "Subject: Harbour opens a mole"
    text = (
        "The harbour opened its new mole today, at which four ships can berth. It took three years."
    )
    found = find(manuscript_of(f"{head}\n\n{text}"))
    assert (found.headline, found.dated_on) == ("Harbour opens a mole", date(2026, 2, 3))
    assert "From:" not in str(found.body)

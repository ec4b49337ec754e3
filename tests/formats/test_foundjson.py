"""What `pressdesk read` prints: every field, null where the text is silent, and what is unsure."""

import json

from pressdesk.formats.foundjson import found_json
from pressdesk.formats.releasetext import find
from pressdesk.formats.textfile import manuscript_of

TEXT = (
    "The harbour opened its new mole today, at which four ships can berth at once. It took three "
    "years to build.\n\nMedia contact: Ada Stone, +44 20 7946 0001, ada@pier.example\n"
)


def test_a_release_with_all_its_fields() -> None:
    head = "Embargo: 4 February 2026, 10:00 GMT\n\nHarbour opens a mole"
    text = f"{head}\n\nOldport, 4 February 2026 – {TEXT}"
    told = json.loads(json.dumps(found_json(find(manuscript_of(text)))))
    assert told["headline"] == "Harbour opens a mole"
    assert (told["date"], told["place"]) == ("2026-02-04", "Oldport")
    assert told["embargoed_until"] == "2026-02-04T10:00:00+00:00"
    assert told["body"].startswith("<p>")
    assert [one["field"] for one in told["unsure"]] == []


def test_silence_is_null_and_doubt_is_told() -> None:
    told = found_json(find(manuscript_of(f"Under embargo\n\nHarbour opens a mole\n\n{TEXT}")))
    assert (told["date"], told["embargoed_until"], told["boilerplate"]) == (None, None, None)
    assert {"date", "embargoed_until"} <= {one["field"] for one in told["unsure"]}

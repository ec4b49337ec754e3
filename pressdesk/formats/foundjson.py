"""What was found in a text as JSON: the output of `pressdesk read`."""

from typing import Any

from pressdesk.formats.body import to_html
from pressdesk.formats.manuscript import FoundRelease

# The fields by the names of the output; those that are the same in both are left out.
NAMES = {
    "dated_on": "date",
    "located": "place",
    "is_embargoed": "embargoed_until",
    "is_immediate": "immediate_release",
}


def found_json(found: FoundRelease) -> dict[str, Any]:
    """Return a found release as values that JSON knows; null or empty where the text is silent.

    Dates are ISO 8601; `embargoed_until` has an offset where the text names a zone. `body` and
    `boilerplate` are the restricted HTML of `formats.body`.
    """
    return {
        "language": found.language or None,
        "headline": found.headline or None,
        "subhead": found.subhead or None,
        "date": found.dated_on.isoformat() if found.dated_on else None,
        "place": found.located or None,
        "embargoed_until": found.embargoed_until.isoformat() if found.embargoed_until else None,
        "immediate_release": found.is_immediate,
        "contacts": [
            {
                "formatted_name": contact.formatted_name or None,
                "role": contact.role or None,
                "organisation": contact.organisation or None,
                "telephones": list(contact.telephones),
                "emails": list(contact.emails),
            }
            for contact in found.contacts
        ],
        "body": to_html(found.body),
        "boilerplate": to_html(found.boilerplate) or None,
        "unsure": unsure_json(found),
    }


def unsure_json(found: FoundRelease) -> list[dict[str, str]]:
    """Return the fields a person should look at, by the names of the output, with the reason."""
    return [
        {"field": NAMES.get(doubt.field, doubt.field), "why": doubt.why} for doubt in found.unsure
    ]

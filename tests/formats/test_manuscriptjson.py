"""Nothing of a manuscript is lost between the process that read it and ours."""

import json
from dataclasses import fields
from datetime import UTC, date, datetime

from pressdesk.formats.body import Heading, Paragraph, Run, runs
from pressdesk.formats.manuscript import Manuscript
from pressdesk.formats.manuscriptjson import json_of, manuscript_of_json
from pressdesk.formats.proof import Image
from tests.formats.proofs import png

FULL = Manuscript(
    body=(Heading(runs("Été")), Paragraph((Run("tide & "), Run("time", bold=True)))),
    title="Été",
    is_titled=True,
    language="fr",
    dated_on=date(2026, 3, 12),
    sent_at=datetime(2026, 3, 12, 9, 30, tzinfo=UTC),
    author="Jo Example",
    images=(Image("one", png(), "image/png"),),
    problems=("A picture was left out.",),
)


def test_every_field_comes_back() -> None:
    assert manuscript_of_json(json.loads(json.dumps(json_of(FULL)))) == FULL
    kept = {field.name for field in fields(Manuscript)} - {"source"}  # who asked knows its name
    assert set(json_of(FULL)) == kept


def test_an_empty_one_stays_empty() -> None:
    assert manuscript_of_json(json_of(Manuscript(body=()))) == Manuscript(body=())

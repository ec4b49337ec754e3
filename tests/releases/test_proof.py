"""A proof is the release as one language of the office reads it."""

import pytest

from pressdesk.formats.letterhead import Letterhead
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.releases.proof import proof_of

HEAD = Letterhead(organisation="Harbour Observatory", organisations=(("fr", "Observatoire"),))
DRAFT = ReleaseDraft(texts=(TextDraft("en", headline="News"), TextDraft("fr", headline="Du neuf")))


@pytest.mark.parametrize(
    ("language", "headline", "organisation"),
    [("en", "News", "Harbour Observatory"), ("fr", "Du neuf", "Observatoire")],
)
def test_each_language_has_its_text_and_the_name_of_the_office(
    language: str, headline: str, organisation: str
) -> None:
    proof = proof_of(DRAFT, language, {}, HEAD, ())
    assert (proof.headline, proof.letterhead.organisation) == (headline, organisation)


def test_people_who_are_gone_are_left_out() -> None:
    proof = proof_of(ReleaseDraft(contacts=(7,)), "en", {}, HEAD, ())
    assert proof.contacts == ()

"""There is always one letterhead to print on, and images are kept once."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pressdesk.base.errors import DeskError, StaleError
from pressdesk.contacts import edit as people
from pressdesk.formats.body import Paragraph, Picture, runs
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.formats.letterhead import Letterhead
from pressdesk.formats.proof import Embargo, PrintedContact
from pressdesk.releases import attachments, edit, letterheads, proof
from pressdesk.releases.drafts import ReleaseDraft, TextDraft
from pressdesk.store.settings import OfficeSettings, save_settings
from pressdesk.store.store import Store

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
HEAD = Letterhead(
    label="Main",
    organisation="Centre",
    organisations=(("en", "Center"),),
    marks=(("fr", "Communiqué"),),
    logo=PNG,
    margin_top=31.5,
)


def test_an_office_without_any_has_one_with_its_name(store: Store) -> None:
    store.do(save_settings, OfficeSettings(name="Centre"))
    assert store.ask(letterheads.default).organisation == "Centre"
    assert store.ask(letterheads.letterheads) == ()


def test_what_goes_in_comes_out(store: Store) -> None:
    first = store.do(letterheads.save, HEAD)
    kept = store.ask(letterheads.letterhead, first)
    assert replace(kept, id=0, uid="", version=0, is_default=False) == HEAD and kept.is_default
    second = store.do(letterheads.save, replace(HEAD, label="Other", is_default=True))
    assert [(h.id, h.is_default) for h in store.ask(letterheads.letterheads)] == [
        (second, True), (first, False),
    ]  # fmt: skip
    with pytest.raises(StaleError):
        store.do(letterheads.save, replace(kept, label="Late"))
    store.do(letterheads.remove, second)
    assert store.ask(letterheads.default).id == first


def test_impossible_values_are_refused(store: Store) -> None:
    for wrong in ({"margin_top": 300.0}, {"paper": "a9"}, {"logo": b"no image"}):
        with pytest.raises(DeskError):
            store.do(letterheads.save, replace(HEAD, **wrong))  # type: ignore[arg-type]


def test_the_same_image_is_kept_once(store: Store) -> None:
    uid = store.do(attachments.add_image, PNG, "a.png")
    assert store.do(attachments.add_image, PNG, "b.png") == uid
    assert store.ask(attachments.image, uid).media_type == "image/png"
    assert store.undo() == "Add image"
    with pytest.raises(DeskError):
        store.ask(attachments.image, uid)
    store.redo()
    assert store.ask(attachments.image, uid).data == PNG


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a..", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml"),
    ],
)
def test_kinds_of_images(data: bytes, kind: str) -> None:
    assert attachments.media_type(data) == kind


@pytest.mark.parametrize("data", [b"", b"<html><body>", b"<?xml version='1.0'?><rss/>", b"%PDF"])
def test_what_is_no_image_is_refused(data: bytes) -> None:
    with pytest.raises(DeskError, match="not an image"):
        attachments.media_type(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
         "not an image that can be printed"),
        (PNG + bytes(attachments.LARGEST), "too large: 25 MB"),
    ],
)  # fmt: skip
def test_an_image_that_reaches_out_or_fills_the_office_is_refused(
    store: Store, data: bytes, said: str
) -> None:
    with pytest.raises(DeskError, match=said):
        store.do(attachments.add_image, data, "a")
    with pytest.raises(DeskError, match=said):
        store.do(letterheads.save, replace(HEAD, logo=data))
    assert store.ask(letterheads.letterheads) == ()


def test_a_letterhead_whose_making_was_undone_meanwhile_is_stale(store: Store) -> None:
    store.do(letterheads.save, HEAD)
    (kept,) = store.ask(letterheads.letterheads)
    bare = replace(kept, logo=b"")
    store.do(letterheads.save, bare)
    assert store.ask(letterheads.default).logo == b""
    with pytest.raises(StaleError):
        store.do(letterheads.save, replace(kept, organisation="Other"))
    store.undo()
    store.undo()
    with pytest.raises(StaleError):
        store.do(letterheads.save, bare)


def test_the_proof_is_complete(store: Store) -> None:
    head = store.do(letterheads.save, HEAD)
    uid = store.do(attachments.add_image, PNG, "a.png")
    card = Card(
        formatted_name="Anna Berg",
        organisation="Centre",
        titles=(("en", "Press Officer"), ("fr", "Attachée de presse")),
        telephones=(Telephone("01 02"), Telephone("06 06", private=True)),
        emails=(Email("a@example.org"),),
    )
    anna = store.do(people.save, card, NOW)
    french = TextDraft("fr", headline="Bonjour", body=(Paragraph(runs("Voici")), Picture(uid)))
    draft = ReleaseDraft(
        embargoed_until=NOW,
        embargo_zone="Europe/Paris",
        letterhead=head,
        contacts=(anna, anna + 7),
        keywords=("space",),
        texts=(TextDraft("en", headline="Hello"), french),
    )
    draft = replace(draft, contacts=(anna,))
    release = store.do(edit.create, draft, NOW)
    made = store.ask(proof.proof, release, "fr")
    assert (made.headline, made.body, made.reference) == ("Bonjour", french.body, "PR 2026-001")
    assert made.contacts == (
        PrintedContact("Anna Berg", "Attachée de presse", "Centre", ("01 02",), ("a@example.org",)),
    )
    assert made.embargo == Embargo(NOW, "Europe/Paris")
    assert [image.data for image in made.images] == [PNG] and made.letterhead.logo == PNG
    assert store.ask(proof.proof, release, "en").contacts[0].title == "Press Officer"

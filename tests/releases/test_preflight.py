"""What preflight stops, what it warns of, and where it says to look."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pressdesk.formats.body import Heading, Paragraph, Picture, Run, runs
from pressdesk.formats.letterhead import Letterhead
from pressdesk.formats.proof import Embargo, Image, PrintedContact, Proof
from pressdesk.releases.preflight import Finding, check, stops

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n"
GOOD = Proof(
    "en",
    headline="Tide gauge network reaches its hundredth station",
    body=(Paragraph(runs("The gauge went into service.")),),
    contacts=(PrintedContact("Maya Okafor", telephones=("+33 2 35 01 02 03",)),),
    letterhead=Letterhead(organisation="Harbour Observatory"),
)


def found(proof: Proof, code: str) -> Finding:
    return next(finding for finding in check(proof, NOW) if finding.code == code)


def body(*blocks: Paragraph | Heading | Picture) -> Proof:
    return replace(GOOD, body=blocks)


def test_a_good_release_has_nothing_to_look_at() -> None:
    assert check(GOOD, NOW) == ()
    later = replace(GOOD, embargo=Embargo(LATER, "Europe/Paris"))
    assert check(later, NOW) == ()


@pytest.mark.parametrize(
    ("proof", "code", "severity", "field", "block"),
    [
        (replace(GOOD, headline=" "), "headline.empty", "stop", "headline", None),
        (replace(GOOD, headline="long " * 20), "headline.long", "warn", "headline", None),
        (replace(GOOD, body=()), "body.empty", "warn", "body", None),
        (replace(GOOD, contacts=()), "contacts.none", "warn", "contacts", None),
        (
            replace(GOOD, contacts=(*GOOD.contacts, PrintedContact("Luc Bérard"))),
            "contacts.no_telephone",
            "warn",
            "contacts",
            1,
        ),
        (replace(GOOD, subhead="🌊"), "glyph.missing", "stop", "subhead", None),
        (body(Heading(runs("A")), Paragraph(runs("漢"))), "glyph.missing", "stop", "body", 1),
        (body(Picture("x", alt="a", credit="b")), "image.missing", "stop", "body", 0),
        (body(Picture("x")), "image.no_alt", "stop", "body", 0),
        (body(Picture("x")), "image.no_rights", "warn", "body", 0),
        (body(Paragraph(), Heading()), "heading.empty", "warn", "body", 1),
        (body(Heading(runs("deep"), 3)), "heading.jump", "warn", "body", 0),
        (replace(GOOD, embargo=Embargo(None)), "embargo.no_time", "warn", "embargo", None),
        (
            replace(GOOD, embargo=Embargo(LATER.replace(tzinfo=None))),
            "embargo.no_zone",
            "stop",
            "embargo",
            None,
        ),
        (
            replace(GOOD, embargo=Embargo(LATER.replace(tzinfo=None), "Mars/Olympus")),
            "embargo.no_zone",
            "stop",
            "embargo",
            None,
        ),
        (
            replace(GOOD, embargo=Embargo(NOW, "Europe/Paris")),
            "embargo.past",
            "warn",
            "embargo",
            None,
        ),
        (
            replace(GOOD, embargo=Embargo(LATER, "UTC"), is_immediate=True),
            "embargo.immediate",
            "warn",
            "embargo",
            None,
        ),
        (body(Paragraph(runs("Dear [[Firstname]]"))), "text.placeholder", "warn", "body", 0),
        (body(Paragraph(runs("two  spaces"))), "text.double_space", "warn", "body", 0),
        (body(Paragraph(runs("Monday 24 November 2026"))), "text.weekday", "warn", "body", 0),
        (replace(GOOD, letterhead=Letterhead()), "letterhead.no_organisation", "warn",
         "letterhead", None),
        (
            replace(GOOD, letterhead=replace(GOOD.letterhead, logo=b"MZ")),
            "letterhead.logo",
            "stop",
            "letterhead",
            None,
        ),
    ],
)  # fmt: skip
def test_findings(proof: Proof, code: str, severity: str, field: str, block: int | None) -> None:
    finding = found(proof, code)
    assert (finding.severity, finding.field, finding.block) == (severity, field, block)
    assert finding.message.endswith((".", "🌊", ")", "]]"))
    assert stops(check(proof, NOW)) is any(f.severity == "stop" for f in check(proof, NOW))


def test_what_stops_comes_first() -> None:
    severities = [f.severity for f in check(replace(GOOD, headline="", contacts=()), NOW)]
    assert severities == ["stop", "warn"]


@pytest.mark.parametrize(
    "target",
    ["https://harbour", "mailto:desk", "tel:none", "https://a.example/b c", "ftp://a.example"],
)
def test_odd_links_are_shown(target: str) -> None:
    assert target in found(body(Paragraph((Run("here", link=target),))), "link.odd").message


def test_a_link_that_says_another_address() -> None:
    run = Run("www.harbour.example", link="https://elsewhere.example/")
    assert "elsewhere.example" in found(body(Paragraph((run,))), "link.odd").message


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("portal", "https://harbour.example/data?x=1#y"),
        ("www.harbour.example", "https://harbour.example/"),
        ("mail", "mailto:desk@harbour.example?subject=Tides"),
        ("call", "tel:+33-2-35-01-02-03"),
    ],
)
def test_good_links_are_left_in_peace(words: str, target: str) -> None:
    assert check(body(Paragraph((Run(words, link=target),))), NOW) == ()


def test_an_image_with_all_its_words() -> None:
    picture = Picture("x", "Quay", "Anne", "© Harbour", "The quay at dusk")
    proof = replace(body(Paragraph(runs("x")), picture), images=(Image("x", PNG, "image/png"),))
    assert check(proof, NOW) == ()


def test_the_right_weekday_is_told() -> None:
    finding = found(
        body(Paragraph(runs("On Monday, November 24, 2026, it opens."))), "text.weekday"
    )
    assert finding.message == ("“Monday, November 24, 2026” does not exist: that day is a Tuesday.")


def test_double_spaces_are_told_once() -> None:
    doubled = Paragraph(runs("one  two"))
    findings = check(body(doubled, doubled, doubled), NOW)
    assert [(f.code, f.block) for f in findings] == [("text.double_space", 0)]
    assert "in 3 places" in findings[0].message

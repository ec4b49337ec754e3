"""Preflight: what of a proof would fail at the press, or embarrass the office in print."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from pressdesk.base.i18n import _, ngettext
from pressdesk.formats.body import (
    SCHEMES,
    Body,
    Heading,
    Picture,
    Run,
    body_text,
    plain,
)
from pressdesk.formats.proof import CORRECTION, WITHDRAWAL, Embargo, Proof
from pressdesk.releases.slips import has_double_space, placeholders, wrong_weekdays
from pressdesk.typeset.document import LONG_LINK, text_runs
from pressdesk.typeset.glyphs import bodies, missing, name_of, texts
from pressdesk.typeset.pdf import is_printable

HEADLINE_LENGTH = 65
STOP, WARN = "stop", "warn"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. "stop": no valid PDF can be made; "warn": the user decides.

    `field` and `block` say where to jump to; `code` names the kind of finding for good.
    """

    code: str
    severity: str
    message: str
    field: str
    block: int | None = None


def check(proof: Proof, now: datetime | None = None) -> tuple[Finding, ...]:
    """Return what to look at before the proof leaves the house, what stops it first."""
    found = [finding for part in _CHECKS for finding in part(proof)]
    found += _embargo(proof, now or datetime.now(UTC))
    found.sort(key=lambda finding: finding.severity != STOP)
    return tuple(found)


def stops(findings: tuple[Finding, ...]) -> bool:
    """Whether any finding keeps the PDF from being made."""
    return any(finding.severity == STOP for finding in findings)


# --- the fields ------------------------------------------------------------------------------


def _headline(proof: Proof) -> Iterator[Finding]:
    headline = proof.headline.strip()
    if not headline:
        yield Finding("headline.empty", STOP, _("The release has no headline."), "headline")
    elif len(headline) > HEADLINE_LENGTH:
        message = _("The headline has {n} characters; up to {most} read best.")
        message = message.format(n=len(headline), most=HEADLINE_LENGTH)
        yield Finding("headline.long", WARN, message, "headline")
    if not body_text(proof.body).strip():
        yield Finding("body.empty", WARN, _("The release has no text."), "body")


def _notice(proof: Proof) -> Iterator[Finding]:
    notice = proof.notice
    if notice is None:
        return
    if notice.kind == WITHDRAWAL:
        message = _("This release was withdrawn: whatever is made of it says so first.")
        yield Finding("notice.withdrawn", WARN, message, "notice")
    if notice.kind == CORRECTION and not notice.words.strip():
        message = _("The correction does not say in this language what is corrected.")
        yield Finding("notice.wordless", WARN, message, "notice")
    if notice.is_unchanged:
        message = _("It is a correction, and its text is still the one that was issued.")
        yield Finding("notice.unchanged", WARN, message, "body")


def _contacts(proof: Proof) -> Iterator[Finding]:
    if not proof.contacts:
        message = _("No press contact is named: journalists will not know whom to call.")
        yield Finding("contacts.none", WARN, message, "contacts")
    for at, person in enumerate(proof.contacts):
        if not any(re.search(r"\d", number) for number in person.telephones):
            message = _("{name} has no telephone number.").format(name=person.formatted_name)
            yield Finding("contacts.no_telephone", WARN, message, "contacts", at)


def _letterhead(proof: Proof) -> Iterator[Finding]:
    if not proof.letterhead.organisation.strip():
        message = _("The letterhead does not name your organisation.")
        yield Finding("letterhead.no_organisation", WARN, message, "letterhead")
    logo = proof.letterhead.logo
    if logo and not is_printable(logo):
        message = _("The letterhead’s logo is no image that can be printed.")
        yield Finding("letterhead.logo", STOP, message, "letterhead")


def _embargo(proof: Proof, now: datetime) -> Iterator[Finding]:
    embargo = proof.embargo
    if embargo is None:
        return
    if embargo.until is None:
        message = _("The embargo does not say until when.")
        yield Finding("embargo.no_time", WARN, message, "embargo")
        return
    until = _moment(embargo)
    if until is None:
        message = _("The embargo has no time zone: it would end at another hour elsewhere.")
        yield Finding("embargo.no_zone", STOP, message, "embargo")
    elif until <= now:
        message = _("The embargo has already passed.")
        yield Finding("embargo.past", WARN, message, "embargo")
    if proof.is_immediate:
        message = _("The release is marked for immediate release, and it is under embargo.")
        yield Finding("embargo.immediate", WARN, message, "embargo")


def _moment(embargo: Embargo) -> datetime | None:
    if embargo.until is None or embargo.until.tzinfo is not None:
        return embargo.until
    try:
        return embargo.until.replace(tzinfo=ZoneInfo(embargo.zone)) if embargo.zone else None
    except (KeyError, ValueError, OSError):
        return None


# --- the text --------------------------------------------------------------------------------


def _glyphs(proof: Proof) -> Iterator[Finding]:
    for lacking in missing(proof):
        names = ", ".join(name_of(letter) for letter in lacking.characters[:5])
        message = ngettext(
            "A character cannot be printed, because no font of the pages has it: {names}",
            "Some characters cannot be printed, because no font of the pages has them: {names}",
            len(lacking.characters),
        ).format(names=names + ("…" if len(lacking.characters) > 5 else ""))
        yield Finding("glyph.missing", STOP, message, lacking.field, lacking.block)


def _slips(proof: Proof) -> Iterator[Finding]:
    weekdays = (
        _("a Monday"), _("a Tuesday"), _("a Wednesday"), _("a Thursday"), _("a Friday"),
        _("a Saturday"), _("a Sunday"),
    )  # fmt: skip
    for field, block, text in texts(proof):
        for words in placeholders(text):
            message = _("A placeholder is left in the text: {words}").format(words=words)
            yield Finding("text.placeholder", WARN, message, field, block)
        for written, day in wrong_weekdays(text, proof.language, proof.dated_on):
            message = _("“{written}” does not exist: that day is {weekday}.")
            message = message.format(written=" ".join(written.split()), weekday=weekdays[day])
            yield Finding("text.weekday", WARN, message, field, block)
    doubled = [(field, at) for field, at, text in texts(proof) if has_double_space(text)]
    if doubled:
        # Somebody who puts two spaces after each full stop is told so once.
        message = ngettext(
            "Two spaces stand between words.",
            "Two spaces stand between words, in {n} places; this is the first.",
            len(doubled),
        ).format(n=len(doubled))
        yield Finding("text.double_space", WARN, message, *doubled[0])


def _headings(proof: Proof) -> Iterator[Finding]:
    for field, body in bodies(proof):
        level = 1
        for at, block in enumerate(body):
            if not isinstance(block, Heading):
                continue
            if not plain(block.runs).strip():
                message = _("A heading is empty.")
                yield Finding("heading.empty", WARN, message, field, at)
                continue
            if block.level > level + 1:
                message = _("A small heading has no larger one above it; it is printed larger.")
                yield Finding("heading.jump", WARN, message, field, at)
            level = min(block.level, level + 1)


def _pictures(proof: Proof) -> Iterator[Finding]:
    images = {image.uid: image for image in proof.images}
    for field, body in bodies(proof):
        for at, block in _pictures_of(body):
            image = images.get(block.image)
            if image is None or not is_printable(image.data):
                message = _("The image is missing or is none that can be printed.")
                yield Finding("image.missing", STOP, message, field, at)
            if not block.alt.strip():
                message = _("The image has no description for those who cannot see it.")
                yield Finding("image.no_alt", STOP, message, field, at)
            if not (block.rights.strip() or block.credit.strip()):
                message = _("The image names neither its maker nor its rights.")
                yield Finding("image.no_rights", WARN, message, field, at)


def _pictures_of(body: Body) -> Iterator[tuple[int, Picture]]:
    for at, block in enumerate(body):
        if isinstance(block, Picture):
            yield at, block


def _links(proof: Proof) -> Iterator[Finding]:
    for field, body in bodies(proof):
        for at, block in enumerate(body):
            for run in text_runs(block):
                if run.link and (why := _odd(run)):
                    yield Finding("link.odd", WARN, why, field, at)


def _odd(run: Run) -> str:
    """Return what is odd about a link, "" where nothing is."""
    target = run.link.strip()
    shown = target if len(target) <= 60 else target[:59] + "…"
    scheme, _colon, rest = target.partition(":")
    host = _host(target)
    if not target.lower().startswith(SCHEMES) or len(target) > LONG_LINK:
        return _("A link leads nowhere a reader can go: {target}").format(target=shown)
    is_odd = {
        "mailto": not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", rest.partition("?")[0]),
        "tel": not re.search(r"\d{3}", re.sub(r"[\s().-]", "", rest)),
    }.get(scheme.lower(), "." not in host.strip(".") or " " in target)
    if is_odd:
        return _("A link looks unfinished: {target}").format(target=shown)
    words = run.text.strip()
    if host and re.match(r"(?:https?://|www\.)\S+$", words, re.IGNORECASE):
        said = _host(words if "://" in words else f"https://{words}")
        if said.removeprefix("www.") != host.removeprefix("www."):
            return _("A link shows {words} and leads to {target}.").format(words=said, target=host)
    return ""


def _host(address: str) -> str:
    match = re.match(r"https?://(?:[^/?#@]*@)?([^/?#:]*)", address, re.IGNORECASE)
    return match[1].casefold() if match else ""


_CHECKS: tuple[Callable[[Proof], Iterator[Finding]], ...] = (
    _headline,
    _notice,
    _contacts,
    _glyphs,
    _pictures,
    _headings,
    _slips,
    _links,
    _letterhead,
)

"""The properties of one vCard put together to a card."""

from dataclasses import replace

from pressdesk.formats.card import Address, Affiliation, Card, Email, Link, Photo, Telephone
from pressdesk.formats.personname import put_together
from pressdesk.formats.vcardbinary import content
from pressdesk.formats.vcarddraft import TAKERS, Draft, other
from pressdesk.formats.vcardhead import Head
from pressdesk.formats.vcardnames import without_guesses
from pressdesk.formats.vcardplaces import address, of_label, words_in, words_of
from pressdesk.formats.vcardtext import text, unescaped
from pressdesk.formats.vcardtypes import labelled

MOST_CHARACTERS = 1_000_000  # of one value that is text
_MOST_PLACES = 100  # addresses that labels are compared with
_BINARY = {"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "AGENT"}


class TooLongError(Exception):
    """A value that is text has more characters than any field could show."""


def card_of(version: str, properties: list[tuple[Head, str]]) -> Card:
    """Return the card that properties make; one equal to `Card()` where they say nothing.

    Raises TooLongError for a value no field could show.
    """
    draft = Draft(version)
    takers = TAKERS
    for head, value in properties:
        if len(value) > MOST_CHARACTERS and head.encoding != "b" and head.key not in _BINARY:
            raise TooLongError
        takers.get(head.key, other)(draft, head, value)
    return _finished(draft)


def _finished(draft: Draft) -> Card:
    fields = draft.fields
    own_titles, guessed = fields.pop("own_titles", ()), fields.pop("guessed", ())
    family, given, additional, prefix, suffix = draft.parts or ("", "", "", "", "")
    telephones = _telephones(draft) if draft.telephones else ()
    emails = _emails(draft) if draft.emails else ()
    if draft.titles or own_titles:
        fields["titles"] = _titles(draft, own_titles)
    for outlet in draft.jobs:
        _employ(draft, outlet)
    if draft.addresses or draft.places:
        fields["addresses"] = _addresses(draft)
    if draft.links:
        fields["links"] = tuple(_link(draft, head, link) for head, link in draft.links)
    if draft.notes:
        fields["note"] = "\n".join(dict.fromkeys(draft.notes))
    if draft.languages:
        fields["languages"] = tuple(code for _rank, code in sorted(draft.languages, key=_first))
    if draft.photos:
        fields["photo"] = _photo(draft)
    for group, (head, label) in draft.labels.items():
        if group not in draft.used:
            draft.keep(head, label)
    nickname = ", ".join(draft.nicknames)
    name = draft.name or put_together(given, family, additional, suffix) or nickname
    card = Card(
        formatted_name=name, family_name=family, given_name=given, additional_names=additional,
        honorific_prefix=prefix, honorific_suffix=suffix, nickname=nickname,
        telephones=telephones, emails=emails, categories=tuple(dict.fromkeys(draft.categories)),
        kept=tuple(draft.kept), **fields,
    )  # fmt: skip
    return without_guesses(card, guessed) if guessed else card


def _first(pair: tuple[int, str]) -> int:
    return pair[0]


def _telephones(draft: Draft) -> tuple[Telephone, ...]:
    best = min((head.pref for head, _number in draft.telephones if head.pref), default=-1)
    made = []
    for head, number in draft.telephones:
        of = head.traits
        if head.group:
            of = labelled(of, draft.label_of(head))
        made.append(Telephone(number, of.kind, head.pref == best, of.private, of.label))
    return tuple(made)


def _emails(draft: Draft) -> tuple[Email, ...]:
    best = min((head.pref for head, _address, _name in draft.emails if head.pref), default=-1)
    made = []
    for head, mail, name in draft.emails:
        of = head.traits
        if head.group:
            of = labelled(of, draft.label_of(head))
        label = of.label or ("" if name == draft.name else name)
        made.append(Email(mail, of.kind, head.pref == best, of.private, label, of.bounced))
    return tuple(made)


def _addresses(draft: Draft) -> tuple[Address, ...]:
    best = min((head.pref for head, _value in draft.addresses if head.pref), default=-1)
    made = []
    for head, value in draft.addresses:
        found = address(head, value, draft.label_of(head))
        if found is not None:
            made.append(replace(found, preferred=head.pref == best))
        if written := head.parameter("LABEL"):
            plain = Head("LABEL", "LABEL", "", _types_only(head), head.types, traits=head.traits)
            draft.places.append((plain, written))
        if place := head.parameter("GEO"):
            draft.keep(Head("GEO", "GEO", "", _types_only(head)), place)
    kinds = {found.kind for found in made}
    said = [words_of(found) for found in made[:_MOST_PLACES]] if draft.places else []
    for head, value in draft.places:
        words = text(unescaped(value))
        if not words or any(words_in(words) <= known for known in said):
            continue  # Nothing in it that the address does not say.
        if head.traits.kind in kinds:
            draft.keep(head, value)
        else:
            made.append(of_label(head, words))
    return tuple(made)


def _types_only(head: Head) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(pair for pair in head.parameters if pair[0] == "TYPE")


def _titles(draft: Draft, own: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Return job titles by language: ours in their order, with what others changed in them.

    A second title in the same language belongs to the second organisation, or is kept.
    """
    made = dict(own)
    jobs = iter(draft.jobs)
    for head, words, value in draft.titles:
        if own and words in made.values() and head.language not in made:
            continue
        if own or head.language not in made:
            made[head.language] = words
        elif words != made[head.language]:
            job = next(jobs, None)
            if job is None:
                draft.keep(head, value)
            else:
                _employ(draft, job, words)
    draft.jobs = list(jobs)
    return tuple(made.items())


def _employ(draft: Draft, outlet: str, role: str = "") -> None:
    made = Affiliation(outlet, role)
    draft.fields["affiliations"] = (*draft.fields.get("affiliations", ()), made)


def _link(draft: Draft, head: Head, link: Link) -> Link:
    label = draft.label_of(head) if head.group else ""
    if not label:
        return link
    of = labelled(head.traits._replace(label=link.label), label)
    return replace(link, label=of.label)


def _photo(draft: Draft) -> Photo | None:
    """Return the first picture that is in the card itself; the others are kept."""
    best: Photo | None = None
    for head, value in sorted(draft.photos, key=lambda pair: pair[0].pref or 101):
        held = content(head, value) if best is None else None
        if held is not None and held[0].startswith("image/") and held[0] != "image/svg+xml":
            best = Photo(*held)
        else:
            draft.keep(head, value)
    return best

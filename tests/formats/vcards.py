"""Cards for the tests of vCards: any that an office may have, made by hypothesis."""

import string
from datetime import date

from hypothesis import strategies as st

from pressdesk.base.text import clean
from pressdesk.formats.card import (
    ACTIVE,
    DO_NOT_CONTACT,
    LEFT,
    Address,
    Affiliation,
    Card,
    Email,
    Link,
    Photo,
    Property,
    Telephone,
)

letters = st.characters(exclude_categories=("Cs",))


def plain(text: str) -> str:
    """One line, as a field of one line holds it."""
    return clean(text).replace("\n", " ").replace("\t", " ").strip()


# What trips a reader up, often: its own signs, and words that look like its properties.
signs = st.sampled_from(
    (";", ",", ":", "\\", "\\n", '"', "=", "=41", "^n", "'", " ", "END:VCARD", "é", "ß", "名", "😀")
)
words = st.one_of(st.text(letters, max_size=60), st.lists(signs, max_size=12).map("".join)).map(
    plain
)
named = words.filter(bool)
lines = st.lists(words, max_size=4).map(lambda rows: clean("\n".join(rows)).strip())
languages = st.sampled_from(("en", "fr", "pt-BR", ""))
kinds = st.sampled_from(("work", "cell", "home", "fax", "desk", ""))
# Labels of our own, and those that other programs have a TYPE for.
labels = st.one_of(
    st.just(""), named, st.sampled_from(("Home", "Work", "Pager", "Main, Home", "pager", "Mobile"))
)
flags = st.booleans()
days = st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
tokens = st.text(string.ascii_letters + string.digits + "-", min_size=1, max_size=12)
pictures = st.sampled_from(
    (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"RIFF\0\0\0\0WEBP", b"none known")
)
_MEDIA = {b"\x89": "image/png", b"\xff": "image/jpeg", b"G": "image/gif", b"R": "image/webp"}
photos = st.builds(
    lambda head, body: Photo(_MEDIA.get(head[:1], "image/heic"), head + body),
    pictures,
    st.binary(max_size=300),
)
kept = st.builds(
    Property,
    tokens.map(lambda name: f"X-{name}").filter(lambda name: "PRESSDESK" not in name.upper()),
    named,
    st.lists(
        st.tuples(tokens.map(lambda name: f"X-P{name.upper()}"), st.tuples(named)),
        max_size=2,
        unique_by=lambda pair: pair[0],
    ).map(tuple),
    st.sampled_from(("", "item1", "work-two", "G2")),
)


def several(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=3).map(tuple)


def once(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=3, unique=True).map(tuple)


said = st.lists(st.tuples(languages, named), max_size=3, unique_by=lambda pair: pair[0]).map(tuple)
addresses = st.builds(Address, lines, words, words, words, words,
                      st.sampled_from(("work", "home", "")), flags, labels).filter(
    lambda address: not address.is_empty
)  # fmt: skip
services = st.sampled_from(("Twitter", "LinkedIn", "twitter"))
links = st.builds(Link, named, st.sampled_from(("web", "profile", "chat", "")),
                  st.one_of(labels, services))  # fmt: skip

cards = st.builds(
    Card,
    uid=words,
    formatted_name=named,
    family_name=words,
    given_name=words,
    additional_names=words,
    honorific_prefix=words,
    honorific_suffix=words,
    nickname=words,
    organisation=words,
    department=words,
    role=words,
    country=st.sampled_from(("", "FR", "DE")),
    titles=said,
    salutations=said,
    telephones=several(st.builds(Telephone, named, kinds, flags, flags, labels)),
    emails=several(
        st.builds(Email, named.filter(lambda a: not a.lower().startswith("mailto:")),
                  st.sampled_from(("work", "desk", "home", "")), flags, flags, labels, flags)
    ),
    addresses=several(addresses),
    links=several(links),
    affiliations=several(st.builds(Affiliation, named, words, days, days)),
    languages=once(st.sampled_from(("en", "fr", "de", "pt-BR"))),
    categories=once(named),
    beats=once(named),
    custom=several(st.tuples(named, lines)),
    kept=several(kept),
    photo=st.one_of(st.none(), photos),
    note=lines,
    is_officer=flags,
    duty_hours=lines,
    absent_from=days,
    absent_until=days,
    is_archived=flags,
    status=st.sampled_from((ACTIVE, LEFT, DO_NOT_CONTACT)),
    status_reason=lines,
    status_on=days,
    verified_on=days,
    source=lines,
    sourced_on=days,
    lawful_basis=lines,
)  # fmt: skip

"""The headings and set words of our own full layout, in the languages the program speaks.

They are fixed here and not in the catalogue: a file must be read back by every later version, in
whichever language it was written. Add to them, and leave what stands.
"""

import re
from collections.abc import Iterable

OWN_MARK = "PressDesk ID"  # the heading of identifiers, which no other program writes
# Where that column was taken out by hand, these are still like nothing else.
_OWN_TOO = frozenset(("Telephone 1 type", "E-mail 1 type", "Address 1 town"))
_FRENCH = {
    "Name": "Nom complet",
    "Family name": "Nom",
    "Given name": "Prénom",
    "Additional names": "Autres prénoms",
    "Prefix": "Civilité",
    "Suffix": "Suffixe",
    "Nickname": "Surnom",
    "Department": "Service",
    "Role": "Rôle",
    "Job title": "Fonction",
    "Salutation": "Formule d’appel",
    "Telephone": "Téléphone",
    "Address": "Adresse",
    "Link": "Lien",
    "Outlet": "Média",
    "Field": "Champ",
    "Country": "Pays",
    "Languages": "Langues",
    "Categories": "Catégories",
    "Beats": "Rubriques",
    "Officer": "Attaché de presse",
    "Duty hours": "Permanence",
    "Absent from": "Absent du",
    "Absent until": "Absent jusqu’au",
    "Status": "Statut",
    "Status reason": "Motif du statut",
    "Status since": "Statut depuis",
    "Verified on": "Vérifié le",
    "Source date": "Date de la source",
    "Lawful basis": "Base légale",
    "Archived": "Archivé",
    "vCard properties": "Propriétés vCard",
}
_FRENCH_PARTS = {
    "label": "libellé",
    "street": "rue",
    "town": "ville",
    "region": "région",
    "postal code": "code postal",
    "country": "pays",
    "language": "langue",
    "role": "rôle",
    "from": "du",
    "until": "au",
}
# Words a cell may hold that the program understands, and not the user's own.
_FRENCH_WORDS = {
    "yes": "oui",
    "work": "travail",
    "cell": "mobile",
    "home": "domicile",
    "desk": "rédaction",
    "preferred": "préféré",
    "private": "privé",
    "bounced": "rejeté",
    "profile": "profil",
    "chat": "messagerie",
    "left": "parti",
    "do_not_contact": "ne pas contacter",
}
_MEANT = {french: english for english, french in _FRENCH.items()}
_MEANT_PARTS = {french: english for english, french in _FRENCH_PARTS.items()}
_MEANT_WORDS = {french: english for english, french in _FRENCH_WORDS.items()}
_SHAPE = re.compile(r"(.+?)(?: (\d{1,4})(?: (.+))?| (\([A-Za-z]+\)))?")


def said(heading: str, language: str) -> str:
    """Return an English heading ("Telephone 2 label") as it is written in `language`."""
    return _turned(heading, _FRENCH, _FRENCH_PARTS) if language == "fr" else heading


def meant(heading: str) -> str:
    """Return the English heading of one in any of our languages."""
    return _turned(heading, _MEANT, _MEANT_PARTS)


def _turned(heading: str, families: dict[str, str], parts: dict[str, str]) -> str:
    shape = _SHAPE.fullmatch(heading)
    if shape is None:
        return heading
    family, number, part, code = shape.groups()
    told = [families.get(family, family), number, parts.get(part, part), code]
    return " ".join(piece for piece in told if piece)


def is_own(header: Iterable[str]) -> bool:
    """Whether these are headings of our own full layout, in any of our languages."""
    told = {meant(heading) for heading in header}
    return OWN_MARK in told or ("Name" in told and bool(told & _OWN_TOO))


def said_word(word: str, language: str) -> str:
    """Return a set word ("work", "yes") as it is written in `language`."""
    return _FRENCH_WORDS.get(word, word) if language == "fr" else word


def meant_word(word: str) -> str:
    """Return a set word of any of our languages in English."""
    return _MEANT_WORDS.get(word, word)

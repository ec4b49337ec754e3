"""An office with planted doubles and with people who only look like doubles, to measure by."""

import random
from dataclasses import dataclass, replace

from pressdesk.formats.card import Card, Email, Telephone

_GIVEN = """
Anna Élodie Zoë Jean-Pierre Marie François Noël Björn Inês José Robert William Elizabeth Catherine
Nicolas Stéphane Emmanuel Alexandre Francisco Giuseppe Katarzyna Mikhail Thomas Michael Margaret
Christopher Sébastien Benoît Hélène Jürgen Søren Åsa Łukasz Matthias Ulrike Dominique Laurence
Antonio Guadalupe Johannes Cornelis Daniel Daniela Paolo Paola Camille
"""
_FAMILY = """
Dupont Müller Martin Lefèvre García Fernández Rossi Bianchi Nowak Kowalska Jansen de_Vries Le_Gall
van_den_Berg Schröder Weiß Sørensen Åkesson Dvořák Nagy O’Brien MacDonald Thompson Bauer Schneider
Moreau Girard Bonnet Rousseau Mercier Chevalier Fontaine Ferreira Gonçalves Petersson Virtanen
Papadopoulos Ivanova Kuznetsov Tanaka Nguyen Okafor Haddad Benali Cohen Fischer Hoffmann Wagner
Becker Keller Roux Blanc Marchand Lambert Perrin Morel Fournier
"""
_OUTLETS = """
Agence_Manche Le_Soir Radio_Littoral_SA Agence_France_Littoral The_Harbour_Times Ocean_Weekly
Nordsee_Zeitung_GmbH Corriere_del_Porto Diario_del_Mar Gazeta_Morska Télé_Estuaire Science_Now
La_Dépêche_du_Port Der_Seewart Space_Desk_Ltd Het_Havenblad_BV Blue_Planet_TV Le_Phare
"""
GIVEN = _GIVEN.split()
FAMILY = [name.replace("_", " ") for name in _FAMILY.split()]
OUTLETS = [name.replace("_", " ") for name in _OUTLETS.split()]
SHORT = {
    "Robert": "Bob", "William": "Bill", "Elizabeth": "Liz", "Catherine": "Cathy", "Nicolas": "Nico",
    "Stéphane": "Steph", "Emmanuel": "Manu", "Alexandre": "Alex", "Francisco": "Paco",
    "Giuseppe": "Beppe", "Katarzyna": "Kasia", "Mikhail": "Misha", "Thomas": "Tom",
    "Michael": "Mike", "Margaret": "Peggy", "Christopher": "Chris", "Sébastien": "Seb",
    "Johannes": "Hans", "Cornelis": "Kees", "José": "Pepe", "Daniel": "Dan",
}  # fmt: skip
_PLAIN = str.maketrans("éèêëàâäáãåïîíóôöøúùüûçčññřžšłÉÅŁß", "eeeeaaaaaaiiioooouuuuccnnrzslEALs")
_SPELT = {"ü": "ue", "ö": "oe", "ä": "ae", "ø": "oe", "å": "aa", "ß": "ss"}


@dataclass(frozen=True)
class Planted:
    """Cards, and which of them (by place) are one person."""

    cards: tuple[Card, ...]
    doubles: frozenset[tuple[int, int]]


def planted(people: int = 600, doubles: int = 200, seed: int = 1) -> Planted:
    """Return an office of so many different people and so many second cards of some."""
    chance = random.Random(seed)
    cards: list[Card] = []
    known: set[tuple[str, str]] = set()
    there: set[tuple[str, str, str]] = set()
    while len(cards) < people:
        given, family = chance.choice(GIVEN), chance.choice(FAMILY)
        outlet = chance.choice(OUTLETS)
        if (given, family, outlet) in there:
            continue  # nobody could tell these two apart
        if (given, family) in known and chance.random() < 0.9:
            continue
        there.add((given, family, outlet))
        known.add((given, family))
        cards.append(_person(chance, given, family, outlet, len(cards)))
    cards += _lookalikes(chance)
    pairs = set()
    for place in chance.sample(range(people), doubles):
        pairs.add((place, len(cards)))
        cards.append(_again(chance, cards[place]))
    return Planted(tuple(cards), frozenset(pairs))


def _person(chance: random.Random, given: str, family: str, outlet: str, n: int) -> Card:
    house = outlet.lower().translate(_PLAIN).replace(" ", "").replace("’", "")
    address = f"{given}.{family}{n}".lower().translate(_PLAIN).replace(" ", "")
    return Card(
        formatted_name=f"{given} {family}",
        given_name=given,
        family_name=family,
        organisation=outlet,
        emails=(Email(f"{address.replace('’', '')}@{house}.example"),),
        telephones=(Telephone(f"+33 (0){chance.randint(1, 7)} {_number(chance, n)}"),),
    )


def _number(chance: random.Random, n: int) -> str:
    digits = f"{n:04}{chance.randint(0, 9999):04}"
    return " ".join(digits[at : at + 2] for at in range(0, 8, 2))


def _lookalikes(chance: random.Random) -> list[Card]:
    """Return people who share something and are still two."""
    made = []
    for n, (one, other, family) in enumerate(
        (("Pierre", "Paul", "Sabatier"), ("Daniel", "Daniela", "Weber"), ("Anna", "Anton", "Lind"),
         ("Marie", "Marion", "Vidal"), ("Hans", "Heidi", "Kranz"), ("Luc", "Lucie", "Renard"))
    ):  # fmt: skip
        for given in (one, other):
            made.append(_person(chance, given, family, OUTLETS[n], 7000 + len(made)))
    desk, number = Email("redaction@lesoir.example"), Telephone("+33 1 70 70 70 70")
    for given, family in (("Ada", "Roche"), ("Bruno", "Lopes"), ("Carl", "Ada"), ("Dora", "Roche")):
        card = _person(chance, given, family, "Le Soir", 7100 + len(made))
        made.append(replace(card, emails=(desk,), telephones=(number,)))
    for outlet in OUTLETS[:5]:  # a name so common that it says nothing
        made.append(_person(chance, "Jean", "Martin", outlet, 7200 + len(made)))
    return made


def _again(chance: random.Random, card: Card) -> Card:
    """Return a second card of a person, as another file would have it."""
    given, family = card.given_name, card.family_name
    name = chance.choice(
        (_turned, _plain, _spelt, _short, _initial, _slip, _titled, _middle, _same)
    )(chance, given, family)
    local, _at, _house = card.emails[0].address.partition("@")
    digits = card.telephones[0].number
    emails, numbers = card.emails, card.telephones
    match chance.randrange(4):
        case 0:  # only the outlet is the same
            emails, numbers = (Email(f"{local[:3]}{chance.randint(100, 999)}@mail.example"),), ()
        case 1:
            emails = ()
            numbers = (Telephone(digits.replace("+33 (0)", "0").replace(" ", ".")),)
        case 2:
            emails = (Email(card.emails[0].address.upper()),)
            numbers = ()
    outlet = card.organisation if chance.random() < 0.8 else card.organisation.upper()
    outlet = outlet.removesuffix(" SA").removesuffix(" GmbH").removesuffix(" Ltd")
    return Card(formatted_name=name, organisation=outlet, emails=emails, telephones=numbers)


def _turned(_chance: random.Random, given: str, family: str) -> str:
    return f"{family.upper()}, {given}"


def _plain(_chance: random.Random, given: str, family: str) -> str:
    return f"{given} {family}".translate(_PLAIN).replace("-", " ").replace("’", "'")


def _spelt(_chance: random.Random, given: str, family: str) -> str:
    name = f"{given} {family}"
    for letter, spelt in _SPELT.items():
        name = name.replace(letter, spelt)
    return name


def _short(_chance: random.Random, given: str, family: str) -> str:
    return f"{SHORT.get(given, given)} {family}"


def _initial(_chance: random.Random, given: str, family: str) -> str:
    return f"{given[0]}. {family}"


def _slip(chance: random.Random, given: str, family: str) -> str:
    if len(family) < 6:
        return f"{given} {family}"
    at = chance.randrange(1, len(family) - 2)
    return f"{given} {family[:at]}{family[at + 1]}{family[at]}{family[at + 2 :]}"


def _titled(_chance: random.Random, given: str, family: str) -> str:
    return f"Dr {given} {family}"


def _middle(chance: random.Random, given: str, family: str) -> str:
    return f"{given} {chance.choice('ABCDEFG')}. {family}"


def _same(_chance: random.Random, given: str, family: str) -> str:
    return f"{given} {family}"

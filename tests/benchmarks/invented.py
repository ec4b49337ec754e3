"""Invents people and releases for offices as big as one wants to measure, always the same ones.

The names are in twelve scripts, three quarters of them in Latin, as unequal in length as in life;
one person in a hundred is a second card of somebody before, as another file would have it.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pressdesk.formats.body import Block, Heading, Paragraph, runs
from pressdesk.formats.card import Card, Email, Telephone
from pressdesk.releases.drafts import ReleaseDraft, TextDraft

_STARTS = "ber mar dub lef gar mor sim lau mic roux ham sch web wag bec hof kel fisch nor lind "
_MIDDLES = "a e i o u an en in er or el al il et au ou eau ie ai oi "
_ENDS = "t d n l r s x z rd nd lt mann stein son sen ski vic ez es eau ier ard ot in on "
_GIVEN = (
    "Anna Élodie Zoë Jean Marie Pierre Luc Søren Åsa Łukasz Chloé François Noël Björn Inês José"
    " Marta Ivan Olga Hans Greta Paul Emma Louis Jules Hugo Léa Alice Nora Omar Yara Ana"
)
_TITLES = ("Editor", "Reporter", "Science correspondent", "Head of news", "Producer", "Freelance")
_BEATS = ("space", "science", "defence", "economy", "climate", "transport", "health", "politics")
_OTHERS = 0.24  # of all people have a name in another script
DOUBLED = 100  # one card in so many is somebody's second


@dataclass(frozen=True, slots=True)
class _Script:
    """How people are called in a script: given names, and what family names begin and end with."""

    given: str
    starts: str
    ends: str
    pattern: str = "{given} {family}"


_SCRIPTS = (
    _Script("Ελένη Γιώργος Μαρία Νίκος Αικατερίνη Δημήτρης Σοφία Κώστας",
            "Παπαδ Γεωργ Δημητρ Νικολ Στεφαν Αλεξ Αθανασ Κωνσταντιν Βασιλ Χριστ",
            "όπουλος ίδης άκης ίου άτος έας"),
    _Script("Иван Ольга Алексей Наталья Дмитрий Светлана Юлия Фёдор",
            "Иван Петр Смирн Козл Волк Соловь Лебед Мороз Новик Фёдор Щерб Жук",
            "ов ова ев ева ский ская енко ук"),
    _Script("Անի Արամ Գոռ Լիլիթ Նարեկ Սոնա",
            "Հարություն Սարգս Գրիգոր Պետրոս Խաչատր Մկրտչ Վարդան Հակոբ", "յան եան ունի"),
    _Script("ნინო გიორგი თამარ ლევან მარიამ დავით", "ბერი კვარაცხე გელა მამარდა ჯავახი ლომი",
            "ძე შვილი ლია ავა"),
    _Script("דוד שרה נועה יוסי מיכל אבי", "כה לוי מזר פרי בירנ שפי גולד רוזנ",
            "ן סון מן ברג שטיין"),
    _Script("محمد فاطمة أحمد ليلى يوسف مريم", "الحسن الخطيب المصر النجار الحداد البغداد التونس",
            "ي اوي ان"),
    _Script("राहुल प्रिया अमित अनिता विजय सुनीता", "शर्म गुप्त वर्म पाट मेह जोश कुल", "ा ी ील कर ता"),
    _Script("สมชาย สุดา ประยุทธ อรทัย", "ศรี ทอง วงศ์ สุข บุญ จันทร์", "สวัสดิ์ ดี ชัย พงศ์ รัตน์ กุล"),
    _Script("민준 서연 지훈 수빈 현우 지영 은지 성민", "김 이 박 최 정 강 조 윤 장 임", "",
            "{family}{given}"),
    _Script("伟 芳 娜 敏 静 丽 强 磊 建国 晓明 志强 秀英",
            "王 李 张 刘 陈 杨 赵 黄 周 吴 欧阳 司马", "", "{family}{given}"),
    _Script("さくら はるか ひろし けんじ ゆうこ まさる", "やま かわ いし なか たか おか",
            "だ もと むら の しま", "{family} {given}"),
)  # fmt: skip


def _made_words(chance: random.Random, count: int) -> list[str]:
    starts, middles, ends = _STARTS.split(), _MIDDLES.split(), _ENDS.split()
    made: dict[str, None] = {}
    while len(made) < count:
        middle = "".join(chance.choice(middles) + chance.choice("bcdfglmnprstv") for _ in "ab")
        made[chance.choice(starts) + middle[: chance.randint(1, 6)] + chance.choice(ends)] = None
    return list(made)


def _name(chance: random.Random, latin: tuple[str, str]) -> tuple[str, str, str]:
    """Return a formatted name with its given and its family name."""
    if chance.random() >= _OTHERS:
        given, family = latin
        return f"{given} {family}", given, family
    script = chance.choice(_SCRIPTS)
    given = chance.choice(script.given.split())
    family = chance.choice(script.starts.split()) + chance.choice(script.ends.split() or [""])
    return script.pattern.format(given=given, family=family), given, family


def _again(chance: random.Random, card: Card, uid: str) -> Card:
    """Return a second card of a person: the name turned round, one way to reach her another."""
    name = f"{card.family_name.upper()}, {card.given_name}"
    if chance.random() < 0.5:
        number = card.telephones[0].number.replace("+33 (0)", "0").replace(" ", ".")
        return replace(card, uid=uid, formatted_name=name, emails=(),
                       telephones=(Telephone(number, "work"),))  # fmt: skip
    address = card.emails[0].address
    return replace(card, uid=uid, formatted_name=name, telephones=(),
                   emails=(Email(address.title(), "work"),))  # fmt: skip


def cards(count: int, seed: int = 1, *, with_doubles: bool = True) -> Iterator[Card]:
    """Yield invented people, always the same ones."""
    chance = random.Random(seed)
    givens, families = _GIVEN.split(), _made_words(chance, 40_000)
    houses = [" ".join(chance.choices(families, k=2)).title() for _ in range(5_000)]
    before: Card | None = None
    for n in range(count):
        if with_doubles and before is not None and n % DOUBLED == DOUBLED - 1:
            yield _again(chance, before, f"c{n:07}")
            continue
        latin = chance.choice(givens), chance.choice(families).title()
        name, given, family = _name(chance, latin)
        house = chance.choice(houses)
        number = f"+33 (0){chance.randint(1, 9)} " + " ".join(
            f"{chance.randint(0, 99):02}" for _ in range(4)
        )
        address = f"{'.'.join(latin)}@{house.split()[0]}.example".lower()
        card = Card(
            uid=f"c{n:07}",
            formatted_name=name,
            family_name=family,
            given_name=given,
            organisation=house,
            titles=(("en", chance.choice(_TITLES)),),
            telephones=(Telephone(number, "work"),),
            emails=(Email(address, "work"),),
            beats=(chance.choice(_BEATS),),
            is_officer=n % 20_000 == 0,
        )
        if n % (DOUBLED // 2) == 0:
            before = card
        yield card


def drafts(count: int, seed: int = 2) -> Iterator[ReleaseDraft]:
    """Yield invented releases of some 4,400 letters each, their words as unequal as in life."""
    chance = random.Random(seed)
    words = _made_words(chance, 20_000)
    weights = [1 / (n + 5) for n in range(len(words))]
    pool = chance.choices(words, weights, k=400_000)
    first = date(2026, 11, 23)
    for n in range(count):
        at = chance.randrange(len(pool) - 900)
        said = pool[at : at + 640]
        paragraphs = [
            Paragraph(runs(" ".join(said[k : k + 80]).capitalize() + "."))
            for k in range(0, 640, 80)
        ]
        body: tuple[Block, ...] = (
            *paragraphs[:3],
            Heading(runs(" ".join(said[:5]))),
            *paragraphs[3:],
        )
        headline = " ".join(pool[at + 700 : at + 708]).capitalize()
        yield ReleaseDraft(
            uid=f"r{n:07}",
            reference=f"PR {2026 - n % 30}-{n:06}",
            status=chance.choice(("draft", "in_review", "issued", "issued", "issued")),
            dated_on=first - timedelta(days=chance.randrange(11_000)),
            texts=(TextDraft("en" if n % 3 else "fr", headline=headline, body=body),),
        )

"""The language is read from the words, quickly, and neighbours are told apart."""

# ruff: noqa: E501  (texts are read by their rows)

import pytest

from pressdesk.formats.finding.language import find_language

HARBOUR = {
    "en": "The harbour opened its new pier today, and four ships can now moor there at the same time.",
    "fr": "Le port a inauguré aujourd’hui son nouveau quai, où quatre navires peuvent désormais accoster en même temps.",
    "de": "Der Hafen hat heute seine neue Mole eröffnet, an der nun vier Schiffe gleichzeitig anlegen können.",
    "es": "El puerto ha inaugurado hoy su nuevo muelle, en el que ahora pueden atracar cuatro barcos al mismo tiempo.",
    "it": "Il porto ha inaugurato oggi il nuovo molo, dove ora possono attraccare quattro navi nello stesso momento.",
    "nl": "De haven heeft vandaag haar nieuwe pier geopend, waar nu vier schepen tegelijk kunnen aanleggen.",
    "pt": "O porto inaugurou hoje o seu novo cais, onde agora podem atracar quatro navios ao mesmo tempo.",
    "ca": "El port ha inaugurat avui el seu nou moll, on ara poden atracar quatre vaixells al mateix temps.",
    "gl": "O porto inaugurou hoxe o seu novo peirao, onde agora poden atracar catro barcos ao mesmo tempo, dixo a alcaldesa.",
    "eu": "Portuak gaur ireki du kai berria, eta hemendik aurrera lau itsasontzi aldi berean egon daitezke bertan, alkateak esan duenez.",
    "ro": "Portul și-a inaugurat astăzi noul chei, unde acum pot acosta patru nave în același timp, a spus primarul.",
    "pl": "Port otworzył dziś nowe nabrzeże, przy którym mogą teraz cumować cztery statki jednocześnie.",
    "cs": "Přístav dnes otevřel nové molo, u kterého nyní mohou kotvit čtyři lodě najednou, řekl starosta.",
    "sk": "Prístav dnes otvoril nové mólo, pri ktorom teraz môžu kotviť štyri lode naraz, povedal primátor.",
    "sl": "Pristanišče je danes odprlo nov pomol, ob katerem lahko zdaj hkrati pristanejo štiri ladje, je povedal župan.",
    "hr": "Luka je danas otvorila novi gat na kojem četiri broda sada mogu pristati istodobno, rekao je gradonačelnik tijekom otvaranja.",
    "sv": "Hamnen öppnade i dag sin nya pir, där fyra fartyg nu kan lägga till samtidigt, säger borgmästaren.",
    "da": "Havnen åbnede i dag sin nye mole, hvor fire skibe nu kan lægge til på samme tid, siger borgmesteren efter åbningen.",
    "no": "Havnen åpnet i dag sin nye molo, der fire skip nå kan legge til samtidig, sier ordføreren etter åpningen.",
    "fi": "Satama avasi tänään uuden laiturin, johon neljä laivaa voi nyt kiinnittyä samaan aikaan, sanoo kaupunginjohtaja.",
    "et": "Sadam avas täna uue kai, kus nüüd saavad korraga seista neli laeva, ütles linnapea ja tänas ehitajaid.",
    "lv": "Osta šodien atklāja jauno piestātni, kur tagad vienlaikus var stāvēt četri kuģi, sacīja mērs.",
    "lt": "Uostas šiandien atidarė naują krantinę, prie kurios dabar vienu metu gali stovėti keturi laivai, sakė meras.",
    "hu": "A kikötő ma megnyitotta új mólóját, ahol most már egyszerre négy hajó is kiköthet, mondta a polgármester.",
    "tr": "Liman bugün yeni iskelesini açtı ve artık dört gemi aynı anda yanaşabilecek, dedi belediye başkanı.",
    "id": "Pelabuhan itu membuka dermaga barunya hari ini, dan empat kapal kini dapat bersandar bersamaan karena dermaga lebih panjang.",
    "ms": "Pelabuhan itu membuka dermaga baharu hari ini, dan empat kapal kini boleh berlabuh serentak kerana dermaga itu lebih panjang, kata syarikat.",
    "vi": "Cảng hôm nay đã khánh thành cầu tàu mới, nơi bốn con tàu có thể cập bến cùng một lúc.",
    "af": "Die hawe het vandag sy nuwe kaai geopen, waar vier skepe nou gelyktydig kan vasmeer, het die burgemeester gesê.",
    "is": "Höfnin opnaði í dag nýja bryggju þar sem fjögur skip geta nú lagst að á sama tíma, sagði borgarstjórinn.",
    "sq": "Porti hapi sot skelën e re, ku katër anije mund të ankorohen tani në të njëjtën kohë, tha kryetari.",
    "ru": "Порт сегодня открыл новый причал, у которого теперь одновременно могут стоять четыре судна.",
    "uk": "Порт сьогодні відкрив новий причал, біля якого тепер одночасно можуть стояти чотири судна.",
    "bg": "Пристанището откри днес новия си кей, на който вече могат да акостират едновременно четири кораба.",
    "sr": "Лука је данас отворила ново пристаниште, где сада могу да пристану четири брода истовремено.",
    "el": "Το λιμάνι εγκαινίασε σήμερα τη νέα προβλήτα του, όπου τέσσερα πλοία μπορούν να δέσουν ταυτόχρονα.",
    "he": "הנמל חנך היום את הרציף החדש שלו, שבו יכולות לעגון ארבע ספינות בעת ובעונה אחת.",
    "ar": "افتتح الميناء اليوم رصيفه الجديد الذي تستطيع أربع سفن أن ترسو عليه في الوقت نفسه، وقالت المدينة إنّ الأعمال استغرقت ثلاثة أعوام.",
    "fa": "بندر امروز موج‌شکن تازه‌ی خود را گشود و چهار کشتی می‌توانند هم‌زمان در آن پهلو بگیرند.",
    "ur": "بندرگاہ نے آج اپنا نیا گھاٹ کھولا جہاں اب چار جہاز ایک ساتھ ٹھہر سکتے ہیں۔",
    "ja": "港は本日、新しい桟橋を開設しました。四隻の船が同時に停泊できます。",
    "zh": "港口今天启用了新码头，四艘船可以同时停靠。",
    "ko": "항구는 오늘 새 부두를 열었으며 이제 네 척의 배가 동시에 정박할 수 있다.",
    "th": "ท่าเรือเปิดท่าเทียบเรือใหม่ในวันนี้ เรือสี่ลำสามารถเทียบท่าพร้อมกันได้",
}  # fmt: skip


@pytest.mark.parametrize("code", HARBOUR)
def test_one_sentence_is_enough(code: str) -> None:
    assert find_language(HARBOUR[code])[0] == code


def test_names_of_other_languages_do_not_count() -> None:
    people = " ".join(
        f"Giovanni Rossi della Toscana e Maria del Carmen Pérez número {n}," for n in "abc"
    )
    assert find_language(f"{HARBOUR['en']} {HARBOUR['en']} {people} were there.")[0] == "en"


def test_a_line_of_capitals_is_read_as_well() -> None:
    assert find_language(HARBOUR["de"].upper())[0] == "de"


@pytest.mark.parametrize(
    ("text", "hint", "code"),
    [
        (HARBOUR["en"], "fr", "en"),  # a template's language is often left as it was
        (HARBOUR["no"], "nb", "nb"),
        ("Acme Octopus 3000", "pt-BR", "pt"),
        ("12 34 56", "", ""),
        ("12 34 56", "sv", "sv"),
    ],
)  # fmt: skip
def test_what_the_file_says_decides_only_where_the_text_does_not(
    text: str, hint: str, code: str
) -> None:
    assert find_language(text, hint)[0] == code


def test_a_few_words_are_no_sure_sign() -> None:
    assert find_language("Acme Octopus")[1] < 0.7
    assert find_language(HARBOUR["fr"])[1] > 0.9


def test_what_the_file_says_of_its_language_settles_a_short_text() -> None:
    assert find_language("Port Ann", "fr")[0] == "fr"
    assert find_language("Nouveau port", "oc")[0] == "oc"

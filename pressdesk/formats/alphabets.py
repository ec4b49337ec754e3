"""How likely a text is in its languages, letter by letter: what tells charsets apart.

Statistics of whole languages fail on a list of names, where a file has few letters beyond ASCII.
So each language is known by its letters, the most frequent first, and a charset is as likely as
its best language makes the text.
"""

import math
import re
from functools import cache

from pressdesk.formats.headings import knowledge

# Letters beyond ASCII, most frequent first; of languages in other scripts, all of them.
_LETTERS = {
    "fr": "éèêçàëïôîâûùœüÿæ",
    "de": "üöäß",
    "es": "íóáéñúü",
    "pt": "ãçáéíóâêõúôà",
    "it": "àòèùéì",
    "nl": "ëéïöèüêó",
    "ca": "àéèóíòçúïü·",
    "da": "øæåéöäü",
    "nb": "øåæéòôö",
    "sv": "öäåéü",
    "fi": "äöåéšž",
    "is": "óáíéðúöæþý",
    "cs": "áíéýčřěžšůúňťďó",
    "sk": "áíčéýžšúľňťäďôóĺŕ",
    "pl": "łóśęąńćżź",
    "hu": "áéóöíőüúű",
    "ro": "ăîâșşțţ",
    "hr": "ćčšžđ",
    "tr": "ışğüöçâîû",
    "sq": "ëç",
    "et": "äõöüšž",
    "lv": "āīēšņūļžčģķ",
    "lt": "ėšąžūčįųę",
    "ru": "оаиевнртслкмдпуягбьчзхыжйшюцщэфъё",
    "uk": "оаиінерквтслмпудязьбгхчйцїжшюєфщґ",
    "bg": "аоиетнрсвлпкдмзяугъцчжбхшщюфйь",
    "sr": "аоиенрсјтукдмвпзгбљњцшчћжђхџф",
    "el": "αοςιετνσηρπκμλόυγδίέωάήύθχφβξζώψϊϋΐΰ",
    "he": "יולאמרהתבשנכדעחקפסגטםצזןךףץ",
    "ar": "االيمنرتبوةدعهسفكقحجشصطخغضذثزظءئؤآأإى",
    "th": "านรอกเงมยลวดทสตะปบคหแจพชขใไโผศณษธซฉฟญถภฐฬฝฆฎฏฑฒฌฮ่้ิีืุู์ั็ำๆ๊๋ึ",
}
# The characters most names and headings are written with, where there are thousands.
_COMMON = {
    "zh": (
        "的一是了我不在人有中国大小王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘"
        "于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚"
        "邵万钱严覃武戴莫孔向汤伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲红建华国志永海东春梅新云玉荣"
        "公司部门职务电话传真手机邮件地址街道城市省编码备注姓名字商住宅单位称组织家网页其他经理主任记者编辑北京上海广州深圳"
        "天津南西市县区路号新闻社报日晚电视台广播出版集团有限科技大学院研究所中心总副长员工程师"
        "伯仲子思雨欣佳怡嘉浩宇博轩梓涵晨雪婷莉丹萍燕鹏飞峰俊凯健旭鑫宁波成庆福德生光清美琳慧颖莹洁芬凤珍琴"
    ),
    "zh-TW": (
        "的一是了我不在人有中國大小王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘"
        "于蔣蔡余杜葉程蘇魏呂丁任沈姚盧姜崔鍾譚陸汪范金石廖賈夏韋方白鄒孟熊秦邱江尹薛段雷侯龍史陶黎賀顧毛郝龔"
        "邵萬錢嚴武戴莫孔向湯洪莊簡游詹溫施賴歐柯翁顏紀涂連温偉芳娜秀英敏靜麗強磊軍勇豔傑娟濤明超蘭霞平剛桂文輝玲紅建華國志永海東春梅"
        "新雲玉榮公司部門職務稱電話傳真手機郵件地址街道城市省遞區號碼備註姓名字商住宅單位組織家網頁其他經理主任記者編輯"
        "台北高雄中南縣路段巷弄樓聞社報日晚視廣播出版集團有限科技大學院研究所心總副長員工程師臺灣香港信箱行動聯絡人"
        "雅婷怡君淑芬美惠宜庭冠宏俊家豪宗翰柏翔承恩佳穎詩涵郁雯思妤欣怡志明雅惠淑貞建宏瑞德慧珍"
    ),
    "ja": (
        "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござじずぜぞだでど"
        "ばびぶべぼぱぴぷぺぽっゃゅょアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
        "ガギグゲゴザジズゼゾダデドバビブベボパピプペポッャュョーァィゥェォ"
        "田中山本藤佐木村高橋小林加伊鈴渡辺斎吉井上松野石川三池前後長谷部大西東南北島崎原岡森清水阿坂内金青福近遠今"
        "太郎次一二子美恵花子由紀直樹健正和明博裕真理雄介翔隆浩誠久夫男女千代智之幸弘文彦広義光秀昭史学英治敏信洋典"
        "香織奈優菜愛里沙彩友佳陽結衣莉翼拓哉亮大輔涼希望月会社電話番号自宅携帯住所市区町村都道府県郵便名氏姓役職部署"
        "所属勤務先新聞社放送局編集長記者株式株有限京阪横浜名古屋札幌仙台神戸福岡千葉埼玉丁目々ヶ様殿御担当者連絡備考分類国地域"
    ),
    "ko": (
        "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국"
        "영수철희준호경미숙자은혜아름나라리보람빈동건태상훈재용규환근찬혁승연우종대범윤서예솔다슬가을봄봉순복덕남북"
        "회사전화번호이메일주소부서직책직함근무처집휴대폰팩스우편시군구도국가메모참고름성중간별명애칭표웹페이지홈자택무실"
        "신문방송기자편집뉴스서울특별시광역부산대구인천광주전울산세종길로동층호대학교병원연구소센터한국조선일보앙겨레경제과장팀장부장사원대표"
    ),
}
_SCRIPT = {
    "latin": "fr de es pt it nl ca da nb sv fi is cs sk pl hu ro hr tr sq et lv lt",
    "cyrillic": "ru uk bg sr",
}
_STRANGE = math.log(2e-7)
_REPLACED = math.log(1e-9)
_MARKS = "«»“”‘’„‚–—…€°·ªº№™®©§\u00a0¿¡、。・（）／：？！〒ー「」‐．，"


@cache
def _likelihoods(language: str) -> dict[str, float]:
    """Return how likely each character beyond ASCII is in a language, as a logarithm."""
    if language in _COMMON:
        common = dict.fromkeys(c for c in _COMMON[language] if c > "\x7f")
        for learned, text in knowledge().texts():
            if learned == language:
                common.update(dict.fromkeys(c for c in text if c.isalpha() and c > "\x7f"))
        return dict.fromkeys(common, math.log(0.8 / len(common)))
    letters = _LETTERS[language]
    weights = [1 / (rank + 2.0) for rank in range(len(letters))]
    known = {c: math.log(0.95 * w / sum(weights)) for c, w in zip(letters, weights, strict=True)}
    # Capitals stand at the heads of names: often enough, but less often.
    known |= {
        c.upper(): p - 1.2 for c, p in known.items() if len(c.upper()) == 1 and c.upper() != c
    }
    if language == "tr":
        known["İ"] = known["ı"] - 1.2
    return known


@cache
def _unusual(language: str) -> dict[str, float]:
    """Return how likely letters are that the language borrows from its neighbours in the script."""
    for script in _SCRIPT.values():
        if language in script.split():
            letters = dict.fromkeys(c for other in script.split() for c in _LETTERS[other])
            p = math.log(0.03 / len(letters))
            return {**dict.fromkeys(letters, p), **dict.fromkeys(map(str.upper, letters), p - 1.2)}
    return {}


def _rare(c: str) -> float:
    """Return the likelihood of a character that none of the language's own letters is."""
    if c == "\ufffd":
        return _REPLACED
    if c in _MARKS:
        return math.log(2e-4)
    code = ord(c)
    if 0x4E00 <= code <= 0x9FFF:
        # The first level of GB 2312 and of JIS X 0208 holds the characters in daily use.
        return math.log(0.15 / 3500) if _is_daily(c) else math.log(0.01 / 4000)
    if 0xAC00 <= code <= 0xD7A3:
        return math.log(0.15 / 2200) if _is_encoded(c, "euc_kr") else math.log(0.001 / 9000)
    if 0xFF61 <= code <= 0xFF9F:  # half-width katakana
        return math.log(1e-4)
    return math.log(1e-5) if c.isalpha() else _STRANGE


def _is_encoded(c: str, codec: str) -> bytes:
    try:
        return c.encode(codec)
    except UnicodeEncodeError:
        return b""


@cache
def _is_daily(c: str) -> bool:
    levels = (("gb2312", 0xB0, 0xD7), ("euc_jp", 0xB0, 0xCF), ("big5", 0xA4, 0xC6))
    return any(
        first <= code[0] <= last for codec, first, last in levels if (code := _is_encoded(c, codec))
    )


_INSIDE = re.compile(r"[A-Za-z][^\x00-\x7f](?=[A-Za-z])")
_CAPITAL_AFTER = re.compile(r"[^\W\d_A-Z](?=[^\W\d_a-z])")


def likelihood(words: list[str], language: str) -> float:
    """Return how likely words beyond ASCII are in a language: a sum of logarithms, below 0."""
    known, unusual = _likelihoods(language), _unusual(language)
    total = 0.0
    for word in words:
        for c in word:
            if c > "\x7f":
                p = known.get(c)
                if p is None:
                    p = unusual.get(c)
                total += _rare(c) if p is None else p
    return total


# Latin beside Greek, Cyrillic, Hebrew, Arabic or Thai; beside Chinese and its like it is usual.
_GROWN_TOGETHER = re.compile(
    "[A-Za-z][\u0370-\u06ff\u0e00-\u0e7f]|[\u0370-\u06ff\u0e00-\u0e7f][A-Za-z]"
)


def oddity(words: list[str]) -> float:
    """Return what speaks against words in any language.

    Signs inside them, capitals after small letters, and two scripts grown together: read as Mac
    Cyrillic, Zoë Brontë is Zoл Brontл.
    """
    odd = 0.0
    for word in words:
        odd += 4.0 * len(_GROWN_TOGETHER.findall(word))
        odd += 3.0 * sum(not m[0][1].isalpha() for m in _INSIDE.finditer(word))
        if not word.isupper():
            odd += 3.0 * sum(
                m[0].islower() and word[m.end() : m.end() + 1].isupper()
                for m in _CAPITAL_AFTER.finditer(word)
            )
    return -odd

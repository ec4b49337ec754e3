"""The language a text is written in: by its script, its little words, and the shape of its words."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from functools import cache
from typing import Any

LIKELY = (
    "en", "fr", "de", "es", "it", "nl", "pt", "pl", "sv", "da", "no", "nb", "nn", "fi", "cs", "sk", "sl", "ro", "hu", "el", "ru",
    "uk", "bg", "sr", "hr", "bs", "tr", "ca", "gl", "eu", "ja", "zh", "ko", "ar", "fa", "ur", "he", "et", "lv", "lt", "is", "ga",
    "cy", "sq", "mk", "be", "id", "ms", "vi", "th", "hi", "bn", "ka", "hy", "mt", "az", "kk", "la", "eo", "af", "sw", "tl", "lb",
)  # fmt: skip

# The commonest little words that tell neighbours apart.
_LITTLE = {
    "en": "the of and to in is for that with on by from has was will are its this be as at it an our their have",
    "fr": "le la les de des et à en un une du pour dans est sur par avec que qui au aux ce cette son sa ses plus nous a été l d",
    "de": "der die das und in den von zu mit des für auf ist im dem ein eine auch sich nicht als werden wird bei zur zum hat",
    "es": "el la los las de y en un una del para con por que se su al es más como sus ha lo este esta",
    "it": "il la di e che in un una per del della con è al dei sono le gli nel alla da si ha delle anche più lo",
    "nl": "de het een en van in is op te voor met dat die zijn door aan bij ook als om heeft worden naar wordt niet",
    "pt": "o a os as de e em um uma do da dos das para com por que no na ao se é mais como seu sua não foi pela pelo à",
    "ca": "el la els les de i en un una del per amb que al dels és més aquest aquesta amb seu ha l'a als",
    "gl": "o a os as de e en un unha do da dos das para con por que no na ao é máis como seu súa non",
    "pl": "i w na z do się jest to o że nie od dla po przez oraz ze są jak za będzie został która który",
    "sv": "och i att en ett det som på är av för med den till har inte om de vi från kan kommer också",
    "da": "og i at en et det som på er af for med den til har ikke de vi fra kan også blev efter der ved",
    "no": "og i at en et det som på er av for med den til har ikke de vi fra kan også ble etter der ved",
    "fi": "ja on ei että se oli kuin mutta myös sekä tai kun ovat hän joka mukaan voi ollut sen ole",
    "cs": "a v na se je že s o k z do pro za by byl jsou ve které který od po jako při také tak byla",
    "ro": "și în de la cu pe un o din care este a au pentru să nu mai prin că fi al ale cele sunt",
    "hu": "a az és hogy is egy nem van meg volt de ez csak már mint el még vagy lesz szerint",
    "id": "yang dan untuk dengan dari pada adalah dalam ini itu di ke oleh sebagai akan telah juga dapat tidak lebih",
    "tr": "ve bir bu için ile de da olarak çok olan daha gibi en kadar sonra ise tarafından olduğu",
}
_DECIDED = ("en", "fr", "de", "es", "it", "nl", "pt", "fi", "hu", "id")
_SCRIPTS = (
    ("ja", r"[\u3041-\u30ff]", 0.05), ("ko", r"[\uac00-\ud7af]", 0.2), ("zh", r"[\u4e00-\u9fff]", 0.3), ("el", r"[\u0370-\u03ff]", 0.4),
    ("he", r"[\u0590-\u05ff]", 0.4), ("th", r"[\u0e00-\u0e7f]", 0.4), ("ka", r"[\u10a0-\u10ff]", 0.4), ("hy", r"[\u0530-\u058f]", 0.4),
    ("hi", r"[\u0900-\u097f]", 0.4), ("bn", r"[\u0980-\u09ff]", 0.4),
)  # fmt: skip


# What only one language writes, how often it must be there, and what must not be there: it spares
# loading the model, which takes most of a second.
_SIGNS = (
    ("id", r"\b(?:yang|dan|untuk|dengan|dari|pada|adalah|dalam)\b", 6, r"\b(?:och|og|und|oraz|ialah)\b"), ("uk", r"[їєґ]", 3, r"[ыэъ]"), ("ru", r"[ыэ]", 4, r"[іїєўғқәң]"), ("pl", r"[łżśćźń]", 6, r"[čđėșț]|[šž]\w*[šž]|\bа"), ("cs", r"[ěřů]", 4, r"[ľĺŕ]"),
    ("hu", r"[őű]|\bés\b", 3, r"ø"), ("ro", r"[țșţş]i?|ă\b", 5, r"[ığ]"), ("tr", r"[ığ]", 5, r"ə"), ("fi", r"\b(?:ja|on|että|sekä)\b", 3, r"õ|\bog\b"),
    ("sv", r"\b(?:och|är|från|för|att)\b", 4, r"[æø]|\bog\b"), ("ur", r"[ٹڈڑ]|ہے", 2, r"۰۰"), ("ar", r"[ةىأإ]", 4, r"[پچژگکی]"),
    ("pt", r"ção|ções|\b(?:não|uma|são|pelo|pela|em|com|os|do|da|ao)\b", 5, r"\b(?:unha|non|polo|nun|máis|súa|coa|y|los|el)\b"),
    ("es", r"\b(?:y|los|las|el|del|una|con)\b", 7, r"\b(?:els|amb|dels|unha|não|uma|és|il|che)\b"),
    ("ca", r"\b(?:amb|els|dels|és|aquest|aquesta|l’|i)\b", 6, r"\b(?:y|los|las|il|gli|che)\b"),
)  # fmt: skip


def _signed(lowered: str) -> str:
    """Return the language whose own letters or words a longer text shows, "" where none does."""
    for code, own, least, foreign in _SIGNS:
        found = re.findall(own, lowered)
        if len(found) >= least and not re.search(foreign, lowered):
            return code
    return ""


@cache
def _little() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in _LITTLE.items()}


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.labels)
    identifier.set_languages([code for code in LIKELY if code in known])
    return identifier


def find_language(text: str, hint: str = "") -> tuple[str, float]:
    """Return the language of `text` (ISO 639-1) and how sure that is, 0 to 1.

    `hint` is what the container states (BCP 47); it decides where the text itself is not sure.
    """
    hinted = re.split(r"[-_]", hint.strip().lower())[0]
    hinted = hinted if re.fullmatch(r"[a-z]{2,3}", hinted) else ""
    words_only = (w for w in text[:8000].split() if not re.search(r"[@\d]|://|www\.", w[:40]))
    text = " ".join(words_only)
    letters = sum(c.isalpha() for c in text)
    if letters < 3:
        return hinted, 0.5 if hinted else 0.0
    for code, pattern, share in _SCRIPTS:
        if len(re.findall(pattern, text)) > share * letters:
            return code, 1.0
    arabic = len(re.findall(r"[\u0620-\u06ff]", text))
    if arabic > 0.2 * letters and len(re.findall(r"[پچژگ]", text)) > 0.01 * arabic:
        return ("ur" if re.search(r"[ٹڈڑ]|ہے", text) else "fa"), 0.95
    if sum(c.isupper() for c in text) > 0.6 * letters:
        text = text.lower()
    words = re.findall(r"[^\W\d_]+", text.lower())
    counted = {code: sum(w in little for w in words) for code, little in _little().items()}
    best = max(counted, key=lambda code: counted[code])
    others = max(n for code, n in counted.items() if code != best)
    plainly = counted[best] >= 12 and counted[best] >= 1.6 * others
    # A short text has few of them, but then hardly any of another language.
    few = len(words) < 120 and counted[best] >= 6 and counted[best] >= 2.2 * others
    if best in _DECIDED and (plainly or few):
        # Little words settle it; the model need not be loaded, which takes most of a second.
        return best, 1.0
    signed = _signed(text.lower()) if letters > 150 else ""
    if signed and (signed not in _LITTLE or counted[signed] >= 0.75 * counted[best]):
        return signed, 1.0
    guess, sure = _identifier().classify(text)
    guess, sure = _same(str(guess)), float(sure)
    latin = guess in _LITTLE or guess in (
        "af",
        "lb",
        "la",
        "eo",
        "mt",
        "sq",
        "id",
        "ms",
        "ga",
        "cy",
        "eu",
    )
    clear = counted[best] >= 4 and counted[best] >= 1.3 * others
    if latin and best != guess and clear and (len(words) < 60 or guess not in _LITTLE):
        guess, sure = best, 0.8
    elif best == guess:
        sure = max(sure, 0.9 if clear else 0.6)
    elif len(words) < 25:
        sure = min(sure, 0.6)
    if hinted and _same(hinted) == guess:
        return hinted if hinted in ("nb", "nn") else guess, max(sure, 0.95)
    if hinted and (sure < 0.75 or len(words) < 12 or _near(hinted, guess)):
        return _same(hinted), 0.75
    return guess, sure


def _same(code: str) -> str:
    return {"nb": "no", "nn": "no", "iw": "he", "in": "id"}.get(code, code)


def _near(one: str, other: str) -> bool:
    """Whether two languages are so near that the container's word counts for more."""
    families = (
        {"da", "no", "nb", "nn"}, {"hr", "sr", "bs", "sl"}, {"id", "ms"}, {"gl", "pt"}, {"cs", "sk"}, {"af", "nl"},
        {"ur", "fa", "ar"}, {"bg", "mk"},
    )  # fmt: skip
    return any(one in family and other in family for family in families)

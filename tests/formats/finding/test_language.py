"""The language is read from the words, mostly without loading a model."""

# ruff: noqa: E501  (texts are read by their rows)

import pytest

from pressdesk.formats.finding import language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Pelabuhan yang baru dibuka hari ini dan dapat dipakai oleh empat kapal dari kota "
               "lain untuk bongkar muat dengan cepat pada malam hari dan adalah yang terbesar dalam sejarah, kata wali kota dengan bangga."),
        ("fa", "بندر امروز موج‌شکن تازه‌ی خود را گشود و چهار کشتی می‌توانند هم‌زمان در آن پهلو بگیرند. پروژه‌ی بزرگ سه سال طول کشید."),
        ("ar", "افتتح الميناء اليوم رصيفه الجديد الذي تستطيع أربع سفن أن ترسو عليه في الوقت نفسه، وقالت المدينة إنّ الأعمال استغرقت ثلاثة أعوام كاملة، وأنّ المرفأ القديم سيبقى مفتوحاً أمام قوارب الصيّادين الصغيرة طوال السنة القادمة."),
        ("en", "Barn owls hunt ninety minutes later along lit roads, a study of the harbour by the town shows, and this is of use for the owls."),
    ],
)  # fmt: skip
def test_without_the_model(code: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise AssertionError("the model was loaded")

    monkeypatch.setattr(language, "_identifier", refuse)
    assert language.find_language(text)[0] == code


def test_croatian_is_not_polish() -> None:
    text = (
        "Luka je danas otvorila novi gat na kojem četiri broda mogu pristati istodobno. Gradnja je "
        "trajala tri godine, a građani će moći vidjeti brodove iz cijeloga svijeta, rekao je načelnik. "
        "Ući će se moći besplatno, a već će sljedeće godine doći i veći brodovi."
    )
    assert language.find_language(text)[0] in ("hr", "bs", "sr")

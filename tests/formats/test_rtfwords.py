"""RTF's words: its charsets, its stand-ins for Unicode, its groups."""

from hypothesis import given
from hypothesis import strategies as st

from pressdesk.formats.rtfwords import words_of


def said(data: bytes) -> str:
    return "".join(word.text for word in words_of(data) if word.kind == "text")


def test_a_letter_is_read_by_the_charset_of_its_font() -> None:
    data = rb"\ansicpg1252{\f1\fcharset238 A;}{\f2\fcharset128 B;}\'e8{\f1 \'e8}{\f2 \'93\'fa}\'e8"
    assert said(data) == "A;B;èč日è"


def test_what_stands_in_for_a_unicode_sign_is_left_out_whatever_it_is() -> None:
    data = rb"\u8220\'93a\u8221? b \uc2\u8212--c {\uc0\u233 d}\u8217\'92\'92e \u-10179?\u-8704?"
    signs = said(data).encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    assert signs == "“a” b —c éd’e 😀"


def test_signs_of_their_own_name_and_escaped_ones() -> None:
    assert said(rb"a\~b\_c\-d\{\}\\\emdash e\tab f\line g") == "a\xa0b\u2011cd{}\\—e\tf\ng"


def test_binary_data_is_jumped_over() -> None:
    assert said(b"a{\\pict\\bin4 }}}}}b") == "ab"


@given(st.binary(max_size=300))
def test_any_bytes_are_some_words(data: bytes) -> None:
    assert all(word.kind in ("open", "close", "word", "text") for word in words_of(data))


def test_signs_that_stand_in_for_letters_and_breaks_of_the_mac() -> None:
    words = list(words_of(b"{\\rtf1\\mac\\uc1 a\\u8212\\emdash b\\\n\x8e}"))
    assert "".join(word.text for word in words if word.kind == "text") == "a\u2014bé"
    assert "par" in [word.text for word in words if word.kind == "word"]

"""Bytes to text: marks, encodings, and the sentence for what cannot be read."""

import codecs

import pytest

from reader.domain.errors import FileUnreadable
from reader.formats.decoding import decode

TEXT = "첫 문장은 여기에 있습니다.\nSecond “line” 😀."


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_decode_reads_utf8_with_and_without_mark(mark: bytes) -> None:
    assert decode(mark + TEXT.encode(), "a.txt").text == TEXT


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_decode_reads_marked_utf16_and_utf32(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding), "a.txt").text == TEXT


def test_decode_reads_korean_cp949() -> None:
    decoded = decode("주체105년 7월 과수농장에서 사과를 땄다.\n".encode("cp949"), "a.txt")
    assert (decoded.text, decoded.encoding) == ("주체105년 7월 과수농장에서 사과를 땄다.\n", "cp949")


def test_decode_makes_line_ends_canonical() -> None:
    assert decode(b"one\r\ntwo\rthree\n", "a.txt").text == "one\ntwo\nthree\n"


@pytest.mark.parametrize("cut", [1, 2])
def test_decode_leaves_out_a_character_cut_at_the_end(cut: int) -> None:
    decoded = decode("말을 끊다".encode()[:-cut], "a.txt")
    assert decoded.text == "말을 끊"
    assert "cut off" in decoded.warnings[0]


def test_decode_leaves_out_half_a_utf16_unit() -> None:
    assert decode(codecs.BOM_UTF16_LE + "one".encode("utf-16-le") + b"t", "a.txt").text == "one"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "no text"),
        (codecs.BOM_UTF8, "no text"),
        (b"text\0text", "binary"),
        (bytes(range(1, 32)) * 10, "binary"),
        ("unmarked".encode("utf-16-le"), "binary"),
        (b"%PDF-1.7 text", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        ("café, naïve, déjà vu".encode("cp1252"), "byte 4"),
        (b"abc \xff\xfe def", "byte 5"),
        (codecs.BOM_UTF8 + b"ab\xe9 cd", "byte 6"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "byte 3"),
        ("He said: “stop” ’til…".encode("cp1252"), "byte 10"),
    ],
)
def test_decode_says_what_is_wrong_with_the_bytes(data: bytes, words: str) -> None:
    with pytest.raises(FileUnreadable) as raised:
        decode(data, "a.txt")
    assert words in raised.value.what and "a.txt" in raised.value.what
    assert raised.value.hint


def test_decode_forgives_a_few_control_characters() -> None:
    assert decode(b"a form feed\x0c and a bell\x07 in a long enough text", "a.txt").text

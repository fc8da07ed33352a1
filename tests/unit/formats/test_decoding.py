"""Bytes to text: marks, encodings, and the sentence for what cannot be read."""

import codecs

import pytest

from reader.domain.errors import FileUnreadable
from reader.formats.decoding import Decoded, decode

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


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("He said: “stop” ’til the café…", "cp1252", "Windows-1252"),
        ("Центральное агентство сообщает, что сегодня состоялось заседание.", "cp1251", "Windows-1251"),
        ("Центральное агентство сообщает, что сегодня состоялось заседание.", "koi8-r", "KOI8-R"),
        ("社报道，总书记今天会见了外宾。双方就两国关系交换了意见。", "gb18030", "GB 18030"),
        ("朝鮮中央通信は、今日、会議が開かれたと伝えた。これについて詳しく報じた。", "cp932", "Shift_JIS"),
        ("unmarked words", "utf-16-le", "UTF-16"),
        ("말은 어렵다.\n그래도 좋다.", "utf-16-be", "UTF-16"),
    ],
)
def test_decode_tells_which_encoding_it_found(text: str, encoding: str, name: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert name in decoded.warnings[0]


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("ISO-8859-1", "cp1252"),
        ("gb2312", "gb18030"),
        ('"ks_c_5601-1987"', "cp949"),
        ("iso-2022-jp", "iso-2022-jp"),
    ],
)
def test_decode_takes_the_charset_named(charset: str, encoding: str) -> None:
    text = {"cp1252": "“déjà”", "gb18030": "会见外宾", "cp949": "말", "iso-2022-jp": "会議が開かれた"}[encoding]
    assert decode(text.encode(encoding), "a.txt", charset) == Decoded(text, encoding)


@pytest.mark.parametrize("charset", ["iso-8859-1", "no-such-charset", "zlib_codec", "utf-16", "\0", "idna"])
def test_decode_trusts_utf8_more_than_a_name(charset: str) -> None:
    assert decode(TEXT.encode(), "a.txt", charset).text == TEXT


def test_decode_reads_utf8_with_a_little_damage() -> None:
    data = TEXT.encode() * 20
    decoded = decode(data[:100] + b"\xff" + data[100:], "a.txt")
    assert decoded.text.startswith("첫 문장은") and "\ufffd" in decoded.text
    assert "could not be read" in decoded.warnings[0]


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
        (b"%PDF-1.7 text", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (bytes(range(129, 256)) * 9, "byte 1"),
        (codecs.BOM_UTF8 + b"ab\xe9 cd", "byte 6"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "byte 3"),
    ],
)
def test_decode_says_what_is_wrong_with_the_bytes(data: bytes, words: str) -> None:
    with pytest.raises(FileUnreadable) as raised:
        decode(data, "a.txt")
    assert words in raised.value.what and "a.txt" in raised.value.what
    assert raised.value.hint


def test_decode_forgives_a_few_control_characters() -> None:
    assert decode(b"a form feed\x0c and a bell\x07 in a long enough text", "a.txt").text

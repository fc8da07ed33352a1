"""Which encoding bytes are in that say nothing about it. Each try is strict and its text must look like writing.

This is the whole interface: `read_unmarked_utf16`, `read_korean`, `guess_encoding`, `is_plausible` and
`official_name`.
"""

import codecs
import re
import unicodedata

_SAMPLE_BYTES = 65_536
_SAMPLE_CP = 20_000
_STRANGE_SHARE_LIMIT = 0.01
_UTF16_ZERO_SHARE = 0.02  # Hangul and Han have none, but their spaces and line ends do
_UTF16_ASCII_ZERO_SHARE = 0.5  # of bytes that are all ASCII: a stray zero byte does not make text UTF-16
_HANGUL_RUN = re.compile("[\uac00-\ud7a3]+")
_ACCENTED_RUN = re.compile("[^\x00-\x7f\\W\\d_]+")
_WESTERN = frozenset(
    "“”‘’„‚–—…•·€£©®™°§«»¿¡ªº½¼¾×\xa0\xad´àáâãäåæçèéêëìíîïñòóôõöøœùúûüýßšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜŠŽ"
)
_WESTERN_RUN_CP = 2
_WESTERN_SURE_LETTERS = 20  # from so many on, their frequencies tell Western from Central European
_CANDIDATES = (
    "cp1250",
    "cp1251",
    "cp1252",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp1258",
    "cp874",
    "koi8_r",
    "koi8_u",
    "cp866",
    "gb18030",
    "big5",
    "cp932",
    "euc_jp",
    "cp949",
)
"""Encodings that news text really comes in. Others, such as those of mainframes, fit too many bytes."""
_OFFICIAL = {
    "cp874": "Windows-874",
    "cp949": "CP949 (Korean)",
    "cp932": "Shift_JIS",
    "cp866": "IBM866",
    "koi8_r": "KOI8-R",
    "koi8_u": "KOI8-U",
    "gb18030": "GB 18030",
    "big5": "Big5",
    "euc_jp": "EUC-JP",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}


def official_name(encoding: str) -> str:
    """The name that people know an encoding by: "Windows-1252" for `cp1252`."""
    if encoding.startswith("cp125"):
        return f"Windows-{encoding[2:]}"
    return _OFFICIAL.get(encoding, encoding)


def is_plausible(text: str) -> bool:
    """Whether a text holds next to no characters that are controls, unassigned or private."""
    sample = text[:_SAMPLE_CP]
    strange = sum(
        1 for character in sample if character not in "\t\n\r\f" and unicodedata.category(character)[0] == "C"
    )
    return strange <= len(sample) * _STRANGE_SHARE_LIMIT


def read_unmarked_utf16(data: bytes) -> tuple[str, str] | None:
    """Encoding and text of UTF-16 without its mark: zero bytes at odd places only, or at even places only."""
    sample = data[:_SAMPLE_BYTES]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    share = max(even, odd) / max(1, len(sample) // 2)
    needed = _UTF16_ASCII_ZERO_SHARE if sample.isascii() else _UTF16_ZERO_SHARE
    if len(data) < 4 or min(even, odd) > 0 or share < needed:
        return None
    encoding = "utf-16-le" if odd else "utf-16-be"
    try:
        text = data[: len(data) // 2 * 2].decode(encoding)
    except UnicodeDecodeError:
        return None
    letters = sum(1 for character in text[:_SAMPLE_CP] if character.isalnum() or character.isspace())
    return (encoding, text) if is_plausible(text) and letters > min(len(text), _SAMPLE_CP) / 2 else None


def read_korean(data: bytes) -> str | None:
    """Text in CP949, which holds EUC-KR, if the result reads as Korean.

    Western text in a single-byte encoding often decodes too, into lone syllables between Latin letters; Korean
    has words, so its syllables stand in runs.
    """
    try:
        text = data.decode("cp949")
    except UnicodeDecodeError:
        return None
    runs = [len(run) for run in _HANGUL_RUN.findall(text)]
    foreign = sum(1 for character in text if character > "\x7f") - sum(runs)
    is_korean = len(runs) > 0 and sum(runs) >= 2 * len(runs) and foreign <= sum(runs)
    return text if is_korean else None


def _read_western(data: bytes) -> str | None:
    """Text in Windows-1252, if what is not ASCII is its usual marks and a few letters that stand apart."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    if not {character for character in text if character > "\x7f"} <= _WESTERN:
        return None
    runs = _ACCENTED_RUN.findall(text)
    is_western = len(runs) < _WESTERN_SURE_LETTERS and max(map(len, runs), default=0) <= _WESTERN_RUN_CP
    return text if is_western else None


def guess_encoding(data: bytes) -> tuple[str, str] | None:
    """Encoding and text by what is most usual, then by charset-normalizer; None where no text looks right."""
    western = _read_western(data)
    if western is not None:
        return "cp1252", western
    from charset_normalizer import from_bytes  # here, because few files need it

    best = from_bytes(data[:_SAMPLE_BYTES], cp_isolation=list(_CANDIDATES), enable_fallback=False).best()
    if best is None:
        return None
    encoding = codecs.lookup(best.encoding).name.replace("-", "_")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return (encoding, text) if is_plausible(text) else None

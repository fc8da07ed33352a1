"""Characters as a reader sees them: where a text may be cut without parting a mark from its letter.

After Unicode Standard Annex 29, extended grapheme clusters, without its table of properties: general categories
and a few ranges stand for it. Offsets are code points.
"""

import unicodedata

_JOINER = "\u200d"
_EXTENDING = frozenset({"Mn", "Me", "Mc"})
_FLAG_LETTERS_MAX = 200
"""As far back as a row of flags is counted; letters further on in a longer one pass for characters. Even."""


def is_inside_character(text: str, offset_cp: int) -> bool:
    """Whether a place lies within what a reader sees as one character; the ends of the text never do."""
    if not 0 < offset_cp < len(text):
        return False
    before, after = text[offset_cp - 1], text[offset_cp]
    if after < "\u0300" or before == "\n":
        return False
    if _is_extending(after) or _is_syllable_going_on(before, after):
        return True
    if before == _JOINER:
        return unicodedata.category(after) == "So"
    return _is_flag_letter(after) and _count_flag_letters(text, offset_cp) % 2 == 1


def next_character(text: str, offset_cp: int) -> int:
    """The next place between characters; the text's end stays."""
    offset = min(len(text), offset_cp + 1)
    while is_inside_character(text, offset):
        offset += 1
    return offset


def previous_character(text: str, offset_cp: int) -> int:
    """The place between characters before; 0 stays."""
    offset = max(0, offset_cp - 1)
    while is_inside_character(text, offset):
        offset -= 1
    return offset


def _is_extending(letter: str) -> bool:
    """Marks, joiners, selectors of a variation, tones of skin and the tags of flags belong to what is before."""
    return (
        letter in "\u200c\u200d"
        or "\U0001f3fb" <= letter <= "\U0001f3ff"
        or "\U000e0020" <= letter <= "\U000e007f"
        or unicodedata.category(letter) in _EXTENDING
    )


def _is_syllable_going_on(before: str, after: str) -> bool:
    """Rules GB6 to GB8: the parts of a Hangul syllable, lead, vowel and tail, written apart."""
    kind, following = _hangul_kind(before), _hangul_kind(after)
    return (
        (kind == "L" and following in ("L", "V", "LV", "LVT"))
        or (kind in ("V", "LV") and following in ("V", "T"))
        or (kind in ("T", "LVT") and following == "T")
    )


def _hangul_kind(letter: str) -> str:
    if "\uac00" <= letter <= "\ud7a3":
        return "LV" if (ord(letter) - 0xAC00) % 28 == 0 else "LVT"
    if "\u1100" <= letter <= "\u115f" or "\ua960" <= letter <= "\ua97c":
        return "L"
    if "\u1160" <= letter <= "\u11a7" or "\ud7b0" <= letter <= "\ud7c6":
        return "V"
    if "\u11a8" <= letter <= "\u11ff" or "\ud7cb" <= letter <= "\ud7fb":
        return "T"
    return ""


def _is_flag_letter(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def _count_flag_letters(text: str, offset_cp: int) -> int:
    """How many letters of flags stand right before a place, up to 200; two of them make one flag."""
    number, most = 0, min(offset_cp, _FLAG_LETTERS_MAX)
    while number < most and _is_flag_letter(text[offset_cp - 1 - number]):
        number += 1
    return number

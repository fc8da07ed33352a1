"""The faces that texts are read in, and whether any font of the system has Hangul. Main thread."""

import sys
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

SERIFS = [
    "Noto Serif",
    "Charter",
    "Georgia",
    "Noto Serif CJK KR",
    "Noto Serif KR",
    "Source Han Serif K",
    "Nanum Myeongjo",
    "NanumMyeongjo",
    "UnBatang",
    "Batang",
    "AppleMyungjo",
]
SANS = [
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Arial",
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "Source Han Sans K",
    "Nanum Gothic",
    "NanumGothic",
    "UnDotum",
    "Malgun Gothic",
    "Apple SD Gothic Neo",
]
FACES = {"serif": SERIFS, "sans": SANS}
"""The reading faces: families in the order in which they are taken, Latin and Hangul ones."""
HANGUL_PACKAGE = "fonts-noto-cjk"
"""What brings Hangul on Debian, Ubuntu and what comes from them."""


@cache
def families_of(face: str) -> list[str]:
    """The families of a face that are installed; all of them where none is, so that the system chooses."""
    present = set(QFontDatabase.families())
    return [family for family in FACES[face] if family in present] or FACES[face]


@cache
def has_hangul() -> bool:
    """Whether Hangul is shown as letters and not as boxes."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Korean))


def fixed(font: QFont) -> QFont:
    """The same font in letters of one width, for what machines read; Hangul in its own."""
    made = QFont(font)
    made.setFamilies([QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family(), *font.families()])
    return made


def is_linux() -> bool:
    """Whether fonts come in packages here."""
    return sys.platform.startswith("linux")


def set_size(font: QFont, px: float) -> None:
    """Set a size in logical pixels; fractions need points, of which Qt takes 72 to 96 logical pixels here."""
    if float(px).is_integer():
        font.setPixelSize(int(px))
    else:
        screen = QGuiApplication.primaryScreen()
        dots = screen.logicalDotsPerInchY() if screen else 96.0
        font.setPointSizeF(px * 72.0 / dots)

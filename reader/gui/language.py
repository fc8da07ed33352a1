"""The language of the window: chosen at start, before anything with words in it is imported.

Main thread; called once by the application. English needs no file. `DATELINE_LANGUAGE` takes precedence over the
preference; as `pseudo` it shows every text that can be translated in brackets and stretched by half, so that what
is not translated, and what has no room, is seen.
"""

import os
import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.bundled import resource_path
from reader.domain.wording import speak
from reader.gui.theme import fonts

ENGLISH, KOREAN = "en", "ko"
PSEUDO = "pseudo"
LANGUAGES = {ENGLISH: "English", KOREAN: "한국어"}
"""The languages of the window by their codes, each by its own name."""
VARIABLE = "DATELINE_LANGUAGE"
_PLACEHOLDER = re.compile(r"(\{[a-z_]*\})")
_STRETCHED = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")


def choose_language(preferred: str) -> str:
    """The code of the language to speak: of the environment, else the preferred one, else the first of the
    system's that there is, else English; English, too, where no font has the letters of what is not asked for by
    the environment: a window full of boxes cannot even be set to another language.
    """
    return _asked() or (ENGLISH if lacks_letters(preferred) else _wanted(preferred))


def lacks_letters(preferred: str) -> bool:
    """Whether English is spoken in place of a language that could only be shown as boxes."""
    return not _asked() and _wanted(preferred) == KOREAN and not fonts.has_hangul()


def _asked() -> str:
    """The language that the environment asks for; "" for none."""
    asked = os.environ.get(VARIABLE, "")
    return asked if asked in LANGUAGES or asked == PSEUDO else ""


def _wanted(preferred: str) -> str:
    if preferred in LANGUAGES or preferred == PSEUDO:
        return preferred
    codes = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in codes if code in LANGUAGES), ENGLISH)


def speak_language(app: QCoreApplication, code: str) -> str:
    """Speak a language in the whole program, Qt's own dialogs included; the code of what is spoken, English where
    the file of the translation is missing or damaged. Numbers and days that Qt shows stay those of the system in
    English, and are those of the language else.
    """
    if code == PSEUDO:
        speak(lambda text, _apart: stretch(text))
        return code
    if code == ENGLISH:
        speak(None)
        return code
    translator = QTranslator()  # kept by the look-up, which may outlive the application
    # By its bytes: a file that is read as it is asked would end the program where an update writes it anew.
    words = _read(resource_path("translations", f"{code}.qm"))
    if not words or not translator.load(words):
        return ENGLISH

    def look_up(text: str, apart: str) -> str:
        """Called from jobs too: it only reads."""
        said = translator.translate("", text, apart or None) if words else ""  # it reads these bytes
        return said or ""

    speak(look_up)
    QLocale.setDefault(QLocale(code))
    of_qt = QTranslator(app)
    if of_qt.load(str(_qt_translations() / f"qtbase_{code}.qm")):
        app.installTranslator(of_qt)
    return code


def _read(path: Path) -> bytes:
    """The file; nothing where there is none."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def stretch(text: str) -> str:
    """A text as a language with long words would have it, placeholders kept."""
    parts = _PLACEHOLDER.split(text)
    shown = "".join(part if number % 2 else part.translate(_STRETCHED) for number, part in enumerate(parts))
    return f"[{shown}{' ~' * (len(text) // 4)}]"


def _qt_translations() -> Path:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))

"""Which language the window speaks, and what becomes of a translation that cannot be read."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale

from reader.bundled import resource_path
from reader.domain.wording import speak, tr
from reader.gui import language
from reader.gui.language import choose_language, speak_language, stretch
from reader.gui.theme import fonts


@pytest.fixture(autouse=True)
def english_after(monkeypatch):
    monkeypatch.delenv("DATELINE_LANGUAGE", raising=False)
    monkeypatch.setattr(fonts, "has_hangul", lambda: True)
    before = QLocale()
    yield
    speak(None)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("environment", "preferred", "chosen"),
    [("", "ko", "ko"), ("en", "ko", "en"), ("pseudo", "", "pseudo"), ("tlh", "ko", "ko")],
)
def test_environment_goes_before_the_preference(monkeypatch, environment, preferred, chosen):
    monkeypatch.setenv("DATELINE_LANGUAGE", environment)
    assert choose_language(preferred) == chosen


def test_without_a_preference_the_system_decides(monkeypatch):
    class KoreanSystem:
        @staticmethod
        def system():
            return QLocale("ko_KR")

    monkeypatch.setattr(language, "QLocale", KoreanSystem)
    assert choose_language("") == "ko"


@pytest.mark.parametrize(("environment", "chosen"), [("", "en"), ("ko", "ko")])
def test_without_letters_for_it_a_language_is_spoken_only_if_the_environment_asks(
    monkeypatch, environment, chosen
):
    monkeypatch.setattr(fonts, "has_hangul", lambda: False)
    monkeypatch.setenv("DATELINE_LANGUAGE", environment)
    assert choose_language("ko") == chosen
    assert choose_language("en") == (environment or "en")


def test_missing_or_damaged_translation_leaves_english(qapp, monkeypatch, tmp_path):
    monkeypatch.setattr(language, "resource_path", lambda *_: tmp_path / "ko.qm")
    assert speak_language(qapp, "ko") == "en"
    (tmp_path / "ko.qm").write_bytes(b"<html>not a translation</html>")
    assert speak_language(qapp, "ko") == "en"
    assert tr("Import files…") == "Import files…"


def test_translation_goes_on_when_its_file_is_written_anew(tmp_path):
    """In a process of its own, which a file that is read as it is asked would end."""
    copy = tmp_path / "ko.qm"
    copy.write_bytes(resource_path("translations", "ko.qm").read_bytes())
    script = f"""
import gc
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reader.gui import language
app = QCoreApplication([])
language.resource_path = lambda *_: Path({str(copy)!r})
assert language.speak_language(app, "ko") == "ko"
Path({str(copy)!r}).write_bytes(b"")
gc.collect()
spare = [bytes(100_000) for _ in range(200)]
from reader.domain.wording import tr
print(tr("Cancel"), tr("Import"))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, timeout=120)
    assert done.stdout.decode("utf-8").split() == ["취소", "가져오기"], done.stderr.decode()


def test_pseudo_language_stretches_and_keeps_what_is_filled_in(qapp):
    assert speak_language(qapp, "pseudo") == "pseudo"
    said = tr("The file {name} is empty", name="a.txt")
    assert said.startswith("[Thé fílé a.txt ís émpty")
    assert len(said) > 1.4 * len("The file a.txt is empty")
    assert stretch("{n} x") == "[{n} x ~]"

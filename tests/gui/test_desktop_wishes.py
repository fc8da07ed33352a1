"""What a desktop wishes over its bus: less motion, more contrast; heard late, followed, and never waited for.

Each scenario is a program in a session of its own, with a portal that it fakes; nothing may stand on the terminal
but what it prints.
"""

import os
import shutil
import subprocess
import sys

import pytest

from reader.gui.theme.system_look import SystemLook, has_session_bus
from reader.services.libraries import create_first_library
from tests.helpers.processes import REPOSITORY

needs_bus = pytest.mark.skipif(
    shutil.which("dbus-run-session") is None or not sys.platform.startswith("linux"),
    reason="needs a bus; dbus-run-session: not installed",
)
ANIMATIONS = ("org.gnome.desktop.interface", "enable-animations")
HIGH_CONTRAST = ("org.gnome.desktop.a11y.interface", "high-contrast")
CONTRAST = ("org.freedesktop.appearance", "contrast")
MOTION = ("org.freedesktop.appearance", "reduced-motion")
OFFSCREEN = "This plugin does not support propagateSizeHints()"
"""What Qt says of any window without a screen."""
START = f"""
import sys
from PySide6.QtWidgets import QApplication
from reader.gui.theme.theme import Theme
from tests.helpers.fake_portal import FakePortal, wait_until
ANIMATIONS, HIGH_CONTRAST, CONTRAST, MOTION = {ANIMATIONS}, {HIGH_CONTRAST}, {CONTRAST}, {MOTION}
app = QApplication([])
def listening(settings, **named):
    portal, theme = FakePortal(settings, **named), Theme("system")
    theme.listen()
    return portal, theme
"""


@pytest.fixture
def told_by(tmp_path):
    """What a program prints that runs in a session of its own and leaves the terminal alone."""

    def run(program, *arguments, start=START, bus=("dbus-run-session", "--")):
        homes = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
        own = dict.fromkeys(homes, str(tmp_path)) | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
        # The bus has words of its own for the terminal; those of the program come by its output.
        told = "import os\nos.dup2(1, 2)\n" + start + program
        command = [*bus, sys.executable, "-c", told, *arguments]
        done = subprocess.run(
            command, cwd=REPOSITORY, env=os.environ | own, capture_output=True, text=True, timeout=240
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.replace(OFFSCREEN, "").split()

    return run


@needs_bus
@pytest.mark.parametrize(
    ("key", "wished", "other", "what"),
    [
        (ANIMATIONS, False, True, "still"),
        (MOTION, 1, 0, "still"),
        (HIGH_CONTRAST, True, False, "contrast"),
        (CONTRAST, 1, 0, "contrast"),
    ],
)
@pytest.mark.parametrize("is_old", [False, True])
def test_wish_is_read_and_every_change_of_it_is_followed(told_by, key, wished, other, what, is_old):
    program = """
key, wished, other, what, is_old = eval(sys.argv[1])
portal, theme = listening({key: wished}, is_old=is_old)
def is_so():
    return not theme.motion_ms(120) if what == "still" else theme.system_has_contrast
told = []
theme.system_changed.connect(lambda: told.append(theme.palette.name))
print(is_so())
wait_until(is_so)
portal.change(key, other)
wait_until(lambda: not is_so())
portal.change(key, wished)
wait_until(is_so)
print(*told)
"""
    palettes = ["contrast_light", "light", "contrast_light"] if what == "contrast" else ["light"] * 3
    assert told_by(program, repr((key, wished, other, what, is_old))) == ["False", *palettes]


@needs_bus
def test_own_choice_of_motion_counts_before_that_of_the_desktop(told_by):
    program = """
portal, theme = listening({ANIMATIONS: False})
wait_until(lambda: not theme.motion_ms(120))
for choice in ("full", "system", "reduced"):
    theme.set_motion(choice)
    print(theme.motion_ms(120))
portal.change(ANIMATIONS, True)
theme.set_motion("system")
wait_until(lambda: theme.motion_ms(120))
theme.set_motion("reduced")
print(theme.motion_ms(120))
"""
    assert told_by(program) == ["120", "0", "0", "0"]


@needs_bus
def test_settings_in_files_count_where_the_portal_wishes_nothing(told_by, tmp_path):
    (tmp_path / "gtk-3.0").mkdir()
    (tmp_path / "gtk-3.0" / "settings.ini").write_text("[Settings]\ngtk-enable-animations=0\n")
    program = """
portal, theme = listening({ANIMATIONS: True})
wait_until(lambda: len(portal.asked) == 4)
print(theme.motion_ms(120))
"""
    assert told_by(program) == ["0"]


@needs_bus
@pytest.mark.parametrize("odd", ["False", "0", "[]", "{'a': 1}", "1.5", "7", "''"])
def test_answer_of_another_type_wishes_nothing(told_by, odd):
    odd = odd if odd != "False" else "'false'"
    program = """
odd = eval(sys.argv[1])
settings = {ANIMATIONS: odd, CONTRAST: True, HIGH_CONTRAST: 1, MOTION: odd}
portal, theme = listening(settings, bare={MOTION, CONTRAST})
told = []
theme.system_changed.connect(lambda: told.append(theme.motion_ms(1)))
wait_until(lambda: len(portal.asked) == 4)
portal.change(ANIMATIONS, odd)
portal.change(ANIMATIONS)
portal.change(ANIMATIONS, False, False)
portal.change(("org.example", "enable-animations"), False)
portal.change(HIGH_CONTRAST, True)
wait_until(lambda: theme.system_has_contrast)
print(theme.motion_ms(120), len(told))
"""
    assert told_by(program, odd) == ["120", "1"]


@needs_bus
def test_answer_after_the_window_is_gone_does_nothing(told_by):
    program = """
from PySide6.QtCore import QObject
from shiboken6 import delete, isValid
portal = FakePortal({}, is_mute=True)
window = QObject()
theme = Theme("system", window)
theme.listen()
wait_until(lambda: len(portal.kept) == 4)
delete(window)
assert not isValid(theme)
portal.settings[ANIMATIONS] = False
for message in portal.kept:
    portal.bus.send(portal.reply_to(message, tuple(message.arguments())))
portal.change(ANIMATIONS, False)
portal.is_mute = False
later = Theme("system")
later.listen()
wait_until(lambda: not later.motion_ms(120))
print("well")
"""
    assert told_by(program) == ["well"]


@needs_bus
def test_desktop_without_portal_wishes_nothing(told_by):
    program = """
from PySide6.QtDBus import QDBusPendingCallWatcher
theme = Theme("system")
theme.listen()
assert len(theme.findChildren(QDBusPendingCallWatcher)) == 4
wait_until(lambda: not theme.findChildren(QDBusPendingCallWatcher))
print(theme.motion_ms(120), theme.system_has_contrast)
"""
    assert told_by(program) == ["120", "False"]


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "nonsense"])
def test_without_a_bus_nothing_is_wished_and_nothing_told(told_by, address):
    program = """
theme = Theme("system")
theme.listen()
print(theme.motion_ms(120), theme.system_has_contrast, "PySide6.QtDBus" in sys.modules)
"""
    start = START.replace("from tests.helpers.fake_portal import FakePortal, wait_until", "")
    told = told_by(program, start=start, bus=("env", f"DBUS_SESSION_BUS_ADDRESS={address}"))
    assert told == ["120", "False", str(bool(address) and sys.platform.startswith("linux"))]


def test_bus_is_known_by_its_address_or_its_place(tmp_path):
    assert not has_session_bus({})
    assert not has_session_bus({"DBUS_SESSION_BUS_ADDRESS": "", "XDG_RUNTIME_DIR": str(tmp_path)})
    (tmp_path / "bus").touch()
    assert has_session_bus({"XDG_RUNTIME_DIR": str(tmp_path)})
    assert has_session_bus({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/bus"})


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_no_portal(qapp, monkeypatch, platform):
    monkeypatch.setattr("reader.gui.theme.system_look.sys.platform", platform)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    look = SystemLook()
    look.listen()
    assert look.children() == []


@needs_bus
def test_started_window_stands_still_as_soon_as_the_desktop_wishes_it(told_by, tmp_path):
    library = tmp_path / "Still.dateline"
    create_first_library(library, initiator="test").close()
    program = """
from pathlib import Path
from reader.gui.main_window import MainWindow
from reader.gui.system_asks import listen_to_system, make_application
from reader.services.preferences import Preferences
app = make_application()
window = MainWindow(Preferences(is_welcomed=True, language="en"), Path(sys.argv[2]))
window.show()
window.start(Path(sys.argv[1]))
asks = listen_to_system(app, window)
assert app.cursorFlashTime() > 0
from tests.helpers.fake_portal import FakePortal, wait_until
portal = FakePortal({("org.gnome.desktop.interface", "enable-animations"): False})
wait_until(lambda: app.cursorFlashTime() == 0)
wait_until(lambda: window.flow.library.desk is not None)
portal.change(("org.gnome.desktop.interface", "enable-animations"), True)
wait_until(lambda: app.cursorFlashTime() > 0)
window.close()
asks.release()
print("well")
"""
    preferences = str(tmp_path / "preferences.json")
    assert told_by(program, str(library), preferences, start="import sys\n") == ["well"]

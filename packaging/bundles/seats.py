"""A user before a screen: starts the installed program, uses keys and mouse, and looks what became of it.

The program runs in a Debian of its own (`chroots`), on a screen in memory (`screens`). Nothing is told by the
program itself: titles of windows, the library file and the files that it wrote are what is looked at.
"""

import contextlib
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

from setup_environment import CHECKOUT, SetupFailed, clean_variables

from bundles import library_rows, screens
from bundles.chroots import HOME, USER, Chroot
from bundles.project import NAME
from bundles.screens import wait_for

SETTINGS = {"XDG_CONFIG_HOME": f"{HOME}/.config", "PATH": f"{HOME}/.local/bin:/usr/bin:/bin"}
DRAG_TITLE = "Files to drag"
_DRAG_WINDOW = CHECKOUT / "tests" / "helpers" / "drag_window.py"
_OWN_FOLDERS = (".config", ".cache", ".local/share/dateline", ".local/state", "Documents", "work")
_FIRST_LIBRARY = "Documents/My library.dateline"


@dataclass(frozen=True, slots=True)
class Desk:
    """What every seat has: a Debian with the program, a screen, a folder for pictures, a Python with Qt outside of
    that Debian, and the folder inside in which the program lies where no PATH leads to it.
    """

    place: Chroot
    screen: screens.Screen
    pictures: Path
    python: Path
    program: str = ""


class Seat:
    """A user's home, a screen and what runs on it. `language` is the system's, such as `ko_KR.UTF-8`."""

    def __init__(self, desk, language="C.UTF-8"):
        self._place, self._screen, self._desk = desk.place, desk.screen, desk
        self._language = language
        self._running = []
        self.home = desk.place.folder / HOME[1:]

    def clear(self):
        """Make the home one in which the program was never started, with a folder `work`."""
        for name in _OWN_FOLDERS:
            shutil.rmtree(self.home / name, ignore_errors=True)
        self._place.run(["mkdir", "-p", f"{HOME}/work", f"{HOME}/Documents", f"{HOME}/.config"], user=USER)

    @property
    def first_library(self):
        """Where the program makes the library of a new user."""
        return self.home / _FIRST_LIBRARY

    def inside(self, path):
        """A path of the home as the program names it."""
        return f"{HOME}/{path.relative_to(self.home)}"

    def command(self, *words):
        """Run a command of the program to its end."""
        return self._place.run([NAME, *words], user=USER, more=self._variables())

    def start(self, *words, program=NAME):
        """Start a program with the screen, and give the running process."""
        process = self._place.run([program, *words], user=USER, more=self._variables(), is_waited=False)
        self._running.append(process)
        return process

    def window(self, title):
        """The visible window with this in its title, waited for and with the keys."""
        number = self._screen.find_window(title)
        self._screen.activate(number)
        return number

    def no_window(self, title):
        """Wait until no window with this in its title is seen."""
        self._screen.is_gone(title)

    def keys(self, *pressed):
        """Press keys one after the other, as xdotool names them, in whatever window has them."""
        self._screen.run("key", "--clearmodifiers", "--delay", "40", *pressed)

    def type(self, words):
        """Type words."""
        self._screen.run("type", "--delay", "15", words)

    def front(self):
        """The title of the window that has the keys; empty without one."""
        return self._screen.find_front()

    def double_click(self, window, across, down):
        """Click twice in a window; the place is a share of its width and height."""
        self._screen.point(window, across, down)
        self._screen.run("click", "--repeat", "2", "--delay", "60", "1")

    def drag(self, paths, window, across, down, picture):
        """Drag files and folders of the home out of another window and let them go at a place of this one, a share
        of its width and height; a picture is taken before they are let go.
        """
        addresses = [Path(self.inside(path)).as_uri() for path in paths]
        source = self._start_drag_window(addresses)
        self._screen.point(self.window(DRAG_TITLE), 0.5, 0.5)
        self._screen.run("mousedown", "1")
        self._screen.pull(window, across, down)
        self.look(picture)
        self._screen.run("mouseup", "1")
        told = self.ended(source)
        expect(told.split() == ["held", "copy"], f"the files were not taken: {told}")

    def press_until(self, ask, *pressed, complaint):
        """Press keys again and again until a question is answered: a window still at work may not take them."""

        def press():
            if not ask():
                self.keys(*pressed)
            return _ask_soon(ask)

        wait_for(press, complaint)

    def look(self, name):
        """Take a picture of the whole screen."""
        self._screen.take_picture(self._desk.pictures / f"{name}.png")

    def see_windows(self):
        """The titles of the windows that are seen."""
        return self._screen.list_titles()

    def is_open(self, library):
        """Whether a window has the library open for writing."""
        return library.with_name(f"{library.name}-wal").exists()

    def quit(self, process, title):
        """Close the window by its key and see that the program ends well."""
        self.window(title)
        self.keys("ctrl+q")
        self.ended(process)

    def ended(self, process, code=0):
        """Wait for the end of a process and see how it ended; gives what it said."""
        try:
            words, _ = process.communicate(timeout=screens.PATIENCE_S)
        except subprocess.TimeoutExpired:
            raise SetupFailed("The program does not end.") from None
        expect(process.returncode == code, f"the program ended with {process.returncode}: {words}")
        return words

    def kill(self, process):
        """End a process at once, as a power cut does."""
        # env and chroot become the program itself: this is its process, no shell around it.
        process.send_signal(signal.SIGKILL)
        process.wait()

    def stand_up(self):
        """End whatever still runs."""
        for process in self._running:
            if process.poll() is None:
                process.kill()
                process.wait()
            with contextlib.suppress(OSError, AttributeError):
                process.stdout.close()
        self._running.clear()

    def _start_drag_window(self, addresses):
        """Outside of the bundle's Debian, so that no Qt but its own lies there."""
        more = {"DISPLAY": self._screen.name, "QT_QPA_PLATFORM": "xcb"}
        command = [str(self._desk.python), str(_DRAG_WINDOW), DRAG_TITLE, *addresses]
        source = subprocess.Popen(
            command, env=clean_variables() | more, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self._running.append(source)
        return source

    def _variables(self):
        path = ":".join(filter(None, (self._desk.program, SETTINGS["PATH"])))
        return {
            **SETTINGS,
            "PATH": path,
            "DISPLAY": self._screen.name,
            "QT_QPA_PLATFORM": "xcb",
            # Without a desktop xdg-open asks no file type of the system but a browser.
            "XDG_CURRENT_DESKTOP": "GNOME",
            "LANG": self._language,
            "LC_ALL": self._language,
        }


def expect(is_so, complaint):
    """Raise SetupFailed with the complaint unless something is so."""
    if not is_so:
        raise SetupFailed(f"The journey failed: {complaint}")


def wait_for_quotes(library, expected):
    """Wait until the library holds these pairs of words and tag, no others, and in this order."""
    try:
        wait_for(lambda: library_rows.list_quotes(library) == list(expected), "other words are tagged")
    except SetupFailed as fault:
        raise SetupFailed(f"{fault} {library_rows.list_quotes(library)}, not {list(expected)}") from None


def _ask_soon(ask, tries=10):
    for _ in range(tries):
        answer = ask()
        if answer:
            return answer
        screens.pause()
    return None

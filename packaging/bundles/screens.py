"""A screen in memory with a window manager, and what stands on it: by Xvfb, openbox, xdotool and ImageMagick."""

import contextlib
import os
import subprocess
import time

from setup_environment import SetupFailed

SIZE = "1366x768x24"
PATIENCE_S = 60
_STEP_S = 0.2
_STEPS = 20
"""In so many steps the mouse is pulled, as no hand moves it at once."""


class Screen:
    """A running screen; `name` is what DISPLAY has to say."""

    def __init__(self, name):
        self.name = name

    def find_window(self, title):
        """The number of the visible window with a title like this, waited for; raises SetupFailed without one."""
        return wait_for(lambda: self._search(title), f"no window named {title} came up")

    def is_gone(self, title):
        """Whether no visible window has such a title, waited for."""
        return wait_for(lambda: not self._search(title), f"the window named {title} stays")

    def press(self, window, keys):
        """Press keys in a window, as xdotool names them."""
        self._run(["xdotool", "windowactivate", "--sync", window])
        self._run(["xdotool", "key", "--clearmodifiers", keys])

    def activate(self, window):
        """Give a window the keys, and wait until it has them."""
        self.run("windowactivate", "--sync", window)

    def point(self, window, across, down):
        """Move the mouse to a place in a window, given as shares of its width and height."""
        x, y = self._find_place(window, across, down)
        self.run("mousemove", "--window", window, str(x), str(y))

    def pull(self, window, across, down):
        """Move the mouse with its button held: off its place, into a window, in small steps to a place there."""
        for _ in range(_STEPS):
            self.run("mousemove_relative", "--", "2", "1")
            pause(_STEP_S / _STEPS)
        x, y = self._find_place(window, across, down)
        for left in reversed(range(_STEPS)):
            self.run("mousemove", "--window", window, str(x - 4 * left), str(y - 2 * left))
            pause(_STEP_S / _STEPS)

    def _find_place(self, window, across, down):
        """A place in a window, given as shares of its width and height, in pixels from its corner."""
        told = self.run("getwindowgeometry", "--shell", window).splitlines()
        found = dict(line.split("=", 1) for line in told if "=" in line)
        return int(int(found["WIDTH"]) * across), int(int(found["HEIGHT"]) * down)

    def list_titles(self):
        """The titles of all visible windows that have one."""
        found = [self.run("getwindowname", number).strip() for number in self._list_numbers(".")]
        return [title for title in found if title]

    def find_front(self):
        """The title of the window that has the keys; empty without one."""
        command = ["xdotool", "getactivewindow", "getwindowname"]
        return subprocess.run(command, env=self._variables(), capture_output=True, text=True).stdout.strip()

    def run(self, *words):
        """Run xdotool with these words and give what it prints."""
        return self._run(["xdotool", *words])

    def take_picture(self, target):
        """Write the whole screen as a PNG."""
        self._run(["import", "-window", "root", str(target)])

    def _search(self, title):
        numbers = self._list_numbers(title)
        return numbers[0] if numbers else None

    def _list_numbers(self, title):
        # It ends with 1 where it finds none.
        command = ["xdotool", "search", "--onlyvisible", "--name", title]
        return subprocess.run(command, env=self._variables(), capture_output=True, text=True).stdout.split()

    def _run(self, command):
        done = subprocess.run(command, env=self._variables(), capture_output=True, text=True)
        if done.returncode != 0:
            raise SetupFailed(f"{command[0]} failed: {done.stderr}")
        return done.stdout

    def _variables(self):
        return {**os.environ, "DISPLAY": self.name}


@contextlib.contextmanager
def open_screen():
    """A screen of its own by a number that is free; what stands on it ends with it."""
    read, write = os.pipe()
    # It writes its number once it can be spoken to, and closes the pipe when it cannot start.
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SIZE, "-ac", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL, pass_fds=[write])
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise SetupFailed("Xvfb did not start.")
        screen = Screen(f":{number}")
        variables = {**os.environ, "DISPLAY": screen.name}
        keeper = subprocess.Popen(["openbox"], env=variables, stderr=subprocess.DEVNULL)
        try:
            yield screen
        finally:
            keeper.terminate()
            keeper.wait()
    finally:
        server.terminate()
        server.wait()


def wait_for(ask, complaint):
    """What a question answers as soon as that is true; raises SetupFailed when it never is."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        answer = ask()
        if answer:
            return answer
        pause()
    raise SetupFailed(f"After {PATIENCE_S} seconds {complaint}.")


def pause(seconds=_STEP_S):
    """Wait between two questions whether something is so; other programs send no word of it."""
    time.sleep(seconds)

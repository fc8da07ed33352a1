"""A screen in memory with a window manager, and what stands on it: by Xvfb, openbox, xdotool and ImageMagick."""

import contextlib
import os
import subprocess
import time

from setup_environment import SetupFailed

SIZE = "1366x768x24"
PATIENCE_S = 60
_STEP_S = 0.2


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

    def take_picture(self, target):
        """Write the whole screen as a PNG."""
        self._run(["import", "-window", "root", str(target)])

    def _search(self, title):
        done = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", title],
            env=self._variables(),
            capture_output=True,
            text=True,
        )
        return done.stdout.split()[0] if done.stdout.split() else None

    def _run(self, command):
        done = subprocess.run(command, env=self._variables(), capture_output=True, text=True)
        if done.returncode != 0:
            raise SetupFailed(f"{command[0]} failed: {done.stderr}")

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
        time.sleep(_STEP_S)
    raise SetupFailed(f"After {PATIENCE_S} seconds {complaint}.")

"""Tries a .deb for real: `sudo python3 packaging/try_bundle.py FILE.deb [--folder FOLDER] [--pictures FOLDER]`.

In a bare Debian without Python it is installed, its commands are run, its window is opened by command and as a
double click does (by the file type), it is removed again, and nothing of it may remain. Needs debootstrap, Xvfb,
openbox, xdotool and ImageMagick.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import setup_environment
from bundles.chroots import HOME, USER, Chroot
from bundles.desktop_files import SOURCES
from bundles.project import MIME_TYPE, NAME
from bundles.screens import open_screen
from setup_environment import CHECKOUT, SetupFailed, say

INTEGRATION = ("libglib2.0-bin", "shared-mime-info", "desktop-file-utils", "fonts-noto-core")
"""What a desktop has besides: it opens files by their type."""

LIBRARY = f"{HOME}/news of today.dateline"
SETTINGS = {"XDG_CONFIG_HOME": f"{HOME}/.config", "XDG_RUNTIME_DIR": f"{HOME}/.runtime"}


def main(arguments):
    """Go through all steps in order; the first that fails ends the trial with its sentence."""
    asked = _parse(arguments)
    place = Chroot(asked.folder)
    asked.pictures.mkdir(parents=True, exist_ok=True)
    place.make()
    with place.mounted(), open_screen() as screen:
        place.install(*INTEGRATION)
        before = place.list_files()
        install(place, asked.deb)
        try_commands(place)
        try_window(place, screen, asked.pictures)
        try_file_type(place, screen, asked.pictures)
        remove(place, before)
    say("All steps passed.")
    return 0


def install(place, deb):
    """Install the package with what it depends on, and nothing that it only recommends."""
    shutil.copyfile(deb, place.folder / "var/cache" / deb.name)
    place.install(f"/var/cache/{deb.name}")
    missing = place.run(["sh", "-c", _LIST_MISSING]).stdout.strip()
    _expect(not missing, f"libraries that nothing brings: {missing}")
    has_python = place.run(["sh", "-c", "command -v python3 || true"]).stdout.strip()
    say("installed" + (" (beside a Python)" if has_python else ", on a system without Python"))


def try_commands(place):
    """Import the two documents, annotate one and export the table, as a user who is not root."""
    inbox = place.folder / HOME[1:] / "inbox"
    shutil.rmtree(inbox, ignore_errors=True)
    shutil.copytree(CHECKOUT / "seeds", inbox)
    version = _dateline(place, "--version").stdout.strip()
    _dateline(place, "import", "--library", LIBRARY, f"{HOME}/inbox")
    mark = ["--article", "1", "--start", "4", "--end", "13", "--tag", "a/b"]
    _dateline(place, "annotate", "--library", LIBRARY, *mark)
    _dateline(place, "export", "--library", LIBRARY, "--to", f"{HOME}/table.csv")
    rows = (place.folder / HOME[1:] / "table.csv").read_text(encoding="utf-8").splitlines()
    _expect(len(rows) == 2 and ",a/b," in rows[1], f"the table has not the one annotation: {rows}")
    _dateline(place, "import", "--library", LIBRARY, "--jobs", "2", f"{HOME}/inbox")
    _dateline(place, "verify", "--library", LIBRARY)
    say(f"commands: {version}, import (also in two processes), annotate, export, verify")


def try_window(place, screen, pictures):
    """Open the window on a library by the command, look at it, and close it."""
    process = _start(place, screen, ["dateline", LIBRARY])
    _look_and_close(process, screen, "news of today", pictures / "window.png")
    say("window by command")


def try_file_type(place, screen, pictures):
    """Let the desktop tell what a library is, by name and by its bytes, and open it."""
    place.run(["cp", LIBRARY, f"{HOME}/plain"], user=USER)
    for name in (LIBRARY, f"{HOME}/plain"):
        told = place.run(["gio", "info", "-a", "standard::content-type", name], user=USER).stdout
        _expect(MIME_TYPE in told, f"{name} is taken for: {told}")
    default = place.run(["gio", "mime", MIME_TYPE], user=USER).stdout
    _expect(f"{NAME}.desktop" in default, f"no program for {MIME_TYPE}: {default}")
    process = _start(place, screen, ["gio", "open", LIBRARY])
    process.wait()
    window = screen.find_window("news of today")
    screen.take_picture(pictures / "file_type.png")
    screen.press(window, "ctrl+q")
    screen.is_gone("news of today")
    say("file type by name and by bytes; window by file type")


def remove(place, before):
    """Purge the package and what came with it; no file of it may be left, and no word of it in the caches."""
    place.run(["apt-get", "purge", "-y", "-q", "--autoremove", NAME])
    left = {path for path in place.list_files() - before if not path.startswith(HOME[1:] + "/")}
    named = {path for path in left if NAME in path.lower()}
    _expect(not named, f"left behind: {sorted(named)}")
    command = f"grep -rlis {NAME} /usr/share/applications /usr/share/mime /usr/share/icons /etc || true"
    caches = place.run(["sh", "-c", command]).stdout.split()
    _expect(not caches, f"caches that still name it: {caches}")
    say(f"purged; what the packages that it had needed left behind: {sorted(left)}")


_LIST_MISSING = (
    f"find /usr/lib/{NAME} -type f \\( -name '*.so*' -o -name {NAME} \\) ! -path '*wayland*' ! -path '*Wayland*' "
    f"-exec env LD_LIBRARY_PATH=/usr/lib/{NAME}/_internal ldd {{}} + 2>/dev/null "
    "| grep 'not found' | grep -v libwayland | sort -u"
)


def _dateline(place, *words):
    return place.run([NAME, *words], user=USER, more=SETTINGS)


def _start(place, screen, command):
    more = {**SETTINGS, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
    return place.run(command, user=USER, more=more, is_waited=False)


def _look_and_close(process, screen, title, picture):
    window = screen.find_window(title)
    screen.take_picture(picture)
    screen.press(window, "ctrl+q")
    words, _ = process.communicate(timeout=60)
    _expect(process.returncode == 0, f"the window ended with {process.returncode}: {words}")


def _expect(is_so, complaint):
    if not is_so:
        raise SetupFailed(f"The trial failed: {complaint}")


def _parse(arguments):
    parser = argparse.ArgumentParser(prog="try_bundle.py", description="Try a .deb in a bare Debian.")
    parser.add_argument("deb", type=Path)
    scratch = Path(tempfile.gettempdir())
    parser.add_argument("--folder", type=Path, default=scratch / "dateline-trial", help="where the Debian lies")
    parser.add_argument("--pictures", type=Path, default=scratch / "dateline-pictures", help="for the screenshots")
    asked = parser.parse_args(arguments)
    asked.folder, asked.pictures = asked.folder.resolve(), asked.pictures.resolve()
    if not SOURCES.is_dir() or not asked.deb.is_file():
        raise SetupFailed(f"{asked.deb} does not exist.")
    return asked


if __name__ == "__main__":
    setup_environment.run_politely(main, sys.argv[1:])

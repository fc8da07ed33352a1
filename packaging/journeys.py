"""Goes the ways of a user through an installed bundle: `sudo python3 packaging/journeys.py FILE [--only NAME...]`.

A `.deb` or `.run` is installed in a bare Debian, a `.tar.xz` is only unpacked there, and its window is used by
real keys and mouse on a screen in memory; what came of it is read from the library, the files written and the
titles of windows. Needs debootstrap, Xvfb, openbox, xdotool and ImageMagick; files are dragged out of a window of
the checkout's own environment.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

import setup_environment
import system_libraries
from bundles import contents
from bundles.chroots import HOME, USER, Chroot
from bundles.journeys import BY_FILE_TYPE, JOURNEYS, LANGUAGES
from bundles.project import NAME
from bundles.screens import open_screen
from bundles.seats import SETTINGS, Desk, Seat
from setup_environment import SetupFailed, say

DESKTOP = (
    *("libglib2.0-bin", "shared-mime-info", "desktop-file-utils", "xdg-utils", "xz-utils"),
    *("fonts-noto-core", "fonts-noto-cjk", "locales"),
)
"""What a desktop has besides the program: it opens files by their type and has letters for Korean."""


KINDS = (".deb", ".run", ".tar.xz")
_UNPACKED = f"{HOME}/unpacked"


def main(arguments):
    """Make the journeys; the exit code is 1 when one of them failed."""
    asked = _parse(arguments)
    asked.pictures.mkdir(parents=True, exist_ok=True)
    python = setup_environment.prepare(["documents", "charts"]).python
    system_libraries.require("xcb")
    place = Chroot(asked.folder)
    place.make()
    failed = []
    with place.mounted(), open_screen() as screen:
        clear(place)
        desk = Desk(place, screen, asked.pictures, python, install(place, asked.bundle))
        for name in choose(asked.only, is_installed=not desk.program):
            if not make(name, Seat(desk, LANGUAGES.get(name, "C.UTF-8"))):
                failed.append(name)
    say(f"{asked.bundle.name}: " + (f"failed: {', '.join(failed)}." if failed else "all journeys arrived."))
    return 1 if failed else 0


def choose(names, *, is_installed):
    """The journeys that are made, all where none is named; without an installed program those that can be made."""
    chosen = [name for name in names or JOURNEYS if is_installed or name not in BY_FILE_TYPE]
    if not chosen:
        raise SetupFailed(f"A bundle that is only unpacked cannot make: {', '.join(names)}.")
    return chosen


def clear(place):
    """Take away a bundle that was tried before, of whatever kind."""
    uninstall = f"{HOME}/.local/lib/{NAME}/uninstall.sh"
    place.run(["sh", "-c", f"if [ -e {uninstall} ]; then sh {uninstall}; fi"], user=USER)
    shutil.rmtree(place.folder / _UNPACKED[1:], ignore_errors=True)
    place.run(["sh", "-c", f"if dpkg -s {NAME} >/dev/null 2>&1; then apt-get purge -y -q {NAME}; fi"])


def install(place, bundle):
    """Install what a desktop has and the bundle, and make the language of the Korean journey known.

    Gives the folder inside in which the program lies, for a bundle that is only unpacked; else nothing.
    """
    place.install(*DESKTOP)
    for language in set(LANGUAGES.values()):
        place.run(["localedef", "-i", language.split(".")[0], "-f", "UTF-8", language])
    inside = f"/var/cache/{bundle.name}"
    shutil.copyfile(bundle, place.folder / inside[1:])
    try:
        return _unpack(place, inside)
    finally:
        (place.folder / inside[1:]).unlink()


def _unpack(place, bundle):
    if bundle.endswith(".deb"):
        place.install(bundle)
        return ""
    # What the package would ask for, and no more.
    place.install(*(name.split()[-1 if "|" in name else 0] for name in contents.DEBIAN_DEPENDS))
    if bundle.endswith(".run"):
        place.run(["sh", bundle], user=USER, more=SETTINGS)
        return ""
    place.run(["mkdir", _UNPACKED], user=USER)
    place.run(["tar", "-x", "-f", bundle, "-C", _UNPACKED, "--strip-components=1"], user=USER)
    return f"{_UNPACKED}/program"


def make(name, seat):
    """Make one journey and say how it ended; whether it arrived."""
    begun_s = time.monotonic()
    try:
        seat.clear()
        arrived = JOURNEYS[name](seat)
    except SetupFailed as fault:
        say(f"  {name}: FAILED. {fault}")
        seat.look(f"{name.replace(' ', '_')}.failed")
        return False
    finally:
        seat.stand_up()
    say(f"  {name}: {arrived} ({time.monotonic() - begun_s:.1f} s)")
    return True


def _parse(arguments):
    parser = argparse.ArgumentParser(prog="journeys.py", description="Use an installed bundle as a user does.")
    parser.add_argument("bundle", type=Path, metavar="FILE", help=", ".join(KINDS))
    parser.add_argument("--only", nargs="+", choices=list(JOURNEYS), metavar="NAME", help=", ".join(JOURNEYS))
    scratch = Path(tempfile.gettempdir())
    parser.add_argument("--folder", type=Path, default=scratch / "dateline-journeys", help="where the Debian lies")
    parser.add_argument("--pictures", type=Path, default=scratch / "dateline-pictures", help="for the screenshots")
    asked = parser.parse_args(arguments)
    asked.folder, asked.pictures = asked.folder.resolve(), asked.pictures.resolve()
    if not asked.bundle.is_file() or not asked.bundle.name.endswith(KINDS):
        raise SetupFailed(f"{asked.bundle} is none of {', '.join(KINDS)}.")
    return asked


if __name__ == "__main__":
    setup_environment.run_politely(main, sys.argv[1:])

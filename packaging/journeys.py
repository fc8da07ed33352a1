"""Goes the ways of a user through an installed bundle: `sudo python3 packaging/journeys.py FILE [--only NAME...]`.

A `.deb` or `.run` is installed in a bare Debian, and its window is used by real keys and mouse on a screen in
memory; what came of it is read from the library, the files written and the titles of windows. Needs debootstrap,
Xvfb, openbox, xdotool and ImageMagick.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

import setup_environment
from bundles import contents
from bundles.chroots import HOME, USER, Chroot
from bundles.journeys import JOURNEYS, LANGUAGES
from bundles.project import NAME
from bundles.screens import open_screen
from bundles.seats import SETTINGS, Seat
from setup_environment import SetupFailed, say

DESKTOP = (
    *("libglib2.0-bin", "shared-mime-info", "desktop-file-utils", "xdg-utils", "xz-utils"),
    *("fonts-noto-core", "fonts-noto-cjk", "locales"),
)
"""What a desktop has besides the program: it opens files by their type and has letters for Korean."""


def main(arguments):
    """Make the journeys; the exit code is 1 when one of them failed."""
    asked = _parse(arguments)
    asked.pictures.mkdir(parents=True, exist_ok=True)
    place = Chroot(asked.folder)
    place.make()
    failed = []
    with place.mounted(), open_screen() as screen:
        install(place, asked.bundle)
        for name in asked.only or JOURNEYS:
            if not make(name, Seat(place, screen, asked.pictures, LANGUAGES.get(name, "C.UTF-8"))):
                failed.append(name)
    say(f"{asked.bundle.name}: " + (f"failed: {', '.join(failed)}." if failed else "all journeys arrived."))
    return 1 if failed else 0


def install(place, bundle):
    """Install what a desktop has and the bundle, and make the language of the Korean journey known."""
    target = place.folder / HOME[1:] / bundle.name
    if bundle.suffix == ".deb":
        place.install(*DESKTOP)
        shutil.copyfile(bundle, place.folder / "var/cache" / bundle.name)
        place.run(["apt-get", "purge", "-y", "-q", NAME])
        place.install(f"/var/cache/{bundle.name}")
    else:
        needed = (name.split()[-1 if "|" in name else 0] for name in contents.DEBIAN_DEPENDS)
        place.install(*DESKTOP, *needed)
        shutil.copyfile(bundle, target)
        place.run(["sh", f"{HOME}/{bundle.name}"], user=USER, more=SETTINGS)
        target.unlink()
    for language in set(LANGUAGES.values()):
        place.run(["localedef", "-i", language.split(".")[0], "-f", "UTF-8", language])


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
    parser.add_argument("bundle", type=Path, metavar="FILE", help="a .deb or .run")
    parser.add_argument("--only", nargs="+", choices=list(JOURNEYS), metavar="NAME", help=", ".join(JOURNEYS))
    scratch = Path(tempfile.gettempdir())
    parser.add_argument("--folder", type=Path, default=scratch / "dateline-journeys", help="where the Debian lies")
    parser.add_argument("--pictures", type=Path, default=scratch / "dateline-pictures", help="for the screenshots")
    asked = parser.parse_args(arguments)
    asked.folder, asked.pictures = asked.folder.resolve(), asked.pictures.resolve()
    if not asked.bundle.is_file() or asked.bundle.suffix not in (".deb", ".run"):
        raise SetupFailed(f"{asked.bundle} is no .deb or .run.")
    return asked


if __name__ == "__main__":
    setup_environment.run_politely(main, sys.argv[1:])

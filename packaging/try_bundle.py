"""Tries bundles for real: `sudo python3 packaging/try_bundle.py FILE... [--folder FOLDER] [--pictures FOLDER]`.

A `.deb` or `.run` is installed in a bare Debian without Python; its commands are run, its window is opened by
command and as a double click does (by the file type), it is removed again, and nothing of it may remain. Of an
`.msi` the tables are read. Needs debootstrap, Xvfb, openbox, xdotool and ImageMagick; desktop-file-validate,
appstreamcli and msiinfo for what they check.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import setup_environment
from bundles import contents, desktop_files, msi_tables, project
from bundles.chroots import HOME, USER, Chroot
from bundles.project import MIME_TYPE, NAME
from bundles.screens import open_screen
from setup_environment import CHECKOUT, SetupFailed, say

INTEGRATION = ("libglib2.0-bin", "shared-mime-info", "desktop-file-utils", "fonts-noto-core", "xz-utils")
"""What a desktop has besides: it opens files by their type."""

LIBRARY = f"{HOME}/news of today.dateline"
TITLE = "news of today"
SETTINGS = {"XDG_CONFIG_HOME": f"{HOME}/.config", "PATH": f"{HOME}/.local/bin:/usr/bin:/bin"}


def main(arguments):
    """Try each file by its kind; the first step that fails ends the trial with its sentence."""
    asked = _parse(arguments)
    for bundle in asked.bundles:
        say(f"{bundle.name}:")
        TRIALS[bundle.suffix](bundle, asked)
    say("All steps passed.")
    return 0


def try_deb(deb, asked):
    """Install, use and purge a package of Debian."""
    place = _make_place(asked)
    with place.mounted(), open_screen() as screen:
        place.install(*INTEGRATION)
        before = place.list_files()
        shutil.copyfile(deb, place.folder / "var/cache" / deb.name)
        place.install(f"/var/cache/{deb.name}")
        check_installed(place, "/usr", f"/usr/lib/{NAME}")
        use(place, screen, asked.pictures)
        remove(place, before)


def try_run(bundle, asked):
    """Install, use and remove the file that installs itself, as a user."""
    place = _make_place(asked)
    with place.mounted(), open_screen() as screen:
        # What the package would ask for, and no more.
        place.install(*INTEGRATION, *(name.split()[-1 if "|" in name else 0] for name in contents.DEBIAN_DEPENDS))
        shutil.copyfile(bundle, place.folder / HOME[1:] / bundle.name)
        before = place.list_files()
        place.run(["sh", f"{HOME}/{bundle.name}"], user=USER, more=SETTINGS)
        check_installed(place, f"{HOME}/.local", f"{HOME}/.local/lib/{NAME}")
        use(place, screen, asked.pictures)
        place.run(["sh", f"{HOME}/.local/lib/{NAME}/uninstall.sh"], user=USER)
        # Backups of libraries and the log stay, as preferences do.
        own = (f"{HOME}/.local/share/{NAME}/"[1:], f"{HOME}/.local/state/"[1:])
        made = {path for path in place.list_files() - before if "/.local/" in path and not path.startswith(own)}
        left = sorted(path for path in made if place.folder.joinpath(path).is_file())
        _expect(not left, f"left behind: {left}")
        (place.folder / HOME[1:] / bundle.name).unlink()
        say("removed")


def try_msi(installer, _asked):
    """Read the tables of an installer of Windows, which can't be run here."""
    count = msi_tables.check(installer, project.read_project().version)
    say(f"tables: {count} files, menu, file type, upgrade")


TRIALS = {".deb": try_deb, ".run": try_run, ".msi": try_msi}
"""What a file's name ends with → its trial."""


def check_installed(place, prefix, program):
    """See that nothing is missing that the program is linked with, and that a desktop accepts what it is told."""
    missing = place.run(["sh", "-c", _LIST_MISSING.format(program=program)]).stdout.strip()
    _expect(not missing, f"libraries that nothing brings: {missing}")
    has_python = place.run(["sh", "-c", "command -v python3 || true"]).stdout.strip()
    share = place.folder / prefix[1:] / "share"
    _check(["desktop-file-validate", str(share / desktop_files.ENTRY)])
    _check(["appstreamcli", "validate", "--no-net", "--pedantic", str(share / desktop_files.METAINFO)])
    say(
        "installed"
        + (" beside a Python" if has_python else " without a Python")
        + "; entry and metainfo are valid"
    )


def use(place, screen, pictures):
    """What a user does with it."""
    try_commands(place)
    try_window(place, screen, pictures)
    try_file_type(place, screen, pictures)


def try_commands(place):
    """Import the two documents, annotate one and export the table, as a user who is not root."""
    inbox = place.folder / HOME[1:] / "inbox"
    shutil.rmtree(inbox, ignore_errors=True)
    shutil.copytree(CHECKOUT / "seeds", inbox)
    (place.folder / LIBRARY[1:]).unlink(missing_ok=True)
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
    _look_and_close(process, screen, pictures / "window.png")
    say("window by command")


def try_file_type(place, screen, pictures):
    """Let the desktop tell what a library is, by name and by its bytes, and open it."""
    place.run(["cp", LIBRARY, f"{HOME}/plain"], user=USER)
    for name in (LIBRARY, f"{HOME}/plain"):
        told = _ask(place, "info", "-a", "standard::content-type", name)
        _expect(MIME_TYPE in told, f"{name} is taken for: {told}")
    default = _ask(place, "mime", MIME_TYPE)
    _expect(f"{NAME}.desktop" in default, f"no program for {MIME_TYPE}: {default}")
    process = _start(place, screen, ["gio", "open", LIBRARY])
    process.wait()
    window = screen.find_window(TITLE)
    screen.take_picture(pictures / "file_type.png")
    screen.press(window, "ctrl+q")
    screen.is_gone(TITLE)
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
    "find {program} -type f \\( -name '*.so*' -o -name dateline \\) ! -path '*wayland*' ! -path '*Wayland*' "
    "-exec env LD_LIBRARY_PATH={program}/_internal ldd {{}} + 2>/dev/null "
    "| grep 'not found' | grep -v libwayland | sort -u"
)


def _dateline(place, *words):
    return place.run([NAME, *words], user=USER, more=SETTINGS)


def _start(place, screen, command):
    more = {**SETTINGS, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
    return place.run(command, user=USER, more=more, is_waited=False)


def _look_and_close(process, screen, picture):
    window = screen.find_window(TITLE)
    screen.take_picture(picture)
    screen.press(window, "ctrl+q")
    words, _ = process.communicate(timeout=60)
    _expect(process.returncode == 0, f"the window ended with {process.returncode}: {words}")


def _ask(place, *words):
    return place.run(["gio", *words], user=USER, more=SETTINGS).stdout


def _make_place(asked):
    asked.pictures.mkdir(parents=True, exist_ok=True)
    place = Chroot(asked.folder)
    place.make()
    return place


def _check(command):
    done = subprocess.run(command, capture_output=True, text=True)
    _expect(done.returncode == 0, f"{command[0]}: {done.stdout}{done.stderr}")


def _expect(is_so, complaint):
    if not is_so:
        raise SetupFailed(f"The trial failed: {complaint}")


def _parse(arguments):
    parser = argparse.ArgumentParser(prog="try_bundle.py", description="Try bundles, as far as this system can.")
    parser.add_argument("bundles", nargs="+", type=Path, metavar="FILE", help=", ".join(TRIALS))
    scratch = Path(tempfile.gettempdir())
    parser.add_argument("--folder", type=Path, default=scratch / "dateline-trial", help="where the Debian lies")
    parser.add_argument("--pictures", type=Path, default=scratch / "dateline-pictures", help="for the screenshots")
    asked = parser.parse_args(arguments)
    asked.folder, asked.pictures = asked.folder.resolve(), asked.pictures.resolve()
    for bundle in asked.bundles:
        if not bundle.is_file() or bundle.suffix not in TRIALS:
            raise SetupFailed(f"{bundle} is no file that can be tried: {', '.join(TRIALS)}.")
    return asked


if __name__ == "__main__":
    setup_environment.run_politely(main, sys.argv[1:])

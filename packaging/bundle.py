"""Builds what people download: `python3 packaging/bundle.py TARGET... [--output FOLDER] [--payload FOLDER]`.

Targets are those of the table below, or `all` for those that this platform can build. The first build needs the
network. With SOURCE_DATE_EPOCH set, or at the same commit, the same files come out again.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this line is here for the interpreters that the project refuses
    sys.exit("Bundles are built with Python 3.11 or newer; this one is " + sys.version.split()[0] + ".")

import argparse
from pathlib import Path

import setup_environment
from bundles import archives, deb, macos, onedir, project, windows
from setup_environment import SetupFailed, say

PLATFORM = next((name for name in ("linux", "win32", "darwin") if sys.platform.startswith(name)), "linux")


def build_folder(program, _work, _output, _project, _epoch):
    """The folder itself, which was built already."""
    return program


TARGETS = {
    "linux": ("linux", build_folder),
    "windows": ("win32", build_folder),
    "macos": ("darwin", build_folder),
    "deb": ("linux", deb.build),
    "tar": ("linux", archives.build_tar),
    "run": ("linux", archives.build_run),
    "msi": ("win32", windows.build_msi),
    "setup": ("win32", windows.build_setup),
    "app": ("darwin", macos.build_app),
    "dmg": ("darwin", macos.build_dmg),
}
"""Target → the platform whose files it holds, and the function that makes it from the folder of the program."""


def main(arguments):
    """Build the targets one after the other from one folder of the program, and say where they lie."""
    asked = _parse(arguments)
    facts, epoch = project.read_project(), project.find_epoch()
    for folder in (asked.work, asked.output):
        folder.mkdir(parents=True, exist_ok=True)
    program = asked.payload or onedir.build(asked.work, asked.output, facts, epoch)
    size_mb = onedir.size_mb(program)
    say(f"{program}: {size_mb:.0f} MB" + (" (too large)" if size_mb > onedir.LARGEST_MB else ""))
    for name in asked.targets:
        made = TARGETS[name][1](program, asked.work, asked.output, facts, epoch)
        if made != program:
            say(f"{made}: {onedir.size_mb(made) if made.is_dir() else made.stat().st_size / 1e6:.0f} MB")
    return 0


def choose_targets(names, platform, payload):
    """The targets meant by the words of the command line, each once, in the order of the table.

    A target of another platform needs a folder of programs built there; raises SetupFailed without one.
    """
    if "all" in names:
        names = [*(name for name in names if name != "all"), *_list_native(platform)]
    foreign = sorted(name for name in names if TARGETS[name][0] != platform)
    if foreign and payload is None:
        raise SetupFailed(
            f"{', '.join(foreign)}: the program is built for the system that builds it. Run this there, or build "
            "the folder there and name it here by --payload."
        )
    return [name for name in TARGETS if name in names]


def _list_native(platform):
    return [name for name, (home, _) in TARGETS.items() if home == platform]


def _parse(arguments):
    checkout = setup_environment.CHECKOUT
    parser = argparse.ArgumentParser(prog="bundle.py", description="Build the bundles that people download.")
    parser.add_argument("targets", nargs="+", choices=[*TARGETS, "all"], metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--work", type=Path, default=checkout / "build" / "bundles", help="for the building")
    parser.add_argument("--output", type=Path, default=checkout / "dist", help="where the bundles go")
    parser.add_argument("--payload", type=Path, help="a folder of the program built before, here or elsewhere")
    asked = parser.parse_args(arguments)
    asked.work, asked.output = asked.work.resolve(), asked.output.resolve()
    asked.payload = asked.payload and asked.payload.resolve()
    asked.targets = choose_targets(asked.targets, PLATFORM, asked.payload)
    return asked


if __name__ == "__main__":
    setup_environment.run_politely(main, sys.argv[1:])

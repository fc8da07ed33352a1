"""The package of Debian and Ubuntu, from the folder of the program, by dpkg-deb.

It has no scripts of its own: the packages shared-mime-info, desktop-file-utils and hicolor-icon-theme watch the
folders that it puts files into, also when it goes.
"""

import gzip
import hashlib
import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime

from setup_environment import SetupFailed

from bundles import contents, desktop_files, licences, onedir, trees
from bundles.project import CHECKOUT, MAKER, NAME

MAINTAINER = f"{MAKER} <{NAME}@localhost>"
PROGRAM_FOLDER = f"usr/lib/{NAME}"
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_COPYRIGHT = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Dateline

Files: *
Copyright: {maker}
License: MIT
{text}

Files: usr/lib/dateline/_internal/*
Copyright: their makers
License: see-licences
 The licence of each part stands in /usr/lib/dateline/licences; Qt is under the LGPL 3.
"""
_CHANGELOG = """{name} ({version}) unstable; urgency=medium

  * What is new stands in CHANGELOG.md.gz beside this file.

 -- {maintainer}  {day}
"""
_NOT_FAULTS = {
    "custom-library-search-path": "its own libraries lie in its own folder, found from where the program lies",
    "embedded-library": "Python, Qt and the wheels bring theirs, so that one package runs on many systems",
    "shared-library-lacks-prerequisites": "modules of Python call what the program itself has loaded",
    "library-not-linked-against-libc": "modules of Python call what the program itself has loaded",
    "duplicate-font-file": "charts are drawn alike whichever fonts the system has",
    "hardening-no-pie": "the start of the program is built by PyInstaller",
}
"""What lintian finds and is meant to be so → why."""


def build(program, work, output, project, epoch):
    """Build the package from the folder of the program, and give its path."""
    tree = work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    trees.copy_tree(program, tree / PROGRAM_FOLDER)
    desktop_files.write_share(tree / "usr/share", project, epoch)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    _write_documents(tree / "usr/share/doc" / NAME, project, epoch)
    trees.write_text(tree / "usr/share/lintian/overrides" / NAME, make_overrides())
    sums = make_sums(tree)
    size_kb = int(onedir.size_mb(tree) * 1e6 / 1024)
    trees.write_text(tree / "DEBIAN/control", make_control(project, architecture(), size_kb))
    trees.write_text(tree / "DEBIAN/md5sums", sums)
    trees.settle(tree, epoch)
    target = output / f"{NAME}_{project.version}_{architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(target)]
    try:
        done = subprocess.run(command, env=trees.dated_variables(epoch), capture_output=True, text=True)
    except FileNotFoundError as error:
        raise SetupFailed("A .deb needs the program dpkg-deb, which Debian and Ubuntu have.") from error
    if done.returncode != 0:
        raise SetupFailed(f"dpkg-deb failed:\n{done.stderr}")
    shutil.rmtree(tree)
    return target


def make_control(project, machine, size_kb):
    """The control file: what the package is and needs; `size_kb` in units of 1,024 bytes."""
    fields = {
        "Package": NAME,
        "Version": project.version,
        "Architecture": machine,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size_kb),
        "Depends": ", ".join(contents.DEBIAN_DEPENDS),
        "Recommends": ", ".join(contents.DEBIAN_RECOMMENDS),
        "Section": "misc",
        "Priority": "optional",
        "Description": f"{project.summary.removeprefix('A ')}\n"
        " Read an article, mark a phrase, tag it, and take the table of everything you\n"
        " tagged into R, Python or Excel. Articles lie by source and date; a date that\n"
        " is not known stays unknown. All work is in one file, and nothing is sent\n"
        " anywhere.",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def make_sums(tree):
    """What `dpkg --verify` compares the installed files with."""
    files = (path for path in trees.list_files(tree) if not path.is_symlink())
    return "".join(f"{_md5(path.read_bytes())}  {path.relative_to(tree).as_posix()}\n" for path in files)


def make_overrides():
    """The file that tells lintian what is meant to be so, each with its reason above it."""
    return "".join(f"# {reason}\n{NAME}: {tag}\n" for tag, reason in _NOT_FAULTS.items())


def make_changelog(project, epoch):
    """The change log in the form that Debian's tools read."""
    day = format_datetime(datetime.fromtimestamp(epoch, UTC))
    return _CHANGELOG.format(name=NAME, version=project.version, maintainer=MAINTAINER, day=day)


def architecture():
    """Debian's name for the processor of this machine."""
    machine = os.uname().machine
    return _ARCHITECTURES.get(machine, machine)


def _write_documents(folder, project, epoch):
    words = (CHECKOUT / "LICENSE").read_text(encoding="utf-8").rstrip()
    indented = "\n".join(f" {line}" if line.strip() else " ." for line in words.splitlines())
    trees.write_text(folder / "copyright", _COPYRIGHT.format(maker=MAKER, text=indented))
    changes = (CHECKOUT / "CHANGELOG.md").read_bytes()
    (folder / "CHANGELOG.md.gz").write_bytes(gzip.compress(changes, mtime=0))
    (folder / "changelog.gz").write_bytes(gzip.compress(make_changelog(project, epoch).encode(), mtime=0))
    (folder / licences.FOLDER).symlink_to(f"../../../lib/{NAME}/{licences.FOLDER}")


def _md5(data):
    return hashlib.md5(data, usedforsecurity=False).hexdigest()

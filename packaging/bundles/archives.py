"""The program for one user of any Linux: a `.tar.xz` with install.sh, or as one file that runs itself."""

import hashlib
import os
import shutil

from bundles import desktop_files, trees
from bundles.project import NAME

_README = """Dateline {version} for Linux on {machine}

    sh install.sh       installs it for you: program, menu entry, icons, file type
    sh uninstall.sh     removes that again; libraries and preferences stay
    program/dateline    starts it from here

It needs what every Linux desktop of 2023 or later has: glibc 2.36, X11 or Wayland, fontconfig, OpenGL, D-Bus.
Korean text needs a Korean font. The licences are in program/licences.
"""


def build_tar(program, work, output, project, epoch):
    """Build the `.tar.xz` from the folder of the program, and give its path."""
    tree = lay_out(program, work, project, epoch)
    return trees.write_tar(tree, output / f"{tree.name}.tar.xz", epoch)


def build_run(program, work, output, project, epoch):
    """Build the file that installs itself, and give its path."""
    packed = build_tar(program, work, work, project, epoch)
    target = output / f"{NAME}-{project.version}-linux-{os.uname().machine}.run"
    payload = packed.read_bytes()
    target.write_bytes(make_head(target.name, project.version, payload) + payload)
    target.chmod(0o755)
    packed.unlink()
    return target


def lay_out(program, work, project, epoch):
    """The folder that is packed: program, share, the two scripts and a note; its path."""
    tree = work / f"{NAME}-{project.version}-linux-{os.uname().machine}"
    shutil.rmtree(tree, ignore_errors=True)
    trees.copy_tree(program, tree / "program")
    desktop_files.write_share(tree / "share", project, epoch)
    for name in ("install.sh", "uninstall.sh"):
        words = (desktop_files.SOURCES / name).read_text(encoding="utf-8")
        trees.write_text(tree / name, words, is_program=True)
    words = _README.format(version=project.version, machine=os.uname().machine)
    trees.write_text(tree / "README.txt", words)
    trees.settle(tree, epoch)
    return tree


def make_head(name, version, payload):
    """The script at the head of a file that runs itself; `payload` follows it, from the line that it names on."""
    text = (desktop_files.SOURCES / "run.sh").read_text(encoding="utf-8")
    places = {
        "name": name,
        "version": version,
        "machine": os.uname().machine,
        "lines": str(text.count("\n") + 1),
        "sha256": hashlib.sha256(payload).hexdigest(),
    }
    for place, words in places.items():
        text = text.replace("{" + place + "}", words)
    return text.encode()

"""Folders as they go into bundles: the same files, modes, times and order wherever and whenever they are made."""

import hashlib
import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

from setup_environment import CHECKOUT, SetupFailed

SOURCES = CHECKOUT / "packaging"
"""Where the lasting parts of bundles lie, in a folder for each system."""


def list_files(folder):
    """Every file and link below a folder, by its path with slashes, in the order of bytes."""
    found = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix().encode())


def list_names(folder):
    """The paths of all files below a folder, with slashes, in the order of bytes."""
    return [path.relative_to(folder).as_posix() for path in list_files(folder)]


def size_of(folder, name):
    """The bytes of one file of a folder."""
    return Path(folder, name).stat().st_size


def dated_variables(epoch):
    """The variables of this process, with the moment that stands for the build."""
    return {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "TZ": "UTC"}


def settle(folder, epoch):
    """Give everything below a folder plain modes and one time."""
    for path in [*folder.rglob("*"), folder]:
        if not path.is_symlink():
            # A library is loaded, not started, whatever mode it came with.
            is_program = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.suffixes)
            path.chmod(0o755 if is_program else 0o644)
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            os.utime(path, (epoch, epoch))
        elif os.utime in os.supports_follow_symlinks:
            os.utime(path, (epoch, epoch), follow_symlinks=False)
    os.utime(folder, (epoch, epoch))


def write_text(path, text, *, is_program=False):
    """Write a text file with line ends of Unix, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    path.chmod(0o755 if is_program else 0o644)


def copy_tree(source, target):
    """Copy a folder with its links as links."""
    shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)


def forget_places(folder, places):
    """Put /usr in the place of folders of this machine in all files, so that no other byte moves.

    The last part of the path stays: a library may hold it as a word of its own that shares its bytes.
    """
    pairs = {}
    for place in places:
        above, _, last = place.encode().rpartition(b"/")
        pairs[place.encode()] = b"/usr".ljust(len(above), b"/") + b"/" + last
    for path in list_files(folder):
        if path.is_symlink():
            continue
        old = new = path.read_bytes()
        for found, wanted in pairs.items():
            new = new.replace(found, wanted)
        if new != old:
            path.write_bytes(new)


def write_tar(folder, target, epoch):
    """A tar of a folder, packed by xz, with the folder's name at its top; the same bytes for the same files."""
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for path in sorted([folder, *folder.rglob("*")], key=lambda path: path.relative_to(folder).parts):
            name = Path(folder.name, path.relative_to(folder)).as_posix()
            archive.add(path, name, recursive=False, filter=lambda member: _plain(member, epoch))
    target.parent.mkdir(parents=True, exist_ok=True)
    pack(plain.getvalue(), target)
    return target


def pack(data, target):
    """Pack bytes by the xz of the system, which uses every processor and always cuts at the same places."""
    command = ["xz", "-6", "-T0", "--block-size=32MiB", "--check=crc64", "-c"]
    try:
        done = subprocess.run(command, input=data, capture_output=True)
    except FileNotFoundError as error:
        raise SetupFailed("Packing needs the program xz; on Debian: apt-get install xz-utils") from error
    if done.returncode != 0:
        raise SetupFailed(f"xz failed: {done.stderr.decode(errors='replace')}")
    target.write_bytes(done.stdout)


def digest(folder):
    """One SHA-256 over names, modes and bytes of all files below a folder."""
    total = hashlib.sha256()
    for path in list_files(folder):
        data = str(path.readlink()).encode() if path.is_symlink() else path.read_bytes()
        total.update(f"{path.relative_to(folder).as_posix()}\0{path.lstat().st_mode:o}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()


def _plain(member, epoch):
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = epoch
    return member

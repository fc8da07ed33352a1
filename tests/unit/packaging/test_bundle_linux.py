"""What a desktop on Linux is told, the package of Debian, and the archives for one user."""

import configparser
import gzip
import os
import subprocess
import tarfile
from xml.etree import ElementTree

import pytest

from tests.unit.packaging.conftest import EPOCH

MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def desktop(import_script):
    return import_script("bundles.desktop_files")


@pytest.fixture
def share(desktop, facts, tmp_path):
    """The folder `share` as it goes into bundles."""
    desktop.write_share(tmp_path / "share", facts, EPOCH)
    return tmp_path / "share"


@pytest.fixture
def program(lay_program):
    """A folder that stands for the program: what it prints is what it was called with."""
    folder = lay_program({"_internal/part": "part", "dateline": '#!/bin/sh\necho "started $*"\n'})
    (folder / "_internal" / "link").symlink_to("part")
    (folder / "dateline").chmod(0o755)
    return folder


def test_desktop_entry_opens_libraries(share, desktop):
    entry = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    entry.optionxform = str
    entry.read_string((share / desktop.ENTRY).read_text(encoding="utf-8"))
    told = entry["Desktop Entry"]
    assert told["MimeType"] == "application/x-dateline;"
    assert told["Exec"] == "dateline %f"
    assert told["Icon"] == told["StartupWMClass"] == "dateline"
    assert "Comment[ko]" in told


def test_file_type_matches_a_library_that_the_program_made(share, desktop, tmp_path):
    from reader.services.libraries import create_first_library

    library = tmp_path / "made.dateline"
    create_first_library(library, initiator="test").close()
    head = library.read_bytes()[:100]
    root = ElementTree.parse(share / desktop.MIME).getroot()
    outer = root.find(f".//{MIME}magic/{MIME}match")
    inner = outer.find(f"{MIME}match")
    start = int(outer.get("offset"))
    value = outer.get("value").encode().decode("unicode_escape").encode("latin-1")
    assert head[start : start + len(value)] == value
    place = int(inner.get("offset"))
    assert inner.get("type") == "big32"
    assert int.from_bytes(head[place : place + 4], "big") == int(inner.get("value"), 16)
    assert root.find(f".//{MIME}glob").get("pattern") == f"*{library.suffix}"


def test_metainfo_tells_version_entry_and_file_type(share, desktop, facts, import_script):
    project = import_script("bundles.project")
    changes = (project.CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = project.read_releases(changes, facts.version)[0]
    root = ElementTree.parse(share / desktop.METAINFO).getroot()
    assert root.find("releases/release").get("version") == facts.version
    assert root.find("releases/release").get("date") == str(newest.day or "2023-11-14")
    assert root.findtext("launchable") == desktop.ENTRY.rpartition("/")[2]
    assert root.findtext("provides/mediatype") == "application/x-dateline"
    assert root.findtext("screenshots/screenshot/image").startswith("https://")
    assert root.findtext("id") == root.findtext("id").lower()
    assert root.findtext("project_license") == "MIT"
    assert all(point.text for point in root.findall("releases/release/description/ul/li"))


def test_icons_are_of_the_size_that_their_folder_says(share):
    icons = sorted((share / "icons/hicolor").glob("*x*/apps/dateline.png"))
    assert len(icons) == 8
    for icon in icons:
        head = icon.read_bytes()[:24]
        width, height = int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
        assert f"{width}x{height}" == icon.parts[-3]
    assert (share / "icons/hicolor/scalable/apps/dateline.svg").is_file()


def test_man_page_names_every_command(share, desktop):
    from reader.__main__ import COMMANDS

    page = gzip.decompress((share / desktop.MANUAL).read_bytes()).decode()
    assert {line.removeprefix(".B ").replace(r"\-", "-") for line in page.splitlines()} >= COMMANDS
    assert "{" not in page


def test_tar_is_the_same_bytes_each_time(import_script, facts, program, tmp_path):
    archives = import_script("bundles.archives")
    made = []
    for name in ("first", "second"):
        for folder in (tmp_path / name, tmp_path / f"{name}-out"):
            folder.mkdir()
        os.utime(program / "dateline", (1, len(made)))
        made.append(archives.build_tar(program, tmp_path / name, tmp_path / f"{name}-out", facts, EPOCH))
    assert made[0].read_bytes() == made[1].read_bytes()
    with tarfile.open(made[0]) as archive:
        assert {(member.uid, member.uname, int(member.mtime)) for member in archive} == {(0, "root", EPOCH)}


@pytest.fixture
def home(tmp_path):
    """A new home folder, and the variables of a process whose home it is."""
    folder = tmp_path / "some one"
    folder.mkdir()
    return folder, {"HOME": str(folder), "PATH": os.environ["PATH"]}


def run(words, variables):
    return subprocess.run(words, env=variables, capture_output=True, text=True)


def list_all(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_run_file_installs_for_a_user_and_goes_without_a_trace(import_script, facts, program, home, tmp_path):
    archives = import_script("bundles.archives")
    made = archives.build_run(program, tmp_path, tmp_path, facts, EPOCH)
    folder, variables = home
    for _ in range(2):  # a second time replaces the first
        done = run(["sh", str(made)], variables)
        assert done.returncode == 0, done.stderr
    assert run([str(folder / ".local/bin/dateline"), "a b"], variables).stdout == "started a b\n"
    entry = (folder / ".local/share/applications/dateline.desktop").read_text(encoding="utf-8")
    assert f'\nExec="{folder}/.local/lib/dateline/dateline" %f\n' in entry
    assert (folder / ".local/share/mime/packages/dateline.xml").is_file()
    assert not list(folder.rglob("*.part")) and not list(folder.rglob("*.old"))
    done = run(["sh", str(folder / ".local/lib/dateline/uninstall.sh")], variables)
    assert done.returncode == 0, done.stderr
    assert not [path for path in list_all(folder) if path not in {".local", ".local/share"}]


def test_run_file_that_was_cut_short_installs_nothing(import_script, facts, program, home, tmp_path):
    made = import_script("bundles.archives").build_run(program, tmp_path, tmp_path, facts, EPOCH)
    whole = made.read_bytes()
    made.write_bytes(whole[:-100])
    done = run(["sh", str(made)], home[1])
    assert done.returncode == 1
    assert "damaged or incomplete" in done.stderr
    assert list_all(home[0]) == []


def test_run_file_unpacks_into_a_new_folder_only(import_script, facts, program, home, tmp_path):
    made = import_script("bundles.archives").build_run(program, tmp_path, tmp_path, facts, EPOCH)
    target = tmp_path / "un packed"
    assert run(["sh", str(made), "--extract", str(target)], home[1]).returncode == 0
    assert (target / "program/_internal/link").readlink().as_posix() == "part"
    again = run(["sh", str(made), "--extract", str(target)], home[1])
    assert (again.returncode, list_all(home[0])) == (1, [])


def test_install_leaves_a_folder_that_is_not_its_own(import_script, facts, program, home, tmp_path):
    tree = import_script("bundles.archives").lay_out(program, tmp_path, facts, EPOCH)
    folder, variables = home
    foreign = folder / ".local/lib/dateline/precious"
    foreign.parent.mkdir(parents=True)
    foreign.write_text("mine", encoding="utf-8")
    done = run(["sh", str(tree / "install.sh")], variables)
    assert done.returncode == 1
    assert "not from this installer" in done.stderr
    assert foreign.read_text(encoding="utf-8") == "mine"


def test_scripts_of_the_shell_are_plain_and_whole(desktop):
    for name in ("install.sh", "uninstall.sh", "run.sh"):
        done = subprocess.run(["sh", "-n", str(desktop.SOURCES / name)], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

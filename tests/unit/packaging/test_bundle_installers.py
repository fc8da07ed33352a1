"""The sources of the installers for Windows and the application for macOS, and the icons that both carry."""

import os
import plistlib
import shutil
import struct
from xml.etree import ElementTree

import pytest

from tests.unit.packaging.conftest import EPOCH

WIX = "{http://schemas.microsoft.com/wix/2006/wi}"


@pytest.fixture
def windows(import_script):
    return import_script("bundles.windows")


@pytest.fixture
def macos(import_script):
    return import_script("bundles.macos")


PARTS = ("dateline", "dateline.exe", "datelinew.exe", "_internal/python.dll", "_internal/reader/a.txt")


@pytest.fixture
def payload(lay_program):
    """A folder like that of the program."""
    return lay_program({name: name for name in PARTS})


def make_wxs(windows, payload, facts):
    names = [path.relative_to(payload).as_posix() for path in sorted(payload.rglob("*")) if path.is_file()]
    return names, ElementTree.fromstring(windows.make_wxs(names, str(payload), "icon.ico", facts))


def test_wxs_has_every_file_once_in_its_folder(windows, payload, facts):
    names, wix = make_wxs(windows, payload, facts)
    assert sorted(one.get("Source") for one in wix.iter(f"{WIX}File")) == sorted(
        f"{payload}/{name}" for name in names
    )
    inner = next(one for one in wix.iter(f"{WIX}Directory") if one.get("Name") == "reader")
    assert [one.get("Name") for one in inner.iter(f"{WIX}File")] == ["a.txt"]
    parts = [one.get("Id") for one in wix.iter(f"{WIX}Component")]
    assert len(set(parts)) == len(parts)
    assert sorted(one.get("Id") for one in wix.iter(f"{WIX}ComponentRef")) == sorted(parts)


def test_wxs_keeps_its_upgrade_code_when_the_version_changes(windows, payload, facts, import_script):
    _, old = make_wxs(windows, payload, facts)
    newer = import_script("bundles.project").Project("9.9.9", facts.summary, facts.build_tools)
    _, new = make_wxs(windows, payload, newer)
    products = [wix.find(f"{WIX}Product") for wix in (old, new)]
    assert [product.get("Version") for product in products] == [facts.version, "9.9.9"]
    assert products[0].get("UpgradeCode") == products[1].get("UpgradeCode")
    assert products[0].get("Id") != products[1].get("Id")


def test_registry_opens_libraries_with_the_program_that_has_a_window(windows):
    values = {(key, name): value for key, name, value in windows.list_registry()}
    command = values[f"Software\\Classes\\{windows.FILE_CLASS}\\shell\\open\\command", ""]
    assert command.format(program="C:\\p\\datelinew.exe") == '"C:\\p\\datelinew.exe" "%1"'
    assert values["Software\\Classes\\.dateline", ""] == windows.FILE_CLASS


def test_nsi_removes_each_file_that_it_installs(windows, payload, facts):
    names, _ = make_wxs(windows, payload, facts)
    script = windows.make_nsi(names, str(payload), "icon.ico", "out.exe", facts)
    assert "@" not in script
    for name in names:
        assert f'File "{payload}/{name}"' in script
        assert 'Delete "$INSTDIR\\{}"'.format(name.replace("/", "\\")) in script
    assert script.index('RMDir "$INSTDIR\\_internal\\reader"') < script.index('RMDir "$INSTDIR\\_internal"')


def test_installers_refuse_a_payload_of_another_system(windows, macos, tmp_path, facts, import_script):
    failed = import_script("setup_environment").SetupFailed
    (tmp_path / "empty").mkdir()
    for build in (windows.build_msi, windows.build_setup, macos.build_app):
        with pytest.raises(failed, match="is no folder of the program"):
            build(tmp_path / "empty", tmp_path, tmp_path, facts, EPOCH)


@pytest.mark.parametrize(("tool", "build"), [("wixl", "build_msi"), ("makensis", "build_setup")])
def test_installers_are_the_same_bytes_each_time_and_others_for_other_files(
    windows, lay_program, facts, tmp_path, tool, build
):
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not here")
    made = []
    for text in ("same", "same", "other"):
        payload = lay_program(dict.fromkeys(PARTS, text))
        os.utime(payload / "datelinew.exe", (EPOCH + 1000 * len(made),) * 2)
        work = tmp_path / "work"
        made.append(getattr(windows, build)(payload, work, tmp_path, facts, EPOCH).read_bytes())
    assert made[0] == made[1]
    assert made[0] != made[2]


def test_summary_of_an_msi_has_the_moment_of_the_build_and_a_code_of_its_content(import_script):
    settle = import_script("bundles.msi_summary").settle
    head = bytes(28) + bytes.fromhex("E0859FF2F94F6810AB9108002B27B3D9") + struct.pack("<I", 48)
    code = b"{00000000-0000-0000-0000-000000000000}\0"
    rows = struct.pack("<IIIIII", 9, 32, 12, 80, 13, 92)
    values = struct.pack("<II", 30, len(code)) + code.ljust(40, b"\0") + struct.pack("<IQIQ", 64, 1, 64, 2)
    data = head + struct.pack("<II", 104, 3) + rows + values
    made, other = settle(b"x" + data, EPOCH), settle(b"y" + data, EPOCH)
    assert made == settle(made, EPOCH)
    assert made[1:] != other[1:]
    # 14 November 2023, 22:13:20, in steps of 100 nanoseconds from 1601.
    assert made.count(struct.pack("<Q", 133_444_736_000_000_000)) == 2
    with pytest.raises(import_script("setup_environment").SetupFailed, match="summary"):
        settle(b"no installer", EPOCH)


def test_app_declares_libraries_as_its_documents(macos, payload, facts, tmp_path):
    app = macos.build_app(payload, tmp_path, tmp_path / "out", facts, EPOCH)
    told = plistlib.loads((app / "Contents/Info.plist").read_bytes())
    assert (app / "Contents/MacOS" / told["CFBundleExecutable"]).is_file()
    assert (app / "Contents/Resources" / told["CFBundleIconFile"]).read_bytes()[:4] == b"icns"
    assert (app / "Contents/Frameworks/reader/a.txt").is_file()
    assert told["CFBundleShortVersionString"] == facts.version
    kind = told["UTExportedTypeDeclarations"][0]
    assert told["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["dateline"]


def test_image_command_packs_the_folder(macos, tmp_path):
    command = macos.image_command(tmp_path / "in", tmp_path / "out.dmg")
    assert command[:2] == ["hdiutil", "create"]
    assert command[-1].endswith("out.dmg")


def test_ico_has_every_picture_where_its_table_says(import_script):
    icons = import_script("bundles.icon_files")
    data = icons.make_ico()
    _, kind, count = struct.unpack_from("<HHH", data)
    assert (kind, count) == (1, 7)
    for number in range(count):
        width, _, _, _, _, _, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert data[offset : offset + length] == icons.read_png(width or 256)


def test_icns_is_as_long_as_it_says(import_script):
    data = import_script("bundles.icon_files").make_icns()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8])[0] == len(data)
    place, kinds = 8, []
    while place < len(data):
        length = struct.unpack(">I", data[place + 4 : place + 8])[0]
        assert data[place + 8 : place + 12] == b"\x89PNG"
        kinds.append(data[place : place + 4])
        place += length
    assert len(kinds) == len(set(kinds)) == 10

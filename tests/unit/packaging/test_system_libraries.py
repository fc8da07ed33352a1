"""Missing libraries of the system are found by platform, and the install line is exact."""

import sys

import pytest


@pytest.fixture
def script(import_script):
    return import_script("system_libraries")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, None),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wayland"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0", "XDG_SESSION_TYPE": "x11"}, "xcb"),
        ({"QT_QPA_PLATFORM": "offscreen:fontdb", "DISPLAY": ":0"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "wayland-egl;xcb"}, "wayland"),
    ],
)
def test_find_platform_follows_the_session(script, values, expected):
    assert script.find_platform(values) == expected


@pytest.mark.parametrize("manager", ["apt", "dnf", "pacman", "zypper"])
def test_list_packages_knows_every_library(script, manager):
    wanted = [*script.LIBRARIES["xcb"], *script.LIBRARIES["wayland"], script.FONT]
    packages = script.list_packages(wanted, manager)
    assert len(packages) == len(set(packages))
    assert all(packages)


def test_install_line_is_what_a_user_types(script):
    packages = script.list_packages(["libEGL.so.1", "libxcb-cursor.so.0"], "apt")
    assert script.install_line(packages, "apt") == "sudo apt-get install -y libegl1 libxcb-cursor0"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt's wheels bring all they need there")
def test_list_missing_names_what_cannot_be_loaded(script, monkeypatch):
    monkeypatch.setattr(script, "_can_load", lambda name: name != "libxcb-cursor.so.0")
    monkeypatch.setattr(script, "_has_font", lambda: False)
    assert script.list_missing("xcb") == ["libxcb-cursor.so.0", script.FONT]
    assert script.list_missing("offscreen") == [script.FONT]


def test_list_missing_elsewhere_is_empty(script, monkeypatch):
    monkeypatch.setattr(script.sys, "platform", "darwin")
    monkeypatch.setattr(script, "_can_load", lambda _name: False)
    assert script.list_missing("cocoa") == []


def test_require_without_rights_names_the_line(script, monkeypatch):
    monkeypatch.setattr(script, "list_missing", lambda _platform: ["libEGL.so.1"])
    monkeypatch.setattr(script, "may_install", lambda: False)
    monkeypatch.setattr(script, "find_manager", lambda: "dnf")
    with pytest.raises(script.SetupFailed, match="sudo dnf install -y libglvnd-egl"):
        script.require("xcb")


def test_require_on_an_unknown_system_names_the_library(script, monkeypatch):
    monkeypatch.setattr(script, "list_missing", lambda _platform: ["libEGL.so.1"])
    monkeypatch.setattr(script, "may_install", lambda: False)
    monkeypatch.setattr(script, "find_manager", lambda: None)
    with pytest.raises(script.SetupFailed, match=r"libEGL\.so\.1"):
        script.require("xcb")


def test_require_as_root_installs(script, monkeypatch):
    installed = []
    monkeypatch.setattr(script, "list_missing", lambda _platform: [] if installed else ["libEGL.so.1"])
    monkeypatch.setattr(script, "may_install", lambda: True)
    monkeypatch.setattr(script, "install_with_apt", installed.extend)
    script.require("xcb")
    assert installed == ["libegl1"]


def test_require_without_a_screen_says_so(script, monkeypatch):
    monkeypatch.setattr(script.sys, "platform", "linux")
    monkeypatch.setattr(script, "list_missing", lambda _platform: [])
    with pytest.raises(script.SetupFailed, match="no screen"):
        script.require(None)

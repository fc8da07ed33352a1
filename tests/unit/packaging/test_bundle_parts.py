"""That no bundle is packed without a part of the program that a start alone would not miss."""

import pytest


@pytest.fixture
def parts(import_script):
    return import_script("bundles.parts")


@pytest.fixture
def whole(parts, tmp_path):
    """A folder with every part, as stand-ins."""
    for pattern in parts.list_parts("linux"):
        path = tmp_path / pattern.replace("**", "Qt").replace("*", "x")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


def test_folder_with_every_part_is_taken(parts, whole):
    parts.require(whole, "linux")


@pytest.mark.parametrize(
    "name",
    [
        "_internal/reader/_resources/help/en/01_start.md",
        "_internal/reader/_resources/help/ko/01_start.md",
        "_internal/reader/_resources/translations/ko.qm",
        "_internal/reader/_resources/CHANGELOG.md",
        "_internal/reader/_resources/themes/contrast_dark.toml",
        "_internal/reader/_resources/icons/close.svg",
        "_internal/reader/store/migrations/versions/r0001_first_tables.py",
        "_internal/PySide6/Qt/translations/qtbase_ko.qm",
        "_internal/PySide6/Qt/plugins/platforms/xxcbx",
        "licences/LGPL-3.0.txt",
        "licences/QT.txt",
        "dateline.cdx.json",
    ],
)
def test_folder_without_a_part_is_refused_and_the_part_named(parts, whole, name, import_script):
    (whole / name).unlink()
    with pytest.raises(import_script("setup_environment").SetupFailed, match="lacks 1 parts"):
        parts.require(whole, "linux")
    (pattern,) = parts.find_missing(whole, "linux")
    assert pattern.rpartition("/")[2].replace("*", "x") == name.rpartition("/")[2]


def test_every_page_of_help_and_every_document_is_a_part(parts, import_script):
    checkout = import_script("bundles.project").CHECKOUT
    listed = set(parts.list_parts("linux"))
    for language in ("en", "ko"):
        pages = list((checkout / "resources/help" / language).glob("*.md"))
        assert len(pages) > 10
        assert {f"_internal/reader/_resources/help/{language}/{page.name}" for page in pages} <= listed
    assert {f"_internal/reader/_seeds/{path.name}" for path in (checkout / "seeds").iterdir()} <= listed
    assert not any(name.endswith(".ts") for name in listed)


@pytest.mark.parametrize(("platform", "plugin"), [("win32", "*windows*"), ("darwin", "*cocoa*")])
def test_every_system_needs_its_own_window(parts, whole, platform, plugin):
    assert parts.find_missing(whole, platform) == [f"_internal/PySide6/**/plugins/platforms/{plugin}"]

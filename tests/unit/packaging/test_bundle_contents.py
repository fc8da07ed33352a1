"""Which files a bundle keeps: by the tables of Qt, of the system's libraries, and by what is linked with what."""

import pytest


@pytest.fixture
def contents(import_script):
    return import_script("bundles.contents")


@pytest.mark.parametrize(
    "name",
    [
        "libQt6Core.so.6",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/QtGui.abi3.so",
        "PySide6/QtDBus.abi3.so",
        "PySide6/Qt/lib/libQt6DBus.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt6Core.dll",
        "PySide6/Qt/lib/QtWidgets.framework/Versions/A/QtWidgets",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/Resources/Info.plist",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/translations/qtbase_ko.qm",
        "reader/_resources/translations/ko.qm",
        "babel/locale-data/ko.dat",
        "libxcb-cursor.so.0",
        "matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf",
    ],
)
def test_is_kept_what_the_program_needs(contents, name):
    assert contents.is_kept(name)


@pytest.mark.parametrize(
    "name",
    [
        "libQt6Quick.so.6",
        "PySide6/QtQml.abi3.so",
        "PySide6/Qt6Designer.dll",
        "PySide6/opengl32sw.dll",
        "PySide6\\qml\\QtQuick\\Controls\\qtquickcontrols2plugin.dll",
        "PySide6/pyside6qml.abi3.dll",
        "PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick",
        "PySide6/Qt/lib/QtQuick.framework/Versions/A/Resources/Info.plist",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/linguist_ko.qm",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "babel/locale-data/fr.dat",
        "libstdc++.so.6",
        "libGL.so.1",
        "dateline_reader-1.dist-info/direct_url.json",
        "numpy\\random\\mtrand.pyd",
    ],
)
def test_is_kept_refuses_what_no_table_names(contents, name):
    assert not contents.is_kept(name)


def test_tables_give_a_reason_for_every_part(contents):
    for table in (contents.QT_MODULES, contents.QT_PLUGINS, contents.SYSTEM_LIBRARIES):
        assert all(len(reason) >= 3 for reason in table.values())


def test_modules_of_qt_that_the_window_imports_are_kept(contents):
    from tests.architecture.source_files import list_files, list_imports

    imported = {
        name for path in list_files("reader") for name in list_imports(path) if name.startswith("PySide6.Qt")
    }
    modules = {name.split(".")[1].removeprefix("Qt") for name in imported}
    assert "Widgets" in modules
    assert modules <= set(contents.QT_MODULES)


def test_keep_needed_drops_libraries_that_only_dropped_ones_need(contents):
    entries = [
        ("dateline", "exe", "EXECUTABLE"),
        ("pkg/_ext.so", "ext", "EXTENSION"),
        ("liba.so.1", "a", "BINARY"),
        ("libb.so.1", "b", "BINARY"),
        ("liborphan.so.1", "orphan", "BINARY"),
        ("libpython3.so", "python", "BINARY"),
    ]
    linked = {"ext": ["liba.so.1", "libc.so.6"], "a": ["libb.so.1"], "b": ["liba.so.1"], "orphan": ["libb.so.1"]}
    kept = contents.keep_needed(entries, lambda source: linked.get(source, []))
    assert sorted(entry[1] for entry in kept) == ["a", "b", "exe", "ext", "python"]


def test_list_data_has_resources_seeds_and_migrations(contents, tmp_path):
    versions = tmp_path / "reader/store/migrations/versions"
    versions.mkdir(parents=True)
    for path in (versions / "r0001_first.py", versions.parent / "env.py", versions.parent / "script.py.mako"):
        path.write_text("", encoding="utf-8")
    pairs = {
        (source.replace("\\", "/").removeprefix(tmp_path.as_posix()), to)
        for source, to in contents.list_data(tmp_path)
    }
    assert ("/reader/_resources", "reader/_resources") in pairs
    assert ("/reader/_seeds", "reader/_seeds") in pairs
    assert ("/reader/store/migrations/versions/r0001_first.py", "reader/store/migrations/versions") in pairs
    assert ("/reader/store/migrations/env.py", "reader/store/migrations") in pairs


@pytest.mark.parametrize("folder", ["PySide6/Qt/translations", "PySide6/translations"])
def test_list_data_has_the_words_of_qt_wherever_the_wheel_has_them(contents, tmp_path, folder):
    (tmp_path / folder).mkdir(parents=True)
    for name in ("qtbase_ko.qm", "qtbase_de.qm", "linguist_ko.qm"):
        (tmp_path / folder / name).touch()
    words = [pair for pair in contents.list_data(tmp_path) if pair[0].endswith(".qm")]
    assert words == [(str(tmp_path / folder / "qtbase_ko.qm"), folder)]


def test_list_foreign_names_modules_of_the_tools_only(contents, tmp_path):
    for name in (
        "program/shared/__init__.py",
        "program/own.py",
        "tools/shared/__init__.py",
        "tools/builder.so.py",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    assert contents.list_foreign(tmp_path / "program", tmp_path / "tools") == ["builder"]


def test_list_foreign_imports_finds_late_ones_and_leaves_out_types(import_script, tmp_path):
    package = tmp_path / "reader"
    package.mkdir()
    (package / "a.py").write_text(
        "import json, lxml.html\nfrom reader import b\nfrom typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    import _typeshed\n"
        "def f():\n    from rapidfuzz.fuzz import ratio\n    from .b import c\n",
        encoding="utf-8",
    )
    assert import_script("bundles.imports").list_foreign_imports(package) == {"lxml.html", "rapidfuzz.fuzz"}

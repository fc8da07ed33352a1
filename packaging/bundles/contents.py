"""What of Python, Qt and the packages is in a bundle, and why: tables, and the question whether a file stays.

Whatever PyInstaller finds and no table refuses stays; of Qt only what a table names. Standard library only: the
file is read by PyInstaller's Python too.
"""

import re
import subprocess
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

PROGRAMS = {
    "linux": [("dateline", False)],
    "darwin": [("dateline", False)],
    # A program of Windows has either a terminal or none, so commands and window are two.
    "win32": [("dateline", True), ("datelinew", False)],
}
"""Platform → the programs at the top of the bundle, each with whether it has a terminal."""

QT_MODULES = {
    "Core": "everything",
    "Gui": "painting, fonts, keys",
    "Widgets": "the window",
    "DBus": "Gui is linked with it; look, wishes and file dialogs of the desktop come by it",
    "Network": "one window a library: the second start speaks to the first by a local socket",
    "PrintSupport": "printing the sheet of keys",
    "Svg": "icons, sharp at every size",
    "OpenGL": "the Wayland plugin is linked with it",
    "XcbQpa": "the window on X11",
    "WaylandClient": "the window on Wayland",
    "WlShellIntegration": "frames and places of windows on Wayland",
}
"""Module of Qt that stays → what it is there for. Their libraries are libQt6NAME, Qt6NAME.dll and QtNAME."""

QT_PLUGINS = {
    "platforms/*xcb*": "X11",
    "platforms/*wayland*": "Wayland",
    "platforms/*offscreen*": "without a screen: trials and pictures for the help",
    "platforms/*windows*": "Windows",
    "platforms/*cocoa*": "macOS",
    "platformthemes/*xdgdesktopportal*": "file dialogs and colours of the desktop on Linux",
    "platforminputcontexts/*compose*": "accents by the compose key",
    "platforminputcontexts/*ibus*": "typing Korean on Linux",
    "wayland-shell-integration/*xdg-shell*": "windows on Wayland",
    "wayland-graphics-integration-client/*wayland-egl*": "windows on Wayland",
    "wayland-decoration-client/*": "title bars where Wayland's desktop draws none",
    "imageformats/*svg*": "icons and pictures of the help",
    "imageformats/*ico*": "the program's icon on Windows",
    "iconengines/*svg*": "icons",
    "styles/*": "the look that belongs to Windows and macOS",
    "printsupport/*": "printing",
}
"""Plugin of Qt that stays, by folder and file → what it is there for."""

LANGUAGES = ("en", "ko")
"""Languages of the program: Qt's own words on buttons and in menus are kept for these."""

HIDDEN_MODULES = (
    "alembic.ddl.sqlite",
    "logging.config",
    "sqlalchemy.dialects.sqlite.pysqlite",
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg",
)
"""Modules that only names in strings lead to."""

EXCLUDED_MODULES = (
    *("tkinter", "_tkinter", "turtle", "idlelib", "lib2to3"),
    *("pydoc", "pydoc_data", "pip", "setuptools", "wheel", "ensurepip"),
    *("IPython", "pytest", "_pytest", "hypothesis", "mypy", "ruff", "PyInstaller", "cyclonedx", "hatchling"),
    *("numpy.f2py", "numpy.testing", "numpy.random", "numpy.fft", "matplotlib.tests", "matplotlib.testing"),
    *("matplotlib.backends.backend_qt", "matplotlib.backends.backend_qtagg", "matplotlib.backends.qt_compat"),
    *("matplotlib.backends.backend_tkagg", "matplotlib.backends._backend_tk"),
    *("matplotlib.backends.backend_pdf", "matplotlib.backends.backend_ps", "matplotlib.backends._backend_pdf_ps"),
    *("fontTools.subset", "fontTools.ttLib", "fontTools.otlLib", "fontTools.feaLib", "fontTools.varLib"),
    *("readline", "curses"),
    *("sqlite3", "_sqlite3"),
    *("PIL.ImageQt", "PIL.ImageTk", "PIL._avif", "PIL._tkinter_finder"),
    *("PIL._webp", "PIL._imagingcms", "PIL._imagingft", "lxml.objectify", "lxml.isoschematron", "lxml.html.diff"),
    *(
        "lxml.html._difflib",
        "sqlalchemy.testing",
        "sqlalchemy.ext.mypy",
        "sqlalchemy.orm",
        "alembic.testing",
        "matplotlib._qhull",
    ),
    *("numpy._core._multiarray_tests", "doctest", "xmlrpc", "fontTools.cffLib", "fontTools.pens"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtHelp"),
    "PySide6.QtDesigner",
)
"""Modules that some package could use and the program does not."""

DROPPED_HOOKS = {
    "pyi_rth_inspect": "finds sources, and there are none; imports inspect at each start",
    "pyi_rth_pkgutil": "lists modules of packages, which nothing asks for",
    "pyi_rth_mplconfig": "would make a temporary folder for settings of charts at each start",
    "pyi_rth_multiprocessing": "launch.py starts workers, and imports multiprocessing only for them",
}
"""What PyInstaller would run before the program at each start → why it is not run."""

SYSTEM_LIBRARIES = {
    "libGL.so.*": "belongs to the graphics driver",
    "libGLX.so.*": "belongs to the graphics driver",
    "libGLdispatch.so.*": "belongs to the graphics driver",
    "libOpenGL.so.*": "belongs to the graphics driver",
    "libEGL.so.*": "belongs to the graphics driver",
    "libdrm.so.*": "belongs to the graphics driver",
    "libgbm.so.*": "belongs to the graphics driver",
    "libfontconfig.so.*": "must read the settings of the system's own version",
    "libxcb.so.*": "the graphics driver is linked with it: one of it in a process",
    "libX11.so.*": "the graphics driver is linked with it: one of it in a process",
    "libX11-xcb.so.*": "the graphics driver is linked with it: one of it in a process",
    "libfreetype.so.*": "the system's libfontconfig is linked with it: one of it in a process",
    "libexpat.so.*": "the system's libfontconfig is linked with it: one of it in a process",
    "libdbus-1.so.*": "speaks to the system's own bus",
    "libglib-2.0.so.*": "what the desktop adds to a window is linked with it: one of it in a process",
    "libgthread-2.0.so.*": "goes with libglib",
    "libgssapi_krb5.so.*": "signing on to a network is the system's affair; Qt is linked with it",
    "libwayland-*.so.*": "the graphics driver is linked with it: one of it in a process",
    "libstdc++.so.*": "newer graphics drivers need a newer one, and there can be one only",
    "libgcc_s.so.*": "newer graphics drivers need a newer one, and there can be one only",
}
"""Library that the system has to bring → why it is not in the bundle."""

DEBIAN_DEPENDS = (
    *("libc6 (>= 2.36)", "libstdc++6 (>= 12)", "libgcc-s1", "libgl1", "libegl1"),
    *("libxcb1", "libx11-6", "libx11-xcb1", "xkb-data"),
    *("libfontconfig1", "fontconfig-config", "libfreetype6", "libexpat1", "libdbus-1-3", "libgssapi-krb5-2"),
    "libglib2.0-0t64 | libglib2.0-0",
)
"""The packages of Debian and Ubuntu that bring SYSTEM_LIBRARIES and their data."""

DEBIAN_RECOMMENDS = (
    *("fonts-noto-core | fonts-dejavu-core", "fonts-noto-cjk | fonts-nanum"),
    *("libwayland-client0", "libwayland-cursor0", "libwayland-egl1", "shared-mime-info", "desktop-file-utils"),
)
"""Fonts, also with Hangul; Wayland; and what lets a double click find the program."""

_BABEL_KEPT = ("root.dat", "en.dat", "en_US.dat", "ko.dat", "ko_KR.dat")
_REFUSED = (
    "*/matplotlib/mpl-data/sample_data/*",
    "*/matplotlib/mpl-data/images/*",
    "*/matplotlib/mpl-data/plot_directive/*",
    "*/matplotlib/mpl-data/stylelib/*",
    "*/matplotlib/mpl-data/fonts/afm/*",
    "*/matplotlib/mpl-data/fonts/pdfcorefonts/*",
    "*/matplotlib/mpl-data/fonts/ttf/STIX*",
    "*/matplotlib/mpl-data/fonts/ttf/cm*",
    "*/matplotlib/mpl-data/fonts/ttf/DejaVuSansMono*",
    "*/matplotlib/mpl-data/fonts/ttf/DejaVuSerif*",
    "*/matplotlib/mpl-data/fonts/ttf/*Oblique.ttf",
    "*/numpy/random/*",
    "*/numpy/fft/*",
    # Where the faster of two is missing, the package takes the other.
    "*/rapidfuzz/*_avx2.*",
    # Names of zones are never looked up: dates on pages are read without.
    "*/pytz/zoneinfo/*",
    "*/docx/templates/default-docx-template/*",
    "*/PIL/_webp.*",
    "*/PIL/_imagingcms.*",
    "*/PIL/_imagingft.*",
    "*/lxml/objectify.*",
    "*/lxml/isoschematron/*",
    "*/tests/*",
    "*/include/*",
    "*/numpy/_core/lib/*",
    "*/dateparser_data/settings.py",
    # What translators write; the program reads the .qm.
    "*/reader/_resources/translations/*.ts",
    "*.pyi",
    "*.pyx",
    "*.pxd",
    "*/PySide6/Qt/qml/*",
    "*/PySide6/qml/*",
    "*pyside6qml.abi3.*",
    # OpenGL in software, 20 MB: windows of widgets are drawn without.
    "*/PySide6/opengl32sw.dll",
    "*/PySide6/Qt/libexec/*",
    "*/PySide6/Qt/metatypes/*",
    "*.dist-info/direct_url.json",
    "*.dist-info/INSTALLER",
    "*.dist-info/RECORD",
    "*.dist-info/REQUESTED",
)
_QT_LIBRARY = re.compile(r"(?:lib)?Qt6?([A-Z]\w*?)(?:\.so[.\d]*|\.dll|\.abi3\.so|\.pyd|\.abi3\.dylib|)$")
_QT_FRAMEWORK = re.compile(r"/Qt(\w+)\.framework/")
_QT_TRANSLATION = re.compile(r"([a-z]+(?:_[a-z]+)*?)_([a-z]{2,3}(?:_[A-Z]{2})?)\.qm$")


def is_kept(name):
    """Whether a file, named by its path in the bundle, stays in it."""
    path = PurePosixPath("/" + name.replace("\\", "/"))
    text = str(path)
    if any(fnmatchcase(text, pattern) for pattern in _REFUSED):
        return False
    if any(fnmatchcase(path.name, pattern) for pattern in SYSTEM_LIBRARIES):
        return False
    if "/PySide6/" in text or _QT_LIBRARY.match(path.name):
        return _is_kept_of_qt(path)
    if "/babel/locale-data/" in text:
        return path.name in _BABEL_KEPT
    return True


def keep_needed(entries, list_needed):
    """The entries without libraries that nothing left is linked with, directly or by others.

    An entry is name in the bundle, source, kind; `list_needed` gives the file names that a source is linked with.
    """
    libraries = {entry[0]: entry for entry in entries if entry[2] == "BINARY" and _is_library(entry[0])}
    kept = [entry for entry in entries if entry[0] not in libraries]
    by_file_name = {PurePosixPath(name).name: entry for name, entry in libraries.items()}
    waiting = list(kept)
    while waiting:
        for needed in sorted(list_needed(waiting.pop()[1])):
            found = by_file_name.pop(needed, None)
            if found is not None:
                kept.append(found)
                waiting.append(found)
    return kept


def list_linked(source):
    """The file names of the libraries that a library or program of Linux is linked with itself."""
    done = subprocess.run(["objdump", "-p", source], capture_output=True, text=True)
    return re.findall(r"^ +NEEDED +(\S+)$", done.stdout, re.MULTILINE)


def list_foreign(packages, tools):
    """The modules that only the tools' folder of packages has: none of them is the program's."""
    return sorted(_list_modules(tools) - _list_modules(packages))


def list_data(packages):
    """What must lie in the bundle as files besides modules: pairs of source and folder in the bundle."""
    reader = packages / "reader"
    migrations = reader / "store" / "migrations"
    pairs = [(str(reader / name), f"reader/{name}") for name in ("_resources", "_seeds")]
    # Migrations are read as files, not imported.
    pairs += [(str(path), "reader/store/migrations") for path in sorted(migrations.glob("*.[pm]*"))]
    pairs += [(str(path), "reader/store/migrations/versions") for path in sorted(migrations.glob("versions/*.py"))]
    # The wheels of Windows have no folder Qt.
    for folder in ("PySide6/Qt/translations", "PySide6/translations"):
        words = sorted((packages / folder).glob("qt*.qm"))
        pairs += [(str(path), folder) for path in words if is_kept(path.as_posix())]
    return pairs


def _list_modules(packages):
    folders = {path.parent.name for path in packages.glob("*/__init__.py")}
    return folders | {path.name.partition(".")[0] for path in packages.glob("*.py")}


def _is_library(name):
    return "/" not in name and ".so" in name and not name.startswith("libpython")


def _is_kept_of_qt(path):
    text = str(path)
    if "/plugins/" in text:
        plugin = text.split("/plugins/")[1]
        return any(fnmatchcase(plugin, pattern) for pattern in QT_PLUGINS)
    if path.suffix == ".qm":
        found = _QT_TRANSLATION.match(path.name)
        return found is not None and found[1] in {"qt", "qtbase"} and found[2] in LANGUAGES
    # On macOS each module is a folder of its own.
    found = _QT_FRAMEWORK.search(text) or _QT_LIBRARY.match(path.name)
    return found is None or found[1] in QT_MODULES

"""What every bundle must hold, looked for in the folder of the program before anything is packed.

The program starts without a page of its help, a translation or a theme, so a start alone does not tell that one is
missing.
"""

import sys

from setup_environment import SetupFailed

from bundles import contents, licences, sbom
from bundles.project import CHECKOUT

LICENCES = ("DATELINE.txt", "GPL-3.0.txt", "LGPL-3.0.txt", "PYTHON.txt", "QT.txt", "README.txt", "packages/*/*")
PLUGINS = {
    "linux": ("platforms/*xcb*", "platforms/*wayland*", "platforms/*offscreen*", "platforminputcontexts/*ibus*"),
    "darwin": ("platforms/*cocoa*",),
    "win32": ("platforms/*windows*",),
}
"""Platform → plugins of Qt without which there is no window, or no Korean in it."""


def require(folder, platform=sys.platform):
    """See that a folder of the program holds all its parts; raises SetupFailed that names what is missing."""
    missing = find_missing(folder, platform)
    if missing:
        raise SetupFailed(f"{folder} lacks {len(missing)} parts, among them {', '.join(missing[:5])}.")


def find_missing(folder, platform=sys.platform):
    """The parts that a folder lacks, as patterns of their paths in it."""
    return [pattern for pattern in list_parts(platform) if not any(folder.glob(pattern))]


def list_parts(platform=sys.platform):
    """All parts as patterns: resources, documents and migrations of this checkout, what belongs to Qt, papers."""
    inner = [f"reader/_resources/{name}" for name in _list_below("resources")]
    inner += ["reader/_resources/CHANGELOG.md"]
    inner += [f"reader/_seeds/{name}" for name in _list_below("seeds")]
    versions = (CHECKOUT / "reader" / "store" / "migrations" / "versions").glob("*.py")
    inner += [f"reader/store/migrations/versions/{path.name}" for path in versions]
    inner += [f"PySide6/**/translations/qtbase_{language}.qm" for language in contents.LANGUAGES]
    plugins = ("imageformats/*svg*", "iconengines/*svg*", *PLUGINS.get(platform, PLUGINS["linux"]))
    inner += [f"PySide6/**/plugins/{name}" for name in plugins]
    kept = (name for name in inner if "*" in name or contents.is_kept(name))
    papers = [*(f"{licences.FOLDER}/{name}" for name in LICENCES), sbom.FILE_NAME]
    return [*(f"_internal/{name}" for name in kept), *papers]


def _list_below(name):
    top = CHECKOUT / name
    return sorted(path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file())

"""The licences of everything in a bundle, as the folder `licences` of it: each text as its makers ship it."""

import shutil
import sys
import sysconfig
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path

from setup_environment import SetupFailed

from bundles import contents, system_packages
from bundles.project import CHECKOUT

FOLDER = "licences"
TEXTS = CHECKOUT / "packaging" / "licences"
NOT_IN_BUNDLES = frozenset({"pip", "setuptools", "wheel"})
"""What every environment has and no bundle holds."""

WITHOUT_TEXT = frozenset({"pyside6_essentials", "shiboken6"})
"""Distributions that ship no text of their licence; QT.txt and the texts it names stand in for them."""

_PATTERNS = ("LICEN[CS]E*", "COPYING*", "NOTICE*", "AUTHORS*")
_README = """Licences
========

Dateline is under the MIT licence: DATELINE.txt. It comes with parts made by others, each under its own licence:

- QT.txt tells of Qt and Qt for Python, which are under the LGPL 3 (LGPL-3.0.txt, GPL-3.0.txt), and where their
  source is.
- PYTHON.txt is the licence of Python.
- packages/ has the licences of the Python packages, system/ those of the libraries taken from Debian.

../dateline.cdx.json lists all parts with their versions, in the form CycloneDX.

{table}
"""


@dataclass(frozen=True, slots=True)
class Distribution:
    """An installed Python package: its name and version, its licence in a word, the folder that tells it."""

    name: str
    version: str
    licence: str
    folder: Path


def write_licences(target, environments):
    """Write all texts into `licences` of a bundle; refuses a package whose licence text is nowhere."""
    folder = target / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(CHECKOUT / "LICENSE", folder / "DATELINE.txt")
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt"):
        shutil.copyfile(TEXTS / name, folder / name)
    shutil.copyfile(_find_python_licence(), folder / "PYTHON.txt")
    distributions = list_distributions(environments.packages)
    (folder / "QT.txt").write_text(qt_notice(qt_version(distributions)), encoding="utf-8")
    for one in distributions:
        _copy_texts(one, folder / "packages" / f"{one.name}-{one.version}")
    rows = [f"{one.name} {one.version}: {one.licence}" for one in distributions]
    for package in system_packages.list_packages(target):
        text = system_packages.copyright_path(package)
        (folder / "system" / package.name).mkdir(parents=True)
        shutil.copyfile(text, folder / "system" / package.name / "copyright.txt")
        rows.append(f"{package.name} {package.version}: system/{package.name}/copyright.txt")
    (folder / "README.txt").write_text(_README.format(table="\n".join(rows)), encoding="utf-8")


def list_distributions(packages):
    """The distributions in a folder of packages that get into bundles, by name."""
    found = []
    for folder in packages.glob("*.dist-info"):
        told = HeaderParser().parsestr((folder / "METADATA").read_text(encoding="utf-8", errors="replace"))
        if told["Name"].lower() in NOT_IN_BUNDLES:
            continue
        first_line = (told["License"] or "").strip().partition("\n")[0]
        licence = told["License-Expression"] or first_line or "see its text"
        found.append(Distribution(told["Name"].lower(), told["Version"], licence, folder))
    return sorted(found, key=lambda one: one.name)


def list_texts(distribution):
    """The files of a distribution that state its licence, sorted."""
    inside = {path for pattern in _PATTERNS for path in distribution.folder.rglob(pattern) if path.is_file()}
    shipped = distribution.folder / "licenses"
    inside |= {path for path in shipped.rglob("*") if path.is_file()}
    return sorted(inside)


def qt_version(distributions):
    """The version of Qt, which Qt for Python shares."""
    return next(one.version for one in distributions if one.name == "pyside6_essentials")


def qt_notice(version):
    """What stands in QT.txt for a version of Qt."""
    modules = "\n".join(f"Qt {name}: {reason}" for name, reason in contents.QT_MODULES.items())
    return (TEXTS / "QT.txt").read_text(encoding="utf-8").format(version=version, modules=modules)


def _copy_texts(distribution, folder):
    texts = list_texts(distribution)
    if not texts and distribution.name not in WITHOUT_TEXT:
        raise SetupFailed(f"{distribution.name} ships no text of its licence; see WITHOUT_TEXT in {__file__}.")
    for text in texts:
        place = folder / text.relative_to(distribution.folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(text, place)


def _find_python_licence():
    places = [Path(sysconfig.get_path("stdlib"), "LICENSE.txt"), Path(sys.base_prefix, "LICENSE.txt")]
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    places.append(Path("/usr/share/doc", version, "copyright"))
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise SetupFailed(f"The licence text of Python was not found: looked for {places}.")
    return found

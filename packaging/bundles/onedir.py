"""The folder that every other bundle is made of: the program with its own Python and Qt, licences and SBOM.

PyInstaller lays it together by `dateline.spec` and the tables of `contents.py`; a folder and no single file, so
that Qt can be replaced as its licence wants, and so that it starts at once.
"""

import importlib
import json
import os
import shutil
import sys

from bundles import contents, environments, icon_files, imports, licences, macos, parts, sbom, trees
from bundles.project import CHECKOUT, NAME

SPEC = CHECKOUT / "packaging" / "bundles" / "dateline.spec"
LARGEST_MB = 200
"""What the folder may take on a disk; where it takes more, the build says so."""


def build(work, output, project, epoch):
    """Build the folder anew under `output` and give its path."""
    ready = environments.prepare(work / "environments", project, epoch)
    target = output / NAME
    shutil.rmtree(target, ignore_errors=True)
    imports.check(ready, epoch)
    _run_pyinstaller(ready, work, output, project, epoch)
    licences.write_licences(target, ready)
    sbom.write_sbom(target, ready, project, epoch)
    parts.require(target)
    if sys.platform.startswith("linux"):
        # The libraries of Python tell where it was built; a bundle is the same wherever it was made.
        trees.forget_places(target, _list_own_places(ready))
    trees.settle(target, epoch)
    return target


def size_mb(folder):
    """What the folder takes on a disk with blocks of 4 KB, in MB of 1,000,000 bytes."""
    blocks = sum(-(-path.lstat().st_size // 4096) for path in folder.rglob("*") if not path.is_dir())
    return blocks * 4096 / 1e6


def _run_pyinstaller(ready, work, output, project, epoch):
    icon = icon_files.write_icon_for(sys.platform, work)
    places = {
        "DATELINE_PACKAGES": str(ready.packages),
        "DATELINE_TOOLS": str(environments.find_packages(ready.tools)),
        "DATELINE_ICON": str(icon or ""),
        "DATELINE_PLIST": json.dumps(macos.make_plist(project)),
        "DATELINE_STAND_INS": str(_write_stand_ins(work / "stand_ins")),
        "PYINSTALLER_CONFIG_DIR": str(work / "pyinstaller"),
    }
    arguments = ["-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    folders = ["--distpath", str(output), "--workpath", str(work / "analysis")]
    environments.run_tool(ready, [*arguments, *folders, str(SPEC)], epoch, cwd=work, more=places)


def _write_stand_ins(folder):
    """What Python tells of its own building, but for all that names folders of the machine it was built on."""
    name = f"_sysconfigdata_{sys.abiflags}_{sys.platform}_{getattr(sys.implementation, '_multiarch', '')}"
    folder.mkdir(parents=True, exist_ok=True)
    if not sys.platform.startswith("linux"):
        return folder
    told = importlib.import_module(name).build_time_vars
    kept = {key: value for key, value in sorted(told.items()) if "/" not in str(value)}
    (folder / f"{name}.py").write_text(f"build_time_vars = {kept!r}\n", encoding="utf-8")
    return folder


def _list_own_places(ready):
    """The folders of this machine that Python's own files name, longest first."""
    places = {sys.base_prefix, sys.base_exec_prefix, str(ready.program.folder), str(ready.tools.folder)}
    return sorted((place for place in places if not place.startswith("/usr")), key=len, reverse=True)


def list_programs():
    """The programs at the top of the folder on this platform, by file name."""
    table = contents.PROGRAMS.get(sys.platform, contents.PROGRAMS["linux"])
    return [name + (".exe" if os.name == "nt" else "") for name, _ in table]

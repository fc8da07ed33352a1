"""The application of macOS: `Dateline.app` around the program, and a disk image to drag it out of.

Everything but the disk image can be laid out anywhere; hdiutil, which makes the image, is on macOS only.
"""

import plistlib
import shutil
import subprocess
import sys

from setup_environment import SetupFailed

from bundles import icon_files, licences, sbom, trees
from bundles.project import MAKER, MIME_TYPE, NAME, REVERSE_NAME, SUFFIX, TITLE

LIBRARY_TYPE = f"{REVERSE_NAME}.library"
OLDEST_SYSTEM = "13.0"
"""What the wheels of Qt ask for."""

_ICON = f"{NAME}.icns"


def build_app(program, _work, output, project, epoch):
    """Put the application together from a folder of the program for macOS, and give its path.

    On macOS PyInstaller made it beside that folder already, with each file where a signature wants it; elsewhere
    program and parts are laid into the same places.
    """
    target = output / f"{TITLE}.app"
    made = program.with_name(target.name)
    if sys.platform != "darwin" or not made.is_dir():
        lay_out(program, target)
    elif made != target:
        shutil.rmtree(target, ignore_errors=True)
        trees.copy_tree(made, target)
    resources = target / "Contents" / "Resources"
    resources.mkdir(exist_ok=True)
    trees.copy_tree(program / licences.FOLDER, resources / licences.FOLDER)
    shutil.copyfile(program / sbom.FILE_NAME, resources / sbom.FILE_NAME)
    (resources / _ICON).write_bytes(icon_files.make_icns())
    (target / "Contents" / "Info.plist").write_bytes(plistlib.dumps(make_plist(project)))
    (target / "Contents" / "PkgInfo").write_bytes(b"APPL????")
    trees.settle(target, epoch)
    if sys.platform == "darwin":
        _run(["codesign", "--force", "--deep", "--sign", "-", str(target)])
    return target


def lay_out(program, target):
    """Lay a folder of the program into the places where an application's start looks for its parts."""
    if not (program / NAME).is_file():
        raise SetupFailed(f"{program} is no folder of the program for macOS: {NAME} is not in it.")
    shutil.rmtree(target, ignore_errors=True)
    (target / "Contents" / "MacOS").mkdir(parents=True)
    shutil.copy2(program / NAME, target / "Contents" / "MacOS" / NAME)
    trees.copy_tree(program / "_internal", target / "Contents" / "Frameworks")


def build_dmg(program, work, output, project, epoch):
    """Build the disk image with the application and a link to the folder of applications; only on macOS."""
    if shutil.which("hdiutil") is None:
        raise SetupFailed("A disk image needs hdiutil, which only macOS has.")
    folder = work / "dmg"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    build_app(program, work, folder, project, epoch)
    (folder / "Applications").symlink_to("/Applications")
    target = output / f"{NAME}-{project.version}-macos.dmg"
    _run(image_command(folder, target))
    return target


def image_command(folder, target):
    """The command that makes a compressed disk image of a folder."""
    how = ["-volname", TITLE, "-format", "UDZO", "-ov"]
    return ["hdiutil", "create", *how, "-srcfolder", str(folder), str(target)]


def make_plist(project):
    """What Info.plist says, as a dict: who the program is, and that libraries are its documents."""
    document = {
        "CFBundleTypeName": f"{TITLE} library",
        "CFBundleTypeRole": "Editor",
        "CFBundleTypeIconFile": _ICON,
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [LIBRARY_TYPE],
    }
    kind = {
        "UTTypeIdentifier": LIBRARY_TYPE,
        "UTTypeDescription": f"{TITLE} library",
        "UTTypeConformsTo": ["public.database", "public.data"],
        "UTTypeIconFile": _ICON,
        "UTTypeTagSpecification": {
            "public.filename-extension": [SUFFIX.lstrip(".")],
            "public.mime-type": [MIME_TYPE],
        },
    }
    return {
        "CFBundleDevelopmentRegion": "en",
        "CFBundleDisplayName": TITLE,
        "CFBundleDocumentTypes": [document],
        "CFBundleExecutable": NAME,
        "CFBundleIconFile": _ICON,
        "CFBundleIdentifier": REVERSE_NAME,
        "CFBundleInfoDictionaryVersion": "6.0",
        "CFBundleLocalizations": ["en", "ko"],
        "CFBundleName": TITLE,
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": project.version,
        "CFBundleVersion": project.version,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"{MAKER}, MIT licence",
        "NSRequiresAquaSystemAppearance": False,
        "UTExportedTypeDeclarations": [kind],
    }


def _run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise SetupFailed(f"{command[0]} failed:\n{done.stderr}")

"""The installers of Windows: an `.msi` by wixl (msitools) and a setup program by makensis.

Both tools run on Linux too, where the files of the program have to come from a build on Windows.
"""

import shutil
import subprocess
import uuid
from xml.etree import ElementTree

from setup_environment import SetupFailed

from bundles import icon_files, msi_summary, trees
from bundles.project import MAKER, MIME_TYPE, NAME, REVERSE_NAME, SUFFIX, TITLE

WINDOW_PROGRAM = f"{NAME}w.exe"
FILE_CLASS = f"{TITLE}.Library"
_NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"
_OWN_IDS = uuid.uuid5(uuid.NAMESPACE_DNS, REVERSE_NAME)
_ICON = f"{NAME}.ico"


def build_msi(program, work, output, project, epoch):
    """Build the `.msi` from a folder of the program for Windows, and give its path."""
    _require_window_program(program)
    # wixl finds files only below the folder of its source.
    folder = work / "msi"
    _lay_in(program, folder / NAME, epoch)
    (folder / _ICON).write_bytes(icon_files.make_ico())
    source = folder / f"{NAME}.wxs"
    source.write_bytes(make_wxs(trees.list_names(program), NAME, _ICON, project))
    target = output / f"{NAME}-{project.version}-windows-x64.msi"
    _run(["wixl", "--arch", "x64", "-o", str(target), str(source)], "msitools (package wixl)", epoch)
    target.write_bytes(msi_summary.settle(target.read_bytes(), epoch))
    return target


def build_setup(program, work, output, project, epoch):
    """Build the setup program from a folder of the program for Windows, and give its path."""
    _require_window_program(program)
    folder = work / "setup"
    _lay_in(program, folder / NAME, epoch)
    (folder / _ICON).write_bytes(icon_files.make_ico())
    target = output / f"{NAME}-{project.version}-windows-x64-setup.exe"
    source = folder / f"{NAME}.nsi"
    places = (str(folder / NAME), str(folder / _ICON), str(target))
    script = make_nsi(trees.list_names(program), *places, project)
    source.write_text(script, encoding="utf-8")
    _run(["makensis", "-V2", "-INPUTCHARSET", "UTF8", str(source)], "NSIS", epoch)
    return target


def list_registry():
    """What the registry is told below Software: key, name of the value ("" is the key's own), value.

    `{program}` stands for the path of the program with a window.
    """
    classes = "Software\\Classes"
    about = f"Software\\{TITLE}\\Capabilities"
    return [
        (f"{classes}\\{SUFFIX}", "", FILE_CLASS),
        (f"{classes}\\{SUFFIX}", "Content Type", MIME_TYPE),
        (f"{classes}\\{SUFFIX}\\OpenWithProgids", FILE_CLASS, ""),
        (f"{classes}\\{FILE_CLASS}", "", f"{TITLE} library"),
        (f"{classes}\\{FILE_CLASS}\\DefaultIcon", "", "{program},0"),
        (f"{classes}\\{FILE_CLASS}\\shell\\open\\command", "", '"{program}" "%1"'),
        (about, "ApplicationName", TITLE),
        (about, "ApplicationDescription", "A desktop reader for news"),
        (f"{about}\\FileAssociations", SUFFIX, FILE_CLASS),
        ("Software\\RegisteredApplications", TITLE, about),
    ]


def make_wxs(names, folder, icon, project):
    """The source of the `.msi` for the files of a folder, as XML; `names` are their paths with slashes."""
    wix = ElementTree.Element("Wix", xmlns=_NAMESPACE)
    product = ElementTree.SubElement(
        wix, "Product", Id=guid(f"product {project.version}"), Name=TITLE, Language="1033", Version=project.version
    )
    product.attrib |= {"Manufacturer": MAKER, "UpgradeCode": guid("upgrade")}
    about = {"InstallerVersion": "500", "Compressed": "yes", "InstallScope": "perMachine"}
    ElementTree.SubElement(product, "Package", Description=project.summary, Manufacturer=MAKER, **about)
    words = f"A newer version of {TITLE} is installed already."
    ElementTree.SubElement(product, "MajorUpgrade", DowngradeErrorMessage=words)
    ElementTree.SubElement(product, "Media", Id="1", Cabinet=f"{NAME}.cab", EmbedCab="yes")
    ElementTree.SubElement(product, "Icon", Id=_ICON, SourceFile=icon)
    ElementTree.SubElement(product, "Property", Id="ARPPRODUCTICON", Value=_ICON)
    top = ElementTree.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    files = ElementTree.SubElement(top, "Directory", Id="ProgramFiles64Folder")
    place = ElementTree.SubElement(files, "Directory", Id="INSTALLDIR", Name=TITLE)
    parts = _add_files(place, names, folder)
    menu = ElementTree.SubElement(top, "Directory", Id="ProgramMenuFolder")
    parts.append(_add_shortcut(menu))
    parts.append(_add_registry(place))
    feature = ElementTree.SubElement(product, "Feature", Id="Complete", Level="1", Title=TITLE)
    for part in parts:
        ElementTree.SubElement(feature, "ComponentRef", Id=part)
    ElementTree.indent(wix)
    return ElementTree.tostring(wix, encoding="utf-8", xml_declaration=True)


def make_nsi(names, folder, icon, target, project):
    """The script of the setup program for the files of a folder, which it installs for one user."""
    template = (trees.SOURCES / "windows" / "setup.nsi").read_text(encoding="utf-8")
    folders = sorted({name.rpartition("/")[0] for name in names})
    lines = []
    for inner in folders:
        lines.append(f'  SetOutPath "$INSTDIR{_backslashed(inner)}"')
        lines += [f'  File "{folder}/{name}"' for name in names if name.rpartition("/")[0] == inner]
    gone = [f'  Delete "$INSTDIR{_backslashed(name)}"' for name in names]
    gone += [f'  RMDir "$INSTDIR{_backslashed(inner)}"' for inner in reversed(folders) if inner]
    program = f"$INSTDIR\\{WINDOW_PROGRAM}"
    told = [
        f'  WriteRegStr HKCU "{key}" "{name}" \'{value.format(program=program)}\''
        for key, name, value in list_registry()
    ]
    places = {
        "version": project.version,
        "icon": icon,
        "target": target,
        "files": "\n".join(lines),
        "registry": "\n".join(told),
        "removed": "\n".join(gone),
        "size": str(sum((trees.size_of(folder, name) + 1023) // 1024 for name in names)),
        "suffix": SUFFIX,
        "class": FILE_CLASS,
        "program": WINDOW_PROGRAM,
        "maker": MAKER,
    }
    for place, words in places.items():
        template = template.replace("@" + place + "@", words)
    return template


def guid(what):
    """The GUID of a part, the same in each build."""
    return str(uuid.uuid5(_OWN_IDS, what)).upper()


def _add_files(place, names, folder):
    """A component for each file, in its folder; their ids."""
    folders, parts = {"": place}, []
    for name in names:
        inner, _, file_name = name.rpartition("/")
        part = f"part_{uuid.uuid5(_OWN_IDS, name).hex}"
        about = {"Id": part, "Guid": guid(f"file {name}"), "Win64": "yes"}
        component = ElementTree.SubElement(_folder(folders, inner), "Component", about)
        ElementTree.SubElement(
            component, "File", Id=f"file_{part[5:]}", Name=file_name, Source=f"{folder}/{name}", KeyPath="yes"
        )
        parts.append(part)
    return parts


def _folder(folders, name):
    if name not in folders:
        above, _, last = name.rpartition("/")
        short = f"folder_{uuid.uuid5(_OWN_IDS, 'folder ' + name).hex}"
        folders[name] = ElementTree.SubElement(_folder(folders, above), "Directory", Id=short, Name=last)
    return folders[name]


def _add_shortcut(menu):
    component = ElementTree.SubElement(menu, "Component", Id="shortcut", Guid=guid("shortcut"), Win64="yes")
    target = {"Target": f"[INSTALLDIR]{WINDOW_PROGRAM}", "WorkingDirectory": "INSTALLDIR", "Icon": _ICON}
    ElementTree.SubElement(component, "Shortcut", Id="menu", Name=TITLE, **target)
    ElementTree.SubElement(
        component, "RegistryValue", Root="HKCU", Key=f"Software\\{TITLE}", Name="menu", Type="integer", Value="1"
    ).set("KeyPath", "yes")
    return "shortcut"


def _add_registry(place):
    component = ElementTree.SubElement(place, "Component", Id="registry", Guid=guid("registry"), Win64="yes")
    for number, (key, name, value) in enumerate(list_registry()):
        told = {"Root": "HKLM", "Key": key, "Type": "string"}
        told["Value"] = value.format(program=f"[INSTALLDIR]{WINDOW_PROGRAM}")
        entry = ElementTree.SubElement(component, "RegistryValue", **told, **({"Name": name} if name else {}))
        if number == 0:
            entry.set("KeyPath", "yes")
    return "registry"


def _backslashed(name):
    return "\\" + name.replace("/", "\\") if name else ""


def _require_window_program(program):
    if not (program / WINDOW_PROGRAM).is_file():
        raise SetupFailed(f"{program} is no folder of the program for Windows: {WINDOW_PROGRAM} is not in it.")


def _run(command, owner, epoch):
    if shutil.which(command[0]) is None:
        raise SetupFailed(f"{command[0]} was not found. It comes with {owner}.")
    variables = trees.dated_variables(epoch)
    done = subprocess.run(command, env=variables, capture_output=True, text=True)
    if done.returncode != 0:
        raise SetupFailed(f"{command[0]} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")


def _lay_in(program, target, epoch):
    """Both tools keep the times of files, so they take them from a copy that has one time."""
    shutil.rmtree(target.parent, ignore_errors=True)
    trees.copy_tree(program, target)
    trees.settle(target, epoch)

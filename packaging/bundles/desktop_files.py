"""What a desktop on Linux wants to know of the program, as a folder `share`.

Menu entry, icons, file type, metainfo and man page. The lasting parts are files in packaging/linux; version,
releases and commands are filled in here.
"""

import gzip
import shutil
import sys
from xml.sax.saxutils import escape

from bundles import icon_files, trees
from bundles.project import CHECKOUT, NAME, REVERSE_NAME, SITE, day_of, read_releases

SOURCES = CHECKOUT / "packaging" / "linux"
ENTRY = f"applications/{NAME}.desktop"
MIME = f"mime/packages/{NAME}.xml"
METAINFO = f"metainfo/{REVERSE_NAME}.metainfo.xml"
MANUAL = f"man/man1/{NAME}.1.gz"
SCREENSHOT = f"{SITE}/pictures/window.light.png"


def write_share(folder, project, epoch):
    """Write everything into a folder as it lies under /usr/share or ~/.local/share."""
    for source, place in ((f"{NAME}.desktop", ENTRY), (f"{NAME}-mime.xml", MIME)):
        trees.write_text(folder / place, (SOURCES / source).read_text(encoding="utf-8"))
    for place, source in list_icons().items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, folder / place)
    releases = read_releases((CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8"), project.version)
    trees.write_text(folder / METAINFO, make_metainfo(releases, epoch))
    (folder / MANUAL).parent.mkdir(parents=True, exist_ok=True)
    (folder / MANUAL).write_bytes(gzip.compress(make_manual(project, epoch).encode(), mtime=0))


def list_icons():
    """Place under `share` → file of resources/icons, in the folders that the icon theme hicolor has."""
    icons = {f"icons/hicolor/scalable/apps/{NAME}.svg": icon_files.ICONS / f"{NAME}.svg"}
    for size in icon_files.SIZES:
        icons[f"icons/hicolor/{size}x{size}/apps/{NAME}.png"] = icon_files.ICONS / f"{NAME}-{size}.png"
    return icons


def make_metainfo(releases, epoch):
    """The metainfo file of AppStream with the releases of the change log."""
    text = (SOURCES / "metainfo.xml").read_text(encoding="utf-8")
    filled = text.format(id=REVERSE_NAME, screenshot=escape(SCREENSHOT))
    return filled.replace("  <releases/>\n", _make_releases(releases, epoch))


def make_manual(project, epoch):
    """The man page, with the commands that the program knows."""
    commands = "\n.br\n".join(f".B {name}".replace("-", r"\-") for name in list_commands())
    text = (SOURCES / f"{NAME}.1").read_text(encoding="utf-8")
    # The page is full of braces of no meaning to Python, so the places are filled one by one.
    for place, words in (("day", day_of(epoch).isoformat()), ("version", project.version), ("commands", commands)):
        text = text.replace("{" + place + "}", words)
    return text


def list_commands():
    """The commands of the terminal, sorted."""
    if str(CHECKOUT) not in sys.path:
        sys.path.insert(0, str(CHECKOUT))
    from reader.__main__ import COMMANDS

    return sorted(COMMANDS)


def _make_releases(releases, epoch):
    lines = ["  <releases>"]
    for release in releases:
        day = (release.day or day_of(epoch)).isoformat()
        kind = "stable" if release.day else "development"
        lines.append(f'    <release version="{escape(release.version)}" date="{day}" type="{kind}">')
        if release.points:
            points = [f"          <li>{escape(point)}</li>" for point in release.points]
            lines += ["      <description>", "        <ul>", *points, "        </ul>", "      </description>"]
        lines.append("    </release>")
    return "\n".join([*lines, "  </releases>", ""])

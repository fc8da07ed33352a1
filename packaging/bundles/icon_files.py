"""Icons in the forms of Windows and macOS, both of which may hold the PNG files of resources/icons as they are."""

import struct

from bundles.project import CHECKOUT, NAME

ICONS = CHECKOUT / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""The sizes in pixels that lie in resources/icons as dateline-SIZE.png, beside dateline.svg."""

_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# The types of Apple's icon files that hold PNG, by what they say of the size.
_ICNS_TYPES = {
    b"icp4": 16,
    b"icp5": 32,
    b"icp6": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
}


def read_png(size):
    """The bytes of the icon of a size in pixels."""
    return (ICONS / f"{NAME}-{size}.png").read_bytes()


def make_ico():
    """The icon of Windows with all its sizes, as bytes."""
    pictures = [read_png(size) for size in _ICO_SIZES]
    offset = 6 + 16 * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in zip(_ICO_SIZES, pictures, strict=True):
        # 256 pixels are written as 0.
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return head + b"".join(pictures)


def make_icns():
    """The icon of macOS with all its sizes, as bytes."""
    parts = b""
    for kind, size in _ICNS_TYPES.items():
        picture = read_png(size)
        parts += kind + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def write_icon_for(platform, folder):
    """Write the icon that a program of the platform carries, and give its path; None where it carries none."""
    made = {"win32": ("ico", make_ico), "darwin": ("icns", make_icns)}.get(platform)
    if made is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{NAME}.{made[0]}"
    target.write_bytes(made[1]())
    return target

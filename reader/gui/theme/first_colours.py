"""The colours of a palette for the first paint, which waits for nothing. No Qt, no parser.

A palette is TOML; here its lines `role = "#RRGGBB"` are read as they stand. `palettes` reads it properly later.
"""

from reader.bundled import resource_path


def palette_name(*, is_dark: bool, has_contrast: bool) -> str:
    """Which palette is worn."""
    bright = "dark" if is_dark else "light"
    return f"contrast_{bright}" if has_contrast else bright


def glance_roles(name: str) -> dict[str, str]:
    """The colours of a palette by role, as far as they can be read."""
    try:
        lines = resource_path("themes", f"{name}.toml").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return {}
    roles: dict[str, str] = {}
    for line in lines[lines.index("[roles]") + 1 :] if "[roles]" in lines else ():
        if line.startswith("["):
            break
        role, _, value = line.partition(" = ")
        if value.startswith('"#') and len(value) == 9:
            roles[role] = value[1:-1]
    return roles

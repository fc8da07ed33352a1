"""The token files under resources/themes: colours by role and by tag, for light and for dark. No widgets."""

import json
from dataclasses import dataclass
from functools import cache

from reader.bundled import resource_path


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as `#RRGGBB` by role and by tag colour name; the strength of an annotation's tint in per cent."""

    roles: dict[str, str]
    tags: dict[str, str]
    tint_percent: int


@cache
def load_tokens(name: str) -> Tokens:
    """The tokens of the theme "light" or "dark"."""
    data = json.loads(resource_path("themes", f"{name}.json").read_text(encoding="utf-8"))
    return Tokens(data["roles"], data["tags"], data["tint_percent"])

"""Tags: their paths, colours, keys and patterns; the codebook as rows."""

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.errors import TagKeyInvalid, TagPathInvalid
from reader.domain.ids import TagId
from reader.domain.wording import tr

PART_MAX_CP = 200
PARTS_MAX = 50
"""How deep a codebook may go: a path in a damaged file may have thousands of parts, each a tag of its own."""
TAG_KEYS = "123456789abcdefghijklmnopqrstuvwxyz"
"""The keys that a tag may have. Applying by key works where the article has the focus."""


class Colour(StrEnum):
    """The names of the tag colours; the theme gives each a value for light and for dark."""

    BLUE = "blue"
    ORANGE = "orange"
    GREEN = "green"
    PURPLE = "purple"
    RED = "red"
    TEAL = "teal"
    OCHRE = "ochre"
    PINK = "pink"
    SLATE = "slate"
    BROWN = "brown"
    LIME = "lime"
    INDIGO = "indigo"


@dataclass(frozen=True, slots=True)
class TagPath:
    """A tag's name with those of its ancestors, outermost first. At least one part; no part is empty."""

    parts: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> "TagPath":
        """Read `threat/nuclear`; spaces round the parts are dropped. Raises `TagPathInvalid`."""
        parts = tuple(" ".join(part.split()) for part in text.split("/"))
        if len(parts) > 1 and all(parts[:-1]) and not parts[-1]:
            raise TagPathInvalid(
                tr("A name is missing at the end of the tag path “{text}”.", text=text),
                tr("Write it after the slash, as in threat/nuclear."),
            )
        if not all(parts):
            raise TagPathInvalid(
                tr("The tag path “{text}” has an empty part.", text=text),
                tr("Write names between slashes, as in threat/nuclear."),
            )
        if any(len(part) > PART_MAX_CP for part in parts):
            raise TagPathInvalid(
                tr("A part of the tag path is longer than {part_max_cp} characters.", part_max_cp=PART_MAX_CP),
                tr("Use a shorter name."),
            )
        if len(parts) > PARTS_MAX:
            raise TagPathInvalid(
                tr("A tag path has {n} parts, more than {parts_max}.", n=f"{len(parts):,}", parts_max=PARTS_MAX),
                tr("Write a tag under fewer others."),
            )
        return cls(parts)

    @property
    def name(self) -> str:
        """The last part."""
        return self.parts[-1]

    @property
    def parent(self) -> "TagPath | None":
        """The path without its last part; None at the top."""
        return TagPath(self.parts[:-1]) if len(self.parts) > 1 else None

    def __str__(self) -> str:
        return "/".join(self.parts)


@dataclass(frozen=True, slots=True)
class Tag:
    """A row of the codebook. `key` is one character of `TAG_KEYS` or ""; `position` orders siblings.

    `uses` counts its annotations and whole-article uses in the library, not those of its descendants.
    """

    id: TagId
    guid: str
    parent: TagId | None
    path: TagPath
    colour: Colour
    key: str
    description: str
    example: str
    counter_example: str
    position: int
    uses: int

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.name


def check_tag_key(key: str) -> str:
    """The key in lower case, or "" for none. Raises `TagKeyInvalid`."""
    folded = key.strip().lower()
    if (folded and folded not in TAG_KEYS) or len(folded) > 1:
        raise TagKeyInvalid(
            tr("“{key}” cannot be a tag key.", key=key), tr("Use one character: 1 to 9 or a to z.")
        )
    return folded

"""A codebook as JSON, a tree of tags: how the codebooks to start from come with the program (dateline-codebook/1).

This is the whole interface: `read_codebook`. An object with `format`, `name`, `description` and `tags`; a tag has
a `name` and may have `colour`, `key`, `description`, `example`, `counter_example` and `children`, which take the
colour of their parent where they have none.
"""

import json
from collections.abc import Iterator
from typing import Any

from reader.domain.codebooks import TEXT_FIELDS, Codebook, TagDraft
from reader.domain.errors import FileUnreadable, KnownError
from reader.domain.tags import Colour, TagPath, check_tag_key
from reader.domain.texts import canonical_text
from reader.domain.wording import tr

FORMAT = "dateline-codebook/1"


def read_codebook(data: bytes, name: str) -> Codebook:
    """The codebook of a file called `name`. Raises `FileUnreadable` when it is not of this form."""
    try:
        content = json.loads(data)
        if content["format"] != FORMAT:
            raise ValueError(tr("its format is not {format}", format=FORMAT))
        tags = tuple(_iter_drafts(content["tags"], (), None))
        return Codebook(str(content["name"]), str(content.get("description", "")), tags)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, KnownError) as error:
        raise FileUnreadable(tr("“{name}” is no codebook: {error}.", name=name, error=error)) from error


def _iter_drafts(tags: list[Any], above: tuple[str, ...], colour: Colour | None) -> Iterator[TagDraft]:
    """The tags with their paths, parents before children."""
    for tag in tags:
        path = TagPath.parse("/".join((*above, canonical_text(tag["name"]))))
        own = Colour(tag["colour"]) if "colour" in tag else colour
        description, example, counter_example = (canonical_text(str(tag.get(name, ""))) for name in TEXT_FIELDS)
        yield TagDraft(path, own, check_tag_key(tag.get("key", "")), description, example, counter_example)
        yield from _iter_drafts(tag.get("children", []), path.parts, own)

"""Tags in words: paths, counts and tips, as panes, menus and screen readers give them."""

from collections.abc import Sequence

from reader.domain.tags import Colour, Tag
from reader.domain.texts import count_text
from reader.domain.wording import number, tr

_MENU_MAX_CP = 32
_COLOURS = {
    Colour.BLUE: tr("Blue"),
    Colour.ORANGE: tr("Orange"),
    Colour.GREEN: tr("Green"),
    Colour.PURPLE: tr("Purple"),
    Colour.RED: tr("Red"),
    Colour.TEAL: tr("Teal"),
    Colour.OCHRE: tr("Ochre"),
    Colour.PINK: tr("Pink"),
    Colour.SLATE: tr("Slate"),
    Colour.BROWN: tr("Brown"),
    Colour.LIME: tr("Lime"),
    Colour.INDIGO: tr("Indigo"),
}


def path_text(tag: Tag) -> str:
    """The path as people read it: `theme / mass movement`."""
    return " / ".join(tag.path.parts)


def menu_text(tag: Tag) -> str:
    """The path for a menu, which is as wide as its longest words: cut in the middle, and no `&` is a shortcut."""
    text = path_text(tag)
    if len(text) > _MENU_MAX_CP:
        half = (_MENU_MAX_CP - 1) // 2
        text = f"{text[:half].rstrip()}…{text[-half:].lstrip()}"
    return text.replace("&", "&&")


def uses_text(uses: int) -> str:
    """The number of uses in words."""
    return count_text(uses, "use")


def counts_text(here: int | None, uses: int) -> str:
    """The counts in words; `here` is None while no article is open."""
    if here is None:
        return tr("{uses} in the library", uses=uses_text(uses))
    return tr("{n} in this article, {uses} in the library", n=number(here), uses=uses_text(uses))


def describe_tag(tag: Tag, here: int | None = None, below: tuple[int, int] = (0, 0)) -> str:
    """What a tool tip tells of a tag: its path, description, examples and uses, in plain text.

    `below` counts the tags under it and their uses in the library.
    """
    parts = [path_text(tag), tag.description]
    if tag.example:
        parts.append(tr("Such as: {example}", example=tag.example))
    if tag.counter_example:
        parts.append(tr("But not: {example}", example=tag.counter_example))
    parts.append(counts_text(here, tag.uses))
    if below[0]:
        parts.append(tr("{tags} under it with {uses}", tags=count_text(below[0], "tag"), uses=uses_text(below[1])))
    return "\n".join(part for part in parts if part)


def tags_text(tags: Sequence[Tag]) -> str:
    """One tag by its path in quotation marks, several by their number."""
    return f"“{tags[0].path}”" if len(tags) == 1 else count_text(len(tags), "tag")


def colour_name(colour: Colour) -> str:
    """What a tag colour is called: "Blue"."""
    return _COLOURS[colour]


def why_not_writable(*, is_open: bool) -> str:
    """Why no tag can be added or given: the library is only read, or there is none."""
    return (
        tr("The library is open to be read only, nothing can be changed.") if is_open else tr("No library is open")
    )

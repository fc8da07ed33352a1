"""Sources: what the outlets are called, and what a name of one may be."""

from dataclasses import dataclass

from reader.domain.errors import SourceNameInvalid
from reader.domain.ids import SourceId
from reader.domain.languages import language_name
from reader.domain.wording import mark, tr

UNKNOWN_SOURCE = mark("Unknown source")
"""For `tr`."""
NAME_MAX_CP = 200
"""No outlet has a longer name; a pasted paragraph is none."""


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet in one language. `name` and `language` are "" where unknown; both together tell sources apart.

    `label` is the name as written on the page, `group` that under which the tree gathers several ("" for none).
    """

    id: SourceId
    name: str
    language: str
    label: str
    group: str


def source_words(name: str, language: str) -> str:
    """A source as people read it: "Naenara · English"; the name alone where the language is not known."""
    words = name or tr(UNKNOWN_SOURCE)
    return f"{words} · {language_name(language)}" if language else words


def check_source_name(name: str) -> str:
    """A name as it is kept: spaces within single, none at the ends. Raises `SourceNameInvalid`."""
    tidy = " ".join(name.split())
    if not tidy:
        raise SourceNameInvalid(tr("No name was given for the source."), tr("Type a name, such as Naenara."))
    if len(tidy) > NAME_MAX_CP:
        raise SourceNameInvalid(
            tr("That is too long for the name of a source."),
            tr("Give at most {name_max_cp} characters.", name_max_cp=NAME_MAX_CP),
        )
    return tidy

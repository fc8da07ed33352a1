"""How many articles a reading list or a search for places takes, and what is said where there are more."""

from reader.domain.wording import number, tr
from reader.gui.window_parts import WindowParts

READ_MAX = 20_000
"""So many articles a reading list takes."""
FIND_MAX = 5_000
"""In so many articles all places are listed."""


def tell_read_capped(parts: WindowParts, taken: int, total: int) -> None:
    """Say that a reading list holds the first of many articles, if it does not hold all."""
    _tell(parts, tr("A reading list takes the first {taken} of {total} articles."), taken, total)


def tell_found_capped(parts: WindowParts, taken: int, total: int) -> None:
    """Say that places are listed of the first of many articles, if not of all."""
    _tell(parts, tr("Every place is listed for the first {taken} of {total} articles."), taken, total)


def _tell(parts: WindowParts, words: str, taken: int, total: int) -> None:
    if total > taken:
        parts.message_bar.show_notice(words.format(taken=number(taken), total=number(total)))

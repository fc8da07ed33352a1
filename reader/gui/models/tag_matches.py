"""What the tag box offers for the words typed: matching tags, best first, and a row that creates a tag."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.domain.errors import TagPathInvalid
from reader.domain.ids import TagId
from reader.domain.tags import Tag, TagPath
from reader.domain.wording import tr
from reader.gui.models.tag_tree import TAG_ROLE, path_text

Index = QModelIndex | QPersistentModelIndex


def find_matches(tags: Sequence[Tag], typed: str, recent: Sequence[TagId] = ()) -> list[Tag]:
    """The tags whose path holds every word typed, anywhere; equal ones first, then those that begin with it.

    Case does not matter and neither do spaces round slashes. Of equally good ones the one used last comes first,
    the others stay in codebook order. Nothing typed gives all.
    """
    query = _fold(typed)
    words = query.split()
    ages = {tag: age for age, tag in enumerate(recent)}
    found = [tag for tag in tags if all(word in _fold(str(tag.path)) for word in words)]
    if not query:
        return sorted(found, key=lambda tag: ages.get(tag.id, len(ages)))
    return sorted(found, key=lambda tag: (_rank(tag, query), ages.get(tag.id, len(ages))))


def path_to_create(tags: Sequence[Tag], typed: str) -> str:
    """The path that Enter would create; "" when a tag is called so already or the path is not valid."""
    try:
        path = str(TagPath.parse(typed))
    except TagPathInvalid:
        return ""
    return "" if any(_fold(str(tag.path)) == _fold(path) for tag in tags) else path


def split_found(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """A text in parts, each with whether it is one of the words, whatever their case."""
    if not words or not text:
        return [(text, False)]
    pattern = re.compile(f"({'|'.join(map(re.escape, words))})", re.IGNORECASE)
    return [(part, number % 2 == 1) for number, part in enumerate(pattern.split(text)) if part]


class TagMatchModel(QAbstractListModel):
    """The rows of the list below the tag box: tags, then perhaps one that creates."""

    def __init__(self) -> None:
        super().__init__()
        self._matches: list[Tag] = []
        self._new_path = ""
        self._words: list[str] = []
        self._is_tagging = False
        self._is_asking = False

    def set_rows(
        self, matches: Sequence[Tag], new_path: str, *, typed: str = "", is_tagging: bool = False
    ) -> None:
        """Offer these tags and, unless it is "", the creation of a path, which is applied if `is_tagging`; `typed`
        is what they were found by.
        """
        self.beginResetModel()
        self._matches, self._new_path = list(matches), new_path
        self._is_tagging, self._is_asking = is_tagging, False
        self._words = sorted(set(typed.replace("/", " ").split()), key=len, reverse=True)
        self.endResetModel()

    def ask(self) -> None:
        """Let the row that creates ask once more: a slip of the fingers makes no tag."""
        self._is_asking = True
        row = self.index(len(self._matches), 0)
        self.dataChanged.emit(row, row)

    @property
    def is_asking(self) -> bool:
        """Whether the row that creates has asked."""
        return self._is_asking

    def tag(self, row: int) -> Tag | None:
        """The tag of a row; None for the row that creates."""
        return self._matches[row] if 0 <= row < len(self._matches) else None

    @property
    def words(self) -> list[str]:
        """The words by which the tags were found, long ones first."""
        return self._words

    @property
    def new_path(self) -> str:
        """The path of the row that creates."""
        return self._new_path

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows are offered."""
        return 0 if parent.isValid() else len(self._matches) + bool(self._new_path)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a row, and its tag under `TAG_ROLE`."""
        if not index.isValid():
            return None
        tag = self.tag(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return path_text(tag) if tag is not None else self._creation_text()
        return tag if role == TAG_ROLE else None

    def _creation_text(self) -> str:
        if self._is_asking:
            return tr("Enter again: create “{tag}”", tag=self._new_path)
        if self._is_tagging:
            return tr("Create “{tag}” and tag", tag=self._new_path)
        return tr("Create “{tag}”", tag=self._new_path)


def _fold(text: str) -> str:
    return "/".join(" ".join(part.split()) for part in text.casefold().split("/"))


def _rank(tag: Tag, query: str) -> int:
    path, name = _fold(str(tag.path)), _fold(tag.name)
    if path == query:
        return 0
    if name == query:
        return 1
    if name.startswith(query):
        return 2
    if path.startswith(query):
        return 3
    return 4 if any(word.startswith(query) for word in name.split()) else 5

"""What the headline says of the article's relations: its versions, and the same words in other outlets."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.domain.dates import PartialDate
from reader.domain.texts import count_text
from reader.domain.versions import Publication
from reader.domain.wording import tr
from reader.gui.article.headline_words import say_date
from reader.gui.article.link_button import LinkButton
from reader.gui.plain_text import set_tip
from reader.gui.theme.theme import Theme

_SHOWN_MAX = 3


class HeadlineLinks(QWidget):
    """Links below the headline, one a line.

    `versions_clicked` carries nothing, `publication_clicked` an `ArticleId`, `line_added` the new button.
    `publication_beside` and `version_beside` ask for the split view, the latter with the version before.
    """

    versions_clicked = Signal()
    publication_clicked = Signal(object)
    line_added = Signal(object)
    publication_beside = Signal(object)
    version_beside = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._px = 12
        self._lines: list[LinkButton] = []
        self.hide()

    def words(self) -> list[str]:
        """What the lines say."""
        return [line.words for line in self._lines]

    def set_relations(self, version: int, versions: int, publications: Sequence[Publication]) -> None:
        """Show the version of so many and the publications; nothing of an only version printed once."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        if versions > 1:
            link = self._add(
                tr("Version {version} of {versions}", version=version, versions=versions),
                tr("See what changed between the versions"),
            )
            link.clicked.connect(self.versions_clicked)
            if version > 1:
                link.offer(tr("Compare side by side"), self.version_beside.emit)
        for one in publications[:_SHOWN_MAX]:
            link = self._add(
                tr("Also printed by {publication}", publication=say_publication(one)), tr("Open that article")
            )
            link.clicked.connect(lambda _=False, article=one.article: self.publication_clicked.emit(article))
            link.offer(tr("Open in split view"), partial(self.publication_beside.emit, one.article))
        rest = publications[_SHOWN_MAX:]
        if rest:
            names = "\n".join(say_publication(one) for one in rest)
            link = self._add(
                tr("and {publications}", publications=count_text(len(rest), "other publication")), names
            )
            link.clicked.connect(lambda: self.publication_clicked.emit(rest[0].article))
        self.setVisible(bool(self._lines))

    def set_size(self, px: int) -> None:
        """The size of the words in logical pixels."""
        self._px = px
        for line in self._lines:
            line.set_size(px)

    def arrange(self, width: int) -> int:
        """Place the lines in a width; the height used."""
        top = 0
        for line in self._lines:
            size = line.fit(width)
            line.setGeometry(0, top, min(size.width(), width), size.height())
            top += size.height()
        self.resize(width, top)
        return top

    def _add(self, words: str, tip: str) -> LinkButton:
        link = LinkButton(self._theme, self)
        link.set_words(words)
        link.setAccessibleName(words)
        set_tip(link, tip)
        link.set_size(self._px)
        link.show()
        self._lines.append(link)
        self.line_added.emit(link)
        return link


def say_publication(one: Publication) -> str:
    """`Rodong Sinmun, 27 May 2024`; without the date where it is not known."""
    name = one.source or tr("an unknown source")
    return f"{name}, {say_date(PartialDate.parse(one.day))}" if one.day else name

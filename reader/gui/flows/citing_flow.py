"""References for the clipboard: of the open article, of the chosen annotation."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.flows.tagging_flow import TaggingFlow
from reader.gui.window_parts import WindowParts

_OF_ARTICLE = {
    "citation": tr("Citation of the article copied."),
    "bibtex": tr("BibTeX of the article copied."),
    "ris": tr("RIS of the article copied."),
}
_OF_ANNOTATION = {
    "citation": tr("Citation of the annotation copied."),
    "bibtex": tr("BibTeX of the annotation copied."),
    "ris": tr("RIS of the annotation copied."),
}
"""What is said of what was copied, by the ends of the actions' names."""


class CitingFlow(QObject):
    """Copies what `services.citing` makes, and says so in the status line."""

    def __init__(self, parts: WindowParts, article: ArticleFlow, tagging: TaggingFlow) -> None:
        super().__init__(parts.window)
        self._status = parts.status
        self._article = article
        self._tagging = tagging
        self._desk: Desk | None = None

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        slots: Slots = {}
        for form in _OF_ARTICLE:
            slots[f"article.copy_{form}"] = partial(self.cite_article, form)
            slots[f"annotation.copy_{form}"] = partial(self.cite_annotation, form)
        return slots

    def cite_article(self, form: str) -> None:
        """Copy the reference of the open article: as "citation", "bibtex" or "ris"."""
        desk, view = self._desk, self._article.view
        if desk is None or view is None:
            return
        citing, library, article = desk.services.citing, desk.library, view.head.id
        kind = citing.CitationForm("plain" if form == "citation" else form)
        desk.read(
            lambda: str(citing.cite_article(library, article, kind)),
            lambda text: self._copy(text, _OF_ARTICLE[form]),
            key="cite",
        )

    def cite_annotation(self, form: str) -> None:
        """Copy the reference of the chosen annotation, with its words, in such a form."""
        desk, annotation = self._desk, self._tagging.current
        if desk is None or annotation is None:
            return
        citing, library = desk.services.citing, desk.library
        kind = citing.CitationForm("plain" if form == "citation" else form)
        desk.read(
            lambda: str(citing.cite_annotation(library, annotation, kind)),
            lambda text: self._copy(text, _OF_ANNOTATION[form]),
            key="cite",
        )

    def _copy(self, text: str, said: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._status.flash(said)

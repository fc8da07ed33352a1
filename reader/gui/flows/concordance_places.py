"""Where a concordance looks, the words selected, and its menus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from reader.domain.finding import FindScope
from reader.domain.ids import ArticleId
from reader.domain.places import Branch
from reader.domain.texts import count_text
from reader.domain.wording import tr
from reader.gui.actions.find_actions import LINES_MENU
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.flows.reading_flow import ReadingFlow
from reader.gui.window_parts import WindowParts

Choice = tuple[str, str, str]


class ConcordancePlaces:
    """Knows the parts of the library that can be searched. `scope_name` is the one that is."""

    def __init__(self, parts: WindowParts, article: ArticleFlow, reading: ReadingFlow) -> None:
        self._parts = parts
        self._article = article
        self._reading = reading
        self.scope_name = "library"
        self._offered: dict[str, FindScope] = {}
        self._given: tuple[tuple[ArticleId, ...], str] = (), ""

    def give(self, articles: Sequence[ArticleId], name: str) -> None:
        """Look in these articles from here on; they stay on offer by this name."""
        self._given = tuple(articles), name
        self.scope_name = "given"

    def choices(self) -> list[Choice]:
        """The parts that can be searched at this moment: name, words and tip."""
        offered: list[Choice] = [("library", tr("The library"), tr("All articles"))]
        self._offered.clear()
        view, branch, criteria = self._article.view, self._branch(), self._parts.library_pane.criteria
        if not criteria.is_empty:
            offered.append(
                ("filter", tr("What the filter leaves"), tr("All articles that meet the filter of the tree"))
            )
            self._offered["filter"] = FindScope(criteria=criteria)
        if view is not None:
            offered.append(("article", tr("This article"), view.head.title))
        if branch is not None:
            offered.append(("branch", branch[1], tr("The branch of the tree that is chosen")))
            self._offered["branch"] = FindScope(branch=branch[0], criteria=criteria)
        articles, name = self._chosen_articles()
        if articles:
            offered.append(("articles", name, count_text(len(articles), "article")))
            self._offered["articles"] = FindScope(articles=articles)
        given, name = self._given
        if given:
            offered.append(("given", name, count_text(len(given), "article")))
            self._offered["given"] = FindScope(articles=given)
        return offered

    def scope(self) -> FindScope:
        """The part that is searched, as it was offered: what is chosen in the tree meanwhile has not been."""
        view = self._article.view
        if self.scope_name == "article" and view is not None:
            return FindScope(article=view.head.id)
        return self._offered.get(self.scope_name, FindScope())

    def nothing_text(self, *, is_use: bool) -> str:
        """What the table says where nothing was found."""
        if is_use:
            return tr("The tag is not used here.")
        return tr("Nothing found. Try fewer words, parts of words, or another part of the library.")

    def selected_words(self) -> str:
        """The words selected in the article in one line; "" for none."""
        span, view = self._parts.article_pane.selected_span(), self._article.view
        return " ".join(view.text.text[span.start : span.end].split()) if span is not None and view else ""

    def selected_key(self) -> tuple[ArticleId, int, int] | None:
        """Where the selected words stand, as `Hit.key` has it."""
        span, view = self._parts.article_pane.selected_span(), self._article.view
        return (view.head.id, span.start, span.end) if span is not None and view is not None else None

    def show_menu(self, position: QPoint) -> None:
        """The context menu of the lines."""
        menu = self._parts.actions.fill_menu(QMenu(self._parts.window), LINES_MENU)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)

    def _branch(self) -> tuple[Branch, str] | None:
        return self._parts.library_pane.chosen_branch()

    def _chosen_articles(self) -> tuple[tuple[ArticleId, ...], str]:
        """The articles chosen in the tree where they are several, else those of the list that is read."""
        heads = self._parts.library_pane.selected_heads()
        if len(heads) > 1:
            return tuple(head.id for head in heads), count_text(len(heads), "chosen article")
        queue = self._reading.queue
        return queue.articles or (), queue.name

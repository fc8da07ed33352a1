"""Joins actions, panes and flows of one window, and keeps which actions can be used."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from reader.domain.ids import ArticleId
from reader.domain.wording import tr
from reader.gui.actions import action_spec
from reader.gui.actions.action_spec import Slots
from reader.gui.actions.specs import ARTICLE_MENU
from reader.gui.article.paint_filter import PaintFilter
from reader.gui.desk import Desk
from reader.gui.flows.annotation_import_flow import AnnotationImportFlow
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.flows.articles_flow import ArticlesFlow
from reader.gui.flows.batch_flow import BatchFlow
from reader.gui.flows.care_flow import CareFlow
from reader.gui.flows.caret_flow import CaretFlow
from reader.gui.flows.citing_flow import CitingFlow
from reader.gui.flows.codebook_file_flow import CodebookFileFlow
from reader.gui.flows.codebook_flow import CodebookFlow
from reader.gui.flows.command_flow import CommandFlow
from reader.gui.flows.concordance_flow import ConcordanceFlow
from reader.gui.flows.dating_flow import DatingFlow
from reader.gui.flows.export_flow import ExportFlow
from reader.gui.flows.file_flow import FileFlow
from reader.gui.flows.filter_flow import FilterFlow
from reader.gui.flows.find_bar_flow import FindBarFlow
from reader.gui.flows.focus_flow import FocusFlow
from reader.gui.flows.help_flow import HelpFlow
from reader.gui.flows.history_flow import HistoryFlow
from reader.gui.flows.import_flow import ImportFlow
from reader.gui.flows.index_flow import IndexFlow
from reader.gui.flows.library_flow import LibraryFlow
from reader.gui.flows.long_job import LongJob
from reader.gui.flows.look_flow import LookFlow
from reader.gui.flows.marking_flow import MarkingFlow
from reader.gui.flows.opening_flow import OpeningFlow
from reader.gui.flows.paint_flow import PaintFlow
from reader.gui.flows.preferences_flow import PreferencesFlow
from reader.gui.flows.project_flow import ProjectFlow
from reader.gui.flows.read_only_flow import ReadOnlyFlow
from reader.gui.flows.reading_flow import ReadingFlow
from reader.gui.flows.recent_flow import RecentFlow
from reader.gui.flows.search_flow import SearchFlow
from reader.gui.flows.smart_folder_flow import SmartFolderFlow
from reader.gui.flows.source_flow import SourceFlow
from reader.gui.flows.speaking_flow import SpeakingFlow
from reader.gui.flows.split_flow import SplitFlow
from reader.gui.flows.tagging_flow import TaggingFlow
from reader.gui.flows.text_dates_flow import TextDatesFlow
from reader.gui.flows.trail_flow import TrailFlow
from reader.gui.flows.tree_menu_flow import TreeMenuFlow
from reader.gui.flows.trend_flow import TrendFlow
from reader.gui.flows.type_flow import TypeFlow
from reader.gui.flows.undo_flow import UndoFlow
from reader.gui.flows.versions_flow import VersionsFlow
from reader.gui.flows.view_flow import ViewFlow
from reader.gui.flows.watch_flow import WatchFlow
from reader.gui.flows.welcome_flow import WelcomeFlow
from reader.gui.window_parts import WindowParts


class WindowFlow(QObject):
    """The flows of one window by name: library, article, tagging, undo, files, view, dating, versions and more."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self.library = LibraryFlow(
            parts.window, parts.jobs, parts.preferences, parts.message_bar, parts.tagging_pane.commit_memo
        )
        self.filter = FilterFlow(parts)
        self.folders = SmartFolderFlow(parts, self.filter)
        self.article = ArticleFlow(parts.library_pane, parts.article_pane, parts.status)
        self.reading = ReadingFlow(parts, self.article, self.filter)
        self.trail = TrailFlow(self.article, parts.library_pane)
        self.codebook = CodebookFlow(parts.tagging_pane.codebook, parts.status, parts.actions)
        self.codebook_files = CodebookFileFlow(
            parts.window, parts.tagging_pane.codebook, parts.status, self.codebook
        )
        self.split = SplitFlow(parts, self.article, self.codebook)
        self.tagging = TaggingFlow(parts.article_pane, parts.tagging_pane, parts.status, self.codebook)
        self.marking = MarkingFlow(parts.article_pane, parts.tagging_pane, parts.status, self.tagging)
        self.caret = CaretFlow(parts, self.tagging)
        self.find_bar = FindBarFlow(parts)
        self.long_job = LongJob(parts.status, parts.message_bar)
        self.undo = UndoFlow(parts.actions, parts.top_bar, parts.status, self.long_job)
        self.history = HistoryFlow(parts, self.article)
        self.concordance = ConcordanceFlow(parts, self.article, self.tagging, self.reading)
        self.search = SearchFlow(parts, self.article, self.reading, self.filter, self.find_bar, self.concordance)
        self.trend = TrendFlow(parts, self.article, self.concordance, self.reading, self.filter)
        self.commands = CommandFlow(parts, self.tagging.apply_tag, self._open_article)
        self.help = HelpFlow(parts, self.commands.run)
        self.welcome = WelcomeFlow(parts, self._open_article)
        self.files = FileFlow(parts.theme, parts.window, self.long_job, parts.message_bar)
        self.exports = ExportFlow(parts, self.long_job, self.article, self.filter)
        self.citing = CitingFlow(parts, self.article, self.tagging)
        self.imports = ImportFlow(parts, self.long_job)
        self.annotation_imports = AnnotationImportFlow(parts, self.long_job, self.undo)
        self.projects = ProjectFlow(parts, self.long_job, self.undo, self.library)
        self.batches = BatchFlow(parts)
        self.watching = WatchFlow(parts, self.imports.show_report)
        self.index = IndexFlow(parts)
        self.view = ViewFlow(parts)
        self.preferences = PreferencesFlow(parts)
        self.look = LookFlow(parts, self.article)
        self.type = TypeFlow(parts)
        self.paint = PaintFlow(parts, self.tagging)
        self.text_dates = TextDatesFlow(parts, self.article)
        self.dating = DatingFlow(parts, self.article)
        self.versions = VersionsFlow(parts, self.article)
        self.sources = SourceFlow(parts, self.long_job)
        self.articles = ArticlesFlow(parts, self.article, self.sources, self.long_job)
        self.tree_menu = self._make_tree_menu()
        self.care = CareFlow(parts, self.library, self.long_job)
        self._connect()
        self.opening = OpeningFlow(parts, self.library, self.imports)
        self.read_only = ReadOnlyFlow(parts, self.library)
        self.recent = RecentFlow(parts, self.library)
        self.focus = FocusFlow(parts, self.article)
        self.speaking = SpeakingFlow(parts, self.tagging)
        parts.actions.connect_all(self._slots())
        self._refresh_states()

    def _make_tree_menu(self) -> TreeMenuFlow:
        return TreeMenuFlow(
            self._parts.library_pane,
            self.dating.open_for,
            self.reading,
            self.split,
            self.articles,
            self.sources,
            self.exports.choose_articles,
        )

    def note_place(self) -> None:
        """Keep where the user is in the open library."""
        desk = self.library.desk
        if desk is not None:
            place = {**self.article.place(), "tree": self._parts.library_pane.state()}
            place |= self.filter.state() | self.folders.state()
            place["tags"] = self.tagging.state()
            self._parts.preferences.note_place(desk.library.path, place)

    def _connect(self) -> None:
        parts = self._parts
        self.library.attached.connect(self._on_attached)
        self.library.about_to_close.connect(self.note_place)
        self.library.about_to_close.connect(parts.library_pane.give_name)
        self.library.bug_met.connect(parts.report_bug)
        self.library.opening_failed.connect(self._on_opening_failed)
        self.undo.about_to_step.connect(parts.tagging_pane.commit_memo)
        # What was told of one article or step says nothing of the next.
        self.undo.about_to_step.connect(parts.message_bar.hide)
        parts.actions.action_run.connect(lambda _: parts.status.flash(""))
        parts.library_pane.article_activated.connect(parts.message_bar.hide)
        self.codebook.tags_changed.connect(self.commands.set_tags)
        self.codebook.tags_changed.connect(self.help.set_tags)
        self.article.opened.connect(self.welcome.on_opened)
        self.search.state_changed.connect(lambda: self.welcome.on_searched(self.search.states()))
        self.exports.exported.connect(self.welcome.on_exported)
        self.codebook.tags_changed.connect(self.concordance.set_tags)
        self.codebook.tags_changed.connect(self.trend.set_tags)
        self.find_bar.all_wanted.connect(self.concordance.find)
        parts.tagging_pane.codebook.concordance_requested.connect(self.concordance.open_uses)
        parts.tagging_pane.codebook.trend_requested.connect(self.trend.open_tag)
        self.trend.article_wanted.connect(self._open_article)
        self.article.opened.connect(self.tagging.show_article)
        self.article.opened.connect(self.codebook.show_article)
        parts.tagging_pane.codebook.paint_only_requested.connect(
            lambda tags: parts.article_pane.set_paint_filter(PaintFilter(tags=frozenset(tags)))
        )
        self.article.opened.connect(self._on_opened)
        self.article.opened.connect(self.find_bar.show_article)
        self.tagging.state_changed.connect(self._refresh_states)
        self.concordance.state_changed.connect(self._refresh_states)
        parts.middle.below_changed.connect(self._refresh_states)
        self.search.state_changed.connect(self._refresh_states)
        self.search.trend_wanted.connect(self.trend.follow)
        self.trend.state_changed.connect(self._refresh_states)
        self.index.completed.connect(self.search.search_again)
        self.index.completed.connect(self.filter.read_again)
        self.index.completed.connect(self.exports.look_again)
        self.files.mended.connect(self.index.look)
        self.long_job.about_to_import.connect(self.care.backups.before_import)
        self.watching.watcher.about_to_import.connect(self.care.backups.before_watched_import)
        self.files.rescue_wanted.connect(self.care.recover.offer)
        self.undo.state_changed.connect(self._refresh_states)
        self.imports.article_wanted.connect(lambda article: self._open_article(ArticleId(article)))
        self.imports.project_wanted.connect(self.projects.preview)
        self.imports.annotations_wanted.connect(self.annotation_imports.preview)
        self.article.opened.connect(self.projects.tell_new)
        self.versions.article_wanted.connect(self._open_article)
        self.reading.article_wanted.connect(self._open_article)
        parts.article_pane.view.end_passed.connect(self.reading.open_next_unread)
        self.split.article_wanted.connect(self._open_article)
        self.split.state_changed.connect(self._refresh_states)
        self.versions.version_beside.connect(self.split.open_version)
        self.trail.state_changed.connect(self._refresh_states)
        parts.article_pane.context_menu_requested.connect(self._show_article_menu)
        parts.tagging_pane.left.connect(parts.article_pane.setFocus)

    def _slots(self) -> Slots:
        parts = self._parts
        slots: Slots = {
            "window.close": lambda: self.concordance.may_close() and parts.window.close(),
            "focus.tree": self._focus_tree,
            "focus.article": parts.article_pane.setFocus,
        }
        for flow in (
            self.library,
            self.filter,
            self.folders,
            self.article,
            self.reading,
            self.trail,
            self.split,
            self.caret,
            self.find_bar,
            self.codebook,
            self.codebook_files,
            self.tagging,
            self.marking,
            self.concordance,
            self.trend,
            self.search,
            self.undo,
            self.commands,
            self.help,
            self.welcome,
            self.history,
            self.files,
            self.care,
            self.exports,
            self.citing,
            self.imports,
            self.annotation_imports,
            self.projects,
            self.batches,
            self.watching,
            self.view,
            self.preferences,
            self.look,
            self.type,
            self.paint,
            self.dating,
            self.versions,
            self.sources,
            self.articles,
        ):
            slots |= flow.slots()
        return slots

    def _on_attached(self, desk: Desk | None) -> None:
        parts = self._parts
        for flow in (
            self.filter,
            self.folders,
            self.versions,
            self.files,
            self.care,
            self.exports,
            self.citing,
            self.imports,
            self.annotation_imports,
            self.projects,
            self.batches,
            self.watching,
            self.index,
            self.tagging,
            self.marking,
            self.caret,
            self.find_bar,
            self.concordance,
            self.trend,
            self.search,
            self.codebook,
            self.codebook_files,
            self.article,
            self.reading,
            self.trail,
            self.split,
            self.undo,
            self.history,
            self.commands,
            self.welcome,
            self.text_dates,
            self.dating,
            self.paint,
            self.sources,
            self.articles,
            self.tree_menu,
            self.focus,
            self.look,
        ):
            flow.attach(desk)
        parts.library_pane.set_desk(desk)
        parts.window.setWindowTitle(f"{desk.library.path.stem} – Dateline" if desk is not None else "Dateline")
        parts.status.set_saved(_saved_text(desk))
        self._refresh_states()
        if desk is not None:
            self._restore(parts.preferences.place(desk.library.path))
            parts.save_state()
            self.help.tell_update()

    def _focus_tree(self) -> None:
        self._parts.library_pane.setFocus()

    def _on_opening_failed(self) -> None:
        if self.library.desk is None:
            self.article.show_no_library()
            self._parts.library_pane.set_glance(())  # of the library that could not be opened
            self._parts.tagging_pane.annotations.set_has_article(False)
            self.codebook.attach(None)

    def _open_article(self, article: ArticleId) -> None:
        self.article.open(article)
        self._parts.library_pane.reveal(article)

    def _restore(self, place: dict[str, Any]) -> None:
        """Go where the user left off; in a library never seen, to its first article."""
        self.tagging.restore(place.get("tags"))
        if isinstance(place.get("tree"), dict):
            self._parts.library_pane.restore(place["tree"])
        article = place.get("article")
        if isinstance(article, int):
            self.article.open(ArticleId(article), place)
            self._parts.library_pane.reveal(ArticleId(article))
        elif not self.welcome.greet() and not place:
            self._parts.library_pane.step_article(1)

    def _on_opened(self, view: Any) -> None:
        if view is not None and self.library.desk is not None:
            self.note_place()
            self._parts.save_state()
        self._refresh_states()

    def _refresh_states(self) -> None:
        desk, states = self.library.desk, self.concordance.states() | self.search.states()
        states |= self.trend.states()
        if desk is not None:
            states.add(action_spec.LIBRARY)
            if not desk.library.is_read_only:
                states.add(action_spec.WRITABLE)
        if self.article.view is not None:
            states.add(action_spec.HAS_ARTICLE)
        if self._parts.article_pane.selected_span() is not None:
            states.add(action_spec.SELECTION)
        if self.tagging.current is not None:
            states.add(action_spec.ANNOTATION)
        if self._parts.split.is_open:
            states.add(action_spec.SPLIT)
        if self.trail.can_go_back:
            states.add(action_spec.BACK)
        if self.trail.can_go_forward:
            states.add(action_spec.FORWARD)
        if self.undo.can_undo:
            states.add(action_spec.UNDO)
        if self.undo.next_redo is not None:
            states.add(action_spec.REDO)
        self._parts.actions.set_states(states)

    def _show_article_menu(self, position: QPoint) -> None:
        menu = self._parts.actions.fill_menu(QMenu(self._parts.window), ARTICLE_MENU)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)


def _saved_text(desk: Desk | None) -> str:
    if desk is None:
        return ""
    return tr("Read-only: nothing can be changed") if desk.library.is_read_only else tr("All changes saved")

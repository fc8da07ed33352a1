"""Scenes of what opens inside the window: popovers, questions in place, bars, and pages in a pane's place."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.domain.criteria import Criteria
from reader.domain.filter_parts import Part
from reader.domain.finding import FindQuery
from reader.domain.spans import find_quote
from reader.gui.article.type_popover import TypePopover
from reader.gui.dialogs.command_palette import CommandPalette
from reader.gui.panes.filter_popovers import FilterPopover
from reader.gui.panes.search_header import SearchHeader
from reader.gui.panes.tag_checklist import TagChecklist
from tests.pictures.__main__ import settle_events
from tests.pictures.stage import Scene, Stage


def whole(stage: Stage):
    """The middle of the window."""
    return stage.window.parts.middle


def run_for(action_id: str, kind: type):
    """What opens a part of the window by an action."""

    def open_it(stage: Stage):
        stage.begin()
        stage.run(action_id)
        return next((one for one in stage.window.findChildren(kind) if one.isVisible()), None)

    return open_it


def open_palette(stage: Stage):
    """Commands that fit what was typed."""
    palette = run_for("command.palette", CommandPalette)(stage)
    stage.type("o")
    return palette


def close_palette(stage: Stage):
    """Away with it."""
    for palette in stage.window.findChildren(CommandPalette):
        palette.close_back()


def open_filter(part: Part):
    """What opens the panel of a part of the filter."""

    def open_it(stage: Stage):
        stage.begin()
        stage.flow.filter._edit(part, stage.flow.filter._bar.add_button)
        stage.settle()
        return next((one for one in stage.window.findChildren(FilterPopover) if one.isVisible()), None)

    return open_it


def filtered(stage: Stage):
    """A tree of which only a part is shown."""
    stage.begin()
    stage.flow.filter.set_criteria(Criteria(words="ferry", first="2024-03", last="2025-06", languages=("en",)))
    stage.settle()
    return stage.window.library_pane


def unfilter(stage: Stage):
    """All of the tree again."""
    stage.flow.filter.clear()


def ask_in_tree(ask):
    """What asks a question below the tree."""

    def open_it(stage: Stage):
        stage.begin()
        ask(stage)
        stage.settle()
        return stage.window.library_pane

    return open_it


def drop_question(stage: Stage):
    """No question any more."""
    stage.window.library_pane.questions.drop()


def _first_source(stage: Stage):
    return stage.services.browsing.list_sources(stage.library)[:1]


def ask_in_codebook(ask):
    """What asks a question in the codebook."""

    def open_it(stage: Stage):
        stage.begin()
        tree = stage.window.tagging_pane.codebook.tree
        tree.choose(next(tag.id for tag in tree.all_tags() if tag.key))
        ask(stage)
        stage.settle()
        return stage.window.tagging_pane

    return open_it


def show_details(stage: Stage):
    """What a tag is for, beside the codebook."""
    ask_in_codebook(lambda one: one.window.tagging_pane.codebook.show_details())(stage)
    return stage.window.tagging_pane.codebook.details


def close_codebook_question(stage: Stage):
    """No question any more."""
    codebook = stage.window.tagging_pane.codebook
    codebook.questions.close_quietly()
    codebook.details.close()


def import_codebook(stage: Stage):
    """A codebook of another library, in part the same."""
    path = stage.home / "their codebook.csv"
    stage.services.codebooks.export_codebook(stage.library, path)
    lines = path.read_text(encoding="utf-8").splitlines()
    for number in (1, 2):
        lines[number] = lines[number].replace("#", "#1", 1)
    lines.append("theme/부두" + "," * lines[0].count(","))
    path.write_text("\n".join(lines), encoding="utf-8")
    stage.flow.codebook_files.preview(path)


def add_template(stage: Stage):
    """A codebook to start from."""
    stage.flow.codebook_files.add_template(list(stage.flow.codebook_files._templates)[-1])


def type_tag(stage: Stage):
    """Tags that fit what was typed, for words that are selected."""
    stage.begin()
    text = stage.flow.article.view.text.text
    stage.window.article_pane.select_span(find_quote(text, "society-wide, all-people undertaking"))
    stage.run("tag.box")
    stage.type("st")
    return stage.window.tagging_pane


def leave_tag_box(stage: Stage):
    """The box is empty again."""
    stage.window.tagging_pane.box.clear()
    stage.window.article_pane.clear_selection()
    stage.window.article_pane.setFocus()


def edit_memo(stage: Stage):
    """A memo being written."""
    stage.begin()
    stage.run("annotation.memo")
    return stage.window.tagging_pane


def ask_speaker(stage: Stage):
    """Who says the words."""
    stage.begin()
    stage.run("annotation.speaker")
    return stage.window.tagging_pane


def press_escape(stage: Stage):
    """Leave what is being typed."""
    QTest.keyClick(stage.window.focusWidget() or stage.window, Qt.Key.Key_Escape)


def search(stage: Stage):
    """What the whole library says of a word."""
    stage.begin()
    stage.flow.search.search("ferry NOT harvest")
    stage.settle()
    return whole(stage)


def search_syntax(stage: Stage):
    """How to search, beside what was found."""
    search(stage)
    stage.window.findChild(SearchHeader).syntax.click()
    settle_events()
    return whole(stage)


def close_search(stage: Stage):
    """The article again."""
    stage.flow.search.close()


def find_places(stage: Stage):
    """Places of a phrase."""
    stage.begin()
    articles = [one.id for one in stage.services.browsing.iter_articles(stage.library)]
    stage.flow.concordance.find(FindQuery("new ferry"), (articles, "Press of the coast"))
    stage.settle()
    return whole(stage)


def close_places(stage: Stage):
    """The article again."""
    stage.flow.concordance.close()
    stage.flow.concordance.close()


def follow_trend(stage: Stage):
    """A word over time."""
    stage.begin()
    stage.flow.trend.follow(FindQuery("railway"))
    stage.settle()
    return whole(stage)


def close_trend(stage: Stage):
    """The article again."""
    stage.flow.trend.close()


def open_history(stage: Stage):
    """The steps that were done."""
    stage.begin()
    stage.run("history.show")
    return stage.window.parts.side


def close_history(stage: Stage):
    """The tagging pane again."""
    stage.flow.history.close()


def read_beside(stage: Stage):
    """Two versions side by side."""
    stage.begin(stage.made.versions)
    stage.flow.split.open_previous_version()
    stage.settle()
    return whole(stage)


def close_beside(stage: Stage):
    """One article again."""
    stage.flow.split.close()


def find_in_article(stage: Stage):
    """A word of the open article."""
    stage.begin()
    stage.run("text.find")
    stage.type("movement")
    return whole(stage)


def paint_some(stage: Stage):
    """Only some annotations are painted."""
    stage.begin()
    stage.run("paint.starred")
    return whole(stage)


def paint_all(stage: Stage):
    """All are painted."""
    stage.run("paint.all")


def tour(stop: int):
    """What shows a stop of the tour."""

    def open_it(stage: Stage):
        stage.begin()
        stage.run("help.tour")
        for _ in range(stop):
            stage.flow.help.tour.go_on()
            settle_events()
        return stage.window.parts.sides.room

    return open_it


def end_tour(stage: Stage):
    """The tour is over."""
    stage.flow.help.tour.end()


def welcome(stage: Stage):
    """What a new user sees."""
    stage.run("help.welcome")
    return whole(stage)


def leave_welcome(stage: Stage):
    """The article again."""
    stage.flow.welcome.leave()
    stage.window.preferences.is_welcomed = True
    stage.flow.welcome._hide_bar()


def try_three(stage: Stage):
    """What is to be tried, above the first article."""
    stage.begin()
    stage.window.preferences.is_welcomed = False
    bar = stage.flow.welcome._bar or stage.flow.welcome._make_bar()
    stage.flow.welcome._show_tasks()
    bar.show()
    return whole(stage)


def tell_notice(stage: Stage):
    """What was done, with a way back."""
    stage.begin()
    stage.window.message_bar.show_notice(
        _words("{n} articles imported", 12),
        action=(_word("Undo"), lambda: None),
        further=(_word("Show"), _nothing),
    )
    return whole(stage)


def tell_error(stage: Stage):
    """What could not be done, and what to do."""
    stage.begin()
    stage.flow.imports.preview_data(_no_data())
    return whole(stage)


def tell_clean(stage: Stage):
    """A check that found no faults."""
    stage.begin()
    stage.run("library.check")
    return stage.window


def offer_rescue(stage: Stage):
    """A damaged library, and both ways out."""
    from reader.domain.errors import LibraryDamaged
    from reader.domain.wording import tr

    stage.begin()
    stage.flow.care.recover.offer(stage.library.path, LibraryDamaged(tr("The library has faults.")))
    stage.settle()
    return whole(stage)


def drag_files(stage: Stage):
    """Files over the window, not yet let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(stage.home / name)) for name in ("ferry.txt", "harvest.html")])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    stage.begin()
    QApplication.sendEvent(
        stage.window, QDragEnterEvent(QPoint(600, 300), actions, data, buttons, Qt.KeyboardModifier.NoModifier)
    )
    return stage.window


def drag_away(stage: Stage):
    """The files are elsewhere."""
    QApplication.sendEvent(stage.window, QDragLeaveEvent())


def read_only(stage: Stage):
    """A library that cannot be written."""
    from reader.domain.wording import tr
    from reader.services import libraries

    path = stage.home / "Archive of 2019.dateline"
    if not path.exists():
        libraries.create_first_library(path, initiator="pictures", coder_name="Analyst").close()
    stage.before = stage.library.path
    held = tr("“{library}” is open in another Dateline window.", library=path.name)
    stage.flow.library.open_to_read(path, held)
    stage.wait(lambda: _is_open(stage, path), "a library that can only be read")
    return stage.window


def open_empty(stage: Stage):
    """A library without articles."""
    from reader.services import libraries

    path = stage.home / "New library.dateline"
    if not path.exists():
        libraries.create_library(path, initiator="pictures", coder_name="Analyst").close()
    stage.before = stage.library.path
    stage.flow.library.open(path)
    stage.wait(lambda: _is_open(stage, path), "an empty library")
    return stage.window


def open_missing(stage: Stage):
    """No library could be opened."""
    stage.before = stage.library.path
    stage.flow.library.close()
    stage.flow.article.show_no_library()
    return stage.window


def open_before(stage: Stage):
    """The library of the pictures again."""
    stage.flow.library.open(stage.before)
    stage.wait(lambda: _is_open(stage, stage.before), "the library")


def _is_open(stage: Stage, path: Path) -> bool:
    desk = stage.flow.library.desk
    return desk is not None and desk.library.path.samefile(path)


def _no_data():
    return QMimeData()


def _nothing() -> None:
    """What a button of the pictures does."""


def _word(text: str) -> str:
    from reader.domain.wording import tr

    return tr(text)


def _words(text: str, count: int) -> str:
    from reader.domain.wording import plural, tr

    return plural(count, tr("{n} article imported"), tr(text))


def _heads(stage: Stage):
    return (stage.flow.article.view.head,)


def _ask_delete_tag(stage: Stage) -> None:
    stage.window.tagging_pane.codebook.delete_chosen()


def _merge_into_next(stage: Stage) -> None:
    stage.window.tagging_pane.codebook.ask_merge()


def _ask_name(stage: Stage) -> None:
    stage.flow.filter.set_criteria(Criteria(words="ferry"))
    stage.settle()
    stage.flow.folders.ask_name()


_TREE = ("LibraryPane", "TreeQuestions")
_BOOK = ("CodebookPanel", "CodebookQuestions")
SCENES = (
    Scene("command.palette", ("CommandPalette",), open_palette, close_palette),
    Scene("text.type", ("TypePopover",), run_for("text.type", TypePopover)),
    Scene("paint.tags", ("TagChecklist",), run_for("paint.tags", TagChecklist)),
    *(
        Scene(f"filter.{part.fields[0]}", ("ValuesPopover",), open_filter(part))
        for part in (Part.TAG, Part.SOURCE, Part.LANGUAGE, Part.STATE, Part.BATCH, Part.CODER)
    ),
    Scene("filter.date", ("DatesPopover",), open_filter(Part.DATE)),
    Scene("filter.chips", ("FilterBar",), filtered, unfilter),
    Scene(
        "filter.save",
        ("LibraryPane",),
        ask_in_tree(_ask_name),
        lambda stage: (unfilter(stage), drop_question(stage)),
    ),
    Scene("article.delete", _TREE, ask_in_tree(lambda s: s.flow.articles.ask_delete(_heads(s))), drop_question),
    Scene("article.source", _TREE, ask_in_tree(lambda s: s.flow.articles.ask_source(_heads(s))), drop_question),
    Scene("article.tag", _TREE, ask_in_tree(lambda s: s.flow.articles.ask_tag(_heads(s))), drop_question),
    Scene("source.merge", _TREE, ask_in_tree(lambda s: s.flow.sources.ask_merge(_first_source(s))), drop_question),
    Scene("source.group", _TREE, ask_in_tree(lambda s: s.flow.sources.ask_group(_first_source(s))), drop_question),
    Scene(
        "source.language",
        _TREE,
        ask_in_tree(lambda s: s.flow.sources.ask_language(_first_source(s))),
        drop_question,
    ),
    Scene("tag.move", _BOOK, ask_in_codebook(lambda s: s.run("tag.move")), close_codebook_question),
    Scene("tag.merge", _BOOK, ask_in_codebook(_merge_into_next), close_codebook_question),
    Scene("tag.delete", _BOOK, ask_in_codebook(_ask_delete_tag), close_codebook_question),
    Scene("tag.details", ("TagDetails",), show_details, close_codebook_question),
    Scene("codebook.import", _BOOK, ask_in_codebook(import_codebook), close_codebook_question),
    Scene("codebook.template", _BOOK, ask_in_codebook(add_template), close_codebook_question),
    Scene("tag.box", ("TaggingPane", "TagMatchList"), type_tag, leave_tag_box),
    Scene("annotation.memo", ("AnnotationsPanel", "MemoField"), edit_memo, press_escape),
    Scene("annotation.speaker", ("AnnotationsPanel", "SpeakerField"), ask_speaker, press_escape),
    Scene("search", ("SearchPane",), search, close_search),
    Scene("search.syntax", ("SearchSyntax",), search_syntax, close_search),
    Scene("concordance", ("ConcordancePane",), find_places, close_places),
    Scene("trend", ("TrendPane",), follow_trend, close_trend),
    Scene("history", ("HistoryPane",), open_history, close_history),
    Scene("split", ("SplitView",), read_beside, close_beside),
    Scene("text.find", ("FindBar",), find_in_article, press_escape),
    Scene("paint.starred", ("PaintSign",), paint_some, paint_all),
    *(Scene(f"help.tour{stop + 1}", ("Callout", "Ring"), tour(stop), end_tour) for stop in range(5)),
    Scene("help.welcome", ("WelcomePane",), welcome, leave_welcome),
    Scene("help.trial", ("TrialBar",), try_three, leave_welcome),
    Scene("message.notice", ("MessageBar",), tell_notice),
    Scene("message.error", ("MessageBar",), tell_error),
    Scene("message.check", ("MessageBar",), tell_clean),
    Scene("message.rescue", ("MessageBar",), offer_rescue),
    Scene("window.drop", ("DropSign",), drag_files, drag_away),
    Scene("window.empty", ("EmptyState",), open_empty, open_before),
    Scene("window.no-library", ("EmptyState",), open_missing, open_before),
    Scene("window.read-only", ("ReadOnlyBanner",), read_only, open_before),
)

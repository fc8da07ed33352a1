"""Titles and names that look like markup are shown as the words they are, wherever the program shows them."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QWidget

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.dates import ArticleDate, Evidence
from reader.domain.differences import compare_texts
from reader.domain.errors import KnownError
from reader.domain.imports import ImportedFile, ImportReport, ImportStatus
from reader.domain.mappings import ColumnMapping, TableHead
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.domain.versions import AnchorReview, Publication, TextVersion, Unplaced
from reader.gui.article.headline_block import HeadlineBlock
from reader.gui.dialogs.date_dialog import DateDialog
from reader.gui.dialogs.import_dialog import ImportDialog
from reader.gui.dialogs.import_report_dialog import ImportReportDialog
from reader.gui.dialogs.reviews_dialog import ReviewsDialog
from reader.gui.dialogs.versions_dialog import VersionsDialog
from reader.gui.dialogs.watched_folders_dialog import WatchedFoldersDialog
from reader.gui.message_bar import MessageBar
from reader.gui.models.date_case import Candidate, DateCase, Fact
from reader.gui.models.import_preview import Column
from reader.gui.models.library_labels import tooltip
from reader.gui.models.library_nodes import Child, Kind, Node
from reader.gui.models.tag_tree import TagTreeModel
from reader.gui.plain_text import PlainLabel, plain_tip
from reader.gui.theme.theme import Theme
from reader.services.dating import parse_day_entry
from tests.helpers.article_views import make_annotation, make_head, make_tags

HOSTILE = '<img src="file:////x/y.png"> <b>A title</b>'
GUI = Path(__file__).parents[2] / "reader" / "gui"
IMAGE = "\N{OBJECT REPLACEMENT CHARACTER}"


def shown(markup):
    """What a user sees of a text that Qt takes for markup where it looks like it."""
    if not GuiQt.mightBeRichText(markup):
        return markup
    document = QTextDocument()
    document.setHtml(markup)
    return document.toPlainText()


def assert_plain(root):
    """No label and no tooltip below a widget makes anything of the hostile words but words."""
    labels = [*root.findChildren(QLabel)]
    assert labels
    for label in labels:
        if label.textFormat() is not Qt.TextFormat.PlainText:
            assert label.textFormat() is Qt.TextFormat.RichText
            assert IMAGE not in shown(label.text())
    for widget in (root, *root.findChildren(QWidget)):
        assert IMAGE not in shown(widget.toolTip())


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget


def make_file(status=ImportStatus.NEW):
    draft = ArticleDraft(
        (HOSTILE,),
        HOSTILE,
        TitleBasis.STATED,
        source=HOSTILE,
        language="en",
        layout=HOSTILE,
        layout_reason=HOSTILE,
        warnings=(HOSTILE,),
    )
    return ImportedFile(Path(HOSTILE), status, draft, message=HOSTILE, name=HOSTILE)


def assert_cells_are_plain(model, qtbot):
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    for column in Column:
        tip = model.index(0, column).data(Qt.ItemDataRole.ToolTipRole)
        assert IMAGE not in shown(tip or "")
    assert HOSTILE in shown(model.index(0, Column.TITLE).data(Qt.ItemDataRole.ToolTipRole))


def test_tip_shows_the_words_and_their_lines():
    assert shown(plain_tip(f"{HOSTILE}\nsecond")) == f"{HOSTILE}\nsecond"
    assert plain_tip("") == ""


def test_label_is_plain_unless_it_says_otherwise(parent):
    label = PlainLabel(HOSTILE, parent)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == HOSTILE
    assert PlainLabel(parent).parent() is parent


def test_no_module_makes_a_label_that_guesses():
    users = {
        path.relative_to(GUI).as_posix()
        for path in GUI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id == "QLabel"
    }
    assert users == {"plain_text.py"}


def test_no_tooltip_is_made_of_words_from_outside_without_plain_tip():
    def is_safe(node):
        if isinstance(node, ast.IfExp):
            return is_safe(node.body) and is_safe(node.orelse)
        if isinstance(node, ast.Call):
            if ast.unparse(node.func) == "tr" and not node.keywords:
                return True  # the program's own words
            return ast.unparse(node.func) in ("plain_tip", "action.toolTip")
        return isinstance(node, ast.Constant)

    own_words = {"actions/action_table.py", "article/date_chip.py", "panes/section_header.py"}
    faults = [
        f"{path.name}:{node.lineno}"
        for path in GUI.rglob("*.py")
        if path.relative_to(GUI).as_posix() not in own_words
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "setToolTip"
        and not is_safe(node.args[-1])
    ]
    assert faults == []


def test_preview_is_plain(parent, qtbot):
    dialog = ImportDialog(Theme("light"), parent)
    head = TableHead((HOSTILE,), ({HOSTILE: HOSTILE},), ColumnMapping.of({"title": HOSTILE}))
    dialog.begin(f"Import {HOSTILE}", HOSTILE)
    dialog.show_mapping(head, head.guess)
    dialog.show_files((make_file(),), 1, 0)
    assert_cells_are_plain(dialog.model, qtbot)
    assert_plain(dialog)
    assert IMAGE not in dialog.detail.facts_text() + dialog.detail.begin_text()
    assert HOSTILE in dialog.detail.begin_text()


def test_report_is_plain(parent, qtbot):
    dialog = ImportReportDialog(Theme("light"), ImportReport((make_file(ImportStatus.FAILED),)), parent)
    dialog.note(HOSTILE)
    assert_cells_are_plain(dialog.model, qtbot)
    assert HOSTILE in dialog._why.text()
    assert_plain(dialog)


def test_headline_is_plain(parent):
    block = HeadlineBlock(Theme("light"), parent)
    date = ArticleDate(evidence=(Evidence("from", "page", HOSTILE),))
    block.set_head(make_head(HOSTILE, source=HOSTILE, source_label=f"{HOSTILE}!", byline=HOSTILE, date=date))
    publications = [Publication(1, HOSTILE, "en", HOSTILE, "")] * 5
    block.links.set_relations(1, 2, publications)
    assert block.title.text() == HOSTILE
    assert_plain(block)


def test_tree_is_plain():
    head = make_head(HOSTILE, source=HOSTILE, byline=HOSTILE)
    node = Node(1, 0, Child(Kind.ARTICLE, 1, 1, "", head))
    assert IMAGE not in shown(tooltip(node))
    assert HOSTILE in shown(tooltip(node))


def test_codebook_is_plain(qtbot):
    tag = replace(make_tags(1)[0], path=TagPath(("group",)), description=HOSTILE, example=HOSTILE)
    model = TagTreeModel()
    model.set_tags([tag])
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert HOSTILE in shown(tip) and IMAGE not in shown(tip)


def test_versions_are_plain(parent):
    dialog = VersionsDialog(Theme("light"), parent)
    versions = [TextVersion(1, number, HOSTILE, HOSTILE, "", "", 3, number == 2) for number in (1, 2)]
    dialog.show_versions(HOSTILE, versions)
    dialog.show_difference(1, 2, compare_texts(HOSTILE, f"{HOSTILE} and more"))
    assert IMAGE not in shown(dialog.list.item(0).toolTip())
    assert IMAGE not in dialog.page.toPlainText()
    assert_plain(dialog)


def test_reviews_are_plain(parent):
    dialog = ReviewsDialog(Theme("light"), parent)
    annotation = make_annotation(1, Span(0, len(HOSTILE)), text=HOSTILE)
    context = (HOSTILE, HOSTILE)
    review = AnchorReview(annotation, 2, Span(0, 3), HOSTILE, 0.7, "fuzzy", context, context, HOSTILE)
    dialog.show_unplaced(Unplaced((review,)), is_whole_library=True, can_write=True)
    dialog.note(HOSTILE)
    assert HOSTILE in shown(dialog._was.text())
    assert_plain(dialog)


def test_date_dialog_is_plain(parent):
    dialog = DateDialog(Theme("light"), parse_day_entry, parent)
    facts = (Fact(HOSTILE, HOSTILE, HOSTILE, HOSTILE, Span(0, 3)),)
    offers = (Candidate("2015", HOSTILE),)
    case = DateCase((make_head(HOSTILE),), HOSTILE, HOSTILE, HOSTILE, facts, offers, (HOSTILE,))
    dialog.show_case(case)
    assert_plain(dialog)


def test_message_bar_and_folders_are_plain(parent):
    bar = MessageBar(Theme("light"), parent)
    bar.show_error(KnownError(HOSTILE, HOSTILE))
    assert HOSTILE in bar.text
    assert_plain(bar)
    folders = WatchedFoldersDialog(Theme("light"), HOSTILE, [Path(HOSTILE)], parent)
    assert IMAGE not in shown(folders._list.item(0).toolTip())
    assert_plain(folders)

"""The context menu of the library tree."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication

from reader.domain.articles import ListedItem, ReadingState
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import Branch, SourceCount, SourceGroup
from reader.domain.sources import Source
from reader.gui.flows.tree_menu_flow import TreeMenuFlow
from reader.gui.panes.library_pane import LibraryPane, TreeRow
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import make_head


@pytest.fixture
def asked():
    return []


@pytest.fixture
def flow(qtbot, asked):
    pane = LibraryPane(Theme("light"))
    qtbot.addWidget(pane)
    reading = SimpleNamespace(mark=lambda *mark: asked.append(mark), read_branch=lambda *read: asked.append(read))
    split = SimpleNamespace(open_article=lambda article: asked.append(article))
    articles = SimpleNamespace(
        toggle_star=lambda heads: asked.append(("star", heads)),
        move=lambda heads, name, language: asked.append((name, language)),
        ask_source=lambda heads: asked.append(("source", heads)),
        ask_tag=lambda heads: asked.append(("tag", heads)),
        ask_delete=lambda heads: asked.append(("delete", heads)),
    )
    sources = SimpleNamespace(
        sources=[Source(SourceId(1), "Naenara", "en", "", "State"), Source(SourceId(2), "KCNA & co", "", "", "")],
        groups=["State"],
        rename=lambda source: asked.append(("rename", source)),
        merge=lambda chosen, into, label: asked.append(("merge", into, label)),
        ask_merge=lambda chosen: asked.append("ask merge"),
        group=lambda chosen, name: asked.append(("group", name)),
        ask_group=lambda chosen: asked.append("ask group"),
        ask_language=lambda chosen: asked.append("ask language"),
        ask_rename_group=lambda group: asked.append(("rename", group)),
        dissolve=lambda group: asked.append(("dissolve", group)),
    )
    made = TreeMenuFlow(
        pane, asked.append, reading, split, articles, sources, lambda heads: asked.append(("export", heads))
    )
    made.attach(SimpleNamespace(library=SimpleNamespace(is_read_only=False)))
    made.pane_kept = pane
    return made


def _entries(menu):
    return {action.text(): action for action in menu.actions()}


def test_dates_of_several_articles_are_settled_together(flow, asked):
    heads = (make_head("One"), make_head("Two"))
    entries = _entries(flow.make_menu(TreeRow(1, "", ArticleId(1), None, heads)))
    several = ["Star 2 articles", "Source", "Date of 2 articles…", "Tag 2 articles…", "Export 2 articles…"]
    several += ["", "Delete 2 articles…"]
    assert list(entries) == ["Open in split view", "Mark as", *several]
    entries["Date of 2 articles…"].trigger()
    entries["Open in split view"].trigger()
    assert asked == [heads, 1]


def test_single_article_has_its_date_and_a_group_nothing(flow):
    one = flow.make_menu(TreeRow(1, "", ArticleId(1), None, (make_head(),)))
    single = ["Star", "Source", "Date…", "Tag…", "Export…", "", "Delete…"]
    assert list(_entries(one)) == ["Open in split view", "Mark as", *single]
    assert flow.make_menu(TreeRow(1, "2026", None, None)).isEmpty()


def test_group_is_read_as_a_branch(flow, asked):
    branch = Branch(SourceId(1), "2026")
    menu = flow.make_menu(TreeRow(1, "2026", None, None, branch=branch, name="KCNA, 2026"))
    _entries(menu)["Read this branch"].trigger()
    assert asked == [(branch, "KCNA, 2026")]


def test_chosen_articles_are_given_a_state_that_they_have_not(flow, asked):
    menu = flow.make_menu(TreeRow(1, "", ArticleId(1), None, (make_head("One"), make_head("Two"))))
    states = _entries(_entries(menu)["Mark as"].menu())
    assert [words for words, action in states.items() if action.isEnabled()] == ["Done", "Done, nothing found"]
    states["Done, nothing found"].trigger()
    assert asked == [([1, 1], ReadingState.EMPTY)]


def test_date_cannot_be_set_in_a_library_that_is_only_read(flow):
    flow.attach(SimpleNamespace(library=SimpleNamespace(is_read_only=True)))
    menu = flow.make_menu(TreeRow(1, "", ArticleId(1), None, (make_head(),)))
    enabled = [action.text() for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
    assert enabled == ["Open in split view", "Export…"]


def test_listed_item_gives_its_words_and_its_address_where_known(flow):
    item = ListedItem(1, SourceId(1), "2026-01-10", "A teaser", 1, url="https://example.org/1")
    entries = _entries(flow.make_menu(TreeRow(1, "2026-01-10", None, item)))
    assert list(entries) == ["Copy teaser", "Copy address"]
    entries["Copy address"].trigger()
    assert QGuiApplication.clipboard().text() == "https://example.org/1"
    bare = ListedItem(2, SourceId(1), "", "Another", 2)
    entries = _entries(flow.make_menu(TreeRow(1, "", None, bare)))
    entries["Copy teaser"].trigger()
    assert list(entries) == ["Copy teaser"]
    assert QGuiApplication.clipboard().text() == "Another"


def test_what_is_done_to_chosen_articles_is_asked_of_the_flow(flow, asked):
    heads = (make_head("One"), make_head("Two"))
    entries = _entries(flow.make_menu(TreeRow(1, "", ArticleId(1), None, heads)))
    for words in ("Star 2 articles", "Tag 2 articles…", "Delete 2 articles…"):
        entries[words].trigger()
    assert asked == [("star", heads), ("tag", heads), ("delete", heads)]
    places = _entries(entries["Source"].menu())
    places["KCNA && co"].trigger()
    places["Other…"].trigger()
    assert asked[3:] == [("KCNA & co", ""), ("source", heads)]
    assert not places["Naenara · English"].isEnabled()  # where they are


def test_chosen_articles_are_exported_also_where_nothing_can_be_changed(flow, asked):
    heads = (make_head("One"), make_head("Two"))
    flow.attach(SimpleNamespace(library=SimpleNamespace(is_read_only=True)))
    _entries(flow.make_menu(TreeRow(1, "", ArticleId(1), None, heads)))["Export 2 articles…"].trigger()
    assert asked == [("export", heads)]


def test_starred_articles_lose_their_star(flow):
    heads = (replace(make_head("One"), is_starred=True),)
    assert "Take star away" in _entries(flow.make_menu(TreeRow(1, "", ArticleId(1), None, heads)))


def test_source_is_renamed_merged_and_grouped(flow, asked):
    source = SourceCount(SourceId(1), "Naenara", "en", 3, 0, "State")
    entries = _entries(flow.make_menu(TreeRow(1, "", None, None, sources=(source,))))
    assert list(entries) == ["Rename", "Merge into", "Group", "Language…"]
    entries["Rename"].trigger()
    merges = _entries(entries["Merge into"].menu())
    assert list(merges) == ["KCNA && co", "", "Other…"]
    merges["KCNA && co"].trigger()
    groups = _entries(entries["Group"].menu())
    assert not groups["State"].isEnabled()
    groups["None"].trigger()
    groups["New group…"].trigger()
    assert asked == [("rename", source), ("merge", 2, "KCNA & co"), ("group", ""), "ask group"]


def test_several_sources_are_merged_into_one_of_them(flow, asked):
    chosen = tuple(SourceCount(SourceId(number), "Naenara", "en", 3, 0) for number in (1, 2))
    entries = _entries(flow.make_menu(TreeRow(1, "", None, None, sources=chosen)))
    assert list(entries) == ["Merge 2 sources into", "Group"]
    _entries(entries["Merge 2 sources into"].menu())["Naenara · English"].trigger()
    assert asked == [("merge", 1, "Naenara · English")]


def test_group_is_renamed_and_dissolved(flow, asked):
    group = SourceGroup("State", 3, 0, frozenset({SourceId(1)}))
    entries = _entries(flow.make_menu(TreeRow(0, "", None, None, group=group)))
    assert list(entries) == ["Rename group…", "Dissolve group"]
    entries["Dissolve group"].trigger()
    assert asked == [("dissolve", group)]

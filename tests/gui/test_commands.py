import pytest
from PySide6.QtWidgets import QWidget

from reader.domain.ids import TagId
from reader.domain.tags import Colour, Tag, TagPath
from reader.domain.wording import speak
from reader.gui.actions.action_table import ActionTable
from reader.gui.actions.commands import Command, find_commands, list_commands, list_tag_commands

COMMANDS = [
    Command("a.export", "Export tagged CSV", "File", about="Write all annotations as a table"),
    Command("a.import", "Import files", "File"),
    Command("a.next", "Next annotation", "Annotation", why="open an article first"),
    Command("b.next", "Next article", "Article"),
]


def tag(number, path, key=""):
    return Tag(TagId(number), f"g{number}", None, TagPath.parse(path), Colour.BLUE, key, "", "", "", 0, 0)


def found(typed, recent=()):
    tags = list_tag_commands([tag(5, "theme/energy", "2"), tag(6, "actor/army")], "")
    return [command.id for command in find_commands([*COMMANDS, *tags], typed, recent)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("csv exp", "a.export"),
        ("etc", "a.export"),
        ("exta", "a.export"),
        ("IMPORT", "a.import"),
        ("energy", "tag:5"),
        ("the/en", "tag:5"),
        ("tag army", "tag:6"),
        ("artic", "b.next"),
        ("table", "a.export"),
    ],
)
def test_words_initials_and_beginnings_find(typed, first):
    assert found(typed)[0] == first


@pytest.fixture
def korean():
    words = {
        "Import folder…": "폴더 가져오기…",
        "&File": "파일(&F)",
        "open a library first": "먼저 라이브러리를 여세요",
    }
    speak(lambda text, _apart: words.get(text, ""))
    yield
    speak(None)


@pytest.mark.parametrize("typed", ["폴더", "가져 폴더", "import fold", "impfold", "파일 폴더", "file folder"])
def test_actions_are_found_by_the_names_of_the_window_and_by_the_english_ones(qtbot, korean, typed):
    window = QWidget()
    qtbot.addWidget(window)
    commands = list_commands(ActionTable(window))
    first = find_commands(commands, typed)[0]
    assert (first.id, first.text, first.place) == ("article.import_folder", "폴더 가져오기", "파일")


def test_nothing_fits_nothing():
    assert found("xyzzy") == []


def test_nothing_typed_gives_the_actions_and_what_was_used_lately_first():
    assert found("") == ["a.export", "a.import", "a.next", "b.next"]
    assert found("", ["tag:6", "b.next"]) == ["tag:6", "b.next", "a.export", "a.import", "a.next"]


def test_of_equals_what_can_be_used_comes_first_then_what_was_used():
    assert found("next") == ["b.next", "a.next"]
    assert found("fi", ["a.import"])[0] == "a.import"


def test_every_action_is_found_by_its_own_name(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    commands = list_commands(ActionTable(window))
    for command in commands:
        best = find_commands(commands, command.text)[0]
        assert best.text == command.text


def test_command_tells_menu_keys_and_why_not(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    memo = next(one for one in list_commands(ActionTable(window)) if one.id == "annotation.memo")
    assert (memo.place, memo.keys) == ("Annotation", "Ctrl+M")
    assert memo.why

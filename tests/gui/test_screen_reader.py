"""What a screen reader is told of the window, its panes and its dialogs, from Qt's own tree: no bus is needed."""

from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QComboBox

from reader.gui.actions.specs import SPECS
from reader.gui.models.tag_words import colour_name
from reader.gui.panes.annotation_cards import AnnotationCards
from reader.gui.panes.codebook_view import CodebookView
from tests.gui.test_accessibility import controls, described, name_of
from tests.gui.test_accessibility import window as window
from tests.helpers.accessible_tree import Role, faults, unheard, walk_tree
from tests.helpers.opened_windows import open_each

WITH_KEYS = (AnnotationCards, CodebookView)
"""Lists in which Enter or Delete does what nobody would guess."""


def test_everything_in_the_window_is_said_in_words(window):
    assert len(walk_tree(window)) > 60
    assert faults(window) == []
    assert unheard(window) == []


def test_everything_that_actions_open_is_said_in_words(window, qtbot):
    wrong = {}
    for action_id, roots in open_each(window, qtbot):
        found = [fault for root in (window, *roots) for fault in faults(root) + unheard(root)]
        if found:
            wrong[action_id] = found
    assert wrong == {}


def test_tags_say_colour_and_description(window):
    desk = window.flow.library.desk
    tag = next(one for one in desk.services.tagging.list_tags(desk.library) if one.key == "1")
    rows = [node for node in walk_tree(window) if node.role is Role.TreeItem and ", key 1," in node.name]
    assert [node.description for node in rows] == [
        "; ".join(filter(None, (colour_name(tag.colour), tag.description)))
    ]
    assert rows[0].description.startswith(tag.colour.value.capitalize())


def needs_description(widget):
    """Whether the name of a control does not suffice: a sign without words, a choice, which Qt calls by what is
    chosen, or a list with keys of its own.
    """
    if isinstance(widget, QAbstractButton):
        return not any(letter.isalpha() for letter in widget.text())
    return isinstance(widget, (QComboBox, *WITH_KEYS))


def undescribed(root):
    return [
        described(widget)
        for widget in controls(root)
        if needs_description(widget)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description).strip()
    ]


def test_signs_choices_and_lists_with_keys_of_their_own_are_described(window, qtbot):
    assert any(needs_description(widget) for widget in controls(window))
    wrong = {}
    for action_id, roots in open_each(window, qtbot):
        if found := [fault for root in (window, *roots) for fault in undescribed(root)]:
            wrong[action_id] = found
    assert wrong == {}


def test_signs_of_actions_tell_their_key(window):
    """The bars show actions as signs; what they are told with has the key that does the same."""
    table = window.actions_table
    keys = {
        spec.name: action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        for spec, action in ((spec, table.action(spec.id)) for spec in SPECS)
        if not action.shortcut().isEmpty()
    }
    signs = [one for one in controls(window.parts.top_bar) if needs_description(one)]
    told = [(name_of(one), one.accessibleDescription()) for one in signs if name_of(one) in keys]
    assert len(told) > 1
    assert [(name, words) for name, words in told if keys[name] not in words] == []

"""What a screen reader is told of the window, its panes and its dialogs, from Qt's own tree: no bus is needed."""

from reader.gui.models.tag_words import colour_name
from tests.gui.test_accessibility import window as window
from tests.helpers.accessible_tree import Role, faults, unheard, walk_tree
from tests.helpers.opened_windows import open_each


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

import pytest

from reader.domain.tags import TAG_KEYS
from reader.gui.actions.action_spec import ARTICLE, CONCORDANCE, TREE, WINDOW, ActionSpec
from reader.gui.actions.key_rules import find_clash, kept_form, portable_key, read_kept, scopes_overlap
from reader.gui.actions.specs import SPECS

OPEN = ActionSpec("a.open", "Open…", "Opens", ("Ctrl+O",))
MARK = ActionSpec("a.mark", "Mark", "Marks", ("[",), scope=ARTICLE)
HIT = ActionSpec("a.hit", "Hit", "Hits", ("A",), scope=CONCORDANCE)
FOLD = ActionSpec("a.fold", "Fold", "Folds", ("[",), scope=TREE)
THREE = (OPEN, MARK, HIT, FOLD)


@pytest.mark.parametrize(
    ("given", "key"),
    [("ctrl+shift+p", "Ctrl+Shift+P"), ("{", "{"), ("Ctrl++", "Ctrl++"), ("Ctrl+K, Ctrl+B", ""), ("nonsense", "")],
)
def test_key_is_written_portably_or_is_none(given, key):
    assert portable_key(given) == key


@pytest.mark.parametrize("key", TAG_KEYS)
@pytest.mark.parametrize("spec", [OPEN, MARK])
def test_tag_keys_are_refused_in_window_and_article(spec, key):
    clash = find_clash(spec, portable_key(key), THREE, {})
    assert "tag key" in clash.words
    assert clash.holder == ""


def test_letter_may_be_a_key_in_the_table_of_places():
    assert find_clash(HIT, "X", THREE, {}) is None


@pytest.mark.parametrize("key", ["Ctrl+C", "Ctrl+Right", "Shift+End", "Backspace", "Left", "Ctrl+V"])
def test_keys_of_the_text_are_refused(key):
    assert "caret" in find_clash(OPEN, key, THREE, {}).words


@pytest.mark.parametrize("key", ["Tab", "Esc", "Alt+F4", "Alt+F", "Return"])
def test_keys_of_the_system_and_the_menus_are_refused(key):
    assert "system" in find_clash(OPEN, key, THREE, {}).words


def test_key_of_another_action_names_it():
    assert find_clash(MARK, "Ctrl+O", THREE, {}).holder == "a.open"
    assert find_clash(OPEN, "[", THREE, {}).holder == "a.mark"
    assert find_clash(MARK, "Ctrl+O", THREE, {"a.open": ()}) is None


def test_panes_do_not_share_keys():
    assert not scopes_overlap(ARTICLE, TREE)
    assert scopes_overlap(ARTICLE, WINDOW)
    assert find_clash(FOLD, "[", THREE, {}) is None


def test_usual_key_is_never_refused_to_its_own_action():
    delete = ActionSpec("a.delete", "Delete", "Deletes", ("Del",), scope=ARTICLE)
    assert find_clash(delete, "Del", (delete,), {}) is None


def test_damaged_entries_fall_back_one_by_one():
    kept = {"a.open": ["q", "no key"], "a.mark": ["F9", "Ctrl+K, Ctrl+L"], "gone": ["F5"], "a.hit": []}
    assert read_kept(kept, THREE) == {"a.mark": ("F9",), "a.hit": ()}


def test_own_key_wins_over_the_usual_one_of_another():
    assert read_kept({"a.mark": ["Ctrl+O"]}, THREE) == {"a.mark": ("Ctrl+O",), "a.open": ()}


def test_same_key_kept_twice_goes_to_the_first():
    kept = {"a.mark": ["F9"], "a.open": ["F9"]}
    assert read_kept(kept, THREE) == {"a.mark": ("F9",)}


def test_only_other_than_usual_keys_are_kept():
    own = {"a.open": ("Ctrl+O",), "a.mark": ("F9",), "a.hit": ()}
    assert kept_form(own, THREE) == {"a.mark": ["F9"], "a.hit": []}


def test_what_is_kept_is_read_back_over_the_whole_table():
    own = {spec.id: () for spec in SPECS} | {"tag.box": ("F8", "Ctrl+Alt+T")}
    assert read_kept(kept_form(own, SPECS), SPECS)["tag.box"] == ("F8", "Ctrl+Alt+T")


def test_key_that_some_desktops_give_to_text_is_offered_from_its_action():
    done = next(spec for spec in SPECS if spec.id == "article.done")
    other = next(spec for spec in SPECS if spec.id == "zoom.in")
    assert done.keys == ("Ctrl+D",)
    assert find_clash(other, "Ctrl+D", SPECS, {}).holder == "article.done"

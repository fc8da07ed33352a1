from PySide6.QtGui import QColor

from reader.domain.ids import SourceId
from reader.domain.places import SourceCount
from reader.gui import first_paint
from reader.gui.first_paint import FirstPaint
from reader.gui.theme.first_colours import glance_roles
from reader.gui.theme.metrics import FILTER_PX, STATUS_PX, TOP_PX, pane_sizes
from reader.gui.theme.palettes import PALETTES, load_palette
from reader.services.preferences import Preferences


def grab(qtbot, theme, rows=()):
    drawing = FirstPaint(Preferences(theme=theme))
    qtbot.addWidget(drawing)
    drawing.resize(1200, 700)
    drawing.rows = rows
    return drawing.grab().toImage()


def test_areas_stand_where_panes_and_bars_come_to_stand(qtbot):
    for theme in ("light", "dark"):
        roles = {role: QColor(value) for role, value in load_palette(theme).roles.items()}
        image = grab(qtbot, theme)
        tree, article, _ = pane_sizes(None, 1200)
        assert image.pixelColor(tree - 20, 300) == roles["window"]
        assert image.pixelColor(tree, 300) == roles["border"]
        assert image.pixelColor(tree + article // 2, 300) == roles["surface"]
        assert image.pixelColor(tree + 1 + article, 300) == roles["border"]
        assert image.pixelColor(600, TOP_PX - 1) == roles["border"]
        assert image.pixelColor(600, 700 - STATUS_PX) == roles["border"]


def test_sources_are_drawn_and_a_long_name_leaves_the_count_free(qtbot):
    bare = grab(qtbot, "light")
    one = [SourceCount(SourceId(1), "Naenara", "en", 1, 20)]
    long = [SourceCount(SourceId(1), "A very long name of an outlet " * 5, "en", 1, 20)]
    short_image, long_image = grab(qtbot, "light", one), grab(qtbot, "light", long)
    assert short_image != bare
    tree = pane_sizes(None, 1200)[0]
    columns = range(tree - 50, tree - 16)
    assert all(
        short_image.pixel(x, y) == long_image.pixel(x, y)
        for x in columns
        for y in range(TOP_PX + FILTER_PX + 8, TOP_PX + FILTER_PX + 34)
    )


def test_kept_sizes_are_used_and_nonsense_is_not():
    assert pane_sizes([300, 500, 250], 1200) == (300, 648, 250)
    assert pane_sizes(["a", 1, 2], 1200) == pane_sizes(None, 1200) == (268, 610, 320)


def test_window_starts_with_the_drawing_and_ends_with_the_tree(make_window, qtbot):
    window = make_window()
    assert window.library_pane.isVisible()
    assert not window.findChildren(FirstPaint)
    bar = window.library_pane.filter_bar
    assert (bar.y(), bar.height(), bar.field.height()) == (8, FILTER_PX, 28)


def test_panes_that_are_hidden_are_not_drawn(qtbot):
    roles = {role: QColor(value) for role, value in load_palette("light").roles.items()}

    def colour(x, **window):
        drawing = FirstPaint(Preferences(theme="light", window=window))
        qtbot.addWidget(drawing)
        drawing.resize(1200, 700)
        return drawing.grab().toImage().pixelColor(x, 300)

    assert colour(20) == roles["window"] == colour(1180)
    assert colour(20, hidden=["tree"]) == roles["surface"]
    assert colour(1180, hidden=["tree", "panel"]) == roles["surface"]
    assert colour(20, is_text_only=True) == roles["surface"]
    assert colour(20, hidden="nonsense") == roles["window"]


def test_colours_at_a_glance_are_those_of_the_palettes():
    for name in PALETTES:
        assert glance_roles(name) == load_palette(name).roles
    assert glance_roles("none such") == {}


def test_window_is_drawn_without_its_palette(qtbot, monkeypatch):
    monkeypatch.setattr(first_paint, "glance_roles", lambda _: {})
    assert not grab(qtbot, "light").isNull()

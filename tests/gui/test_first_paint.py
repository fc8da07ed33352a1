import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from reader.domain.ids import SourceId
from reader.domain.source_counts import SourceCount
from reader.gui import first_paint
from reader.gui.first_paint import FirstPaint
from reader.gui.panes.library_pane import LibraryPane
from reader.gui.theme.density import Metrics
from reader.gui.theme.first_colours import glance_roles
from reader.gui.theme.metrics import FILTER_PX, STATUS_PX, TOP_PX, pane_sizes
from reader.gui.theme.palettes import PALETTES, load_palette
from reader.gui.theme.system_look import SystemLook
from reader.gui.theme.theme import Theme
from reader.services.preferences import Preferences

SOURCES = [
    SourceCount(SourceId(1), "Naenara", "en", 12, 20),
    SourceCount(SourceId(2), "An outlet with a name that has no room at all", "en", 3000, 0),
    SourceCount(SourceId(3), "Rodong", "en", 1, 0),
    SourceCount(SourceId(4), "rodong", "ko", 1, 0),
    SourceCount(SourceId(5), "Rodong", "ko", 1, 0),
    SourceCount(SourceId(6), "Yonhap", "ko", 3, 4, "Agencies"),
    SourceCount(SourceId(7), "KCNA", "ko", 2, 0, "Agencies"),
    SourceCount(SourceId(8), "", "", 0, 7),
]


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


@pytest.fixture
def usual_look(qapp):
    yield
    Theme("light").apply(qapp)


@pytest.mark.parametrize("shows_listed", [True, False])
@pytest.mark.parametrize(
    ("density", "px", "theme"),
    [("comfortable", 13, "light"), ("compact", 11, "dark"), ("roomy", 20, "light"), ("compact", 16, "contrast")],
)
def test_rows_stand_as_the_tree_draws_them(qtbot, qapp, usual_look, density, px, theme, shows_listed):
    worn = Theme(theme)
    worn.apply(qapp)
    worn.set_interface(density, px, "")
    pane = LibraryPane(worn)
    qtbot.addWidget(pane)
    pane.set_show_listed(shows_listed)
    pane.set_glance(SOURCES)
    preferences = Preferences(theme=theme, density=density, interface_px=px, shows_listed=shows_listed)
    drawing = FirstPaint(preferences)
    qtbot.addWidget(drawing)
    drawing.rows = SOURCES
    drawing.resize(1200, 700)
    width, top = pane_sizes(None, 1200)[0], Metrics(density, px).top_px
    pane.resize(width, 700 - STATUS_PX - top)
    pane.show()
    view = pane.tree
    rows = QRect(0, view.y() + 4, width, 400)  # below a field that a larger type may make higher
    ours, tree = drawing.grab(rows.translated(0, top)).toImage(), pane.grab(rows).toImage()
    places = [(x, y) for x in range(rows.width()) for y in range(rows.height())]
    others = sum(ours.pixel(*place) != tree.pixel(*place) for place in places)
    assert len({tree.pixel(*place) for place in places}) > 10
    assert others < 60, f"{others} pixels are others"


@pytest.mark.parametrize("density", ["compact", "comfortable", "roomy"])
def test_bar_is_as_high_as_the_density_makes_it(qtbot, density):
    drawing = FirstPaint(Preferences(theme="light", density=density, interface_px=18))
    qtbot.addWidget(drawing)
    drawing.resize(1200, 700)
    image, roles = drawing.grab().toImage(), load_palette("light").roles
    assert image.pixelColor(600, Metrics(density, 18).top_px - 1) == QColor(roles["border"])
    assert image.pixelColor(600, Metrics(density, 18).top_px) == QColor(roles["surface"])


def test_contrast_that_the_system_wished_is_worn(qtbot, monkeypatch, make_window):
    def colour(theme, has_contrast):
        drawing = FirstPaint(Preferences(theme=theme, window={"has_contrast": has_contrast}))
        qtbot.addWidget(drawing)
        drawing.resize(1200, 700)
        return drawing.grab().toImage().pixelColor(600, TOP_PX - 1)

    bright = "dark" if colour("system", False) == QColor(load_palette("dark").roles["border"]) else "light"
    assert colour("system", False) == QColor(load_palette(bright).roles["border"])
    assert colour("system", True) == QColor(load_palette(f"contrast_{bright}").roles["border"])
    assert colour("system", "nonsense") == QColor(load_palette(bright).roles["border"])
    assert colour("light", True) == QColor(load_palette("light").roles["border"])
    window = make_window()
    for wish in (True, False):
        monkeypatch.setattr(SystemLook, "has_contrast", wish)
        window.save_state()
        assert window.preferences.window["has_contrast"] is wish


def test_name_without_end_is_drawn_as_far_as_it_has_room(qtbot):
    long, longer = (
        grab(qtbot, "light", [SourceCount(SourceId(1), "A" * length, "en", 1, 0)]) for length in (1000, 3_000_000)
    )
    assert long == longer


def test_type_of_the_interface_is_worn_and_one_that_is_missing_is_not(qtbot):
    families = {FirstPaint(Preferences(interface_font=name)).font_of(13).family() for name in ("", "None Such")}
    assert "" not in families
    assert FirstPaint(Preferences(interface_font="DejaVu Sans Mono")).font_of(13).family() == "DejaVu Sans Mono"
    assert FirstPaint(Preferences(interface_px=20)).font_of(13).pixelSize() == 20

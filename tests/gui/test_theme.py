import plistlib

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QImageReader, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QMessageBox, QPushButton

from reader.gui.theme import palettes
from reader.gui.theme.icons import ICONS, WORN, themed_icon
from reader.gui.theme.palettes import PALETTES, load_palette
from reader.gui.theme.resource_pack import pack_resource
from reader.gui.theme.system_look import is_motion_off, is_motion_off_in_macos, is_motion_off_in_windows
from reader.gui.theme.theme import Theme


def test_choice_switches_colours_and_says_so(qtbot, qapp):
    theme = Theme("light")
    with qtbot.waitSignal(theme.changed):
        theme.set_choice("dark")
    assert theme.is_dark
    assert theme.colour("surface").name() == load_palette("dark").roles["surface"].lower()
    theme.set_choice("light")
    assert not theme.is_dark


def test_choosing_the_same_again_changes_nothing(qtbot, qapp):
    theme = Theme("light")
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_choice("light")


def test_base_style_is_made_once(qapp, monkeypatch):
    theme = Theme("light")
    theme.apply(qapp)
    monkeypatch.setattr(
        QApplication, "setStyle", lambda *_: pytest.fail("the styles of all widgets are made anew")
    )
    theme.apply(qapp)
    Theme("dark").apply(qapp)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_checked_boxes_are_filled_and_ticked(qtbot, qapp, name):
    theme = Theme(name)
    theme.apply(qapp)
    box = QCheckBox("Articles")
    qtbot.addWidget(box)
    box.show()
    shades = {}
    for is_checked in (False, True):
        box.setChecked(is_checked)
        image = box.grab().toImage()
        shades[is_checked] = {image.pixelColor(x, y).name() for x in range(14) for y in range(image.height())}
    accent, tick = theme.colour("accent").name(), theme.colour("on_accent").name()
    assert accent not in shades[False]
    assert accent in shades[True]
    near = [shade for shade in shades[True] if _distance(shade, tick) < 60]
    assert near, f"no tick in {tick} among {sorted(shades[True])}"


def _distance(one, other):
    return sum(abs(a - b) for a, b in zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True))


class WishfulSystem(QObject):
    """A system whose wishes a test sets."""

    changed = Signal()

    def __init__(self):
        super().__init__()
        self.is_dark, self.has_contrast, self.has_reduced_motion = False, False, False

    def wish(self, **wishes):
        for name, value in wishes.items():
            setattr(self, name, value)
        self.changed.emit()


def test_what_the_system_wishes_is_followed_at_once(qtbot, qapp):
    system = WishfulSystem()
    theme = Theme("system", system=system)
    theme.apply(qapp)
    assert theme.palette.name == "light"
    with qtbot.waitSignal(theme.changed):
        system.wish(is_dark=True)
    assert theme.palette.name == "dark"
    assert qapp.palette().window().color() == theme.colour("window")
    system.wish(has_contrast=True)
    assert theme.palette.name == "contrast_dark"
    system.wish(is_dark=False)
    assert theme.palette.name == "contrast_light"


def test_a_choice_stays_whatever_the_system_wishes_but_contrast_is_as_bright_as_it(qapp):
    system = WishfulSystem()
    theme = Theme("light", system=system)
    system.wish(is_dark=True, has_contrast=True)
    assert theme.palette.name == "light"
    theme.set_choice("contrast")
    assert theme.palette.name == "contrast_dark"
    system.wish(is_dark=False)
    assert theme.palette.name == "contrast_light"


def test_qt_tells_of_the_system(qapp, qtbot):
    theme = Theme("system")
    with qtbot.assertNotEmitted(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())


def test_motion_is_reduced_when_asked_for(qapp):
    system = WishfulSystem()
    theme = Theme("light", system=system)
    assert theme.motion_ms(120) == 120
    system.wish(has_reduced_motion=True)
    assert theme.motion_ms(120) == 0
    theme.set_motion("full")
    assert theme.motion_ms(120) == 120
    system.wish(has_reduced_motion=False)
    theme.set_motion("reduced")
    assert theme.motion_ms(120) == 0


@pytest.mark.parametrize(
    ("file", "text", "is_off"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", False),
        ("gtk-3.0/settings.ini", "\x00 no settings", False),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-theme-name=Any\n", False),
    ],
)
def test_settings_of_desktops_tell_of_less_motion(tmp_path, file, text, is_off):
    assert not is_motion_off(tmp_path)
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert is_motion_off(tmp_path) is is_off


def test_the_newer_settings_of_gtk_count_before_the_older(tmp_path):
    for version, wish in (("3.0", 0), ("4.0", 1)):
        (tmp_path / f"gtk-{version}").mkdir()
        (tmp_path / f"gtk-{version}" / "settings.ini").write_text(f"[Settings]\ngtk-enable-animations={wish}\n")
    assert not is_motion_off(tmp_path)
    (tmp_path / "gtk-4.0" / "settings.ini").write_text("[Settings]\n")
    assert is_motion_off(tmp_path)


@pytest.mark.parametrize(("answer", "is_off"), [(False, True), (True, False), (None, False)])
def test_windows_tells_of_less_motion_by_its_parameter(answer, is_off):
    asked = []

    def read(number):
        asked.append(number)
        return answer

    assert is_motion_off_in_windows(read) is is_off
    assert asked == [0x1042]


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_macos_tells_of_less_motion_by_the_settings_of_the_user(tmp_path, form):
    assert not is_motion_off_in_macos(tmp_path)
    file = tmp_path / "Library" / "Preferences" / "com.apple.universalaccess.plist"
    file.parent.mkdir(parents=True)
    for value, is_off in ((True, True), (1, True), (False, False)):
        file.write_bytes(plistlib.dumps({"reduceMotion": value}, fmt=form))
        assert is_motion_off_in_macos(tmp_path) is is_off
    for broken in (b"", b"bplist00 cut", b"<?xml version='1.0'?><plist><dict>", plistlib.dumps([1])):
        file.write_bytes(broken)
        assert not is_motion_off_in_macos(tmp_path)


@pytest.fixture
def own_palettes(tmp_path, monkeypatch):
    """The folder of palettes is a copy that a test may spoil."""
    for name in PALETTES:
        text = palettes.resource_path("themes", f"{name}.toml").read_text(encoding="utf-8")
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(palettes, "resource_path", lambda _, file: tmp_path / file)
    load_palette.cache_clear()
    yield tmp_path
    monkeypatch.undo()
    load_palette.cache_clear()


@pytest.mark.parametrize(
    "spoiled",
    [
        b"",
        b"[roles",
        b"\xff\xfe",
        b"is_dark = true\n[roles]\nwindow = 3\n",
        b'[roles]\nwindow = "url(file:///)"\n',
        None,
    ],
)
def test_palette_that_cannot_be_read_gives_way_to_one_as_bright_and_is_named(own_palettes, spoiled, qapp):
    if spoiled is None:
        (own_palettes / "dark.toml").unlink()
    else:
        (own_palettes / "dark.toml").write_bytes(spoiled)
    theme = Theme("dark", system=WishfulSystem())
    assert theme.palette.name == "contrast_dark"
    assert theme.palette.fault == "dark.toml"
    theme.set_choice("light")
    assert theme.palette.fault == ""


def test_colour_that_is_missing_or_none_makes_a_palette_damaged(own_palettes):
    path = own_palettes / "light.toml"
    path.write_text(path.read_text().replace('handle = "', 'handles = "'))
    assert load_palette("light").fault == "light.toml"


def test_without_any_palette_the_window_is_plain_and_legible(own_palettes, qapp):
    for name in PALETTES:
        (own_palettes / f"{name}.toml").unlink()
    theme = Theme("dark", system=WishfulSystem())
    theme.apply(qapp)
    assert theme.colour("text").name() == "#ffffff"
    assert theme.colour("window").name() == "#000000"
    assert theme.palette.fault == "dark.toml"


def test_icons_are_drawn_in_the_colours_of_roles(qapp):
    assert b"svg" in QImageReader.supportedImageFormats()
    for palette in map(load_palette, PALETTES):
        for name in ICONS:
            for role in WORN:
                image = themed_icon(palette, name, role).pixmap(32, 32).toImage()
                drawn = {
                    image.pixelColor(x, y).name()
                    for x in range(image.width())
                    for y in range(image.height())
                    if image.pixelColor(x, y).alpha() > 250
                }
                wanted = palette.roles[role].lower()
                assert any(_distance(shade, wanted) < 12 for shade in drawn), (name, role, drawn)


def test_a_name_cannot_be_file_and_folder():
    with pytest.raises(ValueError, match="is a file"):
        pack_resource({"a": b"1", "a/b": b"2"})


def test_density_and_type_of_the_interface_are_worn_at_once(qtbot, qapp):
    theme = Theme("light")
    theme.apply(qapp)
    button = QPushButton("Import")
    qtbot.addWidget(button)
    heights = {}
    for density in ("compact", "comfortable", "roomy"):
        theme.set_interface(density, 13, "")
        heights[density] = button.sizeHint().height()
    assert heights["compact"] < heights["comfortable"] < heights["roomy"]
    with qtbot.waitSignal(theme.changed):
        theme.set_interface("comfortable", 20, "")
    assert qapp.font().pixelSize() == 20
    assert theme.interface_font(11).pixelSize() in (16, 17) or theme.interface_font(11).pointSizeF() > 12
    assert theme.metrics.row(26) == 40
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_interface("comfortable", 20, "No Such Family")
    theme.set_interface("unheard of", 13, "")
    assert theme.metrics.row(26) == 26


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256, 512])
def test_icon_of_the_program_is_there_in_every_size_and_seen_on_light_and_dark(qapp, size):
    image = QImage(str(palettes.resource_path("icons", f"dateline-{size}.png")))
    assert (image.width(), image.height()) == (size, size)
    shades = {
        image.pixelColor(x, y).lightness() // 32
        for x in range(size)
        for y in range(size)
        if image.pixelColor(x, y).alpha() > 200
    }
    assert min(shades) <= 2 and max(shades) >= 7


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_that_wait_in_empty_fields_are_as_readable_as_other_hints(qtbot, qapp, name):
    theme = Theme(name)
    theme.apply(qapp)
    button = QPushButton("Search")
    button.setObjectName("SearchEntry")
    for widget in (QLineEdit(), button):
        qtbot.addWidget(widget)
        widget.ensurePolished()
        shown = widget.palette().color(QPalette.ColorRole.PlaceholderText)
        assert (shown.name(), shown.alpha()) == (theme.colour("secondary").name(), 255)


def test_buttons_of_a_message_have_room_for_their_words(qtbot, qapp):
    theme = Theme("light")
    theme.apply(qapp)
    box = QMessageBox()
    qtbot.addWidget(box)
    for words in ("세부 정보 복사", "문제 알리기…", "계속"):
        box.addButton(words, QMessageBox.ButtonRole.ActionRole)
    box.setDetailedText("details")
    box.show()
    for button in box.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()

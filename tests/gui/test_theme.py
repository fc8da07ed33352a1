import pytest
from PySide6.QtWidgets import QApplication, QCheckBox

from reader.domain.tags import Colour
from reader.gui.theme.theme import Theme
from reader.gui.theme.tokens import load_tokens


def luminance(value):
    channels = [int(value[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_texts_and_tags_can_be_read_on_the_surface(name):
    tokens = load_tokens(name)
    surface = tokens.roles["surface"]
    assert contrast(tokens.roles["text"], surface) >= 7
    assert contrast(tokens.roles["secondary"], surface) >= 4.5
    assert contrast(tokens.roles["secondary"], tokens.roles["window"]) >= 4.5
    assert contrast(tokens.roles["text"], tokens.roles["selection"]) >= 4.5
    assert set(tokens.tags) == {colour.value for colour in Colour}
    assert min(contrast(value, surface) for value in tokens.tags.values()) >= 4.4


def test_choice_switches_colours_and_says_so(qtbot, qapp):
    theme = Theme("light")
    with qtbot.waitSignal(theme.changed):
        theme.set_choice("dark")
    assert theme.is_dark
    assert theme.colour("surface").name() == load_tokens("dark").roles["surface"].lower()
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
    accent, tick = theme.colour("accent").name(), theme.colour("raised").name()
    assert accent not in shades[False]
    assert {accent, tick} <= shades[True]

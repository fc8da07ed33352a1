"""A window that another one starts stands a step aside, within the screen."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QRect

from reader.gui import new_window
from reader.gui.theme import spaces
from reader.gui.window_beside import step_aside

ROOM = QRect(0, 0, 1366, 740)
SCREENS = (("left", 0, 1366, 768), ("right", 1366, 1600, 900))
ON_THE_RIGHT = """
from PySide6.QtWidgets import QApplication, QWidget
from reader.gui.window_beside import stand_beside
app = QApplication([])
window = QWidget()
window.resize(900, 600)
stand_beside(window, "1500,100")
print(*window.geometry().getRect())
"""


@pytest.mark.parametrize(
    ("other", "size", "expected"),
    [
        ((40, 40), (900, 600), (72, 72, 900, 600)),
        ((0, 0), (1366, 740), (32, 32, 1334, 708)),
        ((600, 300), (900, 600), (632, 332, 734, 408)),
        ((900, 500), (900, 600), (0, 0, 900, 600)),
        ((-3000, 0), (900, 600), (0, 0, 900, 600)),
    ],
)
def test_window_steps_aside_within_the_screen(other, size, expected):
    place = step_aside(QPoint(*other), QRect(7, 9, *size), ROOM)
    assert place.getRect() == expected
    assert ROOM.contains(place)
    assert place.topLeft() != QPoint(*other)


def test_second_window_does_not_lie_on_the_first(make_window, qtbot, monkeypatch):
    first = make_window()
    first.setGeometry(100, 60, 640, 420)
    with qtbot.waitActive(first):
        first.activateWindow()
    told = new_window._environment().value("DATELINE_BESIDE")
    assert told == f"{first.x()},{first.y()}"
    third = new_window._environment(1).value("DATELINE_BESIDE")  # of several at once each stands a step further
    assert third == f"{first.x() + spaces.FAR},{first.y() + spaces.FAR}"
    monkeypatch.setenv("DATELINE_BESIDE", told)
    second = make_window(is_opened=False)
    assert (second.x() - first.x(), second.y() - first.y()) == (spaces.FAR, spaces.FAR)
    assert "DATELINE_BESIDE" not in os.environ  # those it starts are told by itself


@pytest.mark.parametrize("told", ["", "x,y", "12", "99999999999,1"])
def test_place_that_is_none_changes_nothing(make_window, monkeypatch, told):
    usual = make_window(is_opened=False).geometry()
    monkeypatch.setenv("DATELINE_BESIDE", told)
    assert make_window(is_opened=False).geometry() == usual


def test_window_stands_on_the_screen_of_the_other(tmp_path):
    told = tmp_path / "screens.json"
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": name, "x": x, "y": 0, "width": width, "height": height, **dots}
        for name, x, width, height in SCREENS
    ]
    told.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", ON_THE_RIGHT],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={told}"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["1532", "132", "900", "600"]

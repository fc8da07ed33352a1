"""About: where files lie, each on a line of its own."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from reader.gui.dialogs import about
from reader.gui.dialogs.message_dialog import MessageDialog


@pytest.mark.skipif(os.name != "posix", reason="only there a sign stands for the user's folder")
def test_paths_begin_at_the_users_folder_and_have_their_own_lines(qtbot, monkeypatch):
    monkeypatch.setenv("HOME", "/srv/ann")
    monkeypatch.setattr(about, "preferences_path", lambda: Path("/srv/ann/.config/dateline/preferences.json"))
    monkeypatch.setattr(about, "log_path", lambda: Path("/srv/state of ann/dateline.log"))
    parent = QWidget()
    qtbot.addWidget(parent)
    about.show_about(parent)
    lines = parent.findChild(MessageDialog).words.text().split("\n")
    assert "~/.config/dateline/preferences.json" in lines
    assert "/srv/state of ann/dateline.log" in lines

"""Each setting does something: in a real window what is seen or done is other once it is set otherwise."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from reader.gui.flows import backup_flow
from reader.gui.language import VARIABLE, choose_language
from reader.gui.theme import fonts
from reader.services.preference_table import SETTINGS, find_setting
from tests.gui.test_main_window import open_first, settle, trigger


def shown_dates(window, qtbot):
    qtbot.waitUntil(lambda: not (window.flow.text_dates.is_waiting or window.jobs.is_busy), timeout=20_000)
    return window.article_pane.view.layer.dates is not None


def selected_words(window, qtbot):
    """What a selection by hand from within a word to within another is taken for."""
    view = window.article_pane.view
    start = window.flow.article.view.text.text.index("revolutionary")
    cursor = view.textCursor()
    cursor.setPosition(view.display.to_doc_start(start + 3))
    cursor.setPosition(view.display.to_doc_start(start + 5), cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    return window.article_pane.selected_span()


def article_after_done(window, qtbot):
    """Whether another article is open once one was marked as done."""
    before = window.flow.article.view.head.id
    if window.actions_table.action("article.empty").isChecked():
        trigger(window, "article.empty")
        settle(window, qtbot)
    trigger(window, "article.empty")
    settle(window, qtbot)
    qtbot.waitUntil(lambda: window.flow.article.view is not None, timeout=20_000)
    settle(window, qtbot)
    return window.flow.article.view.head.id != before


def kept_originals(window, qtbot):
    path = window.flow.library.desk.library.path
    window.flow.library.create(path.with_name(f"Fresh {len(list(path.parent.iterdir()))}.dateline"))
    qtbot.waitUntil(
        lambda: window.flow.library.desk is not None and window.flow.library.desk.library.path != path,
        timeout=20_000,
    )
    desk = window.flow.library.desk
    return desk.services.importing.keeps_originals(desk.library)


def backs_up(window, qtbot):
    """Whether a backup is begun before an import."""
    backups = window.flow.care.backups
    backups.before_import()
    is_begun = bool(backups._under_way)
    qtbot.waitUntil(lambda: not backups._under_way, timeout=20_000)
    return is_begun


def backs_up_after_ten_minutes(window, qtbot):
    backups = window.flow.care.backups
    backups._last_s -= 600
    backups._tick()
    is_begun = bool(backups._under_way)
    qtbot.waitUntil(lambda: not backups._under_way, timeout=20_000)
    return is_begun


def backup_places(window, qtbot):
    """Whether the chosen folder has a file after a backup was made."""
    backups = window.flow.care.backups
    with qtbot.waitSignal(backups.made, timeout=20_000):
        backups.back_up_now()
    chosen = window.parts.live.value("backup_folder")
    return bool(chosen) and any(one.is_file() for one in Path(chosen).rglob("*"))


SEEN = {
    "theme": lambda window, _: window.parts.theme.colour("surface").name(),
    "density": lambda window, _: (window.parts.theme.metrics.row(26), QApplication.instance().styleSheet()),
    "interface_font": lambda window, _: QApplication.font().family(),
    "interface_px": lambda window, _: (
        QApplication.font().pixelSize(),
        window.parts.theme.interface_font().pixelSize(),
    ),
    "motion": lambda window, _: QApplication.cursorFlashTime(),
    "language": lambda window, _: choose_language(window.preferences.language),
    "face": lambda window, _: window.article_pane.view.document().defaultFont().families(),
    "zoom": lambda window, _: (window.article_pane.zoom, window.article_pane.view.lines.measure.pitch),
    "line_height": lambda window, _: window.article_pane.view.lines.measure.pitch,
    "measure": lambda window, _: window.article_pane.view.lines.measure.width,
    "has_stripes": lambda window, _: window.article_pane.view.type.has_stripes,
    "shows_dates": shown_dates,
    "has_caret": lambda window, _: window.article_pane.view.has_caret,
    "is_snapping": selected_words,
    "goes_on_when_done": article_after_done,
    "shows_listed": lambda window, _: window.library_pane._model._loads.wants_listed,
    "is_by_capture": lambda window, _: window.library_pane.basis,
    "keeps_originals": kept_originals,
    "keeps_backups": backs_up,
    "backup_minutes": backs_up_after_ten_minutes,
    "backup_folder": backup_places,
}
"""What is seen or done, for each setting."""


def other_value(key, tmp_path):
    """A value that is not the usual one."""
    if key == "interface_font":
        used = QApplication.font().family()
        return next(one for one in QFontDatabase.families() if one != used)
    (tmp_path / "copies").mkdir()
    return {
        "theme": "dark",
        "density": "roomy",
        "interface_px": 18,
        "motion": "reduced",
        "language": "ko",
        "face": "sans",
        "zoom": 150,
        "line_height": 2.0,
        "measure": 45,
        "backup_minutes": 5,
        "backup_folder": str(tmp_path / "copies"),
    }.get(key, not find_setting(key).default)


@pytest.fixture
def undressed(qapp):
    """The application looks afterwards as it did before."""
    font, sheet, flash_ms = qapp.font(), qapp.styleSheet(), qapp.cursorFlashTime()
    yield
    qapp.setFont(font)
    qapp.setStyleSheet(sheet)
    qapp.setCursorFlashTime(flash_ms)


def test_what_each_setting_does_is_known():
    assert set(SEEN) == {setting.key for setting in SETTINGS}


@pytest.mark.parametrize("key", SEEN)
def test_a_setting_acts(key, make_window, qtbot, tmp_path, monkeypatch, undressed):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(backup_flow, "OPEN_AFTER_MS", 10**8)
    monkeypatch.setattr(fonts, "has_hangul", lambda: True)
    window = make_window()
    open_first(window, qtbot)
    settle(window, qtbot)
    seen = SEEN[key]
    before = seen(window, qtbot)
    window.parts.live.set(key, other_value(key, tmp_path))
    after = seen(window, qtbot)
    assert after != before


def test_motion_comes_back_when_it_is_wished_again(make_window, undressed):
    all_of_them, menus = Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateMenu
    were = [(effect, QApplication.isEffectEnabled(effect)) for effect in (menus, all_of_them)]
    for effect in (all_of_them, menus):
        QApplication.setEffectEnabled(effect, True)
    try:
        window = make_window()
        window.parts.live.set("motion", "reduced")
        assert not QApplication.isEffectEnabled(menus)
        window.parts.live.set("motion", "full")
        assert QApplication.isEffectEnabled(menus)
    finally:
        for effect, was_on in were:
            QApplication.setEffectEnabled(effect, was_on)

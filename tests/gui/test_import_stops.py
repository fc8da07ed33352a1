"""Imports that end before their end: what stands is told, and what was not read yet is not left out."""

from pathlib import Path
from threading import Event

import pytest

from reader.domain.errors import Cancelled, KnownError
from reader.domain.imports import ImportReport
from reader.gui.dialogs.import_dialog import ImportDialog
from reader.gui.flows.import_preview import ImportSource
from tests.gui.test_import_flow import OPML, make_found, preview, titles
from tests.gui.test_main_window import open_first, settle
from tests.helpers.pages import write_pages


@pytest.fixture
def window(make_window, qtbot):
    made = make_window()
    open_first(made, qtbot)
    return made


def write_lists(folder: Path, count: int) -> list[Path]:
    """Lists of feeds, which name two addresses each and hold no article."""
    folder.mkdir()
    paths = [folder / f"{number:02}.opml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(OPML.replace("example", f"example{number}"), encoding="utf-8")
    return paths


@pytest.mark.parametrize("error", [Cancelled(), KnownError("The disk is full.", "Make room.")])
def test_files_stand_and_are_told_where_what_was_fetched_does_not_come_in(
    window, qtbot, tmp_path, monkeypatch, error
):
    def refuse(*_, **__):
        raise error

    monkeypatch.setattr(window.flow.library.desk.services.importing, "import_found", refuse)
    before, heard = titles(window), []
    window.flow.library.desk.changes_committed.connect(heard.append)
    source = ImportSource(
        tuple(write_pages(tmp_path / "pages", 1)), (make_found("The bridge opened.", "https://e.org"),)
    )
    window.flow.imports.start(source)
    qtbot.waitUntil(lambda: not window.flow.long_job.is_running, timeout=20_000)
    settle(window, qtbot)
    assert len(titles(window)) == len(before) + 1
    assert len(heard) == 1
    assert "1 article imported." in window.message_bar.text
    assert ("Cancelled; the files were imported" if isinstance(error, Cancelled) else "disk is full") in (
        window.message_bar.text
    )


def test_cancel_before_anything_stands_changes_nothing(window, qtbot, monkeypatch):
    def refuse(*_, **__):
        raise Cancelled

    monkeypatch.setattr(window.flow.library.desk.services.importing, "import_found", refuse)
    window.flow.imports.start(ImportSource((), (make_found("The bridge opened.", "https://e.org"),)))
    qtbot.waitUntil(lambda: not window.flow.long_job.is_running, timeout=20_000)
    assert window.message_bar.text == ""


def test_import_that_stands_is_told_although_cancel_was_pressed(window, qtbot, tmp_path, monkeypatch):
    importing = window.flow.library.desk.services.importing
    real = importing.import_files

    def import_late(*given, **options):
        done = real(*given, **options)
        window.flow.long_job._handle.cancel()
        return done

    monkeypatch.setattr(importing, "import_files", import_late)
    window.flow.imports.import_paths(write_pages(tmp_path / "pages", 1))
    qtbot.waitUntil(lambda: not window.flow.long_job.is_running, timeout=20_000)
    assert "1 article imported." in window.message_bar.text
    settle(window, qtbot)


@pytest.mark.parametrize("is_stopped", [True, False])
def test_files_that_the_preview_did_not_read_are_handed_on(window, qtbot, tmp_path, monkeypatch, is_stopped):
    paths = write_lists(tmp_path / "lists", 14)
    importing = window.flow.library.desk.services.importing
    real, go_on, wanted = importing.preview_files, Event(), []

    def read_some(library, some, *given, **options):
        if len(some) > 12:
            go_on.wait(10)
            return ImportReport(())
        return real(library, some, *given, **options)

    monkeypatch.setattr(importing, "preview_files", read_some)
    monkeypatch.setattr(window.flow.imports, "start", wanted.append)
    window.flow.imports.preview_paths(paths)
    dialog = window.findChild(ImportDialog)

    def say(*_):
        if dialog.model.rowCount() and not wanted:
            if is_stopped:
                dialog.stop_requested.emit()
            dialog.import_requested.emit()

    dialog.model.filled.connect(say)
    qtbot.waitUntil(lambda: bool(wanted), timeout=20_000)
    go_on.set()
    assert len(wanted[0].paths) == 14
    dialog.reject()
    settle(window, qtbot)


def test_lists_that_were_read_whole_and_hold_no_article_are_not_read_again(window, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(
        window.flow.library.desk.services.importing,
        "fetch_addresses",
        lambda addresses, **_: [make_found(f"The bridge opened in {one}.", one) for one in addresses],
    )
    wanted = []
    monkeypatch.setattr(window.flow.imports, "start", wanted.append)
    window.flow.imports.preview_paths(write_lists(tmp_path / "lists", 2))
    dialog = preview(window, qtbot)
    dialog.fetch_requested.emit(dialog.model.addresses())
    qtbot.waitUntil(lambda: dialog.incoming() == 4 and not dialog.heading.is_running)
    dialog.import_requested.emit()
    assert wanted[0].paths == ()
    assert len(wanted[0].found) == 4
    dialog.reject()
    settle(window, qtbot)

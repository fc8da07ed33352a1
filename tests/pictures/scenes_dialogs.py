"""Scenes of the dialogs that stand by themselves: about the open article, the library, the program."""

import logging

from reader.domain.exports import ExportFormat
from reader.domain.findings import Finding, FindingKind
from reader.gui.bug_reports import BugReporter
from reader.gui.dialogs.backups_dialog import BackupsDialog
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.dialogs.message_dialog import MessageDialog
from reader.gui.dialogs.preferences_dialog import PreferencesDialog
from reader.gui.dialogs.shortcut_editor import ShortcutEditor
from reader.gui.dialogs.versions_dialog import VersionsDialog
from reader.services.preference_table import PAGES
from tests.pictures.__main__ import settle_events
from tests.pictures.stage import Scene, Stage


def open_by(action_id: str):
    """What opens a scene by an action over the first document."""

    def open_it(stage: Stage):
        stage.begin()
        return stage.run(action_id)

    return open_it


def open_export(wanted: ExportFormat):
    """What opens the dialog of exports at a format."""

    def open_it(stage: Stage):
        stage.begin()
        dialog = stage.run("annotation.export")
        dialog.formats.choose(wanted)
        stage.settle()
        return dialog

    return open_it


def open_columns(stage: Stage):
    """The columns of an export."""
    dialog = open_export(ExportFormat.CSV)(stage)
    dialog._choose_columns()
    settle_events()
    return stage.opened()


def open_versions(stage: Stage):
    """An article of two versions."""
    stage.begin(stage.made.versions)
    dialog = stage.run("article.versions")
    assert isinstance(dialog, VersionsDialog)
    stage.wait(lambda: bool(dialog.page.toPlainText()), "a comparison")
    return dialog


def open_reviews(stage: Stage):
    """Annotations that a new version left without a place."""
    stage.begin(stage.made.versions)
    return stage.run("annotation.review")


def open_preferences(number: int):
    """What opens a page of the preferences."""

    def open_it(stage: Stage):
        stage.begin()
        dialog = stage.run("preferences.show")
        assert isinstance(dialog, PreferencesDialog)
        dialog.pages.setCurrentRow(number)
        dialog.pages.setFocus()
        return dialog

    return open_it


def search_preferences(stage: Stage):
    """Settings found by a word."""
    dialog = open_preferences(0)(stage)
    dialog.search.setFocus()
    dialog.search.setText("a")
    return dialog


def open_clash(stage: Stage):
    """A key that another action has."""
    stage.begin()
    editor = stage.run("shortcut.edit")
    assert isinstance(editor, ShortcutEditor)
    editor.choose("article.next")
    editor.add_key("Ctrl+Z")
    return editor


def open_backups(stage: Stage):
    """Backups made by hand, one of them before the library changed."""
    backups = stage.flow.care.backups
    backups.back_up_now()
    stage.settle()
    stage.services.tagging.create_tag(stage.library, _path("made after the backup"))
    backups.back_up_now()
    stage.settle()
    dialog = stage.run("library.restore")
    assert isinstance(dialog, BackupsDialog)
    return dialog


def open_restore(stage: Stage):
    """The question before a backup takes the place of the library."""
    dialog = open_backups(stage)
    stage.flow.care.restore._ask_in_place(dialog.current)
    return next(box for box in dialog.findChildren(MessageDialog) if box.isVisible())


def open_faults(stage: Stage):
    """What a check of a library found wrong."""
    from dataclasses import replace

    proof = stage.services.checking.verify_library(stage.library)
    texts = (
        Finding(FindingKind.TEXT, "The text of article 12 is not the one that was imported."),
        Finding(FindingKind.QUOTE, "The words of annotation 7 do not stand where it says."),
    )
    stage.flow.files._tell_check(replace(proof, findings=texts))
    return stage.opened()


def open_recovery(stage: Stage):
    """What was saved of a library into a new one."""
    recovering = stage.services.recovering
    copy = stage.home / "damaged.dateline"
    stage.services.backing_up.copy_to(stage.library.path, copy)
    data = bytearray(copy.read_bytes())
    data[-9000:-5000] = bytes(4000)
    broken = stage.home / "broken.dateline"
    broken.write_bytes(data)
    recovery = recovering.recover_library(broken, recovering.propose_path(broken))
    stage.flow.care.recover.show_report(recovery)
    copy.unlink()
    broken.unlink()
    return stage.opened()


def open_crash(stage: Stage):
    """An error that nobody foresaw."""
    stage.begin()
    reporter = BugReporter(lambda: stage.window, "1.0")
    reporter.show_report = stage.flow.care.problem.show_for
    try:
        raise ZeroDivisionError("division by zero")
    except ZeroDivisionError as error:
        log = logging.getLogger("reader")
        log.disabled = True
        reporter.report(error)
        log.disabled = False
    return stage.opened()


def open_crash_report(stage: Stage):
    """The report of such an error."""
    try:
        raise ZeroDivisionError("division by zero")
    except ZeroDivisionError as error:
        stage.flow.care.problem.show_for(error)
    return stage.opened()


def ask_to_close(stage: Stage):
    """The question where words are not written yet."""
    stage.window._may_lose_words()


def open_left_out(stage: Stage):
    """What an import of annotations could not take, as a list."""
    rows = [
        ("3: “the new ferry”", "This annotation was changed after the table was written."),
        ("17: “a good harvest, 312 tonnes more than a year ago”", "Its article is no longer in the library."),
    ]
    ListDialog(stage.window.parts.theme, "Annotations left as they are", ("Row", "Why"), rows, stage.window).open()
    return stage.opened()


def watch_folders(stage: Stage):
    """Folders that are looked into."""
    stage.begin()
    for name in ("Clippings", "스크랩"):
        (stage.home / name).mkdir(exist_ok=True)
    stage.window.preferences.set_watched_folders(
        stage.library.path, [stage.home / "Clippings", stage.home / "스크랩", stage.home / "gone"]
    )
    return stage.run("import.watch")


def forget_folders(stage: Stage):
    """No folder is watched any more."""
    stage.window.preferences.set_watched_folders(stage.library.path, [])


def _path(text: str):
    from reader.domain.tags import TagPath

    return TagPath.parse(text)


SCENES = (
    *(Scene(f"export.{one.value}", ("ExportDialog",), open_export(one)) for one in ExportFormat),
    Scene("export.columns", ("ColumnsDialog",), open_columns),
    Scene("article.date", ("DateDialog",), open_by("article.date")),
    Scene("article.undated", ("DateDialog",), open_by("article.undated")),
    Scene("article.versions", ("VersionsDialog",), open_versions),
    Scene("article.one-version", ("VersionsDialog",), open_by("article.versions")),
    Scene("annotation.review", ("ReviewsDialog",), open_reviews),
    *(
        Scene(f"preferences.{page}", ("PreferencesDialog",), open_preferences(number))
        for number, (page, _) in enumerate(PAGES)
    ),
    Scene("preferences.found", ("PreferencesDialog",), search_preferences),
    Scene("shortcut.edit", ("ShortcutEditor",), open_by("shortcut.edit")),
    Scene("shortcut.clash", ("ShortcutEditor",), open_clash),
    Scene("library.restore", ("BackupsDialog",), open_backups),
    Scene("library.restore-ask", ("MessageDialog",), open_restore),
    Scene("library.check-faults", ("ListDialog",), open_faults),
    Scene("library.recovered", ("TextReportDialog",), open_recovery),
    Scene("annotation.left", ("ListDialog",), open_left_out),
    Scene("import.watch", ("WatchedFoldersDialog",), watch_folders, forget_folders),
    Scene("import.list", ("ImportsDialog",), open_by("import.list")),
    Scene("help.report", ("TextReportDialog",), open_by("help.report")),
    Scene("help.crash", ("MessageDialog",), open_crash),
    Scene("help.crash-report", ("TextReportDialog",), open_crash_report),
    Scene("help.about", ("MessageDialog",), open_by("help.about")),
    Scene("help.show", ("HelpWindow",), open_by("help.show")),
    Scene("help.keys", ("HelpWindow",), open_by("help.keys")),
    Scene("help.news", ("HelpWindow",), open_by("help.news")),
    Scene("window.close", ("MessageDialog",), ask_to_close, is_waiting=True),
)

"""The journeys of a user from the first start to a backup that is restored; each a function of a seat.

A journey begins in a home where the program was never started. It goes by keys and mouse, and what it is about is
seen in files and in titles of windows. Raises SetupFailed at the first thing that is not as it should be.
"""

import csv
import shutil

from bundles import library_rows
from bundles.journey_steps import (
    FIELD,
    TEXT,
    begin,
    call,
    list_backups,
    mark_word,
    wait_for_backup,
    write_articles,
)
from bundles.project import SUFFIX
from bundles.screens import wait_for
from bundles.seats import expect, wait_for_quotes

TITLES = {
    "C": {"Export": "Export", "Import": "Import"},
    "ko": {"Export": "내보내기", "Import": "가져오기"},
}
"""Language of the system → the titles of dialogs in it, by what they are in English."""

_RESTORE_IN_PLACE = ("Tab", "Tab", "Tab", "Tab", "space")
"""From the list of backups past three other buttons."""


def first_run(seat, words=TITLES["C"]):
    """Welcome, article, words tagged by a key, and the table of them by the dialog."""
    process, window, library = begin(seat)
    said, tag = mark_word(seat, window, library, "1")
    expect(tag == "mass movement", f"the key 1 tagged with {tag}")
    seat.keys("ctrl+shift+e")
    seat.window(words["Export"])
    seat.look("first_run.export")
    table = library.with_name(f"{library.stem} annotations.csv")
    seat.press_until(table.exists, "Return", complaint="no table was written")
    wait_for(lambda: _read_table(table) == [(said, tag)], "the table has not the one row")
    seat.look("first_run.end")
    seat.quit(process, "My library")
    wait_for_quotes(library, [(said, tag)])
    return f"the table has the row “{said}”, {tag}"


def first_run_in_korean(seat):
    """The same where the system speaks Korean."""
    return first_run(seat, TITLES["ko"])


def double_click(seat):
    """A library is opened by its type, as a desktop does."""
    process, _, library = begin(seat)
    seat.quit(process, "My library")
    moved = seat.home / f"work/news of today{SUFFIX}"
    shutil.move(library, moved)
    for opener in (("gio", "open"), ("xdg-open",)):
        seat.start(*opener[1:], seat.inside(moved), program=opener[0])
        seat.window("news of today")
        wait_for(lambda: seat.is_open(moved), "the library was not opened")
        seat.look(f"double_click.{opener[0]}")
        seat.keys("ctrl+q")
        seat.no_window("news of today")
        wait_for(lambda: not seat.is_open(moved), "the library was not closed")
    return "by gio open and by xdg-open"


def second_start(seat):
    """A second start brings the window forward and ends; another library has a window of its own."""
    process, _, library = begin(seat)
    other = seat.home / f"work/other{SUFFIX}"
    seat.command("import", "--library", seat.inside(other), seat.inside(write_articles(seat, "spring")))
    beside = seat.start(seat.inside(other))
    seat.window("^other")
    wait_for(lambda: seat.front().startswith("other"), "the second library is not in front")
    seat.ended(seat.start(seat.inside(library)))
    wait_for(lambda: seat.front().startswith("My library"), "the first window was not raised")
    mine = [title for title in seat.see_windows() if title.startswith("My library")]
    expect(len(mine) == 1, f"there are several windows with one library: {mine}")
    seat.quit(beside, "^other")
    seat.quit(process, "My library")
    return "it ended with 0, and one window was raised"


def folder(seat):
    """A folder is given at the start, and one to the running window: each is seen before it is imported."""
    first, second = write_articles(seat, "spring"), write_articles(seat, "autumn", 2)
    process, _, library = begin(seat)
    seat.quit(process, "My library")
    before = library_rows.count_articles(library)
    process = seat.start(seat.inside(first))
    _import_seen(seat, library, before + 3)
    seat.ended(seat.start(seat.inside(second)))
    _import_seen(seat, library, before + 5)
    seat.quit(process, "My library")
    return "3 articles at the start and 2 in the running window"


def drop(seat):
    """A folder, two files and a library are dragged from another window and let go over this one."""
    process, window, library = begin(seat)
    before = library_rows.count_articles(library)
    spring, autumn = write_articles(seat, "spring"), write_articles(seat, "autumn", 2)
    seat.drag([spring], window, *TEXT, "drop.folder")
    _import_seen(seat, library, before + 3, "drop")
    seat.drag(sorted(autumn.iterdir()), window, *FIELD, "drop.files")
    _import_seen(seat, library, before + 5, "drop")
    other = seat.home / f"work/other{SUFFIX}"
    seat.command("import", "--library", seat.inside(other), seat.inside(spring))
    seat.drag([other], window, *TEXT, "drop.library")
    seat.window("^other")
    wait_for(lambda: seat.is_open(other) and not seat.is_open(library), "the library was not opened in its place")
    expect(len(seat.see_windows()) == 1, f"there are several windows: {seat.see_windows()}")
    seat.look("drop.end")
    seat.quit(process, "^other")
    return "3 articles of a folder, 2 as files, and a library in the place of the first"


def restore(seat):
    """A backup, a change, and the backup restored in place: the change is gone, its state kept as a backup."""
    process, window, library = begin(seat)
    wait_for_backup(seat, 1)
    kept = mark_word(seat, window, library, "1")
    call(seat, "Back up now")
    wait_for_backup(seat, 2)
    seat.keys("2")
    wait_for_quotes(library, [kept, (kept[0], "construction")])
    call(seat, "Restore backup")
    seat.window("Backups")
    seat.look("restore.dialog")
    seat.keys(*_RESTORE_IN_PLACE)
    seat.window("Restore in place")
    seat.look("restore.question")
    seat.keys("Return")
    wait_for_quotes(library, [kept])
    seat.window("My library")
    seat.look("restore.end")
    changed = [(kept[0], "mass movement"), (kept[0], "construction")]
    found = [library_rows.list_quotes(backup) for backup in list_backups(seat)]
    expect(changed in found, f"no backup holds what was changed: {found}")
    seat.quit(process, "My library")
    seat.command("verify", "--library", seat.inside(library))
    return f"{len(found)} backups, the changed state among them"


def kill(seat):
    """The program is killed in the middle of work: what was there is there, and the next start asks nothing."""
    process, window, library = begin(seat)
    mark_word(seat, window, library, "1")
    for count, key in enumerate("234", 2):
        seat.keys(key)
        _wait_for_tags(library, count)
    kept = library_rows.list_quotes(library)
    # Some of these are written when it ends, some are not.
    seat.keys("5", "6", "7")
    seat.kill(process)
    process = seat.start()
    seat.window("My library")
    found = library_rows.list_quotes(library)
    expect(found[: len(kept)] == kept, f"of {kept} there is {found}")
    expect(len(seat.see_windows()) == 1, f"it asks something: {seat.see_windows()}")
    seat.look("kill.after")
    seat.quit(process, "My library")
    seat.command("verify", "--library", seat.inside(library))
    return f"{len(kept)} tags were seen written, {len(found)} are there, and the library is sound"


JOURNEYS = {
    "first run": first_run,
    "double click": double_click,
    "second start": second_start,
    "folder": folder,
    "drop": drop,
    "restore": restore,
    "kill": kill,
    "first run in Korean": first_run_in_korean,
}
"""Every journey by its name, in the order in which they are made."""

BY_FILE_TYPE = frozenset({"double click"})
"""Journeys that need a program which is installed: the desktop has to know its file type."""

LANGUAGES = {"first run in Korean": "ko_KR.UTF-8"}
"""The language of the system in journeys that are made in another one."""


def _import_seen(seat, library, count, name="folder"):
    seat.window(TITLES["C"]["Import"])
    seat.look(f"{name}.{count}")
    seat.press_until(
        lambda: library_rows.count_articles(library) == count, "Return", complaint="nothing was imported"
    )


def _wait_for_tags(library, count):
    wait_for(lambda: len(library_rows.list_quotes(library)) == count, f"there are no {count} tags")


def _read_table(table):
    """Quote and tag of each row."""
    with table.open(encoding="utf-8-sig", newline="") as file:
        return [(row["quote"], row["tag"]) for row in csv.DictReader(file)]

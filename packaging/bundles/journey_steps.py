"""What several journeys do: the first start, mark words by mouse and keys, call a command from the palette."""

from setup_environment import CHECKOUT

from bundles import library_rows
from bundles.screens import wait_for

_DOCUMENTS = tuple((CHECKOUT / "seeds").glob("*.txt"))
TEXT = (0.5, 0.6)
"""A place in the middle of the text of the first document, in shares of the window."""
FIELD = (0.09, 0.09)
"""A place in the field above the list, which takes words and leaves files to the window."""


def begin(seat):
    """The first start of a new user, to the first article; gives the process, its window and the library."""
    process, library = seat.start(), seat.first_library
    number = seat.window("My library")
    wait_for(lambda: library_rows.count_articles(library) == len(_DOCUMENTS), "the first library is not filled")
    # The welcome stands there with the first article chosen.
    seat.press_until(lambda: library_rows.count_opened(library), "Return", complaint="no article was opened")
    return process, number, library


def write_articles(seat, name, count=3):
    """Lay a folder with articles into the home, and give it."""
    folder = seat.home / "work" / name
    folder.mkdir(parents=True)
    for number in range(1, count + 1):
        text = (
            f"Ferry number {number}\n\nHarbour Post, {number} May 2024\n\n" + f"{name}: pier {number} opens. " * 30
        )
        (folder / f"ferry {number}.txt").write_text(text, encoding="utf-8")
    return folder


def mark_word(seat, number, library, key):
    """Select a word of the open article by the mouse, tag it by a key, and give word and tag."""
    seat.double_click(number, *TEXT)
    before = len(library_rows.list_quotes(library))
    seat.press_until(
        lambda: len(library_rows.list_quotes(library)) > before, key, complaint="the word was not tagged"
    )
    return library_rows.list_quotes(library)[-1]


def call(seat, command):
    """Run a command by typing its name into the palette."""
    seat.keys("ctrl+shift+p")
    seat.type(command)
    seat.keys("Return")


def list_backups(seat):
    """The backups that lie in the home, oldest first."""
    found = (seat.home / ".local/share/dateline").rglob("*.dateline")
    return sorted(found, key=lambda path: path.stat().st_mtime_ns)


def wait_for_backup(seat, count):
    """Wait until there are so many backups."""
    wait_for(lambda: len(list_backups(seat)) >= count, f"there are no {count} backups")

"""Libraries: making, opening and the one that a new user starts with. Safe on any thread.

`Library` is what every service takes first.
"""

from collections.abc import Callable
from pathlib import Path

from reader.bundled import list_seeds
from reader.domain.errors import FileUnreadable
from reader.domain.wording import tr
from reader.formats.leftovers import sweep
from reader.services import codebooks, importing
from reader.store import library as store
from reader.store.library import Library as Library
from reader.store.library_files import library_exists, make_folder, place_file, remove_file
from reader.store.opening import draft_path


def create_library(
    path: Path, *, initiator: str, coder_name: str | None = None, keeps_originals: bool = True
) -> Library:
    """Make an empty library in a folder that is there, and open it. Without `keeps_originals` it is told to
    keep no bytes of what is imported.

    Raises `LibraryExists` and `LibraryUnreachable`.
    """
    sweep(path.parent)
    library = store.create_library(path, initiator=initiator, coder_name=coder_name)
    if not keeps_originals:
        try:
            importing.set_keeps_originals(library, False)
        except BaseException:
            library.close()
            remove_file(path)
            raise
    return library


def open_library(
    path: Path,
    *,
    initiator: str,
    coder_name: str | None = None,
    is_read_only: bool = False,
    backup_folder: Callable[[], str] | None = None,
) -> Library:
    """Open a library; one that cannot be written is opened for reading, as is any with `is_read_only`, beside
    whoever writes to it. A file that is refused stays as it is. An older one is backed up before it is brought up
    to date: under the folder for backups that is told when asked, "" for the usual one, else beside the library.

    Raises `LibraryMissing`, `NotALibrary`, `LibraryTooNew`, `LibraryLocked`, `LibraryDamaged` and
    `LibraryUnreachable`.
    """

    def place(library: Path) -> Path:
        from reader.services import backing_up  # seldom needed

        assert backup_folder is not None
        return backing_up.place_before_update(library, backing_up.backups_root(backup_folder()))

    return store.open_library(
        path,
        initiator=initiator,
        coder_name=coder_name,
        is_read_only=is_read_only,
        place_backup=place if backup_folder is not None else None,
    )


def create_first_library(
    path: Path, *, initiator: str, coder_name: str | None = None, keeps_originals: bool = True
) -> Library:
    """Make a library with the documents and the codebook that come with the program, and open it.

    Its folder is made as well: not every user has a documents folder.
    It is made under another name and gets its own when it is whole, so a failure leaves nothing behind. None of
    its steps can be undone. Without `keeps_originals` it keeps no bytes of what is imported.
    """
    path = path.absolute()
    if path.exists():
        raise library_exists(path)
    make_folder(path.parent)
    sweep(path.parent)
    draft = draft_path(path)
    try:
        library = store.create_library(draft, initiator=initiator, coder_name=coder_name)
        try:
            with library.setup():
                if not keeps_originals:
                    importing.set_keeps_originals(library, False)
                _fill(library)
        finally:
            library.close()
        place_file(draft, path)
    except BaseException:
        remove_file(draft)
        raise
    return store.open_library(path, initiator=initiator, coder_name=coder_name)


def _fill(library: Library) -> None:
    report = importing.import_files(library, list_seeds()).value
    for file in report.files:
        if file.status == "failed":
            raise FileUnreadable(
                tr("A document that comes with Dateline cannot be read: {message}", message=file.message)
            )
    with library.write("library.create") as unit:
        codebooks.put_drafts(unit, codebooks.read_template(codebooks.STARTER).tags, keeps_own=True)

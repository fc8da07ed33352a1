"""Projects of other programs, and other libraries, opened to be merged. This is the whole interface.

What a file is, its content says, not its name: a REFI-QDA project, one of QualCoder (its folder, or the database
in it), one of Taguette. It is read only and never changed. Safe on any thread.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from reader.domain.errors import FileUnreadable
from reader.domain.projects import Project
from reader.domain.wording import mark, tr
from reader.formats import refi_project
from reader.services.qualcoder_project import DATA_FILE, is_qualcoder, opened_qualcoder
from reader.services.taguette_project import is_taguette, opened_taguette
from reader.store.foreign_files import is_database, opened_foreign
from reader.store.library import Library
from reader.store.library_project import opened_library_project

PROJECT_SUFFIXES = (".qdpx", ".qda", ".sqlite3")
"""What file dialogs offer."""
_WHAT = mark("Give a REFI-QDA project (.qdpx), a folder of QualCoder (.qda) or a database of Taguette (.sqlite3).")


@contextmanager
def opened_library(library: Library, path: Path) -> Iterator[Project]:
    """Another library than the open one as a project, until the block is left; only read.

    Raises `FileUnreadable` for the library itself, and the errors of opening one.
    """
    with suppress(OSError):
        if path.samefile(library.path):
            raise FileUnreadable(
                tr("{name} is the library itself.", name=path.name), tr("Choose another one to merge into it.")
            )
    with opened_library_project(path) as project:
        yield project


@contextmanager
def opened_project(path: Path) -> Iterator[Project]:
    """The project of a file or folder, until the block is left. Raises `FileUnreadable`."""
    with _open(path) as project:
        yield project


def _open(path: Path) -> AbstractContextManager[Project]:
    if path.is_dir():
        if not (path / DATA_FILE).is_file():
            raise FileUnreadable(
                tr("The folder {name} is no project: it has no {data_file}.", name=path.name, data_file=DATA_FILE),
                tr(_WHAT),
            )
        return opened_qualcoder(path)
    if not is_database(path):
        return _opened_refi(path)
    with opened_foreign(path) as file:
        if is_qualcoder(file):
            return opened_qualcoder(path)
        if is_taguette(file):
            return opened_taguette(path)
        is_library = file.has({"article": ("guid",), "article_text": ("text",)})
    if is_library:
        raise FileUnreadable(
            tr("{name} is a library, not a project.", name=path.name),
            tr("Merge it: “dateline merge”, or the File menu."),
        )
    raise FileUnreadable(tr("The database {name} is no project that Dateline knows.", name=path.name), tr(_WHAT))


@contextmanager
def _opened_refi(path: Path) -> Iterator[Project]:
    yield refi_project.read_project(path)

"""Known errors: things of the user's world that went wrong. Each says what happened and what to do.

Anything that is not a `KnownError` is a bug and is reported as one. A known error promises that nothing was
lost and nothing half written.
"""

from reader.domain.wording import sentences


class KnownError(Exception):
    """Something the user can understand and mend.

    `what` is one sentence naming the file, article or tag concerned; `hint` is one sentence telling what to do
    ("" when `what` says it already). `str()` joins both in one line.
    """

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what, hint)
        self.what = what
        self.hint = hint

    def __str__(self) -> str:
        return sentences(self.what, self.hint)


class LibraryMissing(KnownError):
    """There is no file at the path."""


class NotALibrary(KnownError):
    """The file is something else, or holds parts that Dateline never makes."""


class LibraryHeadLost(NotALibrary):
    """The file has the name of a library and nothing of its beginning: what it was cannot be told."""


class LibraryTooNew(KnownError):
    """A newer program made or migrated the library."""


class LibraryLocked(KnownError):
    """Another program or window holds the library."""


class LibraryReadOnly(KnownError):
    """The library can be read but not written."""


class LibraryDamaged(KnownError):
    """SQLite says that the file is malformed."""


class LibraryExists(KnownError):
    """A file stands where a new library should be made."""


class DiskFull(KnownError):
    """There was no room to write; the step was rolled back."""


class LibraryUnreachable(KnownError):
    """A folder, permission or device stands between the program and the library."""


class BackupFolderMissing(KnownError):
    """The folder that the user chose for backups is not there: its disk may be disconnected."""


class RecoveryImpossible(KnownError):
    """So much of a damaged file is lost that its tables cannot be found."""


class PreferencesUnwritable(KnownError):
    """The preferences file could not be written."""


class PreferencesInvalid(KnownError):
    """A file of preferences, or a value given for one, says what cannot be; nothing of it was taken."""


class FileUnreadable(KnownError):
    """A file given for import cannot be read: missing, forbidden, empty, binary or too large."""


class MappingInvalid(KnownError):
    """A column mapping that names an unknown field, or gives a field or column twice."""


class FormatUnavailable(KnownError):
    """Reading this kind of file needs a package that is not installed."""


class AddressUnreachable(KnownError):
    """A web address could not be fetched: refused, not found, too large, or its certificate is not valid."""


class DateInvalid(KnownError):
    """A date that is no date, or bounds whose end lies before their start."""


class OutletsInvalid(KnownError):
    """The file of outlets is not JSON of the form it must have; the bundled outlets stay in force."""


class BatchMissing(KnownError):
    """No import has this id, or it was removed already."""


class ColumnsUnknown(KnownError):
    """Columns were asked for that a table does not have, or one was asked for twice; nothing was written."""


class PresetMissing(KnownError):
    """A preset of columns that is not kept, or one that would have no name or no columns."""


class TargetUnwritable(KnownError):
    """An export target cannot be written; what stood there before still stands."""


class ArticleMissing(KnownError):
    """No article has this id."""


class VersionMissing(KnownError):
    """An article has no version of this number."""


class SourceMissing(KnownError):
    """No source has this name."""


class SourceExists(KnownError):
    """A source of this name and language is there already: `source` is its id."""

    def __init__(self, what: str, hint: str = "", *, source: int = 0) -> None:
        super().__init__(what, hint)
        self.source = source


class SourceNameInvalid(KnownError):
    """A name of a source that is empty or too long."""


class AnnotationMissing(KnownError):
    """No annotation has this id."""


class TagMissing(KnownError):
    """No tag has this id or path."""


class TagExists(KnownError):
    """A sibling of this name is there already."""


class TagCycle(KnownError):
    """A tag would become its own ancestor."""


class TagPathInvalid(KnownError):
    """A tag path with an empty part, or one too long."""


class TagKeyInvalid(KnownError):
    """A tag key that is no single character of 1-9 or a-z."""


class FolderMissing(KnownError):
    """No smart folder has this id."""


class FolderExists(KnownError):
    """A smart folder of this name is there already."""


class FolderNameInvalid(KnownError):
    """A name of a smart folder that is empty or too long."""


class SpanInvalid(KnownError):
    """A span that is empty or lies outside the text."""


class JoinRefused(KnownError):
    """Two annotations that cannot become one: of different coders, or on different texts."""


class QuoteMissing(KnownError):
    """The words are not in the text, or not that often."""


class PatternInvalid(KnownError):
    """What should be found is empty, or no pattern of its kind."""


class PatternTooSlow(KnownError):
    """A pattern that would take too long on a text; the search was ended."""


class IndexIncomplete(KnownError):
    """Words decide what is to be written, and their index is not whole: articles would be missing unnoticed."""


class IndexDamaged(LibraryDamaged):
    """The full-text index is malformed. It is made of the texts, so it can be made anew and nothing is lost."""


class NothingToUndo(KnownError):
    """There is no step to undo."""


class NothingToRedo(KnownError):
    """There is no undone step to bring back."""


class StepNotUndoable(KnownError):
    """A step that cannot be taken back by itself: not there, of another coder, taken back already."""


class UndoConflict(KnownError):
    """A row of the step was changed since; nothing was undone.

    `who` is the coder's name, `when` the UTC time (ISO 8601) and `step` the id of the later change, where known.
    """

    def __init__(
        self, what: str, hint: str = "", *, who: str = "", when: str = "", step: int | None = None
    ) -> None:
        super().__init__(what, hint)
        self.who = who
        self.when = when
        self.step = step


class Cancelled(Exception):
    """The user cancelled a job. Neither a known error nor a bug: nothing is shown."""

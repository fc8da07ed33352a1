"""Files are asked for through one module whose dialogs open nothing: a look would drop a library's locks."""

from tests.architecture.source_files import list_files, name_of

DOOR = "reader/gui/dialogs/file_chooser.py"


def test_only_the_chooser_makes_file_dialogs():
    users = [name_of(path) for path in list_files("reader") if "QFileDialog" in path.read_text(encoding="utf-8")]
    assert users == [DOOR]

"""Files and functions stay small enough to be read at one sitting."""

from tests.architecture.source_files import list_files, list_functions, name_of

LONGEST_FILE = 400
LONGEST_TEST_FILE = 600
LONGEST_FUNCTION = 60


def test_files_stay_under_their_limit():
    too_long = []
    for path in list_files():
        limit = LONGEST_TEST_FILE if name_of(path).startswith("tests/") else LONGEST_FILE
        length = len(path.read_text(encoding="utf-8").splitlines())
        if length > limit:
            too_long.append(f"{name_of(path)}: {length} lines, at most {limit}")
    assert not too_long, "\n".join(too_long)


def test_functions_stay_under_their_limit():
    too_long = []
    for path in list_files():
        for function in list_functions(path):
            length = (function.end_lineno or function.lineno) - function.lineno + 1
            if length > LONGEST_FUNCTION:
                too_long.append(f"{name_of(path)}:{function.lineno} {function.name}: {length} lines")
    assert not too_long, "\n".join(too_long)

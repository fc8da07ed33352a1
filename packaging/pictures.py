"""Sets up what is needed and makes the pictures of help and README: `python3 packaging/pictures.py [FOLDER]`.

They are taken from the real window on a made-up library, light and dark; see `tests/pictures`.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this line is here for the interpreters that the project refuses
    sys.exit("The pictures need Python 3.11 or newer; this one is " + sys.version.split()[0] + ".")

import setup_environment
import system_libraries


def main(arguments):
    """Take the pictures; the exit code is 1 when one of them could not be taken or is too large."""
    environment = setup_environment.prepare(["documents", "charts"])
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    system_libraries.require(system_libraries.find_platform())
    return environment.run(["-m", "tests.pictures", *arguments], cwd=setup_environment.CHECKOUT)


if __name__ == "__main__":
    setup_environment.run_politely(main, sys.argv[1:])

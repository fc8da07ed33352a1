"""Sets Dateline up where that has not been done yet, then starts it: `python3 packaging/start.py [arguments]`.

Needs nothing but Python: every argument is passed on to the program. This file keeps to words that an old Python
can read, so that an old Python is told what is missing instead of stumbling over the syntax.
"""

import sys

OLDEST_PYTHON = (3, 11)

if sys.version_info < OLDEST_PYTHON:
    sys.exit(
        "Dateline needs Python 3.11 or newer; this one is "
        + ".".join(str(part) for part in sys.version_info[:3])
        + ". Install a newer Python and start the script with it, for example: python3.12 packaging/start.py"
    )

import setup_environment
import system_libraries


def main(arguments):
    """Set up, see that the window can open where one is asked for, and become the program."""
    environment = setup_environment.prepare(["documents", "charts"])
    if opens_window(arguments):
        system_libraries.require(system_libraries.find_platform())
    environment.become_dateline(arguments)


def opens_window(arguments):
    """Tell `start.py` and `start.py LIBRARY` from the commands of the terminal, which need no screen.

    The program itself is asked; that module of it imports nothing but the standard library.
    """
    sys.path.insert(0, str(setup_environment.CHECKOUT))
    from reader.__main__ import is_command

    return not is_command(arguments)


if __name__ == "__main__":
    setup_environment.run_politely(main, sys.argv[1:])

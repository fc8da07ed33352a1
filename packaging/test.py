"""Sets up what the tests need and runs them: `python3 packaging/test.py [--checks] [pytest arguments]`.

Without arguments all tests run, on every processor; with `--checks` the checks of check.py run too.
Windows are drawn in memory unless QT_QPA_PLATFORM says otherwise.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this line is here for the interpreters that the project refuses
    sys.exit("Dateline's tests need Python 3.11 or newer; this one is " + sys.version.split()[0] + ".")

import check
import setup_environment
import system_libraries


def main(arguments):
    """Run pytest with the arguments; the exit code is pytest's, or 1 when only a check failed."""
    has_checks = "--checks" in arguments
    chosen = [argument for argument in arguments if argument != "--checks"]
    environment = setup_environment.prepare(["documents", "charts", "tests", *(["checks"] if has_checks else [])])
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    system_libraries.require(system_libraries.find_platform())
    pytest = ["-m", "pytest", *(chosen or ["-n", "auto"])]
    code = environment.run(pytest, cwd=setup_environment.CHECKOUT)
    return (check.run_all(environment) or code) if has_checks else code


if __name__ == "__main__":
    setup_environment.run_politely(main, sys.argv[1:])

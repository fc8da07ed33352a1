"""Sets up and runs the checks that read the code: `python3 packaging/check.py`.

Lint, format, types, and the direction of imports; every check runs, and one that fails makes the exit code 1.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this line is here for the interpreters that the project refuses
    sys.exit("Dateline's checks need Python 3.11 or newer; this one is " + sys.version.split()[0] + ".")

import subprocess

import setup_environment
from setup_environment import say

CHECKS = {
    "lint": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "imports": ["lint-imports"],
}
"""What a check is for → the program of the environment and its arguments, run at the top of the checkout."""


def main(_arguments):
    """Set up and run every check."""
    return run_all(setup_environment.prepare(["documents", "checks"]))


def run_all(environment):
    """Run every check; 0 when all passed, else 1."""
    failed = [name for name, command in CHECKS.items() if _run(environment, name, command) != 0]
    say(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return 1 if failed else 0


def _run(environment, name, command):
    say(f"{name}: {' '.join(command)}")
    program = [str(environment.programs / command[0]), *command[1:]]
    variables = setup_environment.clean_variables()
    return subprocess.run(program, cwd=setup_environment.CHECKOUT, env=variables).returncode


if __name__ == "__main__":
    setup_environment.run_politely(main, sys.argv[1:])

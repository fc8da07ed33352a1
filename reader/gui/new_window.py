"""A window for another library: a process of its own, started as this one was."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment

import reader
from reader.gui.window_beside import tell_place


def open_new_window(library: Path, before: int = 0) -> bool:
    """Start the program for a library and leave it to itself; whether it could be started. A window that has the
    library already comes to the front instead. `before` windows were started just now, and stand beside this one.
    """
    program, *arguments = start_words()
    process = QProcess()
    process.setProgram(program)
    process.setArguments([*arguments, str(library)])
    process.setProcessEnvironment(_environment(before))
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    return process.startDetached()[0]


def start_words() -> list[str]:
    """The words that start this program: the bundle itself, or the interpreter with the package."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "reader"]


def _environment(others: int = 0) -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    if getattr(sys, "frozen", False):
        environment.insert("PYINSTALLER_RESET_ENVIRONMENT", "1")  # it is a start of its own
    else:
        checkout = str(Path(reader.__file__).resolve().parents[1])
        before = environment.value("PYTHONPATH", "")
        environment.insert("PYTHONPATH", os.pathsep.join(part for part in (checkout, before) if part))
    environment.insert("DATELINE_BESIDE", tell_place(others))
    return environment

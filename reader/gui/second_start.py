"""What a start does before there is a window: where another one has the library, it is called to the front.

Before any application, on the main thread, and as little as can be: without another window it is a look for one
file. Two starts at the same moment may both go on; the flow of the library settles it between them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from reader.domain.errors import LibraryLocked
from reader.gui.library_lock import LibraryLock, lock_path

if TYPE_CHECKING:
    from reader.gui.window_calls import Answer

STARTING_S = 3.0
"""So long a window that has a library may need before it listens, or to let it go while it closes."""
_LOOK_S = 0.05
_GLANCE_S = 0.5
"""So long a window may need to answer while there is nothing to be seen yet; it is called again once there is."""


def raise_running(folder: Path, library: Path, files: Sequence[Path] = ()) -> bool:
    """Whether a window that has the library stands in front and has the files, so that this start is at its end.

    False too where it does not answer, as one that hangs; that is told once there is a window. `folder` is that of
    the locks.
    """
    try:
        if not lock_path(folder, library).exists():
            return False
    except (OSError, RuntimeError, ValueError):  # told when the library is opened
        return False
    from reader.gui.window_calls import Answer

    return call_holder(folder, library, files, patience_s=_GLANCE_S) is Answer.RAISED


def call_holder(
    folder: Path,
    library: Path,
    files: Sequence[Path] = (),
    *,
    patience_s: float | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Answer:
    """Call the window that holds a library. `NOBODY` where the library is free by then, or nobody listens though
    it had the time to. Safe on any thread; waits some seconds at most, for an answer as long as the patience.
    """
    # Imported here: most starts call nobody.
    from reader.gui.window_calls import PATIENCE_S, Answer, call_address, call_window, files_of

    patience_s = PATIENCE_S if patience_s is None else patience_s
    until_s = monotonic() + STARTING_S
    while not is_cancelled():
        answer = call_window(call_address(folder, library), files_of(files), patience_s)
        if answer is not Answer.NOBODY or monotonic() >= until_s or _is_free(folder, library):
            return answer
        sleep(_LOOK_S)  # it starts or closes at this moment
    return Answer.NOBODY


def _is_free(folder: Path, library: Path) -> bool:
    try:
        LibraryLock(folder, library).release()
    except LibraryLocked:
        return False
    except OSError:
        return True
    return True

"""How far a long command is: one line on standard error, where that is a terminal."""

import sys
import time
from contextlib import suppress

_EACH_S = 0.1
_ERASE = "\r\x1b[K"


class ProgressLine:
    """A line that is written over: what is done, of how many, and how many a second."""

    def __init__(self, doing: str, noun: str) -> None:
        self._doing = doing
        self._noun = noun
        self._begun = self._told = time.monotonic()
        self._is_shown = False
        self._is_wanted = sys.stderr is not None and sys.stderr.isatty()

    def tell(self, done: int, total: int) -> None:
        """Show the count; a total of 0 is one that is not known. Some ten times a second at most."""
        now = time.monotonic()
        if not self._is_wanted or now - self._told < _EACH_S:
            return
        self._told = now
        of = f" of {total:,}" if total else ""
        rate = done / max(now - self._begun, _EACH_S)
        self._write(f"{_ERASE}{self._doing} {done:,}{of} {self._noun}, {rate:,.0f} a second")
        self._is_shown = True

    def clear(self) -> None:
        """Take the line away, before anything else is written and at the end."""
        if self._is_shown:
            self._write(_ERASE)
            self._is_shown = False

    def _write(self, text: str) -> None:
        with suppress(OSError, ValueError):  # progress nobody can see is no reason to stop
            sys.stderr.write(text)
            sys.stderr.flush()

"""What the system and the readers of files say of a failure, in the language of the program. Any thread.

Their own words are English in most places, whatever the window speaks; those that people meet have a translation,
and others stay as they are.
"""

from reader.domain.wording import mark, tr

_KNOWN = frozenset(
    (
        mark("Bad address"),
        mark("Bad file descriptor"),
        mark("Broken pipe"),
        mark("Connection refused"),
        mark("Connection reset by peer"),
        mark("Connection timed out"),
        mark("Cross-device link"),
        mark("Device or resource busy"),
        mark("Directory not empty"),
        mark("Disk quota exceeded"),
        mark("File exists"),
        mark("File name too long"),
        mark("File too large"),
        mark("Host is down"),
        mark("Input/output error"),
        mark("Invalid argument"),
        mark("Invalid cross-device link"),
        mark("Is a directory"),
        mark("Name or service not known"),
        mark("Network is unreachable"),
        mark("No route to host"),
        mark("No space left on device"),
        mark("No such device"),
        mark("No such device or address"),
        mark("No such file or directory"),
        mark("Not a directory"),
        mark("Operation not permitted"),
        mark("Operation not supported"),
        mark("Permission denied"),
        mark("Read-only file system"),
        mark("Resource temporarily unavailable"),
        mark("Stale file handle"),
        mark("Structure needs cleaning"),
        mark("Text file busy"),
        mark("Too many levels of symbolic links"),
        mark("Too many open files"),
        mark("Transport endpoint is not connected"),
    )
)
_OF_READERS = frozenset(
    (
        mark("Cannot read an empty file"),
        mark("EOF marker not found"),
        mark("Expecting ',' delimiter"),
        mark("Expecting ':' delimiter"),
        mark("Expecting property name enclosed in double quotes"),
        mark("Expecting value"),
        mark("Extra data"),
        mark("File is not a zip file"),
        mark("Illegal trailing comma before end of array"),
        mark("Illegal trailing comma before end of object"),
        mark("Invalid \\escape"),
        mark("Invalid control character at"),
        mark("Stream has ended unexpectedly"),
        mark("Unterminated string starting at"),
    )
)


def say_os_error(error: OSError | ValueError) -> str:
    """Why something failed, without a full stop: "Permission denied"."""
    words = (error.strerror if isinstance(error, OSError) else None) or str(error)
    said = words.rstrip(".")
    return tr(said) if said in _KNOWN else said


def say_reader_fault(words: str) -> str:
    """Why a file is damaged, as the package that reads it says: "Expecting value"."""
    return tr(words) if words in _OF_READERS else words

"""Lines that are a web address and nothing else. The whole interface: `read_address`."""

import re

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]{3,2000}", re.IGNORECASE)


def read_address(row: str) -> str:
    """The address that a row is; "" for any other row."""
    return row if _ADDRESS.fullmatch(row) else ""

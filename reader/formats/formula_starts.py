"""How a cell begins that a spreadsheet would take for a formula (OWASP, CSV injection; CWE-1236).

This is the whole interface: `FORMULA` and `GUARDED`. Spaces and characters that nobody sees count as nothing,
for programs may take them away before they look for the sign. So does a line end, of which tables for spreadsheets
make a space.
"""

import re

_UNSEEN = "[\\s\\x00-\\x20\\x7f-\\xa0\\xad\\u200b-\\u200f\\u2060-\\u2064\\ufeff]*"
_START = rf"(?:[\t\r]|{_UNSEEN}[=+\-@＝＋－＠])"

FORMULA = re.compile(_START)
"""Matches a text that must get an apostrophe before it."""
GUARDED = re.compile(f"'{_START}")
"""Matches a text that may have got one. A tab or carriage return that became a space counts as one."""

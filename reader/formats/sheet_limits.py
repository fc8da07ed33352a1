"""What spreadsheets hold (Excel's specifications and limits). This is the whole interface."""

ROWS_MAX = 1_048_576
"""Rows of a sheet, its header with them; of a longer file programs show the first."""
COLUMNS_MAX = 16_384
CELL_MAX_U16 = 32_767
"""UTF-16 units of a cell."""


def is_too_long(text: str) -> bool:
    """Whether a text is longer than a cell."""
    return len(text) * 2 > CELL_MAX_U16 and len(text.encode("utf-16-le", "surrogatepass")) // 2 > CELL_MAX_U16

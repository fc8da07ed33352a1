"""Text for files in which control characters mean something, or nothing may stand for them."""

import re

_UNPRINTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")


def show_controls(text: str) -> str:
    """The text, as long as it was, with a sign in place of each character that no page can hold.

    ASCII control characters but tab and line feed get the picture that Unicode has for them; others become U+FFFD.
    """
    if text.isprintable():
        return text
    return _UNPRINTED.sub(lambda found: _picture(found[0]), text)


def with_plain_lines(text: str) -> str:
    """The same for what people wrote: every kind of line end becomes a line feed first."""
    return show_controls(_LINE_ENDS.sub("\n", text))


def on_one_line(text: str) -> str:
    """The same in one line, white space folded."""
    return show_controls(" ".join(text.split()))


def _picture(character: str) -> str:
    if character < "\x20":
        return chr(0x2400 + ord(character))
    return "\u2421" if character == "\x7f" else "\ufffd"

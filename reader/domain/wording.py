"""The words that the program says: every sentence that a person reads goes through `tr`.

In English nothing has to be loaded: the text is its own translation, and the terminal always speaks it. A window
in another language gives a look-up with `speak` before anything with words in it is imported, so tables of words
may call `tr` where they stand. What the window imports before that, and what must keep its key, notes its words
with `mark` and calls `tr` when they are shown. Any thread.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

Lookup = Callable[[str, str], str]
"""From a text, and what tells it from the same text elsewhere, to that in another language; "" for none."""


def _none(_text: str, _apart: str) -> str:
    return ""


_lookup: Lookup = _none
_is_plain: ContextVar[bool] = ContextVar("_is_plain", default=False)
_is_carried: ContextVar[bool] = ContextVar("_is_carried", default=False)


def speak(lookup: Lookup | None) -> None:
    """Take texts from a look-up from here on; None for English."""
    global _lookup
    _lookup = lookup or _none


@contextmanager
def in_english() -> Iterator[None]:
    """What this thread says inside is English: what is written into files keeps one language, whatever the window
    speaks. Not around a generator that gives way to others while it writes.
    """
    token = _is_plain.set(True)
    try:
        yield
    finally:
        _is_plain.reset(token)


@contextmanager
def carrying() -> Iterator[None]:
    """What this thread says inside knows what it was made from: pickled it is said again where it arrives, in the
    language that is spoken there, and `say_again` says it anew here. Not around a generator that gives way.
    """
    token = _is_carried.set(True)
    try:
        yield
    finally:
        _is_carried.reset(token)


class _Carried(str):
    """A text with the function, the texts and the values that it was made from."""

    __slots__ = ("made",)
    made: tuple[Callable[..., str], tuple[object, ...], dict[str, object]]

    def __reduce__(self) -> tuple[Callable[..., str], tuple[object, ...]]:
        return _make, self.made


def _make(say: Callable[..., str], texts: tuple[object, ...], values: dict[str, object]) -> str:
    return say(*texts, **values)


def _carry(said: str, say: Callable[..., str], /, *texts: object, **values: object) -> str:
    if not _is_carried.get():
        return said
    carried = _Carried(said)
    # Anything else, such as an error of a library, may not come out of a pickle as it went in.
    plain = {name: value if isinstance(value, str | int | float) else str(value) for name, value in values.items()}
    carried.made = (say, texts, {**plain})
    return carried


def say_again(text: str) -> str:
    """A text that was carried, in the language that is spoken now; any other as it is."""
    if not isinstance(text, _Carried):
        return text
    say, texts, values = text.made
    again = {name: say_again(value) if isinstance(value, str) else value for name, value in values.items()}
    return say(*(say_again(one) if isinstance(one, str) else one for one in texts), **again)


def tr(text: str, apart: str = "", /, **values: object) -> str:
    """A text in the language of the program, with `{name}` replaced by the value of that name.

    `text` and `apart` stand there in letters, so that they can be found by reading the source (no f-string, no
    variable, but for one from `mark`); `apart` tells equal texts with different meanings from each other.
    """
    said = text if _is_plain.get() else _lookup(text, apart) or text
    return _carry(said.format(**values) if values else said, tr, text, apart, **values)


def mark(text: str) -> str:
    """Note a text of a table for translation; it is returned as it is, and `tr` is called with it when shown."""
    return text


def number(value: int) -> str:
    """A whole number with its thousands apart."""
    return f"{value:,}"


def plural(count: int, one: str, many: str, **values: object) -> str:
    """One of two texts that `tr` gave without values, by the count, which stands for `{n}` in them:
    `plural(uses, tr("{n} use of {tag}"), tr("{n} uses of {tag}"), tag=name)`.
    """
    said = (one if count == 1 else many).format(n=number(count), **values)
    return _carry(said, plural, count, one, many, **values)


def sentences(*parts: str) -> str:
    """Sentences after each other on one line."""
    return _carry(" ".join(" ".join(parts).split()), sentences, *parts)


def join(items: Sequence[str]) -> str:
    """Items as one list in a sentence: "a", "a and b", "a, b and c"; "" for none."""
    if len(items) < 2:
        return items[0] if items else ""
    return tr("{first} and {last}", first=", ".join(items[:-1]), last=items[-1])


def join_or(items: Sequence[str]) -> str:
    """Items of which one is meant, in a sentence: "a", "a or b", "a, b or c"; "" for none."""
    if len(items) < 2:
        return items[0] if items else ""
    return tr("{first} or {last}", first=", ".join(items[:-1]), last=items[-1])

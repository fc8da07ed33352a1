"""The entries of feeds in one form, whatever they were written in. The whole interface: `FeedEntry` and `Feed`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry as the feed has it. `markup` is its text, HTML or plain; `is_summary` when it is a summary.

    `published` is the day as printed; `key` tells the entry from others of its feed, "" where nothing does.
    """

    title: str
    markup: str
    is_summary: bool
    is_html: bool
    author: str
    url: str
    published: str
    language: str
    key: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its title, its language, its own address, its entries in their order, and the author of those that
    name none (RFC 4287, 4.2.1; JSON Feed 1.1, `authors`), "" where it states none.
    """

    title: str
    language: str
    url: str
    media_type: str
    entries: tuple[FeedEntry, ...]
    author: str = ""

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
    """A feed: its title, its language, its own address and its entries in their order."""

    title: str
    language: str
    url: str
    media_type: str
    entries: tuple[FeedEntry, ...]

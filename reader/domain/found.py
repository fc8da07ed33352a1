"""What a format reader finds in a file: articles with their bytes, addresses, or what was wrong."""

from dataclasses import dataclass

from reader.domain.articles import ArticleDraft


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """One article of a file; or, with `error`, a part of it that gave none; or, with `address`, a place to fetch.

    `name` is for people and tells where in a container it stands ("pages.zip › a/1.txt", "rows.jsonl, line 12").
    `data` are the bytes to keep as the original and `media_type` what they are: the file's, or those of the
    member, record or row it was read from. `part` tells articles apart that share one original, such as the
    entries of a feed; "" where the original holds one article.
    """

    name: str
    data: bytes = b""
    media_type: str = "text/plain"
    draft: ArticleDraft | None = None
    part: str = ""
    error: str = ""
    address: str = ""

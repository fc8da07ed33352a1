"""A plain text file: its bytes decoded, then read by the layout that is surest."""

from collections.abc import Iterator
from dataclasses import replace

from reader.domain.found import FoundArticle
from reader.formats.decoding import decode
from reader.formats.registry import read_text
from reader.formats.source_files import ReadOptions, SourceFile

MEDIA_TYPE = "text/plain"


def read(file: SourceFile, options: ReadOptions) -> Iterator[FoundArticle]:
    """The one article of a text file. Raises `FileUnreadable`."""
    data = file.read_all()
    decoded = decode(data, file.name, options.charset)
    draft = read_text(decoded.text, url=options.url, captured_at=options.captured_at)
    draft = replace(
        draft,
        warnings=(*decoded.warnings, *draft.warnings),
        url=draft.url or options.url or None,
        captured_at=options.captured_at or draft.captured_at,
    )
    yield FoundArticle(file.name, data, MEDIA_TYPE, draft)

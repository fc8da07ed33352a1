"""A found article made ready for a library: its joined text and every key by which it can be recognised.

Pure computing, so that it can be done on another process than the one that writes.
"""

import hashlib
import json
from dataclasses import dataclass

from reader.domain.articles import ArticleDraft
from reader.domain.found import FoundArticle
from reader.domain.similarity import fold_words, fold_words_hash, opening_key, sketch_words
from reader.domain.texts import count_words, hash_text, join_paragraphs


@dataclass(frozen=True, slots=True)
class PreparedArticle:
    """`starts` is the JSON list of the offsets at which paragraphs start; else as the columns of an article."""

    found: FoundArticle
    draft: ArticleDraft
    text: str
    starts: str
    text_sha256: str
    fold_sha256: str
    opening_key: str
    sketch: tuple[int, ...]
    words: int
    data_sha256: str

    @property
    def source_key(self) -> tuple[str, str]:
        """Name and language of the source, "" where unknown."""
        return self.draft.source or "", self.draft.language or ""


def prepare(found: FoundArticle, draft: ArticleDraft) -> PreparedArticle:
    """Join, hash and sketch the text of a draft."""
    text, starts = join_paragraphs(draft.paragraphs)
    folded = fold_words(text)
    return PreparedArticle(
        found=found,
        draft=draft,
        text=text,
        starts=json.dumps(starts),
        text_sha256=hash_text(text),
        fold_sha256=fold_words_hash(text, folded),
        opening_key=opening_key(text),
        sketch=sketch_words(folded),
        words=len(folded) if text.isascii() else count_words(text),
        data_sha256=_hash_bytes(found.data),
    )


def _hash_bytes(data: bytes) -> str:
    """The SHA-256 of bytes, "" for none. Entries of one feed share their bytes, which are hashed once."""
    last, digest = _last_hashed[0]
    if data is not last:
        digest = hashlib.sha256(data).hexdigest() if data else ""
        _last_hashed[0] = (data, digest)
    return digest


_last_hashed: list[tuple[bytes, str]] = [(b"", "")]
"""One pair, exchanged whole, so that threads cannot mix two."""

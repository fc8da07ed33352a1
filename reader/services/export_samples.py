"""The beginning of a document as an export would write it, made from its first articles. No Qt, no SQL."""

from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.domain.exports import REFERENCE_FORMATS, TABLE_FORMATS, ExportFormat, ExportRequest
from reader.domain.ids import ArticleId
from reader.services.export_jobs import ExportJob
from reader.services.export_writers import find_writer
from reader.services.exporting import refuse_unknown_words
from reader.store import exported_articles
from reader.store.library import Library
from reader.store.unit import Unit

TEXT_FORMATS = frozenset(ExportFormat) - TABLE_FORMATS - {ExportFormat.QDPX}
"""The formats that have a text to show: not tables, which have rows, nor archives."""
_ARTICLES = 3
_LENGTH_CP = 12_000


def sample(library: Library, request: ExportRequest, length_cp: int = _LENGTH_CP) -> str:
    """The first characters of the document that a request makes of its first three articles, of a page of its
    first three with annotations where there are any, of a codebook of all of it. It is written to a temporary
    folder. Raises what `exporting.export` does.
    """
    if request.format not in TEXT_FORMATS:
        raise ValueError(f"{request.format.value} is no text")
    with TemporaryDirectory(prefix="dateline") as folder, library.read() as unit:
        refuse_unknown_words(unit, request.criteria)
        target = Path(folder) / f"sample{request.target.suffix}"
        few = replace(request, target=target, articles=_first_articles(unit, request))
        with ExportJob(library, unit, few) as job:
            find_writer(request.format)(job)
            job.publish()
        with target.open(encoding="utf-8", newline="") as stream:
            return stream.read(length_cp)


def _first_articles(unit: Unit, request: ExportRequest) -> tuple[ArticleId, ...]:
    """The first articles of which the document tells something; for a page those with annotations, if any."""
    asked = (unit, request.criteria, request.articles)
    if request.format is ExportFormat.QDC:
        return ()
    if request.format not in REFERENCE_FORMATS or request.is_by_passage:
        with closing(exported_articles.iter_articles(*asked, is_marked=True, has_text=False)) as found:
            marked = tuple(article.head.id for article in islice(found, _ARTICLES))
        if marked or request.format is not ExportFormat.HTML:
            return marked
    with closing(exported_articles.iter_heads(*asked)) as heads:
        return tuple(head.id for head in islice(heads, _ARTICLES))

"""Writers of references: BibTeX, RIS and CSL-JSON. Each takes an `ExportJob` and streams; no Qt, no SQL.

One reference an article, also where nothing is marked on it; or, by `is_by_passage` of the request, one an
annotation, with its words and their paragraph.
"""

from collections.abc import Callable, Generator
from contextlib import closing

from reader.domain.citations import Citation, cite_annotation, cite_article
from reader.formats.bibtex import make_bibtex
from reader.formats.csl_json import make_csl_item
from reader.formats.ris import make_ris
from reader.services.document_exports import write_json_items
from reader.services.export_jobs import ExportJob
from reader.store import exported_articles

_TICK_EVERY = 100


def write_bibtex(job: ExportJob) -> int:
    """Write an entry for each; how many."""
    return _write_each(job, lambda citation: f"{make_bibtex(citation)}\n")


def write_ris(job: ExportJob) -> int:
    """Write a reference for each; how many."""
    return _write_each(job, make_ris)


def write_csl(job: ExportJob) -> int:
    """Write an array with an item for each; how many."""
    stream = job.open_text(job.request.target)
    with closing(_iter_citations(job)) as found:
        return write_json_items(job, stream, map(make_csl_item, found))


def _write_each(job: ExportJob, make: Callable[[Citation], str]) -> int:
    stream = job.open_text(job.request.target)
    written = 0
    with closing(_iter_citations(job)) as found:
        for written, citation in enumerate(found, 1):
            stream.write(make(citation))
            if written % _TICK_EVERY == 0:
                job.tick(written)
    job.tick(written, written)
    return written


def _iter_citations(job: ExportJob) -> Generator[Citation, None, None]:
    asked = (job.unit, job.request.criteria, job.request.articles)
    if not job.request.is_by_passage:
        with closing(exported_articles.iter_heads(*asked)) as heads:
            yield from map(cite_article, heads)
        return
    with closing(exported_articles.iter_articles(*asked, is_marked=True, has_text=False)) as found:
        for article in found:
            yield from (cite_annotation(article.head, one) for one in article.annotations)

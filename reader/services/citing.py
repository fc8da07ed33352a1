"""Citing: the reference of one article, or of the passage that an annotation marks, for the clipboard. No Qt."""

from collections.abc import Callable
from enum import StrEnum

from reader.domain import citations
from reader.domain.citations import Citation
from reader.domain.errors import AnnotationMissing
from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.wording import tr
from reader.formats.bibtex import make_bibtex
from reader.formats.csl_json import make_csl_json
from reader.formats.plain_citation import make_plain_citation
from reader.formats.ris import make_ris
from reader.store import articles
from reader.store.exported_annotations import load_annotations
from reader.store.library import Library


class CitationForm(StrEnum):
    """How a reference is written: a sentence, or for programs that manage references."""

    PLAIN = "plain"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL = "csl"


_MAKERS: dict[CitationForm, Callable[[Citation], str]] = {
    CitationForm.PLAIN: make_plain_citation,
    CitationForm.BIBTEX: make_bibtex,
    CitationForm.RIS: make_ris,
    CitationForm.CSL: lambda citation: f"[{make_csl_json(citation)}]",
}


def cite_article(library: Library, article: ArticleId, form: CitationForm = CitationForm.PLAIN) -> str:
    """The reference of an article. Raises `ArticleMissing`."""
    with library.read() as unit:
        head = articles.get_article_head(unit, article)
    return _MAKERS[form](citations.cite_article(head))


def cite_annotation(library: Library, annotation: AnnotationId, form: CitationForm = CitationForm.PLAIN) -> str:
    """The reference of a passage, with its words and their paragraph. Raises `AnnotationMissing`."""
    with library.read() as unit:
        found = load_annotations(unit, [annotation])
        if not found:
            raise AnnotationMissing(
                tr("The library has no annotation {annotation}.", annotation=annotation),
                tr("It may have been deleted."),
            )
        head = articles.get_article_head(unit, found[0].annotation.article)
    return _MAKERS[form](citations.cite_annotation(head, found[0]))

"""Actions that take something out: exports, citations."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import ANNOTATION, HAS_ARTICLE, LIBRARY, ActionSpec

SPECS = (
    ActionSpec(
        "annotation.export",
        mark("Export…"),
        mark(
            "Write the library, or what the filter leaves of it, as tables, pages, references "
            "or for other programs"
        ),
        ("Ctrl+Shift+E",),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "article.export_html",
        mark("Save article as HTML…"),
        mark("Write the open article with what is marked on it as a page for browsers and print"),
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "article.copy_citation",
        mark("Citation of the article"),
        mark("Copy the reference of the open article as a sentence"),
        ("Ctrl+Alt+C",),
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "article.copy_bibtex",
        mark("Article as BibTeX"),
        mark("Copy the reference of the open article for LaTeX and JabRef"),
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "article.copy_ris",
        mark("Article as RIS"),
        mark("Copy the reference of the open article for EndNote, Zotero and Citavi"),
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "annotation.copy_citation",
        mark("Citation of the annotation"),
        mark("Copy the words of the annotation with their reference"),
        ("Ctrl+Alt+Shift+C",),
        needs=(HAS_ARTICLE, ANNOTATION),
    ),
    ActionSpec(
        "annotation.copy_bibtex",
        mark("Annotation as BibTeX"),
        mark("Copy the reference of the annotation, with its words, for LaTeX and JabRef"),
        needs=(HAS_ARTICLE, ANNOTATION),
    ),
    ActionSpec(
        "annotation.copy_ris",
        mark("Annotation as RIS"),
        mark("Copy the reference of the annotation, with its words, for EndNote, Zotero and Citavi"),
        needs=(HAS_ARTICLE, ANNOTATION),
    ),
)

SUBMENUS = {
    "citations": (
        mark("Copy citation"),
        (
            "article.copy_citation",
            "article.copy_bibtex",
            "article.copy_ris",
            "annotation.copy_citation",
            "annotation.copy_bibtex",
            "annotation.copy_ris",
        ),
    )
}

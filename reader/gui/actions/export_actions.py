"""Actions that take something out: exports, citations."""

from reader.gui.actions.action_spec import ANNOTATION, HAS_ARTICLE, LIBRARY, ActionSpec

SPECS = (
    ActionSpec(
        "annotation.export",
        "Export…",
        "Write the library, or what the filter leaves of it, as tables, pages, references or for other programs",
        ("Ctrl+Shift+E",),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "article.export_html",
        "Save article as HTML…",
        "Write the open article with what is marked on it as a page for browsers and print",
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "article.copy_citation",
        "Citation of the article",
        "Copy the reference of the open article as a sentence",
        ("Ctrl+Alt+C",),
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "article.copy_bibtex",
        "Article as BibTeX",
        "Copy the reference of the open article for LaTeX and JabRef",
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "article.copy_ris",
        "Article as RIS",
        "Copy the reference of the open article for EndNote, Zotero and Citavi",
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "annotation.copy_citation",
        "Citation of the annotation",
        "Copy the words of the annotation with their reference",
        ("Ctrl+Alt+Shift+C",),
        needs=(HAS_ARTICLE, ANNOTATION),
    ),
    ActionSpec(
        "annotation.copy_bibtex",
        "Annotation as BibTeX",
        "Copy the reference of the annotation, with its words, for LaTeX and JabRef",
        needs=(HAS_ARTICLE, ANNOTATION),
    ),
    ActionSpec(
        "annotation.copy_ris",
        "Annotation as RIS",
        "Copy the reference of the annotation, with its words, for EndNote, Zotero and Citavi",
        needs=(HAS_ARTICLE, ANNOTATION),
    ),
)

SUBMENUS = {
    "citations": (
        "Copy citation",
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

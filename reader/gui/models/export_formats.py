"""The formats of an export in the user's words: grouped by purpose, what each holds, its endings and its nouns."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from reader.domain.exports import REFERENCE_FORMATS, SUFFIXES, ExportFormat, ExportReport, ExportSummary
from reader.domain.texts import count_text
from reader.domain.wording import number, tr

_Format = ExportFormat


@dataclass(frozen=True, slots=True)
class FormatWords:
    """A format: its name in the list, what it holds, the name that a file gets first, what its records are."""

    format: ExportFormat
    name: str
    holds: str
    stem: str
    noun: str = "row"


@dataclass(frozen=True, slots=True)
class FormatGroup:
    """Formats that serve one purpose."""

    purpose: str
    formats: tuple[FormatWords, ...]


GROUPS = (
    FormatGroup(
        tr("Table for R, Python, Excel"),
        (
            FormatWords(
                _Format.CSV,
                "CSV",
                tr("One row for each annotation and tag: quote, offsets, memo, article, dates."),
                "annotations",
            ),
            FormatWords(
                _Format.XLSX,
                tr("Excel workbook"),
                tr("The same rows as a workbook: numbers are numbers, every table is a sheet."),
                "annotations",
            ),
            FormatWords(
                _Format.JSONL,
                tr("JSON lines"),
                tr("An object a line for each annotation, with the list of its tags."),
                "annotations",
                "line",
            ),
        ),
    ),
    FormatGroup(
        tr("For reading and print"),
        (
            FormatWords(
                _Format.HTML,
                tr("Highlighted HTML"),
                tr(
                    "Articles with what is marked on them, for browsers and print; one file, nothing else is"
                    " needed."
                ),
                "articles",
                "article",
            ),
            FormatWords(
                _Format.MARKDOWN,
                tr("Markdown of quotes"),
                tr("The quotes tag by tag, each with its source, in the order of the codebook."),
                "quotes",
                "quote",
            ),
        ),
    ),
    FormatGroup(
        tr("References"),
        (
            FormatWords(
                _Format.BIBTEX, "BibTeX", tr("References for LaTeX and JabRef."), "references", "reference"
            ),
            FormatWords(
                _Format.RIS, "RIS", tr("References for EndNote, Zotero and Citavi."), "references", "reference"
            ),
            FormatWords(
                _Format.CSL, "CSL-JSON", tr("References for Zotero, Pandoc and Quarto."), "references", "reference"
            ),
        ),
    ),
    FormatGroup(
        tr("Other programs"),
        (
            FormatWords(
                _Format.QDPX,
                tr("REFI-QDA project"),
                tr("Articles, codebook and annotations for NVivo, ATLAS.ti, MAXQDA, QualCoder and others."),
                "",
                "article",
            ),
            FormatWords(
                _Format.QDC,
                tr("REFI-QDA codebook"),
                tr("The codebook alone, for NVivo, ATLAS.ti, MAXQDA, QualCoder and others."),
                "codebook",
                "tag",
            ),
            FormatWords(
                _Format.WEB_ANNOTATION,
                tr("Web Annotation"),
                tr("The W3C’s form for annotations on the web: JSON-LD with quotes, positions, tags and memos."),
                "annotations",
                "annotation",
            ),
        ),
    ),
)
_BY_FORMAT = {words.format: words for group in GROUPS for words in group.formats}


def groups_of(written: Collection[ExportFormat]) -> list[FormatGroup]:
    """The groups with the formats that can be written; those not known here stand last, by their plain names."""
    found = []
    for group in GROUPS:
        formats = tuple(words for words in group.formats if words.format in written)
        if formats:
            found.append(FormatGroup(group.purpose, formats))
    rest = tuple(words_of(one) for one in written if one not in _BY_FORMAT)
    return [*found, FormatGroup(tr("Further formats"), rest)] if rest else found


def words_of(wanted: ExportFormat) -> FormatWords:
    """What is said of a format."""
    return _BY_FORMAT.get(wanted) or FormatWords(wanted, wanted.value, "", "export", "row")


def suffixes_of(wanted: ExportFormat) -> tuple[str, ...]:
    """The endings that a file of a format may have, with their dots; the usual one first."""
    return tuple(suffix for suffix, kind in SUFFIXES.items() if kind is wanted) or (f".{wanted.value}",)


def summary_text(wanted: ExportFormat, summary: ExportSummary, *, is_by_passage: bool = False) -> str:
    """What an export would hold, in one line."""
    if wanted is _Format.QDC:
        return tr("The whole codebook, with every tag")
    if wanted in REFERENCE_FORMATS:
        if is_by_passage:
            told = count_text(summary.annotations, "reference")
            return tr("{references}, one for each annotation", references=told)
        told = count_text(summary.articles, "reference")
        return tr("{references}, one for each article", references=told)
    held = count_text(summary.annotations, "annotation")
    if summary.article_tags:
        tags = count_text(summary.article_tags, "tag")
        held = tr("{annotations} and {tags} on whole articles", annotations=held, tags=tags)
    said = tr("{annotations} in {articles}", annotations=held, articles=count_text(summary.articles, "article"))
    if 0 < summary.bare < summary.articles:
        return tr("{counts}, {n} of them without annotation", counts=said, n=number(summary.bare))
    if not summary.bare or summary.bare != summary.articles:
        return said
    if summary.articles > 1:
        return tr("{counts}: nothing is annotated", counts=said)
    return tr("{counts}: nothing is annotated in it", counts=said)


def report_text(wanted: ExportFormat, report: ExportReport) -> str:
    """What was written, and where to."""
    target = report.files[0]
    said = count_text(report.rows, words_of(wanted).noun)
    if len(report.files) > 1:
        files = count_text(len(report.files), "file")
        return tr("{records} in {files} written to {folder}.", records=said, files=files, folder=target.parent)
    return tr("{records} written to {file}.", records=said, file=target)

"""`dateline export`: a library, or what a filter leaves of it, as files."""

import argparse
from typing import Any

from reader.cli import output
from reader.cli.finding import get_tag
from reader.cli.opening import opened
from reader.cli.progress import ProgressLine
from reader.domain.criteria import Criteria
from reader.domain.exports import REFERENCE_FORMATS, ExportFormat, ExportReport, ExportRequest
from reader.domain.texts import canonical_text, count_text
from reader.services import exporting
from reader.services.export_presets import get_preset, keep_preset
from reader.services.filtering import explain_filter
from reader.services.preferences import load_preferences, preferences_path, save_preferences
from reader.services.reading import find_article

_NOUNS = {
    ExportFormat.WEB_ANNOTATION: "annotation",
    ExportFormat.HTML: "article",
    ExportFormat.MARKDOWN: "quote",
    ExportFormat.QDPX: "article",
    ExportFormat.QDC: "tag",
    **dict.fromkeys(REFERENCE_FORMATS, "reference"),
}
"""What a record of a format is called; a row where it is not here."""


def export(arguments: argparse.Namespace) -> int:
    """Write the files and print what they hold; how a filter was understood, and what the format cannot carry,
    goes beside the output.
    """
    words = canonical_text(arguments.filter or "")
    progress = ProgressLine("Exporting", "rows")
    with opened(arguments.library) as library:
        notes = explain_filter(library, words) if arguments.filter is not None else ()
        criteria = Criteria(
            words=words.strip(),
            tags=tuple(get_tag(library, path).id for path in arguments.tags),
            coders=tuple(canonical_text(name) for name in arguments.coders),
        )
        request = ExportRequest(
            arguments.format,
            arguments.to,
            arguments.profile,
            criteria,
            articles=tuple(find_article(library, ref) for ref in arguments.articles) or None,
            columns=_choose_columns(arguments),
            companions=arguments.companions,
            is_by_passage=arguments.passages,
        )
        try:
            report = exporting.export(library, request, progress.tell)
        finally:
            progress.clear()
    for note in notes:
        output.complain(note)
    if not report.rows:
        left = (
            "what the filter leaves" if arguments.filter or arguments.tags or arguments.coders else "the library"
        )
        output.complain(f"The file holds no {_NOUNS.get(request.format, 'row')}: there is none in {left}.")
    for loss in report.losses:
        output.complain(f"{loss.what} ({loss.where}): {loss.why}")
    if arguments.json:
        output.say_json(_as_json(request, report))
    else:
        told = count_text(report.rows, _NOUNS.get(request.format, "row"))
        output.say(f"Wrote {told} to {output.plain(str(report.files[0]))}.")
        for path in report.files[1:]:
            output.say(f"Wrote {output.plain(str(path))}.")
    return 0


def _as_json(request: ExportRequest, report: ExportReport) -> dict[str, Any]:
    return {
        "file": str(request.target),
        "format": request.format.value,
        "profile": request.profile,
        "rows": report.rows,
        "files": [str(path) for path in report.files],
        "losses": [{"what": loss.what, "where": loss.where, "why": loss.why} for loss in report.losses],
    }


def _choose_columns(arguments: argparse.Namespace) -> tuple[str, ...]:
    """The columns named, or those of a preset; with `--save-preset` they are kept."""
    columns: tuple[str, ...] = arguments.columns
    if arguments.preset is None and arguments.save_preset is None:
        return columns
    kept_in = preferences_path()
    preferences = load_preferences(kept_in)
    if arguments.preset is not None:
        return get_preset(preferences, arguments.preset)
    keep_preset(preferences, arguments.save_preset, columns)
    save_preferences(kept_in, preferences)
    return columns

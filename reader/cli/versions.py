"""`dateline versions` and `review`: the texts of an article, and annotations that wait for a place in one."""

import argparse
from collections.abc import Callable, Sequence

from reader.cli import output
from reader.cli.objects import diff_object, review_object, version_object
from reader.cli.opening import opened
from reader.domain.changes import Done
from reader.domain.differences import DiffParagraph, ParagraphChange, Side
from reader.domain.errors import AnnotationMissing
from reader.domain.ids import AnnotationId
from reader.domain.texts import count_text
from reader.domain.versions import AnchorReview, TextVersion
from reader.services import reading, versions
from reader.services.libraries import Library

_COLUMNS = ("VERSION", "CAPTURED", "WORDS", "TITLE")
_MARKS = {Side.KEPT: ("", ""), Side.REMOVED: ("[-", "-]"), Side.ADDED: ("{+", "+}")}
"""The marks of `wdiff` and `git diff --word-diff`."""


def list_versions(arguments: argparse.Namespace) -> int:
    """List the versions of an article, or show the difference of two of them."""
    with opened(arguments.library) as library:
        article = reading.find_article(library, arguments.article)
        if arguments.diff is not None:
            found = versions.compare_versions(library, article, *arguments.diff)
            _say_difference(found, is_json=arguments.json)
            return 0
        held = versions.list_versions(library, article)
    if arguments.json:
        output.say_json([version_object(version) for version in held])
    else:
        for line in output.align(_COLUMNS, (_version_row(version) for version in held), right=(0, 2)):
            output.say(line)
    return 0


def review(arguments: argparse.Namespace) -> int:
    """List the annotations that wait, or decide on some of them in one step."""
    with opened(arguments.library) as library:
        if arguments.accept is not None:
            return _decide(library, arguments, versions.accept_placements, "moved", arguments.accept)
        if arguments.keep is not None:
            return _decide(library, arguments, versions.dismiss_reviews, "kept", arguments.keep)
        waiting = _list_all(library)
    if arguments.json:
        output.say_json_list(review_object(one) for one in waiting)
    elif not waiting:
        output.say("No annotation waits for a place.")
    else:
        for one in waiting:
            _say_review(one)
    return 0


def _list_all(library: Library) -> list[AnchorReview]:
    waiting: list[AnchorReview] = []
    while page := versions.list_reviews(library, after=waiting[-1].id if waiting else None):
        waiting += page
    return waiting


def _decide(
    library: Library,
    arguments: argparse.Namespace,
    decide: Callable[[Library, list[AnnotationId]], Done[int]],
    verb: str,
    chosen: Sequence[int],
) -> int:
    """Decide on annotations that all wait; one that does not is an error before anything is changed."""
    waiting = {one.id for one in _list_all(library)}
    unknown = next((number for number in chosen if number not in waiting), None)
    if unknown is not None:
        raise AnnotationMissing(
            f"No annotation {unknown} waits for a place.", "See those that do with “dateline review”."
        )
    number = decide(library, [AnnotationId(number) for number in chosen]).value
    left = versions.count_reviews(library)
    if arguments.json:
        output.say_json({verb: number, "waiting": left})
    else:
        output.say(f"{count_text(number, 'annotation')} {verb}; {left:,} still waiting.")
    return 0


def _version_row(version: TextVersion) -> tuple[str, ...]:
    number = f"{'*' if version.is_current else ''}{version.version}"
    return number, version.captured_at or "not known", str(version.words), output.plain(version.title)


def _say_difference(found: Sequence[DiffParagraph], *, is_json: bool) -> None:
    if is_json:
        output.say_json([diff_object(paragraph) for paragraph in found])
        return
    same = 0
    for paragraph in found:
        if paragraph.change is ParagraphChange.SAME:
            same += 1
            continue
        output.say(output.plain("".join(piece.text.join(_MARKS[piece.side]) for piece in paragraph.pieces)))
        output.say()
    output.say(f"{count_text(same, 'paragraph')} the same in both.")


def _say_review(one: AnchorReview) -> None:
    place = f"version {one.annotation.version}"
    output.say(
        f"{one.id:>6}  article {one.annotation.article}, {place}: “{output.one_line(one.annotation.quote)}”"
    )
    if one.proposed is None:
        output.say(f"{'':8}no place in version {one.version}")
    else:
        where = f"{one.proposed.start}-{one.proposed.end}"
        quote = output.one_line(one.proposed_quote)
        output.say(f"{'':8}perhaps {where} in version {one.version}: “{quote}” ({one.score:.0%} sure)")

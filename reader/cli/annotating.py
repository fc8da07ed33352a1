"""`dateline annotate`: mark a span of an article."""

import argparse

from reader.cli import output
from reader.cli.articles import tag_paths
from reader.cli.objects import annotation_object
from reader.cli.opening import opened
from reader.domain.spans import Span, find_quote
from reader.domain.tags import TagPath
from reader.domain.texts import canonical_text
from reader.services import annotating, reading, tagging


def annotate(arguments: argparse.Namespace) -> int:
    """Add the annotation and print its id. Missing tags are made in the same step."""
    paths = [TagPath.parse(canonical_text(path)) for path in arguments.tags]
    with opened(arguments.library) as library:
        view = reading.open_article(library, reading.find_article(library, arguments.article))
        if arguments.quote is None:
            span = Span(arguments.start, arguments.end)
        else:
            span = find_quote(view.text.text, canonical_text(arguments.quote), arguments.occurrence or 1)
        memo = canonical_text(arguments.memo)
        done = annotating.add_annotation_with_paths(library, view.head.id, span, paths, memo)
        if arguments.json:
            (annotation,) = tagging.get_annotations(library, [done.value])
            output.say_json(annotation_object(annotation, view.text.paragraph_starts, tag_paths(library)))
        else:
            output.say(str(done.value))
    return 0

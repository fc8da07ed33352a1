"""`dateline reindex`: make the full-text index whole."""

import argparse

from reader.cli import output
from reader.cli.opening import opened
from reader.cli.progress import ProgressLine
from reader.domain.texts import count_text
from reader.services import indexing


def reindex(arguments: argparse.Namespace) -> int:
    """Print how many articles had to be entered."""
    line = ProgressLine("Indexing:", "articles")
    with opened(arguments.library) as library:
        try:
            entered = indexing.rebuild_index(library, is_afresh=arguments.afresh, progress=line.tell)
        finally:
            line.clear()
        total = indexing.look_at_index(library).total
    if arguments.json:
        output.say_json({"entered": entered, "indexed": total})
    else:
        output.say(f"{count_text(entered, 'article')} entered; the index holds {total:,}.")
    return 0

"""`dateline date`: show when articles were published and how that was found, or settle it."""

import argparse
from collections.abc import Sequence
from typing import Any

from reader.cli import output
from reader.cli.objects import date_object, evidence_objects
from reader.cli.opening import opened
from reader.domain.dates import ArticleDate, PartialDate
from reader.domain.errors import DateInvalid
from reader.domain.ids import ArticleId
from reader.domain.texts import count_text
from reader.services import dating, reading
from reader.services.libraries import Library


def date(arguments: argparse.Namespace) -> int:
    """Settle the date of the articles where an option says how; then show it."""
    with opened(arguments.library) as library:
        chosen = [reading.find_article(library, ref) for ref in dict.fromkeys(arguments.articles)]
        changed = _settle(library, chosen, arguments)
        heads = [reading.open_article(library, article).head for article in chosen]
    if arguments.json:
        output.say_json([_object(head.id, head.guid, head.date) for head in heads])
        return 0
    for head in heads:
        output.say(f"{head.id}  {dating.describe_date(head.date)}  {output.one_line(head.title)}")
        if changed is None:
            for line in dating.explain_date(head.date):
                output.say(f"    {output.one_line(line)}")
    if changed is not None:
        output.say(f"{count_text(changed, 'date')} changed.")
    return 0


def _settle(library: Library, chosen: Sequence[ArticleId], arguments: argparse.Namespace) -> int | None:
    """Do what the options say; how many dates that changed, None where they only ask."""
    if arguments.accept:
        return dating.accept_date(library, chosen).value
    if arguments.unknown:
        return dating.clear_date(library, chosen).value
    if arguments.day_on is not None:
        return dating.set_date(library, chosen, *dating.parse_day_entry(arguments.day_on)).value
    if arguments.day_from is None and arguments.day_to is None:
        return None
    return dating.set_date(library, chosen, _parse_end(arguments.day_from), _parse_end(arguments.day_to)).value


def _parse_end(words: str | None) -> PartialDate | None:
    if words is None:
        return None
    first, last = dating.parse_day_entry(words)
    if first is None or first != last:
        raise DateInvalid(f"“{words}” is no single day, month or year.", "Give one for each end.")
    return first


def _object(article: ArticleId, guid: str, found: ArticleDate) -> dict[str, Any]:
    return {"id": article, "guid": guid, **date_object(found), "evidence": evidence_objects(found)}

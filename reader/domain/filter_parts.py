"""The parts of a filter as people read them: "Source: Naenara, KCNA". What they name may be gone by now."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any

from reader.domain.articles import ReadingState
from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.date_words import say_date
from reader.domain.dates import PartialDate
from reader.domain.imports import ImportBatch
from reader.domain.languages import language_name
from reader.domain.places import SourceCount, source_rank
from reader.domain.sources import source_words
from reader.domain.tags import Tag
from reader.domain.wording import mark, tr

UNREAD_NAME = "…"
"""Stands for a name that is still being read."""
_STATE_WORDS = {
    ReadingState.UNREAD: mark("Unread"),
    ReadingState.READING: mark("Being read"),
    ReadingState.DONE: mark("Done"),
    ReadingState.EMPTY: mark("Done, nothing found"),
}


class Part(Enum):
    """What a filter can ask besides words, with the fields of `Criteria` that hold it and what it is called."""

    TAG = ("tags",), mark("Tag")
    CODER = ("coders",), mark("Coder")
    SOURCE = ("sources",), mark("Source")
    LANGUAGE = ("languages",), mark("Language")
    DATE = ("first", "last"), mark("Date")
    STATE = ("states",), mark("Reading state")
    BATCH = ("batch",), mark("Imported in")
    MEMO = ("has_memo",), mark("Has a memo")
    STAR = ("is_starred",), mark("Starred")
    ANNOTATED = ("has_annotations",), mark("Annotated")

    def __init__(self, fields: tuple[str, ...], title: str) -> None:
        self.fields = fields
        self._title = title

    @property
    def title(self) -> str:
        """What it is called."""
        return tr(self._title)


LISTED_PARTS = (Part.TAG, Part.CODER, Part.SOURCE, Part.LANGUAGE, Part.STATE, Part.BATCH)
"""The parts that take values from a list; of an import only one."""


@dataclass(frozen=True, slots=True)
class FilterOffers:
    """What a library has to filter by. `sources` are all that hold or list anything."""

    tags: tuple[Tag, ...] = ()
    coders: tuple[str, ...] = ()
    sources: tuple[SourceCount, ...] = ()
    languages: tuple[str, ...] = ()
    batches: tuple[ImportBatch, ...] = ()


@dataclass(frozen=True, slots=True)
class Chip:
    """A part that is asked, in words. `is_lost` where something that it names is there no more."""

    part: Part
    text: str
    is_lost: bool = False


def list_values(part: Part, offers: FilterOffers) -> dict[Any, str]:
    """What a part can be asked for, by the value that `Criteria` takes, in the order to offer it in."""
    return _VALUES[part](offers)


def chosen_values(part: Part, criteria: Criteria) -> tuple[Any, ...]:
    """The values that a part is asked for."""
    value = getattr(criteria, part.fields[0])
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def with_values(part: Part, criteria: Criteria, values: tuple[Any, ...]) -> Criteria:
    """Criteria that ask a part for these values, of an import for the last."""
    taken: Any = values
    if part is Part.BATCH:
        taken = values[-1] if values else None
    return replace(criteria, **{part.fields[0]: taken})


def without(part: Part, criteria: Criteria) -> Criteria:
    """Criteria that do not ask for a part any more."""
    return replace(criteria, **{name: getattr(EVERYTHING, name) for name in part.fields})


def chips_of(criteria: Criteria, offers: FilterOffers | None) -> list[Chip]:
    """A chip for each part that is asked. `offers` is None while it is not known what the library has."""
    return [
        _chip(part, criteria, offers)
        for part in Part
        if any(getattr(criteria, name) != getattr(EVERYTHING, name) for name in part.fields)
    ]


def describe_criteria(criteria: Criteria, offers: FilterOffers | None) -> str:
    """All that is asked, in one line; "" where nothing is."""
    words = [f"“{criteria.words.strip()}”"] if criteria.words.strip() else []
    return " · ".join([*words, *(chip.text for chip in chips_of(criteria, offers))])


def name_values(part: Part, criteria: Criteria, offers: FilterOffers | None) -> tuple[list[str], bool]:
    """The names of what a part is asked for, and whether one of them stands for something that is gone."""
    chosen = chosen_values(part, criteria)
    if offers is None:
        return [UNREAD_NAME for _ in chosen], False
    known = list_values(part, offers)
    return [known.get(value, _lost_name(part, value)) for value in chosen], any(one not in known for one in chosen)


def lost_values(part: Part, criteria: Criteria, offers: FilterOffers) -> dict[Any, str]:
    """What a part is asked for that the library does not have any more, by value."""
    known = list_values(part, offers)
    return {value: _lost_name(part, value) for value in chosen_values(part, criteria) if value not in known}


def _chip(part: Part, criteria: Criteria, offers: FilterOffers | None) -> Chip:
    if part is Part.DATE:
        return Chip(part, f"{part.title}: {_say_range(criteria.first, criteria.last)}")
    if part is Part.ANNOTATED and not criteria.has_annotations:
        return Chip(part, tr("Not annotated"))
    if part not in LISTED_PARTS:
        return Chip(part, part.title)
    names, is_lost = name_values(part, criteria, offers)
    return Chip(part, f"{part.title}: {', '.join(names)}", is_lost)


def _lost_name(part: Part, value: Any) -> str:
    """A coder or language that is not in use is still known by its name; nothing is kept of the others."""
    if part is Part.CODER:
        return str(value)
    if part is Part.LANGUAGE:
        return _language_name(value)
    if part is Part.TAG:
        return tr("deleted tag")
    return tr("deleted source") if part is Part.SOURCE else tr("import taken back")


def _say_range(first: str, last: str) -> str:
    if first == last:
        return _say_date(first)
    if not last:
        return tr("from {say_date}", say_date=_say_date(first))
    return f"{_say_date(first)} – {_say_date(last)}" if first else tr("until {say_date}", say_date=_say_date(last))


def _say_date(text: str) -> str:
    try:
        return say_date(PartialDate.parse(text))
    except ValueError:
        return text


def _language_name(language: str) -> str:
    return language_name(language) or tr("unknown")


def _source_names(offers: FilterOffers) -> dict[Any, str]:
    """Sources by name; those that share one with their language."""
    ordered = sorted(offers.sources, key=lambda source: source_rank(source.name, source.language))
    uses = Counter(source.name for source in ordered)
    return {
        source.id: source_words(source.name, source.language if uses[source.name] > 1 else "")
        for source in ordered
    }


def _batch_name(batch: ImportBatch) -> str:
    try:
        made = datetime.fromisoformat(batch.made_at.replace("Z", "+00:00")).astimezone()
    except ValueError:
        return batch.made_at
    moment = f"{say_date(PartialDate(made.year, made.month, made.day))}, {made:%H:%M}"
    return f"{moment} {batch.shown_example}".strip()


_VALUES: Mapping[Part, Callable[[FilterOffers], dict[Any, str]]] = {
    Part.TAG: lambda offers: {tag.id: " / ".join(tag.path.parts) for tag in offers.tags},
    Part.CODER: lambda offers: {name: name for name in offers.coders},
    Part.SOURCE: _source_names,
    Part.LANGUAGE: lambda offers: {language: _language_name(language) for language in offers.languages},
    Part.STATE: lambda _: {state: tr(words) for state, words in _STATE_WORDS.items()},
    Part.BATCH: lambda offers: {batch.id: _batch_name(batch) for batch in offers.batches},
}

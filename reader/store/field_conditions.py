"""What a filter or the fields of a search ask of articles beside their words, as conditions on table `article`.

Dates are those under which the tree files articles, so that the indexes of source, language and reading state
answer them without reading the rows; what is filed as undated lies in no range. Any dialect.
"""

from collections.abc import Collection, Iterable
from datetime import timedelta

import sqlalchemy as sa

from reader.domain.dates import PartialDate
from reader.domain.folding import fold_text
from reader.domain.ids import SourceId, TagId
from reader.domain.search_terms import Field
from reader.store.schema import annotation, annotation_tag, article, article_tag, coder, source, tag
from reader.store.unit import Unit

Condition = sa.ColumnElement[bool]
_PAST = "."  # the character after the hyphen: "2026." is past every key that begins with "2026"
_INTEGER_END = 2**63
SCANNED_ID = sa.literal_column(f"+{article.name}.id", sa.Integer)
"""An article's id for which SQLite goes through an index of articles. Where very many ids are asked for that takes
half the time of looking each one up, from which the plus keeps it.
"""
_LOOKED_UP_MAX = 50_000
"""Of more marks than these the articles are not looked up one by one."""
_LITERAL_FROM = 5_000  # a statement takes a limited number of parameters


def has_id_in(column: sa.ColumnElement[int], ids: Iterable[int]) -> Condition:
    """Whether a key is one of some, however many."""
    known = sorted({one for one in ids if -_INTEGER_END < one < _INTEGER_END})
    if len(known) < _LITERAL_FROM:
        return column.in_(known)
    return column.in_(sa.text(",".join(map(str, known))).columns(sa.column("id", sa.Integer)).scalar_subquery())


def is_dated(first: str, last: str) -> Condition | None:
    """Whether all of the day, month or year under which an article is filed lies between two partial dates; None
    where both are open or no dates.
    """
    begin, end = _parse(first), _parse(last)
    parts: list[Condition] = []
    if begin is not None:
        parts.append(article.c.day_key >= _least_key(begin))
    elif end is not None:
        parts.append(article.c.day_key > "")
    if end is not None:
        key = _last_key(end)
        parts.append(article.c.day_key < key + _PAST)
        wider = [key[:size] for size in (4, 7) if size < len(key)]
        if wider:
            parts.append(article.c.day_key.not_in(wider))
    return sa.and_(*parts) if parts else None


def is_marked(unit: Unit, tags: Collection[TagId] | None, coders: Collection[int] | None) -> Condition:
    """Whether an annotation of an article, or a tag on the whole of it, has one of these tags by one of these
    coders; None stands for any. Tags on the whole count as marks, annotations without tags too where no tag is
    asked for.
    """
    marked = _marked_ids(tags, coders)
    return SCANNED_ID.in_(marked) if _are_many(unit, tags, coders) else article.c.id.in_(marked)


def _are_many(unit: Unit, tags: Collection[TagId] | None, coders: Collection[int] | None) -> bool:
    """Whether so many marks are asked for that looking up each one's article takes long. Those of some coders with
    some tags are taken for few: counting them takes as long.
    """
    if tags is not None and coders is None:
        marks = sa.select(annotation_tag.c.id).where(has_id_in(annotation_tag.c.tag_id, tags))
    elif coders is not None and tags is None:
        marks = sa.select(annotation.c.id).where(has_id_in(annotation.c.coder_id, coders))
    else:
        return False
    few = sa.select(sa.func.count()).select_from(marks.limit(_LOOKED_UP_MAX + 1).subquery())
    return int(unit.connection.execute(few).scalar_one()) > _LOOKED_UP_MAX


def _marked_ids(tags: Collection[TagId] | None, coders: Collection[int] | None) -> sa.CompoundSelect[int]:
    """The articles of marks, one as often as it is marked."""
    on_spans = sa.select(annotation.c.article_id)
    if tags is not None:
        on_spans = on_spans.join(annotation_tag, annotation_tag.c.annotation_id == annotation.c.id)
        on_spans = on_spans.where(has_id_in(annotation_tag.c.tag_id, tags))
        # Without it SQLite reads the wide row of each annotation, six times as long.
        on_spans = on_spans.with_hint(annotation, "INDEXED BY ix_annotation_marks", "sqlite")
    on_whole = sa.select(article_tag.c.article_id)
    if tags is not None:
        on_whole = on_whole.where(has_id_in(article_tag.c.tag_id, tags))
    if coders is not None:
        on_spans = on_spans.where(has_id_in(annotation.c.coder_id, coders))
        on_whole = on_whole.where(has_id_in(article_tag.c.coder_id, coders))
    return sa.union_all(on_spans, on_whole)


def has_any_tag() -> Condition:
    """Whether an article or an annotation of it has any tag at all: asked of each, for most may have one."""
    on_spans = sa.exists().where(annotation_tag.c.annotation_id == annotation.c.id)
    on_spans = on_spans.where(annotation.c.article_id == article.c.id).correlate(article)
    return on_spans | sa.exists().where(article_tag.c.article_id == article.c.id).correlate(article)


def has_memo_with(words: str) -> Condition:
    """Whether a memo of an article holds these letters; with "" whether there is any memo."""
    return article.c.id.in_(_holding(annotation.c.memo, words))


def has_speaker_with(words: str) -> Condition:
    """Whether the speaker of an annotation holds these letters; with "" whether there is any."""
    return article.c.id.in_(_holding(annotation.c.speaker, words))


def list_sources_named(unit: Unit, name: str) -> list[SourceId]:
    """The sources whose names hold these letters, in any case; with "" all that have a name."""
    wanted = fold_text(name).text
    rows = unit.connection.execute(sa.select(source.c.id, source.c.name))
    return [SourceId(row[0]) for row in rows if row[1] and wanted in fold_text(row[1]).text]


def list_coders_named(unit: Unit, name: str) -> list[int]:
    """The coders whose names hold these letters, in any case."""
    wanted = fold_text(name).text
    rows = unit.connection.execute(sa.select(coder.c.id, coder.c.name))
    return [row[0] for row in rows if wanted in fold_text(row[1]).text]


def list_names(unit: Unit, field: Field) -> list[str]:
    """The names that articles can be found by in a field, sorted; of sources, coders and languages only."""
    match field:
        case Field.LANGUAGE:
            names = list_languages(unit)
        case Field.SOURCE:
            names = list(unit.connection.execute(sa.select(source.c.name).distinct()).scalars())
        case Field.CODER:
            names = list(unit.connection.execute(sa.select(coder.c.name)).scalars())
        case _:
            names = []
    return sorted({name for name in names if name}, key=str.casefold)


def list_coders(unit: Unit, names: Collection[str]) -> list[int]:
    """The coders of these names exactly."""
    return list(unit.connection.execute(sa.select(coder.c.id).where(coder.c.name.in_(names))).scalars())


def list_tags_named(unit: Unit, path: str, *, is_prefix: bool) -> list[TagId]:
    """The tags whose path, or the end of it, is this one in any case, with `is_prefix` begins so."""
    wanted = fold_text(path).text.strip("/")
    found = []
    for tag_id, parts in _list_paths(unit).items():
        ends = ("/".join(parts[start:]) for start in range(len(parts)))
        if any(end == wanted or (is_prefix and end.startswith(wanted)) for end in ends):
            found.append(tag_id)
    return found


def add_tags_below(unit: Unit, tags: Collection[TagId]) -> set[TagId]:
    """These tags and all below them."""
    children: dict[TagId, list[TagId]] = {}
    for child, parent in unit.connection.execute(sa.select(tag.c.id, tag.c.parent_id)):
        children.setdefault(parent, []).append(child)
    found: set[TagId] = set()
    pending = list(tags)
    while pending:
        one = pending.pop()
        if one not in found:
            found.add(one)
            pending.extend(children.get(one, ()))
    return found


def _list_paths(unit: Unit) -> dict[TagId, tuple[str, ...]]:
    """The folded path of every tag; where tags stand in a ring it begins where the ring would close."""
    rows = {row[0]: (row[1], fold_text(row[2]).text) for row in unit.connection.execute(_TAGS)}
    paths: dict[TagId, tuple[str, ...]] = {}
    for tag_id in rows:
        parts: list[str] = []
        passed: set[int] = set()
        at: int | None = tag_id
        while at is not None and at in rows and at not in passed:
            passed.add(at)
            at, name = rows[at]
            parts.append(name)
        paths[TagId(tag_id)] = tuple(reversed(parts))
    return paths


def _holding(column: sa.ColumnElement[str], words: str) -> sa.Select[int]:
    # Written out: an index of what is not empty is not used for a parameter.
    query = sa.select(annotation.c.article_id).where(column != sa.literal_column("''"))
    if not words:
        return query
    # SQLite compares ASCII without case and nothing else; so the forms in which words stand are tried.
    forms = dict.fromkeys((words, words.lower(), words.upper(), words.capitalize(), words.title()))
    return query.where(sa.or_(*(column.icontains(form, autoescape=True) for form in forms)))


def _parse(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def _least_key(date: PartialDate) -> str:
    """The least day key that lies after the beginning of a date: of a year's first day the year itself."""
    day = date.first_day
    return day.isoformat()[: 4 if day.month == day.day == 1 else 7 if day.day == 1 else 10]


def _last_key(date: PartialDate) -> str:
    """What the last day keys before the end of a date begin with: of a year's last day the year itself."""
    day = date.last_day
    if day.month == 12 and day.day == 31:
        return day.isoformat()[:4]
    return day.isoformat()[: 7 if (day + timedelta(1)).day == 1 else 10]


_TAGS = sa.select(tag.c.id, tag.c.parent_id, tag.c.name)


def list_languages(unit: Unit) -> list[str]:
    """The languages of the articles, "" for the unknown one.

    Goes from each to the next by the index: a DISTINCT would walk a million entries to find a handful.
    """
    found: list[str] = []
    query = sa.select(article.c.language).order_by(article.c.language).limit(1)
    language = unit.connection.execute(query).scalar()
    while language is not None:
        found.append(language)
        language = unit.connection.execute(query.where(article.c.language > language)).scalar()
    return found

"""Articles of a project brought into a library, inside a step, a block at a time: which is which, and what is new.

An article is matched by its guid; then by a text it has in common with one of the same source or address; then
by the address, if an import would take the texts for versions of one story. What are two articles there stay two:
each takes one of ours at most, and none that came in by the same merge. What ours lacks is filled.
"""

from collections.abc import Collection, Sequence
from typing import Any

from reader.domain.articles import ArticleHead, ReadingState, TitleBasis
from reader.domain.dates import DateBasis
from reader.domain.ids import ArticleId
from reader.domain.merges import MergeKind, MergeOptions, MergeState
from reader.domain.prepared import PreparedArticle
from reader.domain.wording import number, plural, tr
from reader.services.import_identity import judge_version
from reader.services.merge_annotations import MarkMerging, Target
from reader.services.merge_preparing import Arrival, plain_line
from reader.services.merge_tally import MergeTally, join_notes, say_fields
from reader.services.reanchoring import reanchor_article
from reader.store import article_dates, articles, project_matches, project_rows, text_versions
from reader.store.identities import Holdings
from reader.store.loading import Loading
from reader.store.project_matches import Candidate
from reader.store.unit import Unit

_DAY_SIZE = len("2026-01-09")
_UNSETTLED = {DateBasis.BOUNDS, DateBasis.NONE}


class ArticleMerging:
    """The articles of one merge. `batch` is the import that new ones belong to."""

    def __init__(
        self,
        unit: Unit,
        loading: Loading,
        batch: int,
        marks: MarkMerging,
        options: MergeOptions,
        tally: MergeTally,
    ) -> None:
        self._unit = unit
        self._loading = loading
        self._batch = batch
        self._marks = marks
        self._options = options
        self._tally = tally
        self._taken: set[ArticleId] = set()
        self._bare: set[tuple[ArticleId, str]] = set()
        self._other_states = 0

    def merge(self, block: Sequence[Arrival]) -> None:
        """Bring in a block, in which no guid comes twice."""
        held = self._match(block)
        known = [(one, article) for one, article in zip(block, held, strict=True) if article is not None]
        new = [one for one, article in zip(block, held, strict=True) if article is None]
        if not self._options.adds_articles:
            for one in new:
                self._lose(one)
            new = []
        targets = [*self._merge_held(known), *self._load(new)]
        self._marks.merge(targets)

    def finish(self) -> None:
        """Count the days and build the text index over what came in."""
        self._loading.finish()
        if self._other_states:
            why = tr("They differ from those here, which stay.")
            self._tally.lose(
                tr("Reading states: {other_states}", other_states=f"{self._other_states:,}"),
                tr("Articles of both"),
                why,
            )

    def _lose(self, one: Arrival) -> None:
        what, count = tr("Article"), len(one.annotations)
        if count:
            what = tr("Article, with {n} annotations", n=number(count))
        why = tr("The library does not hold it, and articles were not to be added.")
        self._tally.lose(what, one.prepared.draft.title, why)

    def _match(self, block: Sequence[Arrival]) -> list[ArticleId | None]:
        """The article of ours for each, None for one that is new."""
        by_guid = project_matches.find_articles_by_guid(self._unit, [one.guid for one in block])
        self._taken.update(by_guid.values())
        rest = [one for one in block if one.guid not in by_guid]
        by_text = project_matches.find_articles_by_text(self._unit, [key for one in rest for key in one.texts])
        by_url = project_matches.find_articles_by_url(self._unit, [one.prepared.draft.url or "" for one in rest])
        found: list[ArticleId | None] = []
        for one in block:
            article = by_guid.get(one.guid)
            if article is None:
                article = self._find_by_text(one, by_text) or self._find_by_url(one, by_url)
            if article is not None:
                self._taken.add(article)
            found.append(article)
        return found

    def _find_by_text(self, one: Arrival, by_text: dict[str, list[Candidate]]) -> ArticleId | None:
        source, url = one.prepared.draft.source, one.prepared.draft.url
        for sha256 in (one.prepared.text_sha256, *(other.text_sha256 for other in one.versions)):
            candidates = by_text.get(sha256, ()) if one.texts[sha256] else ()
            free = [held for held in candidates if held.id not in self._taken and not _is_elsewhere(one, held)]
            same = [held for held in free if held.source == (source or "") or (url and held.url == url)]
            if same:
                return same[0].id
            # A program that knows no outlets gives a text back without its own.
            if len(free) == 1 and not (source and free[0].source):
                return free[0].id
        return None

    def _find_by_url(self, one: Arrival, held: dict[str, list[Candidate]]) -> ArticleId | None:
        """The article at the address, where the texts are versions of one story."""
        source, url = one.prepared.draft.source or "", one.prepared.draft.url or ""
        for candidate in held.get(url, ()):
            is_source = candidate.source == source or not (source and candidate.source)
            if is_source and candidate.id not in self._taken:
                holdings = Holdings(by_url={(candidate.source_id, url): candidate.id})
                if judge_version(self._unit, one.prepared, candidate.source_id, holdings) is not None:
                    return candidate.id
        return None

    def _load(self, new: Sequence[Arrival]) -> list[Target]:
        """Put new articles in, with all their texts under the numbers of their order."""
        given = [_given_columns(one) for one in new]
        ids = self._loading.load([one.prepared for one in new], given)
        self._taken.update(ids)
        versions: list[tuple[ArticleId, int, PreparedArticle]] = []
        targets = []
        for one, article in zip(new, ids, strict=True):
            ordered = [*one.versions[: one.place], one.prepared, *one.versions[one.place :]]
            numbers = {other.text_sha256: number for number, other in enumerate(ordered, 1)}
            numbers[one.prepared.text_sha256] = one.place + 1
            versions += [
                (article, number, other) for number, other in enumerate(ordered, 1) if other is not one.prepared
            ]
            doubt = join_notes(one.faults)
            self._tally.add(MergeKind.ARTICLE, MergeState.NEW, one.prepared.draft.title, doubt=doubt)
            words = one.prepared.text if one.versions else ""
            targets.append(Target(one, article, numbers, one.place + 1, words, one.texts))
        self._loading.load_versions(versions)
        self._tally.count(MergeKind.VERSION, MergeState.NEW, len(versions))
        return targets

    def _merge_held(self, known: Sequence[tuple[Arrival, ArticleId]]) -> list[Target]:
        ids = [article for _, article in known]
        heads = articles.list_article_heads(self._unit, ids)
        numbers = project_matches.list_version_numbers(self._unit, ids)
        self._bare = project_matches.list_texts_without_original(self._unit, ids)
        return [self._merge_one(one, heads[article], numbers[article]) for one, article in known]

    def _merge_one(self, one: Arrival, head: ArticleHead, numbers: dict[str, int]) -> Target:
        """Add the texts that ours lacks, and fill what it leaves empty."""
        title = head.title or one.prepared.draft.title
        numbers[head.text_sha256] = head.version
        is_new_text = one.prepared.text_sha256 not in numbers
        missing = [text for text in one.versions if text.text_sha256 not in numbers]
        for text in missing:
            numbers[text.text_sha256] = self._add_version(head.id, text, is_current=False)
        version, sha256 = head.version, head.text_sha256
        if is_new_text:
            is_newer = _is_newer(one, head)
            number = self._add_version(head.id, one.prepared, is_current=is_newer)
            if one.prepared.draft.listed:
                self._loading.load_listed(head.id, one.prepared)
            numbers[one.prepared.text_sha256] = number
            if is_newer:
                reanchor_article(self._unit, head.id, head.version, number)
                version, sha256 = number, one.prepared.text_sha256
        added = len(missing) + is_new_text
        self._tally.count(MergeKind.VERSION, MergeState.NEW, added)
        self._tally.count(MergeKind.VERSION, MergeState.SAME, len(one.versions) - len(missing))
        if added:
            head = articles.get_article_head(self._unit, head.id)
        filled, differing = self._fill(one, head, numbers) if self._options.fills_articles else ([], [])
        notes = [
            plural(added, tr("{n} more text."), tr("{n} more texts.")) if added else "",
            tr("Filled in: {fields}.", fields=say_fields(filled)) if filled else "",
            tr("Differs and stays as it is here: {fields}.", fields=say_fields(differing)) if differing else "",
        ]
        changed = MergeState.CHANGED if added or filled else MergeState.SAME
        state = MergeState.CONFLICT if differing else changed
        self._tally.add(MergeKind.ARTICLE, state, title, join_notes(notes), doubt=join_notes(one.faults))
        needs_text = one.annotations and (one.versions or sha256 != one.prepared.text_sha256)
        words = articles.get_article_text(self._unit, head.id).text if needs_text else ""
        return Target(one, head.id, numbers, version, words, one.texts)

    def _add_version(self, article: ArticleId, text: PreparedArticle, *, is_current: bool) -> int:
        return text_versions.insert_text_version(
            self._unit,
            article,
            text.draft,
            original_id=self._loading.load_originals([text])[0],
            part=text.found.part,
            batch_id=self._batch,
            is_current=is_current,
        )

    def _fill(self, one: Arrival, head: ArticleHead, numbers: dict[str, int]) -> tuple[list[str], list[str]]:
        """Set what ours leaves empty; the names of what was set, and of what differs."""
        draft, filled = one.prepared.draft, self._fill_states(one, head)
        differing = [
            name for name in ("source", "language") if getattr(draft, name) not in (None, getattr(head, name))
        ]
        for name in ("agency", "byline", "url", "captured_at"):
            theirs, ours = getattr(draft, name) or "", plain_line(getattr(head, name))
            if theirs and not ours:
                filled[name] = theirs
            elif theirs != ours and theirs and name != "captured_at":
                differing.append(name)
        if draft.title_basis is not TitleBasis.MADE and draft.title != plain_line(head.title):
            if head.title_basis is TitleBasis.MADE:
                filled |= {"title": draft.title, "title_basis": draft.title_basis.value}
            else:
                differing.append("title")
        names = [*self._fill_date(one, head, differing), *self._fill_originals(one, head.id, numbers)]
        project_rows.update_article(self._unit, head.id, filled)
        return [*(name for name in filled if name != "title_basis"), *names], differing

    def _fill_states(self, one: Arrival, head: ArticleHead) -> dict[str, Any]:
        """The state and star to set. An article on which something stands is not one where nothing was found."""
        filled: dict[str, Any] = {}
        theirs = one.state
        if theirs is ReadingState.EMPTY and (one.has_marks or articles.has_marks(self._unit, head.id)):
            theirs = ReadingState.DONE
        if head.reading_state is ReadingState.UNREAD and theirs is not ReadingState.UNREAD:
            filled["reading_state"] = theirs.value
        elif theirs not in (head.reading_state, ReadingState.UNREAD):
            self._other_states += 1
        if one.article.is_starred and not head.is_starred:
            filled["is_starred"] = True
        return filled

    def _fill_originals(self, one: Arrival, article: ArticleId, numbers: dict[str, int]) -> list[str]:
        """Keep the bytes of texts of which ours does not know where they came from."""
        filled = False
        for text in (*one.versions, one.prepared):
            key = article, text.text_sha256
            [original] = self._loading.load_originals([text]) if key in self._bare else [None]
            if original is not None:
                number = numbers[text.text_sha256]
                project_rows.update_text_original(self._unit, article, number, original, text.found.part)
                self._bare.discard(key)
                filled = True
        return ["original"] * filled

    def _fill_date(self, one: Arrival, head: ArticleHead, differing: list[str]) -> Collection[str]:
        theirs, ours = one.prepared.draft.date, head.date
        ends = (theirs.date_from, theirs.date_to)
        if ends in ((None, None), (ours.date_from, ours.date_to)):
            return ()
        is_known = bool(ours.date_from or ours.date_to)
        if is_known and (theirs.basis in _UNSETTLED or ours.basis not in _UNSETTLED):
            if theirs.basis not in _UNSETTLED:
                differing.append("date")
            return ()
        article_dates.update_article_date(self._unit, head.id, theirs)
        return ("date",)


def _given_columns(one: Arrival) -> dict[str, Any]:
    is_found_empty = one.state is ReadingState.EMPTY and one.has_marks
    state = ReadingState.DONE if is_found_empty else one.state
    return {
        "guid": one.guid,
        "reading_state": state.value,
        "is_starred": one.article.is_starred,
        "version": one.place + 1,
    }


def _is_elsewhere(one: Arrival, held: Candidate) -> bool:
    """Whether a text stands at another address on another day: what an outlet printed twice are two articles."""
    url, day = one.prepared.draft.url, one.prepared.draft.date.day_key
    is_other_day = len(day) == len(held.day_key) == _DAY_SIZE and day != held.day_key
    return bool(url and held.url and url != held.url) and is_other_day


def _is_newer(one: Arrival, head: ArticleHead) -> bool:
    """Whether the text of a project becomes the present one: captured later than ours, or ours is an older one."""
    theirs, ours = one.prepared.draft.captured_at or "", head.captured_at
    if theirs and ours and theirs[:10] != ours[:10]:
        return theirs[:10] > ours[:10]
    return head.text_sha256 in {text.text_sha256 for text in one.versions[: one.place]}

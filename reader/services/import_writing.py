"""Writing what arrives into the library, block by block: judged, loaded in bulk, linked. One unit an import."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from reader.bundled import program_version
from reader.domain.articles import ArticleDraft
from reader.domain.ids import ArticleId
from reader.domain.imports import ImportedFile, ImportReport, ImportStatus
from reader.domain.prepared import PreparedArticle
from reader.domain.wording import number, tr
from reader.services.import_identity import (
    Arrivals,
    Kind,
    Verdict,
    add_gain,
    describe_publications,
    judge_duplicate,
    judge_version,
)
from reader.services.import_reading import Arrival, light_draft, size_of
from reader.services.reanchoring import reanchor_article
from reader.store.articles import get_article_head
from reader.store.identities import Holdings, Identities
from reader.store.import_batches import insert_import_batch
from reader.store.loading import Loading
from reader.store.text_versions import insert_text_version
from reader.store.unit import Unit

_BLOCK_ARTICLES = 200
_BLOCK_CP = 8_000_000
_SHOWN_CHANGES = 3
_SHOWN_CP = 60

Told = Callable[[ImportedFile], None]


class Writing:
    """One import. `told` gets each article with its whole draft; the report keeps them without their texts, unless
    `keeps_drafts`.
    """

    def __init__(
        self,
        unit: Unit,
        files: int,
        *,
        keeps_originals: bool,
        is_rehearsal: bool = False,
        keeps_drafts: bool = False,
        told: Told | None = None,
    ) -> None:
        importer = f"Dateline {program_version()}"
        self._unit = unit
        self._batch = insert_import_batch(unit, importer, files)
        self._loading = Loading(unit, batch_id=self._batch, importer=importer, keeps_originals=keeps_originals)
        self._identities = Identities(unit)
        self._is_rehearsal = is_rehearsal
        self._keeps_drafts = keeps_drafts
        self._told = told
        self._done: list[ImportedFile] = []
        self._names: dict[ArticleId, str] = {}  # of what this import made
        self.to_place = 0

    def run(self, arrivals: Iterable[Arrival]) -> ImportReport:
        """Take everything, then count and index once."""
        for block in _blocks(arrivals):
            for file in _Block(self._unit, self._loading, self._identities, self._batch).run(block):
                self._note(file)
        self._loading.finish()
        return ImportReport(tuple(self._done), self._batch)

    def _note(self, file: ImportedFile) -> None:
        if file.status is ImportStatus.NEW and file.article is not None:
            self._names[file.article] = file.shown_name
        elif file.status is ImportStatus.DUPLICATE and file.article in self._names:
            file = _changed(file, is_repeat=True, message=_say_repeat(self._names[file.article]))
        if self._is_rehearsal and (file.status is ImportStatus.NEW or file.is_repeat):
            file = _changed(file, article=None)
        if self._told is not None:
            self._told(file)
        if not self._keeps_drafts and file.draft is not None:
            file = _changed(file, draft=light_draft(file.draft))
        self._done.append(file)


def _changed(file: ImportedFile, **values: object) -> ImportedFile:
    fields = {name: getattr(file, name) for name in ImportedFile.__slots__}
    return ImportedFile(**(fields | values))


def _blocks(arrivals: Iterable[Arrival]) -> Iterator[list[Arrival]]:
    block: list[Arrival] = []
    size = 0
    for arrival in arrivals:
        size += size_of(arrival, block[-1] if block else None)
        block.append(arrival)
        if len(block) >= _BLOCK_ARTICLES or size >= _BLOCK_CP:
            yield block
            block, size = [], 0
    if block:
        yield block


class _Block:
    """Some arrivals that are looked up together. Those that are new wait, to be loaded together."""

    def __init__(self, unit: Unit, loading: Loading, identities: Identities, batch: int) -> None:
        self._unit = unit
        self._loading = loading
        self._identities = identities
        self._batch = batch
        self._waiting: list[PreparedArticle] = []
        self._arrivals = Arrivals()
        self._articles: dict[int, ArticleId] = {}  # by id() of what was loaded
        self._held = Holdings()

    def run(self, block: list[Arrival]) -> list[ImportedFile]:
        """What became of each, in order."""
        prepared = [one.prepared for one in block if one.prepared]
        self._held = self._identities.find(
            originals=[one.data_sha256 for one in prepared if one.data_sha256],
            texts=[one.text_sha256 for one in prepared],
            urls=[one.draft.url or "" for one in prepared],
            words=[one.fold_sha256 for one in prepared],
            numbers=[number for one in prepared for number in one.sketch],
        )
        verdicts = [self._judge(one.prepared) if one.prepared else None for one in block]
        self._load()
        return [self._file(one, verdict) for one, verdict in zip(block, verdicts, strict=True)]

    def _judge(self, one: PreparedArticle) -> Verdict:
        source = self._loading.find_source(one.source_key)
        verdict = judge_duplicate(one, source, self._held, self._arrivals)
        if verdict is None:
            earlier = self._arrivals.may_be_version(one)
            if earlier is not None:
                self._load()
                source = self._loading.find_source(one.source_key)
                self._learn(earlier, source)
            verdict = judge_version(self._unit, one, source, self._held)
        if verdict is not None and verdict.kind is Kind.DUPLICATE:
            return add_gain(self._unit, verdict, one)
        if verdict is None:
            verdict = Verdict(Kind.NEW, message=describe_publications(one, source, self._held))
            self._waiting.append(one)
            self._arrivals.add(one)
        elif verdict.kind is Kind.VERSION and verdict.article is not None:
            verdict = self._add_version(one, verdict, verdict.article)
            self._arrivals.by_text[one.source_key, one.text_sha256] = one
            self._articles[id(one)] = verdict.article or ArticleId(0)
        return verdict

    def _learn(self, earlier: PreparedArticle, source: int | None) -> None:
        """Make what was just loaded known to the holdings."""
        article = self._articles.get(id(earlier))
        if article is None or source is None:
            return
        if earlier.draft.url:
            self._held.by_url.setdefault((source, earlier.draft.url), article)
        for value in earlier.sketch:
            entry = (article, source)
            known = self._held.by_sketch.setdefault(value, [])
            if entry not in known:
                known.append(entry)

    def _load(self) -> None:
        for one, article in zip(self._waiting, self._loading.load(self._waiting), strict=True):
            self._articles[id(one)] = article
        self._waiting = []

    def _add_version(self, one: PreparedArticle, verdict: Verdict, article: ArticleId) -> Verdict:
        head = get_article_head(self._unit, article)
        captured = one.draft.captured_at or ""
        # A copy captured earlier than the held one is kept beside it; without both days the newcomer counts.
        is_current = not (captured and head.captured_at and captured[:10] < head.captured_at[:10])
        version = insert_text_version(
            self._unit,
            article,
            one.draft,
            original_id=self._loading.load_originals([one])[0],
            part=one.found.part,
            batch_id=self._batch,
            is_current=is_current,
        )
        self._loading.load_listed(article, one)
        message = verdict.message
        if is_current:
            counted = reanchor_article(self._unit, article, head.version, version)
            if counted.doubtful:
                told = tr("Annotations without a sure place in it: {n}.", n=counted.doubtful)
                message = f"{message} {told}"
            if counted.changed:
                message += f" {_tell_changed(counted.changed)}"
        else:
            told = tr("It was captured earlier, so the held text stays the current one.")
            message = f"{message} {told}"
        return Verdict(Kind.VERSION, article, message=message)

    def _file(self, arrival: Arrival, verdict: Verdict | None) -> ImportedFile:
        found = arrival.found
        name = "" if found.name == arrival.path.name else found.name
        if verdict is None:
            status = ImportStatus.ADDRESS if found.address else ImportStatus.FAILED
            return ImportedFile(
                arrival.path, status, message=found.error or found.name, name=name, address=found.address
            )
        one = arrival.prepared
        article = verdict.article
        if article is None:
            article = self._articles.get(id(verdict.earlier or one))
        status = {
            Kind.NEW: ImportStatus.NEW,
            Kind.VERSION: ImportStatus.VERSION,
            Kind.DUPLICATE: ImportStatus.DUPLICATE,
        }[verdict.kind]
        message = _message(found.draft, verdict)
        is_repeat = verdict.earlier is not None
        return ImportedFile(arrival.path, status, found.draft, article, message, name, is_repeat=is_repeat)


def _say_repeat(name: str) -> str:
    return tr("The same as “{name}” in this import.", name=name)


def _tell_changed(changed: Sequence[tuple[str, str]]) -> str:
    """Which annotations moved to words that are not quite their old ones."""
    shown = "; ".join(f"“{_short(was)}” → “{_short(now)}”" for was, now in changed[:_SHOWN_CHANGES])
    more = len(changed) - _SHOWN_CHANGES
    if more > 0:
        return tr("Annotations that moved to changed words: {shown}; and {n} more.", shown=shown, n=number(more))
    return tr("Annotations that moved to changed words: {shown}.", shown=shown)


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN_CP else f"{words[:_SHOWN_CP].rstrip()}…"


def _message(draft: ArticleDraft | None, verdict: Verdict) -> str:
    if verdict.kind is Kind.DUPLICATE or draft is None:
        return verdict.message
    return " ".join(part for part in (verdict.message, *draft.warnings) if part)


PASTED = Path()
"""What stands for the file of an article that came from no file."""

"""Writers of REFI-QDA: a library as a project (`.qdpx`), its codebook alone (`.qdc`). Each takes an `ExportJob`.

`LibraryProject` is a library as projects between programs are, streamed article by article. No Qt, no SQL.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import closing

from reader.bundled import program_version
from reader.domain.colours import rgb_of
from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.exported_articles import ExportedAnnotation, ExportedArticle
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.projects import (
    Loss,
    ProjectAnnotation,
    ProjectArticle,
    ProjectArticleTag,
    ProjectCoder,
    ProjectTag,
    ProjectVersion,
)
from reader.domain.tags import Tag
from reader.domain.wording import carrying, tr
from reader.formats import refi_codebook
from reader.formats.refi_project_writer import write_project
from reader.formats.refi_terms import PROGRAM
from reader.services.export_jobs import ExportJob
from reader.store import anchor_reviews, exported_articles, project_leftovers, project_matches, tags, text_versions
from reader.store.unit import Unit

_TICK_EVERY = 200


def write_qdpx(job: ExportJob) -> int:
    """Write the articles with all that is marked on them as a project; how many articles."""
    with carrying():  # losses are told in the window and, in English, in the file
        request, name = job.request, job.library.path.stem
        project = LibraryProject(job.unit, request.criteria, request.articles, name=name, on_annotation=job.tick)
        total = project.count_articles()
        job.tick(0, total)
        stream = job.open_bytes(job.request.target)
        written = write_project(stream, project, lambda number: job.tick(number, total))
    for loss in written.losses:
        job.lose(loss.what, loss.where, loss.why)
    return written.articles


def write_qdc(job: ExportJob) -> int:
    """Write the whole codebook; how many tags. Raises `TargetUnwritable` where there are none."""
    listed = make_project_tags(tags.list_tags(job.unit))
    stream = job.open_text(job.request.target)
    for loss in refi_codebook.write_codebook(stream, listed, origin()):
        job.lose(loss.what, loss.where, loss.why)
    job.tick(len(listed), len(listed))
    return len(listed)


def origin() -> str:
    """The program and its version, as files name where they come from."""
    return f"{PROGRAM} {program_version()}"


def make_project_tags(listed: list[Tag]) -> tuple[ProjectTag, ...]:
    """The codebook, in its order."""
    guids = {tag.id: tag.guid for tag in listed}
    return tuple(
        ProjectTag(
            tag.guid,
            guids[tag.parent] if tag.parent is not None else "",
            tag.name,
            rgb_of(tag.colour).lower(),
            tag.key,
            tag.description,
            tag.example,
            tag.counter_example,
        )
        for tag in listed
    )


class LibraryProject:
    """What criteria leave of a library, in one state of it: a `Project` that reads as it is asked.

    Texts of an article that are not its present one come with it where anything stands on them. `on_annotation` is
    called now and then within an article, with 0.
    """

    def __init__(
        self,
        unit: Unit,
        criteria: Criteria = EVERYTHING,
        articles: tuple[ArticleId, ...] | None = None,
        *,
        name: str,
        on_annotation: Callable[[int], None] = lambda number: None,
    ) -> None:
        self.name = name
        self.origin = origin()
        self.coders = tuple(ProjectCoder(guid, name) for _, guid, name in project_matches.list_coders(unit))
        listed = tags.list_tags(unit)
        self.tags = make_project_tags(listed)
        self.losses: list[Loss] = [
            Loss(
                tr("{what}: {n}", what=what, n=f"{number:,}"), tr("library"), tr("REFI-QDA has no place for them.")
            )
            for what, number in project_leftovers.count_leftovers(unit, criteria, articles).items()
        ]
        self._unit = unit
        self._asked = (unit, criteria, articles)
        self._tag_guids = {tag.id: tag.guid for tag in listed}
        self._on_annotation = on_annotation

    def count_articles(self) -> int:
        """How many articles there are."""
        return exported_articles.count_articles(*self._asked)

    def iter_articles(self) -> Iterator[ProjectArticle]:
        """The articles with what stands on them."""
        with closing(exported_articles.iter_articles(*self._asked)) as found:
            for article in found:
                yield self._make_article(article)

    def _make_article(self, article: ExportedArticle) -> ProjectArticle:
        head = article.head
        waiting = self._list_waiting(article)
        marks = []
        for number, one in enumerate(sorted(article.annotations, key=_by_text)):
            if number % _TICK_EVERY == _TICK_EVERY - 1:
                self._on_annotation(0)
            marks.append(_make_annotation(one, self._tag_guids, is_waiting=one.annotation.id in waiting))
        versions, place = self._load_versions(article)
        day = head.date
        return ProjectArticle(
            guid=head.guid,
            title=head.title,
            text=article.text,
            annotations=tuple(marks),
            tags=tuple(ProjectArticleTag(one.tag_guid, one.coder_guid, one.created_at) for one in article.tags),
            title_basis=head.title_basis.value,
            source=head.source,
            agency=head.agency,
            language=head.language,
            byline=head.byline,
            url=head.url,
            date_from=str(day.date_from or ""),
            date_to=str(day.date_to or ""),
            date_basis=day.basis.value,
            captured_at=head.captured_at,
            reading_state=head.reading_state.value,
            is_starred=head.is_starred,
            source_label=head.source_label,
            date_evidence=day.evidence,
            versions=versions,
            place=place,
        )

    def _list_waiting(self, article: ExportedArticle) -> Collection[AnnotationId]:
        if all(one.is_placed for one in article.annotations):
            return ()
        return anchor_reviews.list_reviewed_ids(self._unit, article.head.id)

    def _load_versions(self, article: ExportedArticle) -> tuple[tuple[ProjectVersion, ...], int]:
        """The other texts that something stands on, and how many of them come before the present one."""
        others = {one.text.version: one.text for one in article.annotations if not one.is_placed}
        versions = tuple(
            ProjectVersion(
                text_versions.get_text_of_version(self._unit, article.head.id, number).text,
                told.title,
                told.url,
                told.captured_at,
            )
            for number, told in sorted(others.items())
        )
        return versions, sum(number < article.head.version for number in others)


def _by_text(one: ExportedAnnotation) -> int:
    """What stands on the present text comes first, then what stands on others, version by version."""
    return 0 if one.is_placed else one.text.version


def _make_annotation(
    one: ExportedAnnotation, tag_guids: dict[TagId, str], *, is_waiting: bool
) -> ProjectAnnotation:
    held = one.annotation
    return ProjectAnnotation(
        guid=held.guid,
        start=held.span.start,
        end=held.span.end,
        quote=held.quote,
        tags=tuple(tag_guids[tag] for tag in held.tags),
        coder=one.coder_guid,
        memo=held.memo,
        speaker=held.speaker,
        is_starred=held.is_starred,
        origin=held.origin.value,
        created_at=held.created_at,
        modified_at=held.modified_at,
        text_sha256="" if one.is_placed else one.text.text_sha256,
        is_waiting=is_waiting,
    )

"""Projects for tests: made by hand, or drawn at random with everything that makes merging hard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from hypothesis import strategies as st

from reader.domain.projects import (
    Loss,
    ProjectAnnotation,
    ProjectArticle,
    ProjectArticleTag,
    ProjectCoder,
    ProjectTag,
    ProjectVersion,
)
from reader.domain.texts import hash_text

STORIES = (
    "The movement was waged in all units.\nMany heroes came of it & more. 😀",
    "하나의 운동이 벌어졌다.\n\nPotatoes <were> planted in May, e\u0301 and all.",
    "A third story about the steelworks of Nampho.\nIt has two lines.",
)
TIME = "2026-01-02T03:04:05.000Z"
LATER = "2026-02-02T03:04:05.000Z"


@dataclass
class MadeProject:
    """A project in memory."""

    articles: Sequence[ProjectArticle] = ()
    tags: tuple[ProjectTag, ...] = ()
    coders: tuple[ProjectCoder, ...] = ()
    name: str = "Made"
    origin: str = "a test"
    losses: list[Loss] = field(default_factory=list)

    def iter_articles(self) -> Iterator[ProjectArticle]:
        return iter(self.articles)

    def count_articles(self) -> int:
        return len(self.articles)


def guid(kind: int, number: int) -> str:
    """A guid that is easy to tell."""
    return str(UUID(int=(kind << 64) + number + 1))


def annotate(number: int, text: str, quote: str, **values: object) -> ProjectAnnotation:
    """An annotation of the first place of a quote."""
    start = text.index(quote)
    given: dict[str, object] = {"tags": (), "coder": guid(1, 0), "created_at": TIME, "modified_at": TIME}
    return ProjectAnnotation(guid(3, number), start, start + len(quote), quote, **(given | values))


CODERS = (ProjectCoder(guid(1, 0), "Ann"), ProjectCoder(guid(1, 1), "Bo"), ProjectCoder(guid(1, 2), "Bo"))


@st.composite
def tag_trees(draw: st.DrawFn) -> tuple[ProjectTag, ...]:
    """Tags of few names, so that equal ones stand under other parents, and some twice under one."""
    made: list[ProjectTag] = []
    for number in sorted(draw(st.sets(st.integers(0, 7), max_size=6))):
        parent = draw(st.sampled_from(["", *(tag.guid for tag in made)]))
        made.append(
            ProjectTag(
                guid(2, number),
                parent,
                draw(st.sampled_from(["a", "b", "c & <d>"])),
                draw(st.sampled_from(["", "#C23B3B", "#2F6FB7"])),
                draw(st.sampled_from(["", "1", "2"])),
                draw(st.sampled_from(["", "What it means", "Another sense"])),
            )
        )
    return tuple(made)


@st.composite
def annotations_on(
    draw: st.DrawFn, texts: Sequence[str], tags: Sequence[ProjectTag], numbers: set[int]
) -> tuple[ProjectAnnotation, ...]:
    """Annotations on the last of some texts or the ones before; each number is taken once."""
    made = []
    for number in sorted(draw(st.sets(st.integers(0, 30), max_size=4)) - numbers):
        numbers.add(number)
        text = draw(st.sampled_from(texts))
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        is_on_older = text != texts[-1]
        made.append(
            ProjectAnnotation(
                guid(3, number),
                start,
                end,
                text[start:end],
                tuple(draw(st.sets(st.sampled_from([tag.guid for tag in tags]), max_size=2))) if tags else (),
                draw(st.sampled_from(CODERS)).guid,
                memo=draw(st.sampled_from(["", "a memo\nof two lines", "=cmd|' /C calc'!A0"])),
                is_starred=draw(st.booleans()),
                created_at=TIME,
                modified_at=draw(st.sampled_from([TIME, LATER])),
                text_sha256=hash_text(text) if is_on_older else "",
                is_waiting=is_on_older and draw(st.booleans()),
            )
        )
    return tuple(made)


@st.composite
def projects(draw: st.DrawFn) -> MadeProject:
    """A project of a few articles, some with several texts, with annotations and tags of several coders."""
    tags = draw(tag_trees())
    numbers: set[int] = set()
    articles = []
    for number in sorted(draw(st.sets(st.integers(0, 4), max_size=4))):
        story = draw(st.sampled_from(STORIES))
        older = (f"First news. {story}",) if draw(st.booleans()) else ()
        whole = draw(st.sets(st.sampled_from(tags), max_size=2)) if tags else set()
        articles.append(
            ProjectArticle(
                guid(4, number),
                draw(st.sampled_from(["", "A title", "Another title"])),
                story,
                draw(annotations_on([*older, story], tags, numbers)),
                tuple(ProjectArticleTag(tag.guid, draw(st.sampled_from(CODERS)).guid, TIME) for tag in whole),
                source=draw(st.sampled_from(["", "Naenara", "KCNA"])),
                url=draw(st.sampled_from(["", "http://kcna.kp/1", "http://kcna.kp/2"])),
                byline=draw(st.sampled_from(["", "Ri Un"])),
                date_from=(day := draw(st.sampled_from(["", "2026-01-09"]))),
                date_to=day,
                date_basis="stated" if day else "none",
                reading_state=draw(st.sampled_from(["unread", "done", "empty"])),
                is_starred=draw(st.booleans()),
                versions=tuple(ProjectVersion(text) for text in older),
                place=len(older),
            )
        )
    return MadeProject(articles, tags, CODERS)

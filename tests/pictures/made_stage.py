"""What the library of the pictures holds beside the made-up articles: Korean ones, versions, memos, speakers, an
article that waits for a date. All of it is made up.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from reader.domain.spans import find_quote
from tests.helpers.articles import add_version, bounds, store_article

_KOREAN = (
    (
        "엘리스항에 새 나루배가 떴다",
        "새 나루배가 첫 주에 손님 사백 명을 실어 날랐다.\n\n항만 당국은 겨울에도 하루 두 번 다닌다고 밝혔다.",
    ),
    (
        "코란골 학교에 도서관이 선다",
        "코란골 학교가 가을에 도서관을 연다.\n\n선생들은 십 년을 기다린 일이라며 반겼다.",
    ),
    (
        "시장은 봄에 철길을 놓는다고 말했다",
        "세다리로 가는 철길 공사가 봄에 시작된다.\n\n“기다릴 만큼 기다렸다”고 가게 주인이 말했다.",
    ),
)
OLD = (
    "The mayor met the ferrymen on Monday. He praised their patience.",
    "“Let the ferry come,” shouted the people of the town on the quay.",
    "The plan of the year was carried out in spring. Many hands helped.",
    "A paragraph that stays.",
)
NEW = (
    "The mayor met bakers, singers and old friends of his on Monday. He praised their patience.",
    "“Let the ferry come,” cried the good people of the town on the quay.",
    *OLD[2:],
    "A last paragraph was put at the end.",
)


@dataclass(frozen=True, slots=True)
class MadeStage:
    """The articles that scenes ask for."""

    first: int
    versions: int
    korean: int


def furnish(library, home: Path, *, marked: int) -> MadeStage:
    """Put all of it into a library whose article `marked` has annotations."""
    from reader.services import browsing, importing, marking, reading, tagging

    table = home / "한국어 기사.jsonl"
    rows = [
        {"title": title, "text": text, "source": "항구신문", "date": f"2025-0{number}-14", "language": "ko"}
        for number, (title, text) in enumerate(_KOREAN, 1)
    ]
    table.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")
    importing.import_files(library, [table])
    tags = [tag.id for tag in tagging.list_tags(library) if tag.key]
    korean = next(one.id for one in browsing.iter_articles(library) if one.language == "ko")
    text = reading.open_article(library, korean).text.text
    tagging.add_annotation(library, korean, find_quote(text, "첫 주"), tags[:1], memo="지난해와 견줄 것")
    own = tagging.list_annotations(library, marked)
    tagging.set_memo(library, own[1].id, "Compare with the campaign of the year before. **Who** began it?")
    marking.set_speaker(library, [own[0].id, own[2].id], "The mayor")
    marking.set_starred(library, [own[2].id], True)
    versions = store_article(
        library,
        paragraphs=OLD,
        title="Ferrymen at the town hall",
        source="The Harbour Post",
        captured_at="2024-09-30",
    )
    old = "\n".join(OLD)
    tagging.add_annotation(library, versions, find_quote(old, "people of the town"), tags[1:2])
    tagging.add_annotation(library, versions, find_quote(old, "met the ferrymen"), tags[:1])
    tagging.add_annotation(library, versions, find_quote(old, "praised their patience"), tags[2:3])
    add_version(library, versions, paragraphs=NEW, title="Ferrymen at the town hall", captured_at="2024-10-01")
    store_article(
        library,
        paragraphs=("Nobody wrote down when this was printed.",),
        title="A note from the quay",
        source="Valley Gazette",
        date=bounds("2024-03-01", "2024-05-31"),
        captured_at="2024-06-02",
    )
    return MadeStage(marked, int(versions), int(korean))

"""Scenes of what comes in: articles, annotations, projects, other libraries."""

import csv
import json
from pathlib import Path

from PySide6.QtCore import QMimeData

from reader.domain.spans import find_quote
from tests.helpers.made_projects import full_project, write_made
from tests.pictures.scenes_dialogs import open_by
from tests.pictures.stage import Scene, Stage

_WEB = "https://example.org/news/"


def make_folder(home: Path) -> Path:
    """Articles of several kinds, one without words and one that is no text."""
    folder = home / "Clippings of the week"
    folder.mkdir(exist_ok=True)
    texts = {
        "ferry.txt": "New ferry ties the islands\n\n3 March 2025\n\nThe new ferry ran twice on its first day.\n",
        "나루배.txt": "새 나루배가 떴다\n\n2025년 3월 4일\n\n새 나루배가 첫날에 두 번 다녔다.\n",
        "harvest.html": "<html lang='en'><head><title>Good harvest round Upper Linden</title></head>"
        "<body><article>"
        "<h1>Good harvest round Upper Linden</h1><time datetime='2025-03-05'>5 March 2025</time>"
        "<p>Farms report a good harvest, 312 tonnes more than a year ago.</p>"
        "<p>A wet spring had made farmers fear for it until late in June.</p></article></body></html>",
        "notes.md": "# Ten years for a library\n\nThe school opens its new library to 120 pupils in the autumn.\n",
        "empty.txt": "",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 cut short")
    return folder


def preview_folder(stage: Stage):
    """What a folder would bring in."""
    stage.begin()
    stage.flow.imports.preview_paths([make_folder(stage.home)])
    stage.settle()
    return stage.opened()


def preview_table(stage: Stage):
    """A table whose columns have names of their own."""
    path = stage.home / "kwic table.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("headline", "body", "published", "paper", "언어", "page no"))
        for number in range(1, 25):
            table.writerow(
                (
                    f"Market day {number} by railway",
                    f"Engineers said that the railway would cut the way by {number} minutes.\n\nNobody spoke.",
                    f"2025-04-{number:02d}",
                    "Valley Gazette",
                    "en",
                    number,
                )
            )
    stage.begin()
    stage.flow.imports.preview_paths([path])
    stage.settle()
    return stage.opened()


def preview_pasted(stage: Stage):
    """What was copied elsewhere."""
    data = QMimeData()
    data.setText("Ferry timetable for the winter\n\n6 March 2025\n\nThe ferry runs twice a day until April.\n")
    stage.begin()
    stage.flow.imports.preview_data(data)
    stage.settle()
    return stage.opened()


def preview_addresses(stage: Stage):
    """Addresses that were copied; nothing is fetched."""
    data = QMimeData()
    data.setText("\n".join(f"{_WEB}{name}" for name in ("ferry-1", "harvest-2", "a-very-long-name-of-a-page" * 4)))
    stage.begin()
    stage.flow.imports.preview_data(data)
    stage.settle()
    return stage.opened()


def report_import(stage: Stage):
    """What an import brought, with files that failed."""
    stage.begin()
    report = stage.services.importing.preview_files(stage.library, _files(make_folder(stage.home)))
    stage.flow.imports.show_report(report, "")
    stage.settle()
    return stage.opened()


def _files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def _export(stage: Stage) -> list[dict[str, str]]:
    from tests.helpers.exports import export_tagged_csv

    path = stage.home / "annotations.csv"
    export_tagged_csv(stage.library, path)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def _write(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
    return path


def preview_annotations(stage: Stage):
    """A table that Dateline wrote and somebody edited: new tags, another memo, words that stand nowhere."""
    stage.begin()
    rows = _export(stage)
    rows[0]["tag_path"] = "theme/labour"
    rows[1]["memo"] = "Seen again in the edition of May."
    rows[2]["annotation_id"] = ""
    rows[2]["quote"] = "words that stand in no article of the library"
    rows[3]["tag_path"] = "stile/formula"
    stage.flow.annotation_imports.preview(_write(stage.home / "edited annotations.csv", rows))
    stage.settle()
    return stage.opened()


def preview_foreign_annotations(stage: Stage):
    """A table of another program, whose columns are to be told."""
    stage.begin()
    view = stage.flow.article.view
    rows = [
        {"document": view.head.title, "code": "movement", "segment": words, "comment": ""}
        for words in ("collective creation", "inexhaustible strength", "not in it at all")
    ]
    find_quote(view.text.text, "collective creation")
    stage.flow.annotation_imports.preview(_write(stage.home / "segments.csv", rows))
    stage.settle()
    return stage.opened()


def show_tags(stage: Stage):
    """The tags of such a table that the codebook has not."""
    dialog = preview_foreign_annotations(stage)
    dialog._show_page("tags")
    return dialog


def preview_project(stage: Stage):
    """A project of another program."""
    path = stage.home / "Street interviews.qdpx"
    write_made(full_project(), path)
    stage.begin()
    stage.flow.projects.preview(path)
    stage.settle()
    return stage.opened()


def _other_library(stage: Stage) -> Path:
    from reader.services import importing, libraries

    path = stage.home / "Library of a colleague.dateline"
    if not path.exists():
        table = stage.home / "more.jsonl"
        rows = [
            {
                "title": f"Second thoughts {n}",
                "text": f"The quay {n} is closed.\n\nNobody knows why.",
                "source": "Post",
            }
            for n in range(1, 9)
        ]
        table.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
        other = libraries.create_first_library(path, initiator="pictures", coder_name="Colleague")
        importing.import_files(other, [table])
        tag = stage.services.tagging.create_tag(other, _path("theme/quays")).value
        stage.services.tagging.change_tag(other, tag, description="Of another codebook")
        other.close()
    return path


def _path(text: str):
    from reader.domain.tags import TagPath

    return TagPath.parse(text)


def preview_merge(stage: Stage):
    """Another library."""
    stage.begin()
    stage.flow.projects.preview(_other_library(stage))
    stage.settle()
    return stage.opened()


def report_merge(stage: Stage):
    """What came of a project, with what could not be carried."""
    plan = preview_project(stage).plan
    stage.opened().close()
    stage.flow.projects.show_report(plan)
    stage.settle()
    return stage.opened()


SCENES = (
    Scene("import.address", ("AddressDialog",), open_by("article.import_address")),
    Scene("import.files", ("ImportDialog",), preview_folder),
    Scene("import.table", ("ImportDialog", "MappingEditor"), preview_table),
    Scene("import.pasted", ("ImportDialog",), preview_pasted),
    Scene("import.addresses", ("ImportDialog",), preview_addresses),
    Scene("import.report", ("ImportReportDialog",), report_import),
    Scene("annotations.import", ("AnnotationImportDialog",), preview_annotations),
    Scene("annotations.tags", ("AnnotationImportDialog", "UnknownTagsPage"), show_tags),
    Scene("annotations.foreign", ("AnnotationImportDialog",), preview_foreign_annotations),
    Scene("project.import", ("ProjectDialog", "MergeLists"), preview_project),
    Scene("library.merge", ("ProjectDialog",), preview_merge),
    Scene("merge.report", ("MergeReportDialog",), report_merge),
)

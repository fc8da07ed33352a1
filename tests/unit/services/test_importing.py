"""Importing on a real library: one step, duplicates, bad files, dry runs, cancelling and undo."""

import json
from pathlib import Path

import pytest

from reader.bundled import list_seeds
from reader.domain.changes import Kind
from reader.domain.errors import Cancelled, FileUnreadable, LibraryReadOnly
from reader.domain.imports import ImportOptions
from reader.domain.mappings import ColumnMapping
from reader.formats.outlets import find_outlet, use_user_file
from reader.services import importing
from reader.services.importing import ImportedFile, ImportStatus, import_files, read_file
from reader.services.outlets import use_outlets
from reader.store.journal import undo_step
from reader.store.library import Library
from reader.store.originals import read_original
from reader.store.schema import article, article_text, change, import_batch, listed_item, original, source, step
from tests.helpers.loopback_server import address_of, say, serving

TABLES = (article, article_text, change, import_batch, listed_item, original, source, step)


def write_file(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def dump(library: Library) -> list[list[tuple[object, ...]]]:
    with library.read() as unit:
        return [[tuple(row) for row in unit.connection.execute(table.select())] for table in TABLES]


def test_import_of_the_seeds_stores_all_their_parts(library: Library) -> None:
    done = import_files(library, list_seeds())
    assert [file.status for file in done.value.files] == [ImportStatus.NEW] * 2
    assert done.step is not None
    assert len(done.changes.of(Kind.ARTICLE)) == 2
    assert len(done.changes.of(Kind.LISTED_ITEM)) == 40
    assert done.changes.initiator == "test"
    with library.read() as unit:
        rows = unit.connection.execute(article.select().order_by(article.c.id)).all()
        assert [row.id for row in rows] == [file.article for file in done.value.files]
        assert [(row.date_from, row.date_to, row.date_basis) for row in rows] == [
            ("2015-09", "2026-01-10", "bounds"),
            ("2024-11-04", "2025-12-03", "bounds"),
        ]
        assert {row.import_batch_id for row in rows} == {done.value.batch}
        assert [read_original(unit, row.original_id) for row in rows] == [
            path.read_bytes() for path in list_seeds()
        ]
        kept = unit.connection.execute(original.select()).first()
        assert kept and (kept.media_type, kept.name) == ("text/plain", list_seeds()[0].name)
        assert unit.connection.execute(step.select()).one()._mapping["count"] == 2


def test_import_twice_adds_nothing_and_says_so(library: Library) -> None:
    first = import_files(library, list_seeds()).value
    before = dump(library)
    done = import_files(library, list_seeds())
    assert [file.status for file in done.value.files] == [ImportStatus.DUPLICATE] * 2
    assert [file.article for file in done.value.files] == [file.article for file in first.files]
    assert all("already" in file.message for file in done.value.files)
    assert (done.step, bool(done.changes), dump(library)) == (None, False, before)


@pytest.mark.parametrize("is_dry_run", [False, True])
def test_same_file_twice_in_one_call_is_imported_once(library: Library, tmp_path: Path, is_dry_run: bool) -> None:
    path = write_file(tmp_path, "a.txt", "One text.")
    other = write_file(tmp_path, "b.txt", "\ufeffOne text.\r\n")
    report = import_files(library, [path, path, other], is_dry_run=is_dry_run).value
    assert [file.status.value for file in report.files] == ["new", "duplicate", "duplicate"]
    assert all(file.message for file in report.files[1:])


def test_same_text_of_another_source_is_another_article(library: Library, tmp_path: Path) -> None:
    page = "A text.\nMore From {}\nTeaser\nMay 02, 2019\nTeaser\nMore Articles"
    paths = [write_file(tmp_path, f"{name}.txt", page.format(name)) for name in ("Naenara", "Village Gazette")]
    assert import_files(library, paths).value.count(ImportStatus.NEW) == 2


def test_bad_files_are_listed_and_the_others_imported(library: Library, tmp_path: Path) -> None:
    good = [write_file(tmp_path, f"good{number}.txt", f"Text number {number}.") for number in range(7)]
    bad = [
        write_file(tmp_path, "empty.txt", b""),
        write_file(tmp_path, "binary.txt", b"a\0b"),
        tmp_path / "missing.txt",
    ]
    done = import_files(library, [*good[:3], *bad, *good[3:]])
    assert [file.path for file in done.value.files if file.status is ImportStatus.FAILED] == bad
    assert done.value.count(ImportStatus.NEW) == 7
    assert all(path.name in file.message for path, file in zip(bad, done.value.files[3:6], strict=True))
    assert len(done.changes.of(Kind.ARTICLE)) == 7


def test_only_bad_files_write_nothing(library: Library, tmp_path: Path) -> None:
    before = dump(library)
    done = import_files(library, [tmp_path / "missing.txt"])
    assert (done.step, done.value.batch, dump(library)) == (None, None, before)


def test_no_files_write_nothing(library: Library) -> None:
    done = import_files(library, [])
    assert (done.step, done.value.files) == (None, ())


def test_folder_imports_its_text_files(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("b.txt", "a.txt"):
        write_file(folder, name, f"Text of {name} here.")
    write_file(folder, "c.exe", "No article at all.")
    report = import_files(library, [folder]).value
    assert [(file.path.name, file.status.value) for file in report.files] == [("a.txt", "new"), ("b.txt", "new")]


def test_dry_run_tells_what_would_happen_and_writes_nothing(library: Library, tmp_path: Path) -> None:
    import_files(library, list_seeds()[:1])
    before = dump(library)
    done = import_files(library, [*list_seeds(), tmp_path / "missing.txt"], is_dry_run=True)
    assert [file.status.value for file in done.value.files] == ["duplicate", "new", "failed"]
    assert done.value.files[1].article is None
    assert (done.step, bool(done.changes), dump(library)) == (None, False, before)


def test_cancelling_while_writing_rolls_all_back(library: Library, tmp_path: Path) -> None:
    paths = [write_file(tmp_path, f"{number}.txt", f"Text number {number}.") for number in range(6)]
    before, done = dump(library), []
    with pytest.raises(Cancelled):
        import_files(
            library, paths, progress=lambda count, _: done.append(count), is_cancelled=lambda: len(done) >= 3
        )
    assert done == [1, 2, 3]
    assert dump(library) == before


def test_cancelling_while_reading_writes_nothing(library: Library) -> None:
    before = dump(library)
    with pytest.raises(Cancelled):
        import_files(library, list_seeds(), is_cancelled=lambda: True)
    assert dump(library) == before


@pytest.mark.parametrize("is_dry_run", [False, True])
def test_progress_counts_every_file(library: Library, tmp_path: Path, is_dry_run: bool) -> None:
    seen: list[tuple[int, int]] = []
    paths = [*list_seeds(), tmp_path / "missing.txt"]
    import_files(library, paths, is_dry_run=is_dry_run, progress=lambda done, total: seen.append((done, total)))
    assert list(dict.fromkeys(seen)) == [(1, 3), (2, 3), (3, 3)]


def test_more_than_is_read_ahead_is_imported_in_order(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "READ_AHEAD_CP", 30)
    paths = [write_file(tmp_path, f"{number}.txt", f"Text number {number}.") for number in range(6)]
    done = import_files(library, paths)
    assert [file.path for file in done.value.files] == paths
    assert done.value.count(ImportStatus.NEW) == 6
    assert done.step is not None


def test_one_undo_takes_the_whole_import_back(library: Library) -> None:
    before = [rows for table, rows in zip(TABLES, dump(library), strict=True) if table not in (change, step)]
    done = import_files(library, list_seeds())
    assert done.step is not None
    with library.write("undo") as unit:
        undo_step(unit, done.step)
    after = [rows for table, rows in zip(TABLES, dump(library), strict=True) if table not in (change, step)]
    assert after == before
    assert import_files(library, list_seeds()).value.count(ImportStatus.NEW) == 2


def test_read_only_library_says_so(library: Library) -> None:
    library.close()
    opened = Library(library.path, initiator="", coder_name="Ri", is_read_only=True)
    with pytest.raises(LibraryReadOnly):
        import_files(opened, list_seeds())
    with pytest.raises(LibraryReadOnly):
        import_files(opened, list_seeds(), is_dry_run=True)
    opened.close()


def test_read_file_gives_bytes_and_draft(tmp_path: Path) -> None:
    path = write_file(tmp_path, "a.txt", "말을 끊다".encode()[:-1])
    data, draft = read_file(path)
    assert data == path.read_bytes()
    assert draft.paragraphs == ("말을 끊",)
    assert "cut off" in draft.warnings[0]


def test_read_file_refuses_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_file(tmp_path)


def test_as_json_names_all_fields(library: Library, tmp_path: Path) -> None:
    seed, bad = list_seeds()[0], tmp_path / "missing.txt"
    told: list[ImportedFile] = []
    report = import_files(library, [seed, bad], told=told.append).value
    good, failed = (file.as_json() for file in told)
    assert [file.draft and file.draft.paragraphs for file in report.files] == [(), None]
    json.dumps([good, failed])
    assert list(good) == list(failed)
    assert (good["file"], good["source"], good["language"]) == (str(seed), "Naenara", "en")
    assert (good["title_basis"], good["byline"], good["status"]) == ("made from text", "Yang Ryon Hui", "new")
    assert (good["date_from"], good["date_to"], good["date_basis"]) == ("2015-09", "2026-01-10", "bounds")
    assert (good["captured_at"], len(good["paragraphs"]), len(good["related"])) == ("2026-01-10", 14, 20)
    assert {"teaser", "date"} <= set(good["related"][0])
    assert (failed["source"], failed["date_from"], failed["paragraphs"], failed["related"]) == (None, None, [], [])
    assert failed["status"] == "failed" and "missing.txt" in failed["message"]


def test_everything_is_read_with_the_outlets_of_the_user(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outlets = write_file(tmp_path, "outlets.json", json.dumps({"outlets": [{"name": "Valley Gazette"}]}))
    page = (
        "Valley Gazette\nThe mill opens\nDate: 03/04/2005 | Source: Valley Gazette\nThe mill was opened by all.\n"
    )
    path = write_file(tmp_path, "a.txt", page)
    asked = []
    monkeypatch.setattr(importing, "use_outlets", lambda: asked.append(use_outlets(outlets)))
    with serving({"/": say(page.encode())}) as server:
        for number, read in enumerate(
            (
                lambda: importing.read_file(path),
                lambda: importing.read_pasted(page),
                lambda: importing.fetch_addresses([address_of(server)]),
                lambda: importing.preview_files(library, [path]),
            ),
            1,
        ):
            use_user_file(tmp_path / "none.json")
            read()
            assert len(asked) == number
            assert find_outlet("Valley Gazette") == "Valley Gazette"
    use_user_file(tmp_path / "none.json")


def test_row_that_came_in_by_a_bad_mapping_tells_what_the_right_one_brings(library, tmp_path):
    rows = tmp_path / "rows.jsonl"
    row = {"hl": "A mill is opened", "d": "2005-04-03", "o": "Example News", "t": "A mill opened in the valley."}
    rows.write_text(json.dumps(row))

    def take(mapping):
        options = ImportOptions(mapping=ColumnMapping.parse(mapping))
        return importing.import_files(library, [rows], options=options).value.files[0]

    assert take("text=t").status is ImportStatus.NEW
    again = take("text=t,title=hl,date=d,source=o")
    assert again.status is ImportStatus.DUPLICATE
    assert again.message.endswith(
        "; the mapping brings title, date, source that it lacks: remove the earlier import and import again."
    )
    assert "brings" not in take("text=t").message

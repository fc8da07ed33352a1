"""ZIP archives: what is in them is read in order, within limits, and what is bad in them is told."""

import io
import struct
import zipfile

import pytest

from reader.domain.found import FoundArticle
from reader.formats import zip_archive
from reader.formats.file_formats import read_file
from reader.formats.source_files import ReadOptions, SourceFile
from reader.formats.zip_limits import directory_size

Members = dict[str, bytes] | list[tuple[str, bytes]]


def pack(members: Members, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in dict(members).items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return target.getvalue()


def read(data: bytes, name: str = "pages.zip", depth: int = 0) -> list[FoundArticle]:
    return list(read_file(SourceFile.from_bytes(data, name), ReadOptions(depth=depth)))


def titles(found: list[FoundArticle]) -> list[str]:
    return [one.draft.title if one.draft else "" for one in found]


def test_members_are_read_in_the_order_of_their_names() -> None:
    found = read(pack({"b.txt": b"Second.", "a/1.txt": b"First.", "c.jsonl": b'{"text": "Third."}\n'}))
    assert [one.name for one in found] == [
        "pages.zip › a/1.txt",
        "pages.zip › b.txt",
        "pages.zip › c.jsonl, line 1",
    ]
    assert titles(found) == ["First", "Second", "Third"]
    assert found[0].data == b"First."


def test_folders_hidden_and_foreign_members_are_passed_over() -> None:
    names = ("a/", "__MACOSX/a.txt", ".hidden.txt", "x/.git/b.txt", "style.css", "picture.png")
    found = read(pack({**dict.fromkeys(names, b"no"), "a.txt": b"Yes."}))
    assert titles(found) == ["Yes"]


def test_members_of_other_kinds_are_told_with_the_first_article() -> None:
    names = (".hidden", "d.bin", "c.png", "b.css", "a.js")
    found = read(pack({**dict.fromkeys(names, b"no"), "a.txt": b"Yes.", "b.txt": b"No."}))
    assert [one.draft.warnings for one in found if one.draft] == [
        ("In “pages.zip” 4 members are of other kinds and were left out: a.js, b.css, c.png, …",),
        (),
    ]
    assert not any(one.error for one in found)


def test_archive_without_articles_is_told() -> None:
    for data in (pack({}), pack({"a.css": b"x"})):
        (found,) = read(data)
        assert "holds no file that can be read" in found.error


def test_archives_in_archives_are_read_to_a_depth() -> None:
    data = pack({"a.txt": b"Deep."})
    for _ in range(3):
        data = pack({"inner.zip": data})
    (found,) = read(data)
    assert found.name == "pages.zip › inner.zip › inner.zip › inner.zip › a.txt"
    assert titles([found]) == ["Deep"]
    (found,) = read(pack({"inner.zip": data}))
    assert "lies in more than 3 archives" in found.error


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_names_without_the_flag_are_read_as_meant(encoding: str) -> None:
    name = "기사/첫째.txt".encode(encoding)
    plain = "x" * len(name[:-4]) + ".txt"
    data = pack({plain: b"Words."}).replace(plain.encode(), name)
    (found,) = read(data)
    assert found.name == "pages.zip › 기사/첫째.txt"
    assert found.draft


def test_name_that_leaves_the_archive_is_only_shown() -> None:
    data = pack({"../../etc/a.txt": b"Words.", "b.txt": b"Inside.", "c/../../d.css": b"x"})
    for packed in (data, data[: data.index(b"PK\x01\x02")]):
        (out, inside) = read(packed)[-2:]
        assert "leads out of its archive" in out.error and out.draft is None
        assert "../../etc/a.txt" in out.name
        assert titles([inside]) == ["Inside"]


def test_encrypted_member_is_told_and_the_rest_is_read() -> None:
    data = bytearray(pack({"a.txt": b"Secret.", "b.txt": b"Open."}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    found = read(bytes(data))
    assert "is encrypted" in found[0].error
    assert titles(found) == ["", "Open"]


def test_damaged_member_is_told_and_the_rest_is_read() -> None:
    data = bytearray(pack({"a.txt": b"Broken words.", "b.txt": b"Whole."}, zipfile.ZIP_STORED))
    data[data.index(b"Broken")] ^= 1
    found = read(bytes(data))
    assert "cannot be unpacked" in found[0].error
    assert titles(found) == ["", "Whole"]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_cut_archive_gives_its_whole_members(method: int) -> None:
    whole = pack(
        {"a.txt": b"First words.", "b.css": b"x", "c.txt": b"Second words.", "d.txt": b"Third words."}, method
    )
    found = read(whole[: whole.index(b"d.txt") + 8])
    assert "is damaged or was cut off" in found[0].error
    assert titles(found)[1:3] == ["First words", "Second words"]
    assert all(one.error for one in found[3:])


def test_cut_archive_of_unknown_sizes_gives_its_members() -> None:
    target = io.BytesIO()
    target.seekable = lambda: False  # type: ignore[method-assign]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"First words.")
        archive.writestr("b.txt", b"Second words.")
    data = target.getvalue()
    assert titles(read(data[: data.index(b"PK\x01\x02")])) == ["", "First words", "Second words"]


def test_what_cannot_be_salvaged_is_charged_to_the_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_archive, "MAX_FILE_BYTES", 100_000)
    monkeypatch.setattr(zip_archive, "UNPACKED_MAX_BYTES", 250_000)
    whole = pack({f"{number}.txt": b"x" * 200_000 for number in range(9)})
    found = read(whole[: whole.index(b"PK\x01\x02")])
    assert len(found) == 3
    assert "too much in one archive" in found[-1].error


def test_bomb_is_left_out() -> None:
    found = read(pack({"a.txt": b"x" * 5_000_000, "b.txt": b"Words."}))
    assert "far more than it is packed in" in found[0].error
    assert titles(found) == ["", "Words"]


def test_too_large_document_is_told_and_a_table_is_streamed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_archive, "MAX_FILE_BYTES", 1000)
    rows = b'{"text": "Words of a row."}\n' * 100
    inner = pack({"in.jsonl": rows, "in.txt": b"Inner."}, zipfile.ZIP_STORED)
    found = read(pack({"a.txt": b"ab " * 500, "b.jsonl": rows, "c.zip": inner}))
    assert "is too large" in found[0].error
    assert titles(found)[1:] == ["Words of a row"] * 200 + ["Inner"]


def test_archive_over_its_limits_is_read_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_archive, "UNPACKED_MAX_BYTES", 20)
    found = read(pack({"a.txt": b"First.", "b.zip": pack({"c.txt": b"Inner."}), "d.txt": b"Last."}))
    assert titles(found) == ["First", ""]
    assert "too much in one archive" in found[1].error
    monkeypatch.setattr(zip_archive, "MEMBERS_MAX", 2)
    assert "more than 2 files" in read(pack({"a.txt": b"a", "b.txt": b"b", "c.txt": b"c"}))[0].error


def test_directory_is_measured_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pack({"a.txt": b"a"})
    assert directory_size(io.BytesIO(data)) == len(data) - data.index(b"PK\x01\x02") - 22
    assert directory_size(io.BytesIO(b"")) == 0
    large = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 5_000_000_000, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 0xFFFFFFFF, 0, 0)
    assert directory_size(io.BytesIO(large + locator + end)) == 5_000_000_000
    monkeypatch.setattr(zip_archive, "DIRECTORY_MAX_BYTES", 10)
    assert "more than" in read(data)[0].error

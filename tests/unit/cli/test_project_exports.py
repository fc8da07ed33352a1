"""`dateline export` to REFI-QDA, and back by `dateline import-project`."""

import re

import pytest

from tests.helpers.made_projects import read_members


@pytest.fixture
def annotated(command, library):
    """Both documents annotated; the library's path."""
    for article, quote, tag in ((1, "movement", "theme/mass"), (1, "construction", "style"), (2, "the", "style")):
        words = ("--article", article, "--quote", quote, "--occurrence", 1, "--tag", tag, "--memo", "a & <b>\r\nc")
        assert command("annotate", "--library", library, *words).code == 0
    return library


def anonymous(data: bytes) -> str:
    """A project without its name, the guid of its coder, the times and what could not be carried."""
    text = re.sub(r' name="[^"]*" origin=', " origin=", data.decode(), count=1)
    text = re.sub(r"<Description>Not carried.*?</Description>\n", "", text, flags=re.DOTALL)
    coder = re.findall(r'<User guid="([^"]+)"', text)[0]
    return re.sub(r' (creation|modified)DateTime="[^"]*"', "", text.replace(coder, "CODER"))


def test_a_project_out_in_and_out_again_is_the_same(command, annotated, tmp_path):
    first, second, other = tmp_path / "a.qdpx", tmp_path / "b.qdpx", tmp_path / "other.dateline"
    ran = command("export", "--library", annotated, "--to", first)
    assert (ran.code, ran.out) == (0, f"Wrote 2 articles to {first}.\n")
    assert "Listed items: 40" in ran.err
    assert command("import-project", "--library", other, first).code == 0
    assert command("export", "--library", other, "--to", second, "--format", "qdpx").code == 0
    one, two = read_members(first), read_members(second)
    assert one.keys() == two.keys()
    assert all(one[name] == two[name] for name in one if name != "project.qde")
    assert anonymous(one["project.qde"]) == anonymous(two["project.qde"])


def test_a_codebook_goes_out_and_in(command, annotated, tmp_path):
    book, other = tmp_path / "book.qdc", tmp_path / "other.dateline"
    ran = command("export", "--library", annotated, "--to", book)
    assert (ran.code, ran.out) == (0, f"Wrote 3 tags to {book}.\n")
    assert command("import-project", "--library", other, _project_of(command, annotated, tmp_path)).code == 0
    ran = command("codebook", "import", "--library", other, book)
    assert ran.code == 0 and ran.out.endswith("Made or changed 0 tags.\n")


def _project_of(command, library, folder):
    command("export", "--library", library, "--to", folder / "p.qdpx")
    return folder / "p.qdpx"

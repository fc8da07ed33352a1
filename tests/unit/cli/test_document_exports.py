"""`dateline export` of documents and references: the formats by name or by the file's end, and chosen articles."""

import json

import pytest


@pytest.fixture
def annotated(command, library):
    """Both documents annotated; the library's path."""
    for article, quote in ((1, "movement"), (2, "the")):
        words = ("--article", article, "--quote", quote, "--occurrence", 1, "--tag", "theme")
        assert command("annotate", "--library", library, *words).code == 0
    return library


@pytest.mark.parametrize(
    ("name", "words", "told", "begins"),
    [
        ("a.html", (), "2 articles", "<!DOCTYPE html>"),
        ("a.md", (), "2 quotes", "# Quotes by tag"),
        ("a.jsonld", (), "2 annotations", "[\n{"),
        ("a.jsonl", ("--format", "webannotation"), "2 annotations", '{"@context"'),
        ("a.bib", (), "2 references", "@article{"),
        ("a.ris", ("--passages",), "2 references", "TY  - NEWS"),
        ("a.json", ("--article", "2"), "1 reference", "[\n{"),
        ("a.html", ("--article", "2", "--article", "1"), "2 articles", "<!DOCTYPE html>"),
    ],
)
def test_documents_are_written(command, annotated, tmp_path, name, words, told, begins):
    target = tmp_path / name
    ran = command("export", "--library", annotated, "--to", target, *words)
    assert (ran.code, ran.out) == (0, f"Wrote {told} to {target}.\n")
    assert target.read_text(encoding="utf-8").startswith(begins)


def test_chosen_articles_keep_their_order(command, annotated, tmp_path):
    target = tmp_path / "a.json"
    assert command("export", "--library", annotated, "--to", target, "--article", 2, "--article", 1).code == 0
    sources = [item["container-title"] for item in json.loads(target.read_text(encoding="utf-8"))]
    assert sources == ["Voice of Korea", "Naenara"]


def test_an_article_that_is_not_there_is_told_and_nothing_is_written(command, annotated, tmp_path):
    ran = command("export", "--library", annotated, "--to", tmp_path / "a.html", "--article", 99)
    assert ran.code == 1 and "no article 99" in ran.err
    assert not (tmp_path / "a.html").exists()


def test_passages_go_with_references(command, annotated, tmp_path):
    ran = command("export", "--library", annotated, "--to", tmp_path / "a.html", "--passages")
    assert ran.code == 2 and "bibtex, csl, ris" in ran.err

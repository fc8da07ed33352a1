"""Documents of a library: Web Annotation, highlighted HTML and Markdown through the one door of exports."""

import json
import re
from pathlib import Path

import pytest

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.errors import Cancelled
from reader.domain.exports import ExportFormat, ExportRequest
from reader.services import exporting
from tests.helpers.articles import store_article
from tests.helpers.marked_articles import mark, mark_articles

EXPECTED = Path(__file__).with_name("expected")
PLACED = "urn:x-dateline:placed"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.fixture
def export(library, folder):
    def run(kind, name, criteria=EVERYTHING, **values):
        target = folder / name
        request = ExportRequest(ExportFormat(kind), target, criteria=criteria, **values)
        report = exporting.export(library, request)
        assert report.files == (target,)
        return report, target.read_bytes().decode("utf-8")

    return run


@pytest.fixture
def marked(library):
    return mark_articles(library)


@pytest.mark.parametrize("kind", ["webannotation", "html", "markdown"])
def test_an_empty_library_gives_a_whole_document(export, kind):
    report, text = export(kind, "empty.out")
    assert report.rows == 0
    assert text.endswith("\n")
    if kind == "webannotation":
        assert json.loads(text) == []
    else:
        assert text.startswith("<!DOCTYPE html>" if kind == "html" else "# Quotes by tag")


def test_web_annotation_has_every_annotation_and_tag(export, marked):
    report, text = export("webannotation", "all.jsonld")
    made = json.loads(text)
    assert report.rows == len(made) == 5
    whole = [one for one in made if "selector" not in one["target"]]
    assert [one["body"][0]["value"] for one in whole] == ["style", "style"]
    quotes = {one["target"]["selector"][1]["exact"]: one for one in made if one not in whole}
    assert {quote: one[PLACED] for quote, one in quotes.items()} == {
        "older": False,
        "“Forward!” they": True,
        "they said": True,
    }
    assert [body["value"] for body in quotes["“Forward!” they"]["body"]] == [
        "theme/mass",
        "style",
        "on <both>\nlines",
    ]
    assert report.losses


@pytest.mark.parametrize("name", ["all.jsonl", "all.NDJSON"])
def test_web_annotation_is_an_object_a_line_where_the_name_says_so(export, marked, name):
    report, text = export("webannotation", name)
    assert len([json.loads(line) for line in text.splitlines()]) == report.rows == 5


def test_a_filter_leaves_what_meets_it(export, marked):
    report, text = export("webannotation", "some.json", Criteria(tags=(marked.mass,)))
    (one,) = json.loads(text)
    assert one["target"]["selector"][1]["exact"] == "“Forward!” they"
    report, text = export("html", "some.html", Criteria(tags=(marked.mass,)))
    assert report.rows == 1
    assert "they said" not in "".join(part for part in text.split("<mark") if part.startswith(" class"))


def test_a_page_of_a_selection_has_its_order(export, marked):
    report, text = export("html", "some.html", articles=(marked.bare, marked.second))
    assert report.rows == 2
    assert text.index(">Third</h2>") < text.index(">Second</h2>")
    assert "<h1>Annotated articles</h1>" in text
    assert "My Hill” movement</h2>" not in text


def test_a_page_of_one_article_is_called_like_it(export, marked):
    report, text = export("html", "one.html", articles=(marked.second,))
    assert report.rows == 1
    assert "<title>Second</title>" in text
    assert "<h1>" not in text
    assert "The date stands on the page." in text


def test_markdown_stands_in_the_order_of_the_codebook(export, marked, library):
    mark(library, marked.second, "heroes", "theme/mass")
    report, text = export("markdown", "quotes.md")
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert headings == ["# Quotes by tag", "## theme", "### theme/mass", "## style", "## Without a tag"]
    assert report.rows == 2 + 1 + 2 + 2
    mass = text[text.index("### theme/mass") : text.index("## style")]
    assert mass.index("> heroes") < mass.index("> “Forward!” they")
    assert "- Memo: on \\<both\\>\\\n  lines" in mass
    assert "5 Jan 2024, “Second”, paragraph 1" in mass
    assert "(date inferred: by bounds)" in mass
    assert text.count("- Whole article: ") == 2
    assert "It stands in version 2 of the text only." in text


def test_markdown_of_a_selection_names_only_its_tags(export, marked):
    _, text = export("markdown", "quotes.md", articles=(marked.second,))
    assert [line for line in text.splitlines() if line.startswith("#")] == ["# Quotes by tag", "## style"]


@pytest.mark.parametrize("kind", ["webannotation", "html", "markdown", "bibtex", "ris", "csl"])
def test_cancel_leaves_what_stood_there(library, folder, marked, kind):
    target = folder / "old"
    target.write_text("old")
    with pytest.raises(Cancelled):
        exporting.export(library, ExportRequest(ExportFormat(kind), target), is_cancelled=lambda: True)
    assert (target.read_text(), [path.name for path in folder.iterdir()]) == ("old", ["old"])


@pytest.mark.parametrize("kind", ["webannotation", "html", "markdown", "bibtex", "ris", "csl"])
def test_the_same_library_gives_the_same_bytes(library, folder, marked, kind):
    for name in ("one", "two"):
        exporting.export(library, ExportRequest(ExportFormat(kind), folder / name))
    assert (folder / "one").read_bytes() == (folder / "two").read_bytes()


def test_a_hostile_article_stays_words(export, library):
    title = "</title></script><script>alert(1)</script>{\\input} \u202e" + "x" * 100_000
    article = store_article(library, title=title, url="javascript:alert(1)", paragraphs=("<b>& said</b>\ta\x0b",))
    assert article
    for kind in ("html", "markdown"):
        _, text = export(kind, "hostile.out")
        assert "<script" not in text
        assert "<b>&" not in text
    assert "href" not in export("html", "hostile.html")[1]


@pytest.mark.parametrize(("kind", "name"), [("markdown", "quotes_by_tag.md"), ("html", "annotated_articles.html")])
def test_documents_are_as_the_files_kept_beside_this_test(export, marked, kind, name):
    _, text = export(kind, name)
    text = re.sub(r"<style>.*?</style>|style-src '[^']+'", "", text, flags=re.DOTALL)
    assert text == (EXPECTED / name).read_bytes().decode("utf-8")

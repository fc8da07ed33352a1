"""Highlighted pages: whole in themselves, every word and span kept, overlaps told, readable in light and dark."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest

from reader.domain.exported_articles import ExportedArticleTag, TagUses
from reader.domain.tags import TagPath
from reader.formats.highlighted_style import palette
from reader.gui.theme.contrast import READABLE, contrast
from tests.helpers.article_views import make_head
from tests.helpers.highlighted_pages import PARAGRAPHS, TAGS, make_article, make_page, read_page, read_with_lxml


def test_words_and_spans_come_back():
    page = make_page(make_article(spans=[(4, 12, [1]), (9, 21, [2]), (40, 44, [])]))
    first, second = read_page(page).paragraphs
    assert (first.text, second.text) == PARAGRAPHS == tuple(read_with_lxml(page))
    assert "".join(text for _, text in first.marked) == PARAGRAPHS[0][4:21]
    assert "".join(text for _, text in second.marked) == PARAGRAPHS[1][6:10]


def test_overlaps_are_told_by_numbers_lines_and_names():
    page = make_page(make_article(spans=[(4, 12, [1]), (9, 21, [2, 3]), (25, 28, [])]))
    (first, _) = read_page(page).paragraphs
    assert first.labels == ["1\u2060[", "2\u2060[", "]\u20601 tag 1", "]\u20602 tag 2, tag 3", "3"]
    both = re.search(r"<mark[^>]*n1[^>]*><mark[^>]*n0[^>]*>([^<]+)</mark></mark>", page)
    assert both is not None
    assert both[1] == PARAGRAPHS[0][9:12]
    assert "c-none k0 n0" in page


def test_tags_of_one_name_are_told_by_their_paths():
    same = [replace(tag, path=TagPath((f"group {tag.id}", "same"))) for tag in TAGS[:2]]
    page = make_page(make_article(spans=[(0, 3, [1])]), tags=same, uses={tag.id: TagUses(1) for tag in same})
    assert read_page(page).paragraphs[0].labels == ["1 group 1/same"]


def test_the_legend_names_every_tag_with_its_counts():
    uses = {TAGS[0].id: TagUses(2, 1), TAGS[1].id: TagUses(0, 3), None: TagUses(1)}
    page = make_page(make_article(), uses=uses)
    legend = re.sub(r"<[^>]+>", "", page[page.index('<section class="legend">') : page.index("</header>")])
    assert "tag 1 2 annotations, on 1 whole article" in legend
    assert "tag 2 on 3 whole articles" in legend
    assert "without a tag 1 annotation" in legend
    assert "tag 3" not in legend


def test_memos_are_notes_with_the_number_of_their_annotation():
    page = make_page(make_article(spans=[(0, 3, [1]), (4, 12, [2])], memo="a <memo>\nof two lines", speaker="Kim"))
    assert '<a href="#a1n2">2</a>' in page
    assert '<li id="a1n2" value="2">' in page
    assert "a &lt;memo&gt;\nof two lines" in page
    assert "speaker: Kim; Ann" in page


def test_stars_are_told_by_sign_and_word():
    page = make_page(make_article(spans=[(0, 3, [1])], is_starred=True))
    assert read_page(page).paragraphs[0].labels == ["1★ tag 1"]
    assert '<span class="who">starred; Ann</span>' in page


def test_one_coder_stands_in_the_headline():
    page = make_page(make_article(spans=[(0, 3, [1]), (4, 12, [2])]))
    assert "<dt>Coder</dt><dd>Ann</dd>" in page
    assert 'class="notes"' not in page


def test_of_several_coders_every_mark_tells_its_own():
    article = make_article(spans=[(0, 3, [1]), (4, 12, [2])])
    first, second = article.annotations
    theirs = replace(second, annotation=replace(second.annotation, coder="Bob <b>"))
    whole = ExportedArticleTag(TAGS[0].id, "guid", "Ann", "coder", "")
    page = make_page(replace(article, annotations=(first, theirs), tags=(whole, replace(whole, coder="Cho"))))
    assert "<dt>Coders</dt><dd>Ann, Bob &lt;b&gt;, Cho</dd>" in page
    assert [one.split("<")[0] for one in page.split('<span class="who">')[1:]] == ["Ann", "Bob &lt;b&gt;"]
    assert ">tag 1</span> (Ann, Cho)</dd>" in page


def test_what_is_not_in_the_text_is_listed():
    article = make_article(spans=[(0, 3, [1]), (4, 12, [2])])
    first, second = article.annotations
    older = replace(second, is_placed=False, text=replace(second.text, version=3))
    page = make_page(replace(article, annotations=(first, older)))
    assert "Not marked above" in page
    assert "(in version 3 of the text)" in page
    assert len(read_page(page).paragraphs[0].marked) == 1


def test_what_marks_a_line_end_alone_is_listed_too():
    end = len(PARAGRAPHS[0])
    page = make_page(make_article(spans=[(end, end + 1, [1])]))
    assert "Not marked above" in page


def test_the_headline_tells_where_it_comes_from():
    head = make_head(title="A <title>", url='https://example.org/?a=1&b="2"', agency="KCNA", source="Naenara")
    page = make_page(make_article(head=head))
    facts = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page[page.index("<dl>") : page.index("</dl>")]))
    for told in (
        "Naenara, text of KCNA",
        "Yang Ryon Hui",
        "date unknown",
        "10 January 2026",
        "made from the text",
    ):
        assert told in facts
    assert "https://example.org/?a=1&amp;b=&quot;2&quot;" in facts
    assert "<a " not in page  # the address has a quotation mark: no link is made of it
    assert '<a href="https://example.org/?a=1&amp;b=2"' in make_page(
        make_article(head=make_head(url="https://example.org/?a=1&b=2"))
    )


def test_tags_on_the_whole_stand_in_the_headline():
    whole = ExportedArticleTag(TAGS[0].id, "guid", "Ann", "coder", "")
    page = make_page(replace(make_article(), tags=(whole, replace(whole, coder="Bob"))))
    assert page.count('<span class="t c-blue k0">tag 1</span>') == 2  # the legend and once for the article


def test_the_page_is_whole_in_itself_and_forbids_the_rest():
    page = make_page(make_article(spans=[(0, 3, [1])]), make_article())
    read = read_page(page)
    assert not read.tags & {"script", "img", "link", "iframe", "object", "embed", "base", "form"}
    assert not {name for name in read.attributes if name.startswith("on") or name in ("src", "style", "srcset")}
    assert "url(" not in page
    assert "@import" not in page
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy
    assert "break-before: page" in style
    assert "prefers-color-scheme: dark" in style
    assert "Noto Serif CJK KR" in style


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_is_readable_on_its_ground(theme):
    colours = {name: tuple(bytes.fromhex(value[1:])) for name, value in palette(theme).items()}
    grounds = [name for name in colours if name.endswith("-tint")]
    assert len(grounds) == 13
    pairs = [("text", ground) for ground in (*grounds, "window", "surface")]
    pairs += [(name, ground) for name in ("secondary", "accent") for ground in ("window", "surface")]
    low = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert not {pair: ratio for pair, ratio in low.items() if ratio < READABLE}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_lines_can_be_seen_on_their_ground(theme):
    colours = {name: tuple(bytes.fromhex(value[1:])) for name, value in palette(theme).items()}
    lines = [name.removesuffix("-tint") for name in colours if name.endswith("-tint")]
    low = {name: contrast(colours[name], colours["surface"]) for name in lines}
    assert not {name: ratio for name, ratio in low.items() if ratio < 3}


def test_many_annotations_on_one_word_stay_shallow():
    page = make_page(make_article(spans=[(0, 3, [1])] * 600))
    assert page.count("<mark") == 4
    assert len(read_page(page).paragraphs[0].labels) == 1200


def test_an_article_without_text_is_a_headline():
    page = make_page(make_article(paragraphs=()))
    assert read_with_lxml(page) == [""]

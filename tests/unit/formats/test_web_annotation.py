"""Web Annotations hold what the W3C Recommendation "Web Annotation Data Model" (23 February 2017) asks for."""

import json
import re
from dataclasses import replace

import pytest

from reader.domain.annotations import Annotation, Origin
from reader.domain.exported_articles import ExportedAnnotation, ExportedArticleTag, ExportedText
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Span
from reader.domain.tags import Colour, Tag, TagPath
from reader.formats.web_annotation import EXTENSION, make_annotation, make_article_tag
from tests.helpers.article_views import make_head

GUIDS = [f"00000000-0000-4000-8000-{number:012}" for number in range(9)]
TIME = "2026-01-10T08:00:00Z"
TAG = Tag(TagId(1), GUIDS[1], None, TagPath.parse("threat/nuclear"), Colour.RED, "", "", "", "", 0, 0)
HEAD = replace(make_head(url="https://example.org/1"), guid=GUIDS[2])
TEXT = ExportedText(1, "A title", "https://example.org/1", TIME, "ab" * 32, (0, 20))
IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting",
    "identifying", "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip


def make(*, tags=(TAG,), memo="a *memo*", head=HEAD, **values):
    annotation = Annotation(
        AnnotationId(7), GUIDS[0], ArticleId(1), 1, Span(3, 9), "heroes", memo, "Kim", "Ann", Origin.HAND,
        tuple(tag.id for tag in tags), TIME, TIME,
    )  # fmt: skip
    one = ExportedAnnotation(annotation, "before ", " after", GUIDS[3], 1, TEXT, True)
    return make_annotation(head, replace(one, **values), list(tags))


def check(made):
    """The musts of sections 3.1, 3.2, 3.3.5, 4.1, 4.2.4 and 4.2.6 of the Recommendation, and its JSON forms."""
    made = json.loads(json.dumps(made))
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert IRI.fullmatch(made["id"])
    assert made["type"] == "Annotation"
    assert made["motivation"] in MOTIVATIONS
    assert IRI.fullmatch(made["target"]["source"])
    assert made["target"]["type"] == "SpecificResource"
    for body in made.get("body", []):
        assert body["type"] == "TextualBody"
        assert isinstance(body["value"], str)
        assert body["purpose"] in MOTIVATIONS
    for name in ("created", "modified"):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", made.get(name, TIME))
    assert made["creator"]["type"] == "Person"
    for selector in made["target"].get("selector", []):
        if selector["type"] == "TextPositionSelector":
            assert 0 <= selector["start"] < selector["end"]
        else:
            assert selector["type"] == "TextQuoteSelector"
            assert selector["exact"]
    terms = {"@context", "id", "type", "motivation", "creator", "created", "modified", "body", "target"}
    assert all(name in terms or IRI.fullmatch(name) for name in made)
    return made


def test_an_annotation_is_as_it_shall_be():
    assert check(make()) == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:uuid:{GUIDS[0]}",
        "type": "Annotation",
        "motivation": "tagging",
        "creator": {"id": f"urn:uuid:{GUIDS[3]}", "type": "Person", "name": "Ann"},
        "created": TIME,
        "modified": TIME,
        "body": [
            {
                "id": f"urn:uuid:{GUIDS[1]}",
                "type": "TextualBody",
                "purpose": "tagging",
                "value": "threat/nuclear",
                "format": "text/plain",
            },
            {"type": "TextualBody", "purpose": "commenting", "value": "a *memo*", "format": "text/markdown"},
        ],
        "target": {
            "type": "SpecificResource",
            "source": "https://example.org/1",
            f"{EXTENSION}article": f"urn:uuid:{GUIDS[2]}",
            "state": {"type": "TimeState", "sourceDate": TIME},
            "selector": [
                {"type": "TextPositionSelector", "start": 3, "end": 9},
                {"type": "TextQuoteSelector", "exact": "heroes", "prefix": "before ", "suffix": " after"},
            ],
            f"{EXTENSION}version": 1,
            f"{EXTENSION}sha256": "ab" * 32,
        },
        f"{EXTENSION}placed": True,
        f"{EXTENSION}origin": "hand",
        f"{EXTENSION}speaker": "Kim",
        f"{EXTENSION}starred": False,
    }


def test_without_tags_or_memo_there_is_no_body():
    assert check(make(tags=()))["motivation"] == "commenting"
    bare = check(make(tags=(), memo=""))
    assert ("body" not in bare, bare["motivation"]) == (True, "highlighting")


def test_an_annotation_without_place_says_so():
    assert check(make(is_placed=False))[f"{EXTENSION}placed"] is False


@pytest.mark.parametrize("url", ["", "www.kcna.kp/x", "https://x.org/a b", "javascript:alert(1)", "https://x/<a>"])
def test_what_is_no_address_is_not_the_source(url):
    made = check(make(text=replace(TEXT, url=url)))
    assert made["target"]["source"] == f"urn:uuid:{GUIDS[2]}"


def test_a_day_is_no_time_and_a_foreign_guid_becomes_one():
    assert "state" not in check(make(text=replace(TEXT, captured_at="2026-01-10")))["target"]
    odd = [check(make(coder_guid=guid))["creator"]["id"] for guid in ("ann", "ann", "bob")]
    assert odd[0] == odd[1] != odd[2]
    assert all(one.startswith("urn:uuid:") for one in odd)


def test_a_tag_on_the_article_has_no_selector_and_an_id_that_stays():
    one = ExportedArticleTag(TAG.id, TAG.guid, "Ann", GUIDS[3], TIME)
    made = check(make_article_tag(HEAD, one, TAG))
    assert "selector" not in made["target"]
    assert [body["value"] for body in made["body"]] == ["threat/nuclear"]
    assert made["id"] == check(make_article_tag(HEAD, one, TAG))["id"]
    assert made["id"] != check(make_article_tag(HEAD, replace(one, coder_guid=GUIDS[4]), TAG))["id"]


def test_hostile_texts_stay_texts():
    text = '</script>\u2028\0{"@id": 1}\u202e' + "x" * 100_000
    made = check(make(memo=text))
    assert made["body"][1]["value"] == text

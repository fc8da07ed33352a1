"""The two given documents come out exactly, as asserted here and as the truth file says where it is present."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from reader.bundled import list_seeds
from reader.domain.articles import ArticleDraft
from reader.domain.dates import DateBasis
from reader.domain.texts import join_paragraphs
from reader.formats.decoding import decode
from reader.formats.registry import read_text

SAMPLES = Path(os.environ.get("DATELINE_SAMPLES") or Path(__file__).parents[4] / "shared" / "samples")
NAENARA, VOICE = "000_2baaef0c0984d901.txt", "003_b0deed9541a352bc.txt"


def read_seed(name: str) -> ArticleDraft:
    path = next(path for path in list_seeds() if path.name == name)
    return read_text(decode(path.read_bytes(), name).text)


def load_truth() -> dict[str, Any]:
    path = SAMPLES / "seeds_truth.json"
    if not path.is_file():
        pytest.skip(f"the shared samples are missing: {path}")
    return dict(json.loads(path.read_text(encoding="utf-8")))


def evidence_of(draft: ArticleDraft) -> list[tuple[str, str, str]]:
    return [(piece.role, piece.where, piece.quote) for piece in draft.date.evidence]


def test_first_seed_comes_out_whole() -> None:
    draft = read_seed(NAENARA)
    assert (draft.source, draft.source_label, draft.language) == ("Naenara", "Naenara (En)", "en")
    assert (len(draft.paragraphs), draft.byline) == (14, "Yang Ryon Hui")
    assert (str(draft.date.date_from), str(draft.date.date_to)) == ("2015-09", "2026-01-10")
    assert draft.date.basis is DateBasis.BOUNDS
    assert draft.date.day_key == ""
    assert evidence_of(draft) == [
        ("from", "body", "September Juche 104 (2015)"),
        ("to", "listed", "January 10, 2026"),
    ]
    assert draft.captured_at == "2026-01-10"
    assert (len(draft.listed), len({item.teaser for item in draft.listed})) == (20, 20)
    assert (draft.layout, draft.warnings) == ("plain page", ())


def test_second_seed_comes_out_whole() -> None:
    draft = read_seed(VOICE)
    assert (draft.source, draft.source_label, draft.language) == ("Voice of Korea", "Voice of Korea (EN)", "en")
    assert (len(draft.paragraphs), draft.byline) == (9, None)
    assert (str(draft.date.date_from), str(draft.date.date_to)) == ("2024-11-04", "2025-12-03")
    assert evidence_of(draft) == [("from", "body", "November 4, 2024"), ("to", "listed", "December 03, 2025")]
    assert (len(draft.listed), len({item.teaser for item in draft.listed})) == (20, 18)
    assert draft.warnings == ()


@pytest.mark.parametrize("name", [NAENARA, VOICE])
def test_evidence_points_at_its_words(name: str) -> None:
    draft = read_seed(name)
    text, _ = join_paragraphs(draft.paragraphs)
    spoken = [piece for piece in draft.date.evidence if piece.where == "body"]
    assert spoken and all(text[piece.start : piece.end] == piece.quote for piece in spoken)


@pytest.mark.parametrize("name", [NAENARA, VOICE])
def test_seed_agrees_with_the_truth_file(name: str) -> None:
    truth, draft = load_truth()[name], read_seed(name)
    assert (draft.source_label, draft.source) == (truth["source_label_raw"], truth["source"])
    assert (draft.language, draft.byline) == (truth["language"], truth["byline"])
    paragraphs = [
        {"first40": text[:40], "last40": text[-40:], "chars": len(text), "words": len(text.split())}
        for text in draft.paragraphs
    ]
    assert paragraphs == truth["body_paragraphs"]
    related = [{"teaser": item.teaser, "date": item.day, "chars": len(item.teaser)} for item in draft.listed]
    assert related == truth["related"]
    bounds = truth["article_date_bounds_from_file"]
    assert (str(draft.date.date_from), str(draft.date.date_to)) == (bounds["not_before"], bounds["not_after"])
    assert draft.date.evidence[0].quote in bounds["not_before_evidence"]
    assert draft.captured_at == truth["related_date_max"]


def test_plain_sample_pages_agree_with_the_truth_file() -> None:
    path = SAMPLES / "truth.json"
    if not path.is_file():
        pytest.skip(f"the shared samples are missing: {path}")
    entries = json.loads(path.read_text(encoding="utf-8"))
    pages = {name: entry for name, entry in entries.items() if entry.get("layout") == "B"}
    assert pages
    for name, entry in pages.items():
        draft = read_text(decode((SAMPLES / name).read_bytes(), name).text)
        wanted = [(item["teaser"], item["date"]) for item in entry["related"]]
        assert [(item.teaser, item.day) for item in draft.listed] == wanted, name
        assert list(draft.paragraphs) == [text.removesuffix(" -0-") for text in entry["paragraphs"]], name
        assert (draft.byline, draft.source) == (entry["byline"], entry["source"]), name
        first, last = draft.date.date_from, draft.date.date_to
        if entry["date_inferable"]:
            assert str(first) == str(last) == entry["date_inferable"], name
            continue
        assert (first and first.first_day.isoformat()) == entry["date_from"], name
        assert (last and str(last)) == entry["date_to"], name

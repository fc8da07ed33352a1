"""The made-up library of the benchmarks is one that the program itself could have made."""

import pytest

from reader.services import browsing, checking, libraries, searching, tagging
from tests.benchmarks.made_articles import DAMAGED
from tests.benchmarks.made_library import make_library
from tests.benchmarks.made_rows import BIG_DAY, BIG_PER_1000, BIG_SOURCE, TAGS

ARTICLES = 1_000


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    path = tmp_path_factory.mktemp("made") / "made.dateline"
    make_library(path, ARTICLES)
    library = libraries.open_library(path, initiator="test", coder_name="bench")
    yield library
    library.close()


def test_made_library_is_sound(made):
    assert checking.check_library(made) == []
    assert sum(count.held for count in browsing.list_sources(made)) == ARTICLES


def test_made_library_has_a_large_day_and_rare_words(made):
    days = {day.key: day.held for day in browsing.list_days(made, BIG_SOURCE, BIG_DAY[:7])}
    assert days[BIG_DAY] >= BIG_PER_1000 - 1
    assert list(searching.search(made, f'"{DAMAGED}"').ids) == [ARTICLES]


def test_made_library_uses_its_codebook(made):
    tags = tagging.list_tags(made)
    assert len(tags) == TAGS
    assert sum(tag.uses for tag in tags) > ARTICLES
    assert max(tag.uses for tag in tags) > 50

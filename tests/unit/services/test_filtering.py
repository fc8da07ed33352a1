"""What a library has to filter by, and how many articles a filter leaves."""

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.tags import TagPath
from reader.services import filtering, tagging
from tests.helpers.articles import bounds, store_article


def test_an_empty_library_offers_its_coder_alone(library):
    offers = filtering.list_offers(library)
    assert (offers.tags, offers.sources, offers.languages, offers.batches) == ((), (), (), ())
    assert offers.coders == ("Ann",)
    assert filtering.count_articles(library, EVERYTHING) == (0, 0)


def test_offers_name_what_the_articles_have(library):
    for language, source in (("ko", "로동신문"), ("en", "Naenara"), ("", ""), ("en", "KCNA")):
        store_article(library, language=language, source=source)
    tagging.create_tag(library, TagPath.parse("threat/nuclear"))
    offers = filtering.list_offers(library)
    assert offers.languages == ("", "en", "ko")
    assert [source.name for source in offers.sources] == ["KCNA", "Naenara", "로동신문", ""]
    assert [str(tag.path) for tag in offers.tags] == ["threat", "threat/nuclear"]


def test_counts_tell_what_a_filter_leaves_of_all(library):
    for day in ("2026-01-10", "2026-01-11", "2025-03-01"):
        store_article(library, date=bounds(day, day))
    january = Criteria(first="2026-01", last="2026-01")
    assert filtering.count_articles(library, january) == (2, 3)
    assert filtering.count_met(library, january) == 2
    assert filtering.count_met(library, Criteria(words="movement -waged")) == 0


def test_language_is_found_however_its_code_is_cased(library):
    store_article(library, language="zh-CN", paragraphs=("Hills.",), title="Hills")
    for words in ("lang:zh-CN", "lang:zh-cn", "lang:ZH*"):
        assert filtering.count_met(library, Criteria(words=words)) == 1, words
    assert filtering.count_met(library, Criteria(words="lang:zh")) == 0


def test_language_is_found_by_its_name(library):
    store_article(library, language="zh-CN", paragraphs=("Hills.",), title="Hills")
    store_article(library, language="ko", paragraphs=("Fields.",), title="Fields")
    asked = {"lang:Chinese": 1, "lang:korean": 1, "lang:KOR*": 1, "lang:chinese OR lang:ko": 2, "lang:kore": 0}
    assert {words: filtering.count_met(library, Criteria(words=words)) for words in asked} == asked
    assert filtering.explain_filter(library, "lang:korean") == ()

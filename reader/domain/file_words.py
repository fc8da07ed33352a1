"""The words of date_words and texts as files have them: English whatever the window speaks. Any thread.

What is exported is read elsewhere, by people and programs, so it has one language. Writers of files take these.
"""

from reader.domain import date_words, filter_parts, texts, trends
from reader.domain.wording import in_english

_english = in_english()

count_text = _english(texts.count_text)
describe_criteria = _english(filter_parts.describe_criteria)
explain_counts = _english(trends.explain_counts)
explain_date = _english(date_words.explain_date)
period_name = _english(trends.period_name)
say_article_date = _english(date_words.say_article_date)
say_long_date = _english(date_words.say_long_date)

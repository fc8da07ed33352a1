"""Which text of an article is its current one: the condition by which both are joined."""

from reader.store.schema import article, article_text

IS_CURRENT_TEXT = (article_text.c.article_id == article.c.id) & (article_text.c.version == article.c.version)
"""Whether a text is the current version of an article."""

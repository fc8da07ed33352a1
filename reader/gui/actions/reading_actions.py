"""Actions on the article that is read, and on which one is read next."""

from reader.gui.actions.action_spec import HAS_ARTICLE, LIBRARY, SEPARATOR, WRITABLE, ActionSpec

SPECS = (
    ActionSpec(
        "article.next", "Next article", "Open the next article of the tree", ("Alt+PgDown",), needs=(LIBRARY,)
    ),
    ActionSpec("article.previous", "Previous article", "Open the one before", ("Alt+PgUp",), needs=(LIBRARY,)),
    ActionSpec(
        "article.done",
        "Done",
        "Mark the article as read through, or take the mark back",
        ("Ctrl+D",),
        needs=(WRITABLE, HAS_ARTICLE),
        is_checkable=True,
    ),
    ActionSpec(
        "article.date",
        "Date…",
        "Settle when the article was published",
        ("Ctrl+Shift+D",),
        needs=(WRITABLE, HAS_ARTICLE),
    ),
    ActionSpec(
        "article.versions",
        "Versions…",
        "See the texts received for this article and what changed",
        ("Ctrl+Shift+H",),
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "article.undated",
        "Undated articles…",
        "Go through the articles of whose date only bounds or nothing are known",
        needs=(WRITABLE,),
    ),
)

ARTICLE_MENU = (
    "article.next",
    "article.previous",
    SEPARATOR,
    "article.date",
    "article.undated",
    "article.versions",
    SEPARATOR,
    "article.done",
)

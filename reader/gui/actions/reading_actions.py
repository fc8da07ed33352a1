"""Actions on the article that is read, and on which one is read next."""

from reader.gui.actions.action_spec import (
    ARTICLE,
    BACK,
    FORWARD,
    HAS_ARTICLE,
    LIBRARY,
    SEPARATOR,
    SPLIT,
    TREE,
    WRITABLE,
    ActionSpec,
)

SPECS = (
    ActionSpec(
        "article.next", "Next article", "Open the next article of the tree", ("Alt+PgDown",), needs=(LIBRARY,)
    ),
    ActionSpec("article.previous", "Previous article", "Open the one before", ("Alt+PgUp",), needs=(LIBRARY,)),
    ActionSpec(
        "article.next_unread",
        "Next unread article",
        "Open the next article of the reading queue that was never opened",
        ("Shift+N",),
        scope=ARTICLE,
        needs=(LIBRARY,),
    ),
    ActionSpec("article.back", "Back", "Go back to what was read before", ("Alt+Left", "Back"), needs=(BACK,)),
    ActionSpec(
        "article.forward", "Forward", "Go on to where back came from", ("Alt+Right", "Forward"), needs=(FORWARD,)
    ),
    ActionSpec(
        "article.done",
        "Done",
        "Mark the article as read through, or take the mark back",
        ("Ctrl+D",),
        needs=(WRITABLE, HAS_ARTICLE),
        is_checkable=True,
    ),
    ActionSpec(
        "article.empty",
        "Done, nothing found",
        "Mark the article as read through without anything to mark in it, or take the mark back",
        ("Ctrl+Shift+0",),
        needs=(WRITABLE, HAS_ARTICLE),
        is_checkable=True,
    ),
    ActionSpec(
        "article.unread",
        "Unread",
        "Mark the article as unread, or as being read again",
        ("Shift+U",),
        scope=ARTICLE,
        needs=(WRITABLE, HAS_ARTICLE),
        is_checkable=True,
    ),
    ActionSpec(
        "queue.goes_on",
        "Done goes to the next unread",
        "Open the next unread article whenever one is marked as done",
        is_checkable=True,
    ),
    ActionSpec(
        "queue.everything",
        "Read the whole library",
        "Let the reading queue hold every article again, not only a branch or a list",
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "article.date",
        "Date…",
        "Settle when the article was published",
        ("Ctrl+Shift+D",),
        needs=(WRITABLE, HAS_ARTICLE),
    ),
    ActionSpec(
        "article.star",
        "Star article",
        "Give the article, or those chosen in the tree, a star, or take it away",
        ("Ctrl+Shift+8",),
        needs=(WRITABLE, HAS_ARTICLE),
        is_checkable=True,
    ),
    ActionSpec(
        "article.source",
        "Source of articles…",
        "Put the article, or those chosen in the tree, under another source",
        needs=(WRITABLE, HAS_ARTICLE),
    ),
    ActionSpec(
        "article.tag",
        "Tag articles…",
        "Put a tag on the whole article, or on those chosen in the tree",
        needs=(WRITABLE, HAS_ARTICLE),
    ),
    ActionSpec(
        "article.delete",
        "Delete articles…",
        "Delete the article, or those chosen in the tree, with annotations and tags; undo brings all back",
        ("Del",),
        scope=TREE,
        needs=(WRITABLE, HAS_ARTICLE),
    ),
    ActionSpec(
        "source.rename", "Rename source", "Change the name in the tree", ("F2",), scope=TREE, needs=(WRITABLE,)
    ),
    ActionSpec(
        "source.merge", "Merge sources…", "Put the sources chosen in the tree into another one", needs=(WRITABLE,)
    ),
    ActionSpec(
        "source.group", "Group sources…", "Gather the sources chosen in the tree under a name", needs=(WRITABLE,)
    ),
    ActionSpec(
        "source.language",
        "Language of source…",
        "Say in which language the source chosen in the tree is",
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "article.versions",
        "Versions…",
        "See the texts received for this article and what changed",
        ("Ctrl+Shift+H",),
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "split.toggle",
        "Split view",
        "Read another article or version beside this one, or close it",
        ("Ctrl+\\",),
        needs=(HAS_ARTICLE,),
        is_checkable=True,
    ),
    ActionSpec(
        "split.swap",
        "Exchange both sides",
        "Let tags go to the article at the right",
        ("Ctrl+Shift+\\",),
        needs=(SPLIT,),
    ),
    ActionSpec(
        "split.focus", "Go to the other side", "Give the other of two articles the keys", ("F6",), needs=(SPLIT,)
    ),
    ActionSpec(
        "split.sync",
        "Scroll both together",
        "Keep paragraphs that belong together side by side",
        needs=(SPLIT,),
        is_checkable=True,
    ),
    ActionSpec(
        "article.undated",
        "Undated articles…",
        "Go through the articles of whose date only bounds or nothing are known",
        needs=(WRITABLE,),
    ),
)

ARTICLE_MENU = (
    "article.next_unread",
    "article.next",
    "article.previous",
    "article.back",
    "article.forward",
    SEPARATOR,
    "article.done",
    "article.empty",
    "article.unread",
    "queue.goes_on",
    "queue.everything",
    SEPARATOR,
    "article.date",
    "article.undated",
    "article.versions",
    "citations",
    SEPARATOR,
    "article.star",
    "article.tag",
    "article.source",
    "article.delete",
    "sources",
    SEPARATOR,
    "split.toggle",
    "split.swap",
    "split.focus",
    "split.sync",
)

SUBMENUS = {
    "sources": ("Sources", ("source.rename", "source.merge", "source.group", "source.language")),
}

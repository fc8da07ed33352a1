"""A highlighted page as Qt reads HTML: the words are there in order, and nothing is asked for from outside."""

from PySide6.QtGui import QTextDocument

from tests.helpers.highlighted_pages import PARAGRAPHS, make_article, make_page


class Asking(QTextDocument):
    """Notes what the page wants to load."""

    def __init__(self):
        super().__init__()
        self.asked = []

    def loadResource(self, kind, name):  # noqa: N802
        self.asked.append(name.toString())


def test_qt_shows_the_words_and_loads_nothing(qapp):
    document = Asking()
    spans = [(4, 12, [1]), (40, 44, [2])]
    document.setHtml(make_page(make_article(spans=spans, memo="a memo"), make_article(("Another text.",))))
    text = document.toPlainText()
    places = [text.find(words) for words in ("Annotated articles", "tag 1", "A title", "movement was waged.")]
    places += [text.find(words) for words in ("<운동> 😀", "a memo", "Another text.")]
    assert -1 not in places
    assert places == sorted(places)
    assert PARAGRAPHS[1].split("<")[0].strip() in text
    assert document.asked == []

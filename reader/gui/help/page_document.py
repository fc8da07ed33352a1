"""A help page as a document of Qt: Markdown, dressed by the theme, with anchors and pictures. Main thread."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme
from reader.services.help_pages import HelpPage

BODY_PX = 14
_HEADING_PX = {1: 24, 2: 18, 3: 15, 4: 14}
_ABOVE_PX = {1: 0, 2: spaces.EDGE, 3: spaces.WIDE, 4: spaces.WIDE}
_BELOW_PX = {1: spaces.SIDE, 2: spaces.STEP, 3: spaces.STEP, 4: spaces.HALF}
_LINE_PERCENT = 122
_LIGHT = ".light.png"
_OBJECT = "\ufffc"
"""Stands in the text for a picture, which is a line of its own height."""


def make_document(page: HelpPage, markdown: str, theme: Theme) -> QTextDocument:
    """The page from its Markdown, in which links and generated parts are filled in already."""
    document = QTextDocument()
    document.setDefaultFont(theme.interface_font(BODY_PX))
    document.setDocumentMargin(0)
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    _dress_blocks(document, page, theme)
    for table in _tables(document):
        _dress_table(table, theme)
    for block in _blocks(document):
        _dress_words(block, theme)
    return document


def fit_pictures(document: QTextDocument, page: HelpPage, theme: Theme, width: float, ratio: float) -> None:
    """Give the pictures at most a width in logical pixels, sharp on a screen of `ratio` pixels for each."""
    for cursor, image in _pictures(document):
        source = _load(page.folder / _picture_name(image.name(), page.folder, theme))
        if source.isNull():
            continue
        wide = min(float(source.width()), width)
        size = QSize(round(wide * ratio), round(wide * ratio * source.height() / source.width()))
        scaled = source.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(image.name()), scaled)
        image.setWidth(wide)
        image.setHeight(wide * source.height() / source.width())
        cursor.setCharFormat(image)


def missing_pictures(page: HelpPage, theme: Theme) -> list[str]:
    """The names of pictures of a page that are not there."""
    document = QTextDocument()
    document.setMarkdown(page.markdown)
    names = [_picture_name(image.name(), page.folder, theme) for _, image in _pictures(document)]
    return [name for name in names if not (page.folder / name).is_file()]


def _dress_blocks(document: QTextDocument, page: HelpPage, theme: Theme) -> None:
    """Room round headings and paragraphs; each heading gets the anchor of its section."""
    sections = iter(page.sections)
    for block in _blocks(document):
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        if not level:
            if _OBJECT not in block.text():
                shape.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if block.textList() is not None:
                shape.setTopMargin(0)
                shape.setBottomMargin(5)
            else:
                shape.setTopMargin(0)
                shape.setBottomMargin(10 if cursor.currentTable() is None else 0)
            cursor.mergeBlockFormat(shape)
            continue
        section = next(sections, None)
        shape.setTopMargin(_ABOVE_PX[min(level, 4)])
        shape.setBottomMargin(_BELOW_PX[min(level, 4)])
        cursor.mergeBlockFormat(shape)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        words = QTextCharFormat()
        words.setFont(theme.interface_font(_HEADING_PX[min(level, 4)], QFont.Weight.DemiBold))
        words.setForeground(theme.colour("text"))
        words.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        cursor.setPosition(block.position())
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        if section is not None and section.anchor:
            words.setAnchor(True)
            words.setAnchorNames([section.anchor])
        cursor.setCharFormat(words)


def _dress_table(table: QTextTable, theme: Theme) -> None:
    """Hairlines between rows, room in the cells, and the whole width."""
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QBrush(theme.colour("border")))
    shape.setBorderCollapse(True)
    shape.setCellPadding(6)
    shape.setCellSpacing(0)
    shape.setTopMargin(4)
    shape.setBottomMargin(14)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
    if not any(table.cellAt(0, column).firstCursorPosition().block().text() for column in range(table.columns())):
        table.removeRows(0, 1)  # a table without headings: Markdown wants the row, readers do not


def _dress_words(block: QTextBlock, theme: Theme) -> None:
    """Links in the accent without a line, keys and code on a quiet ground."""
    ground, accent = QColor(theme.colour("raised")), theme.colour("accent")
    if not theme.is_dark:
        ground = theme.colour("window")
    places = []
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        places.append((fragment.position(), fragment.length(), fragment.charFormat()))
        part += 1
    for start, length, shape in places:
        words = QTextCharFormat()
        if shape.isImageFormat():
            continue
        if shape.anchorHref():
            words.setForeground(accent)
            words.setFontUnderline(False)
        elif shape.fontFixedPitch():
            words.setFontFixedPitch(False)
            words.setFontFamilies(theme.interface_font().families())
            words.setBackground(ground)
            words.setForeground(theme.colour("secondary" if not block.blockFormat().headingLevel() else "text"))
        else:
            continue
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(words)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _tables(document: QTextDocument) -> list[QTextTable]:
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def _pictures(document: QTextDocument) -> list[tuple[QTextCursor, QTextImageFormat]]:
    """Each picture as a selection of it, and its format."""
    found = []
    for block in _blocks(document):
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            if fragment.charFormat().isImageFormat():
                cursor = QTextCursor(document)
                cursor.setPosition(fragment.position())
                cursor.setPosition(fragment.position() + 1, QTextCursor.MoveMode.KeepAnchor)
                found.append((cursor, fragment.charFormat().toImageFormat()))
            part += 1
    return found


def _picture_name(name: str, folder: Path, theme: Theme) -> str:
    """The file for light or dark: pages name the light one."""
    dark = f"{name.removesuffix(_LIGHT)}.dark.png"
    return dark if theme.is_dark and name.endswith(_LIGHT) and (folder / dark).is_file() else name


def _load(path: Path) -> QImage:
    return QImage(str(path))

"""The versions of an article's text and what changed between two of them. Stands beside the work, not over it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.domain.differences import DiffParagraph
from reader.domain.tags import Colour
from reader.domain.texts import count_text
from reader.domain.versions import TextVersion
from reader.domain.wording import tr
from reader.gui.article.headline_words import say_captured
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.dialogs.foot_row import FootRow
from reader.gui.models.difference_page import DifferenceColours, make_page, sum_up
from reader.gui.panes.pane_splitter import PaneSplitter
from reader.gui.plain_text import PlainLabel, plain_tip
from reader.gui.theme import spaces
from reader.gui.theme.selection import QuietSelection, chosen_rules, ring_rule
from reader.gui.theme.theme import Theme

_LIST_PX = 220
_MEASURE_MARGIN_PX = spaces.EDGE


class VersionsDialog(QDialog):
    """Lists versions, the newest first. One chosen is compared with the one before it, two with each other.

    `comparison_wanted` carries the numbers of the older and the newer version, `side_by_side_wanted` that of an
    older one to be read beside the current text.
    """

    comparison_wanted = Signal(int, int)
    side_by_side_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Versions"))
        self.resize(980, 640)
        self._theme = theme
        self._paragraphs: Sequence[DiffParagraph] = ()
        self._compared = (0, 0)
        self._current = 0
        self._heading = DialogHeading(theme, self)
        self.list = QListWidget(self)
        self.list.setItemDelegate(QuietSelection(self.list))
        self.list.setAccessibleName(tr("Versions"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.itemSelectionChanged.connect(self._ask)
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(tr("Difference"))
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setOpenLinks(False)
        self.show_all = QCheckBox(tr("Show &unchanged paragraphs"), self)
        self.show_all.toggled.connect(lambda _: self._show_page())
        self.beside = QPushButton(tr("&Read side by side"), self)
        self.beside.setToolTip(tr("Open the older version beside the article, in the window"))
        self.beside.clicked.connect(self._ask_beside)
        self._legend = PlainLabel(self)
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._lay_out()
        self.finished.connect(self.deleteLater)
        theme.changed.connect(self._dress)
        self._dress()

    def show_versions(self, title: str, versions: Sequence[TextVersion]) -> None:
        """Show the versions of an article and choose the newest; those chosen before stay chosen."""
        self.setWindowTitle(tr("Versions of “{title}”", title=title))
        self._title = title
        chosen = set(self.chosen())
        self._current = next((one.version for one in versions if one.is_current), 0)
        self.beside.setEnabled(len(versions) > 1)
        self.list.blockSignals(True)
        self.list.clear()
        for one in sorted(versions, key=lambda version: version.version, reverse=True):
            item = QListWidgetItem(_say_version(one))
            item.setData(Qt.ItemDataRole.UserRole, one.version)
            item.setToolTip(plain_tip(one.url))
            self.list.addItem(item)
            if one.version in chosen:
                item.setSelected(True)
        if not self.list.selectedItems() and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._ask()

    def show_difference(self, old: int, new: int, paragraphs: Sequence[DiffParagraph]) -> None:
        """Show what changed from one version to another."""
        self._compared = (old, new)
        self._paragraphs = paragraphs
        self._show_page()

    def chosen(self) -> list[int]:
        """The numbers of the chosen versions, the oldest first."""
        return sorted(item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems())

    def words(self) -> tuple[str, str]:
        """What the heading says."""
        return self._heading.words()

    def _ask_beside(self) -> None:
        """The older of the two compared stands beside the current text, unless it is that text."""
        old, new = self._compared
        if new:
            self.side_by_side_wanted.emit(new if old == self._current else old)

    def _ask(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            chosen = [max(chosen[0] - 1, 1), max(chosen[0], 2)]
        if len(chosen) >= 2 and self.list.count() > 1:
            self.comparison_wanted.emit(chosen[0], chosen[-1])
        elif self.list.count() == 1:
            self._heading.set_words(self._title, tr("There is one version only: nothing to compare."))

    def _show_page(self) -> None:
        old, new = self._compared
        if not new:
            return
        bar = self.page.verticalScrollBar()
        self._heading.set_words(
            self._title,
            tr("Version {old} → version {new}: {changes}", old=old, new=new, changes=sum_up(self._paragraphs)),
        )
        self.page.setHtml(make_page(self._paragraphs, self._colours(), shows_all=self.show_all.isChecked()))
        bar.setValue(0)

    def _colours(self) -> DifferenceColours:
        surface = self._theme.colour("surface")
        added, removed = self._theme.tag_tint(Colour.GREEN), self._theme.tag_tint(Colour.RED)
        return DifferenceColours(
            _over(added, surface).name(), _over(removed, surface).name(), self._theme.colour("secondary").name()
        )

    def _lay_out(self) -> None:
        split = PaneSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.list)
        split.addWidget(self.page)
        split.setSizes([_LIST_PX, 980 - _LIST_PX])
        split.setStretchFactor(1, 1)
        foot = FootRow([self.show_all], [self.beside, self._legend], self)
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.EDGE, spaces.WIDE, spaces.EDGE, spaces.WIDE)
        column.setSpacing(spaces.SIDE)
        column.addWidget(self._heading)
        column.addWidget(split, 1)
        column.addWidget(foot)
        self._title = ""
        self.list.setFocus()

    def _dress(self) -> None:
        colour = self._theme.colour
        self.page.setFont(self._theme.reading_font())
        self.page.document().setDocumentMargin(_MEASURE_MARGIN_PX)
        self.page.setStyleSheet(
            f"QTextBrowser {{ background: {colour('surface').name()}; border: 1px solid {colour('border').name()};"
            f" border-radius: 6px; padding: {spaces.LINE}px; }}"
            + ring_rule(self._theme, "QTextBrowser", spaces.LINE)
        )
        self.list.setStyleSheet(
            f"QListWidget {{ background: {colour('raised').name()}; border: 1px solid {colour('border').name()};"
            f" border-radius: 6px; outline: 0; padding: {spaces.LINE}px; }}"
            f" QListWidget::item {{ padding: {self._theme.metrics.pad_px}px {spaces.STEP}px; }}"
            + chosen_rules(self._theme, "QListWidget")
            + ring_rule(self._theme, "QListWidget", spaces.LINE)
        )
        colours, added, removed = self._colours(), escape(tr("added")), escape(tr("removed"))
        self._legend.setText(
            f"<span style='background-color: {colours.added}; text-decoration: underline'>"
            f"&nbsp;{added}&nbsp;</span>"
            f"&nbsp; <span style='background-color: {colours.removed}; text-decoration: line-through'>"
            f"&nbsp;{removed}&nbsp;</span>"
        )
        self._show_page()


def _say_version(one: TextVersion) -> str:
    version = tr("Version {version}", version=one.version)
    if one.is_current:
        version = tr("Version {version}, current", version=one.version)
    captured = say_captured(one.captured_at) or tr("capture day not known")
    return f"{version}\n{captured}\n{count_text(one.words, 'word')}"


def _over(tint: QColor, ground: QColor) -> QColor:
    """A translucent colour as it looks on an opaque one."""
    share = tint.alphaF()
    pairs = ((tint.red(), ground.red()), (tint.green(), ground.green()), (tint.blue(), ground.blue()))
    return QColor(*(round(above * share + below * (1 - share)) for above, below in pairs))

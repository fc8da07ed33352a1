"""The panel on type: size, line height, measure and face of the text, set live by sliders."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QSlider, QWidget

from reader.domain.wording import tr
from reader.gui.article.popover import Popover
from reader.gui.article.reading_type import (
    CHARACTERS_MAX,
    CHARACTERS_MIN,
    LINE_HEIGHT_MAX,
    LINE_HEIGHT_MIN,
    ReadingType,
)
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_WIDTH_PX = 320
_FACES = (("serif", tr("Serif")), ("sans", tr("Sans")))


class TypePopover(Popover):
    """Signals, as the user moves something: `zoom_set` per cent; `type_set` line height and characters a line;
    `face_set` "serif" or "sans"; `reset_asked` when all is to be as usual.
    """

    zoom_set = Signal(int)
    type_set = Signal(float, int)
    face_set = Signal(str)
    reset_asked = Signal()

    def __init__(self, theme: Theme, zooms: tuple[int, int, int], parent: QWidget) -> None:
        super().__init__(theme, tr("Type"), _WIDTH_PX, parent)
        least, most, step = zooms
        self.size_slider = _make_slider(tr("Size of the text in per cent"), least // step, most // step)
        self._zoom_step = step
        self.height_slider = _make_slider(
            tr("Line height in twentieths of the size"), round(LINE_HEIGHT_MIN * 20), round(LINE_HEIGHT_MAX * 20)
        )
        self.measure_slider = _make_slider(tr("Characters a line"), CHARACTERS_MIN, CHARACTERS_MAX)
        self.face_box = QComboBox()
        self.face_box.setAccessibleName(tr("Face"))
        self.face_box.setAccessibleDescription(tr("Face"))  # Qt calls a choice by what is chosen
        for face, name in _FACES:
            self.face_box.addItem(name, face)
        self.reset_button = QPushButton(tr("As usual"))
        self._values = [PlainLabel() for _ in range(3)]
        self._lay_out()
        self.size_slider.valueChanged.connect(self._on_size)
        self.height_slider.valueChanged.connect(self._on_type)
        self.measure_slider.valueChanged.connect(self._on_type)
        self.face_box.currentIndexChanged.connect(lambda: self.face_set.emit(self.face_box.currentData()))
        self.reset_button.clicked.connect(self.reset_asked)

    def set_values(self, zoom: int, reading_type: ReadingType, face: str) -> None:
        """Show what holds; says nothing."""
        blockers = [
            QSignalBlocker(part)
            for part in (self.size_slider, self.height_slider, self.measure_slider, self.face_box)
        ]
        self.size_slider.setValue(zoom // self._zoom_step)
        self.height_slider.setValue(round(reading_type.line_height * 20))
        self.measure_slider.setValue(reading_type.characters)
        self.face_box.setCurrentIndex(max(0, self.face_box.findData(face)))
        for blocker in blockers:
            blocker.unblock()
        self._show_values()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(spaces.STEP)
        grid.setVerticalSpacing(spaces.STEP)
        sliders = (
            (tr("Size"), self.size_slider),
            (tr("Line height"), self.height_slider),
            (tr("Measure"), self.measure_slider),
        )
        for row, ((name, slider), value) in enumerate(zip(sliders, self._values, strict=True)):
            grid.addWidget(PlainLabel(name), row, 0)
            grid.addWidget(slider, row, 1)
            value.setMinimumWidth(48)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(value, row, 2)
        grid.addWidget(PlainLabel(tr("Face")), 3, 0)
        grid.addWidget(self.face_box, 3, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        self.rows.addLayout(grid)
        self.rows.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignRight)

    def _on_size(self, value: int) -> None:
        self._show_values()
        self.zoom_set.emit(value * self._zoom_step)

    def _on_type(self) -> None:
        self._show_values()
        self.type_set.emit(self.height_slider.value() / 20, self.measure_slider.value())

    def _show_values(self) -> None:
        size, height, measure = self._values
        size.setText(f"{self.size_slider.value() * self._zoom_step} %")
        height.setText(f"{self.height_slider.value() / 20:.2f}")
        measure.setText(f"{self.measure_slider.value()}")


def _make_slider(name: str, least: int, most: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(least, most)
    slider.setPageStep(5)
    slider.setAccessibleName(name)
    return slider

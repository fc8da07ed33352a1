"""The editor that opens in a card: its memo, the speaker, or words for the memos of several annotations."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId
from reader.gui.panes.memo_field import MemoField
from reader.gui.panes.speaker_field import HEIGHT_PX, SpeakerField
from reader.gui.theme.theme import Theme


class CardEditor(QObject):
    """Holds the fields, of which one is shown at a time, in the card of `annotation`.

    `speaker_edited` and `memos_extended` carry a list of `AnnotationId` and the words. `changed` when the editor
    needs another room, or none; `ended` when it closed under the keys, so that the focus may go back.
    """

    speaker_edited = Signal(object, str)
    memos_extended = Signal(object, str)
    changed = Signal()
    ended = Signal()

    def __init__(self, theme: Theme, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.memo, self.speaker = MemoField(theme, viewport), SpeakerField(theme, viewport)
        self._annotation: AnnotationId | None = None
        self._field: QWidget | None = None
        self._chosen: list[AnnotationId] = []
        self.memo.height_changed.connect(self.changed)
        self.memo.words_entered.connect(lambda words: self.memos_extended.emit(self._chosen, words))
        self.speaker.speaker_entered.connect(lambda name: self.speaker_edited.emit(self._chosen, name))
        for field in (self.memo, self.speaker):
            field.left.connect(self._on_left)

    @property
    def annotation(self) -> AnnotationId | None:
        """The annotation in whose card the editor stands."""
        return self._annotation

    @property
    def height(self) -> int:
        """The room that the editor needs, 0 for none."""
        if self._field is None:
            return 0
        return self.memo.wanted_height if self._field is self.memo else HEIGHT_PX

    def edit_memo(self, annotation: Annotation, chosen: Sequence[AnnotationId]) -> None:
        """Open the memo of an annotation, or an empty field for the memos of several, in the card of the first."""
        self.close()
        self._chosen = list(chosen)
        if len(chosen) > 1:
            self.memo.edit_several(len(chosen))
        else:
            self.memo.edit(annotation)
        self._open(self.memo, annotation)

    def edit_speaker(
        self, annotation: Annotation, chosen: Sequence[AnnotationId], names: Sequence[str], *, is_shared: bool
    ) -> None:
        """Ask for the speaker of some annotations in the card of one; `is_shared` where all have the same."""
        self.close()
        self._chosen = list(chosen)
        self.speaker.set_speakers(names)
        self.speaker.edit(annotation.speaker, is_shared=is_shared)
        self._open(self.speaker, annotation)

    def place(self, rect: QRect) -> None:
        """Stand here; a rectangle without size hides the field, and what is in it stays."""
        if self._field is not None and not rect.isEmpty():
            self._field.setGeometry(rect)
            if self._field.isHidden():
                self._field.show()
                self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Commit what is being written and show no field."""
        field, self._field, self._annotation = self._field, None, None
        if field is None:
            return
        had_keys = field.hasFocus()
        if field is self.memo:
            self.memo.end()
        else:
            self.speaker.commit()
        field.hide()
        self.changed.emit()
        if had_keys:
            self.ended.emit()

    def commit(self) -> bool:
        """Announce all that is typed and not written yet, where the user is; whether no memo is left."""
        if self._field is self.speaker:
            self.speaker.commit()
        return self.memo.try_again()

    def follow(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> None:
        """Let what is being written follow what became of its annotations; what was for a removed one goes."""
        self.memo.forget(removed)
        self._chosen = [one for one in self._chosen if one not in removed]
        if self._annotation in removed:
            self.close()
        for annotation in changed:
            self.memo.refresh(annotation)
            if annotation.id == self._annotation:
                self.speaker.refresh(annotation.speaker)

    def _open(self, field: QWidget, annotation: Annotation) -> None:
        self._field, self._annotation = field, annotation.id
        self.changed.emit()

    def _on_left(self, is_by_key: bool) -> None:
        had_keys = self._field is not None and self._field.hasFocus()
        self.close()
        if is_by_key and not had_keys:
            self.ended.emit()

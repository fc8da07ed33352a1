"""The stage on which pictures of dialogs are taken: a real window, and a scene for everything that it can open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reader.gui.article.popover import Popover
from tests.pictures.__main__ import wait

THEMES = ("light", "dark")
_PAUSE_MS = 150
_AROUND_PX = 24
"""So much of the window is shown round a part of it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture by name: how it is opened, and the classes of the window's that it shows.

    `open` gives the widget of which the picture is; one that stands in the window is shown with what is round it.
    `close` puts back what closing windows and popovers does not. A scene that `is_waiting` does not return before
    its dialog is answered.
    """

    name: str
    shows: tuple[str, ...]
    open: Callable[[Stage], QWidget | None]
    close: Callable[[Stage], object] | None = None
    is_waiting: bool = False


@dataclass
class Stage:
    """A window on a library in a folder that nobody else uses, with what was `made` for it. A scene that opens
    another library keeps in `before` the path of this one.
    """

    window: Any
    home: Path
    made: Any
    before: Any = None

    @property
    def flow(self) -> Any:
        """The flows of the window."""
        return self.window.flow

    @property
    def library(self) -> Any:
        """The library that is open."""
        return self.flow.library.desk.library

    @property
    def services(self) -> Any:
        """The services of the open library."""
        return self.flow.library.desk.services

    def begin(self, article: int | None = None) -> None:
        """An article is shown, the first document unless another is given, with its first annotation chosen."""
        wanted = article or self.made.first
        view = self.flow.article.view
        if view is None or view.head.id != wanted:
            self.flow._open_article(wanted)
            wait(
                lambda: self.flow.article.view is not None and self.flow.article.view.head.id == wanted, "article"
            )
            self.settle()
        self.window.activateWindow()
        self.window.article_pane.step_annotation(1)
        self.window.article_pane.restore_scroll(0)
        self.window.article_pane.setFocus()

    def run(self, action_id: str) -> QWidget | None:
        """Run an action, and give the window that it opened, if any."""
        self.window.actions_table.action(action_id).trigger()
        self.settle()
        return self.opened()

    def type(self, text: str) -> None:
        """Type into what has the keys."""
        QTest.keyClicks(self.window.focusWidget(), text)
        QTest.qWait(_PAUSE_MS)

    def opened(self) -> QWidget | None:
        """The window beside the main one that was opened last: by a dialog rather than that dialog itself."""
        others = list(self._others())
        above = [other.parentWidget().window() for other in others if other.parentWidget() is not None]
        return next((one for one in others if one not in above), None)

    def settle(self) -> None:
        """Wait until no job is under way and what was put off is done."""
        for _ in range(2):
            wait(lambda: not self.window.jobs.is_busy, "jobs")
            QTest.qWait(_PAUSE_MS)

    def wait(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until a condition holds, then until all is settled."""
        wait(condition, what)
        self.settle()

    def shoot(self, scene: Scene) -> dict[str, QImage] | str:
        """The pictures of a scene by theme, or why there is none; everything is closed afterwards."""
        if scene.is_waiting:
            return self._shoot_while_waiting(scene)
        try:
            widget = scene.open(self)
            self.settle()
            return self._take(scene, widget)
        finally:
            self.clean(scene)

    def clean(self, scene: Scene) -> None:
        """Close what the scene opened."""
        for one in list(self._others()):
            if isinstance(one, QDialog):
                one.done(QDialog.DialogCode.Rejected)
            else:
                one.close()
        for popover in self.window.findChildren(Popover):
            popover.hide()
        if scene.close is not None:
            scene.close(self)
        self.window.message_bar.hide()
        self.settle()

    def _shoot_while_waiting(self, scene: Scene) -> dict[str, QImage] | str:
        taken: list[dict[str, QImage] | str] = []

        def take() -> None:
            box = QApplication.activeModalWidget()
            taken.append(self._take(scene, box))
            if box is not None:
                box.close()

        QTimer.singleShot(500, take)
        scene.open(self)
        self.clean(scene)
        return taken[0] if taken else "it did not wait for an answer"

    def _take(self, scene: Scene, widget: QWidget | None) -> dict[str, QImage] | str:
        if widget is None or not shiboken6.isValid(widget) or not widget.isVisible():
            return "nothing was opened"
        missing = [name for name in scene.shows if not self._is_shown(name)]
        if missing:
            return f"no {', '.join(missing)} in sight"
        pictures = {}
        theme = self.window.parts.theme
        for name in THEMES:
            theme.set_choice(name)
            QTest.qWait(120)
            pictures[name] = self._grab(widget)
        theme.set_choice(THEMES[0])
        return pictures

    def _is_shown(self, name: str) -> bool:
        return any(
            one.isVisible() and any(kind.__name__ == name for kind in type(one).__mro__)
            for one in QApplication.allWidgets()
        )

    def _grab(self, widget: QWidget) -> QImage:
        if widget.isWindow():
            return widget.grab().toImage()
        window = widget.window()
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        around = place.adjusted(-_AROUND_PX, -_AROUND_PX, _AROUND_PX, _AROUND_PX).intersected(window.rect())
        return window.grab(around).toImage()

    def _others(self) -> Iterator[QWidget]:
        return (one for one in QApplication.topLevelWidgets() if one is not self.window and one.isVisible())

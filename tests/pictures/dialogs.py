"""Takes pictures of every dialog, popover and page to look at: `python -m tests.pictures.dialogs FOLDER`.

Each is opened over the real window on a made-up library, light and dark, in English and Korean; a language, or
the beginnings of names after `--only`, take a part of them. Ends with an error, after all others, where a scene
does not show what it is about. Nothing in the project is written.
"""

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"

from PySide6.QtWidgets import QApplication

from tests.pictures.__main__ import SIZE, open_window, settle_events

LANGUAGES = ("en", "ko")


def main(target: Path, languages: Sequence[str], only: Sequence[str]) -> int:
    """Take the pictures, each language by a process of its own: words are read once in a process."""
    if len(languages) == 1:
        return take_all(target, languages[0], only)
    wanted = ["--only", *only] if only else []
    calls = [[sys.executable, "-m", __spec__.name, str(target), "--language", one, *wanted] for one in languages]
    return max(subprocess.run(call, check=False).returncode for call in calls)


def take_all(target: Path, language: str, only: Sequence[str]) -> int:
    """Take the pictures in a language; how many scenes failed."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        set_screen(home)
        os.environ.setdefault("MPLCONFIGDIR", str(Path.home() / ".cache" / "matplotlib"))
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(home)
        gc.disable()
        app = QApplication.instance() or QApplication([])
        window = open_window(app, home, language)
        failed = take_scenes(window, home, target, language, only)
        window.close()
        settle_events()
    return failed


def set_screen(home: Path) -> None:
    """Give the platform that draws nowhere the screen of a small laptop: dialogs fit themselves to it."""
    width, height = SIZE
    screen = {"name": "laptop", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96}
    config = home / "screens.json"
    config.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    if os.environ["QT_QPA_PLATFORM"] == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"


def take_scenes(window, home: Path, target: Path, language: str, only: Sequence[str]) -> int:
    """Take every scene that is asked for; how many failed."""
    # The words of the scenes' modules are those of the language that is spoken by now.
    from reader.domain.changes import ChangeSet, Kind
    from tests.pictures.made_stage import furnish
    from tests.pictures.scenes import SCENES
    from tests.pictures.stage import Stage

    desk = window.flow.library.desk
    first = next(iter(desk.services.browsing.iter_articles(desk.library)))
    stage = Stage(window, home, furnish(desk.library, home, marked=first.id))
    desk.changes_committed.emit(ChangeSet({kind: frozenset({first.id}) for kind in (Kind.ARTICLE, Kind.SOURCE)}))
    stage.settle()
    failed = 0
    for scene in SCENES:
        if only and not scene.name.startswith(tuple(only)):
            continue
        try:
            taken = stage.shoot(scene)
        except (Exception, SystemExit):  # noqa: BLE001 - the other scenes are taken all the same
            taken = traceback.format_exc(limit=-2)
        if isinstance(taken, str):
            failed += 1
            print(f"{language} {scene.name}: {taken}", flush=True)
            continue
        for theme, picture in taken.items():
            picture.save(str(target / f"{scene.name}.{language}.{theme}.png"))
    print(f"{language}: {failed} of the scenes failed", flush=True)
    return failed


if __name__ == "__main__":
    given = argparse.ArgumentParser(description="Take pictures of every dialog.")
    given.add_argument("target", type=Path)
    given.add_argument("--language", choices=LANGUAGES, action="append")
    given.add_argument("--only", nargs="+", default=[])
    asked = given.parse_args()
    raise SystemExit(1 if main(asked.target, asked.language or LANGUAGES, asked.only) else 0)

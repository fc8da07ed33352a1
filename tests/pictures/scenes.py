"""Every scene of the pictures."""

from tests.pictures import scenes_dialogs, scenes_imports, scenes_panes

SCENES = (*scenes_dialogs.SCENES, *scenes_imports.SCENES, *scenes_panes.SCENES)

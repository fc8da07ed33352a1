"""Import batches: one row an import, so that articles know which one brought them."""

import uuid

from reader.store.schema import import_batch
from reader.store.unit import Unit


def insert_import_batch(unit: Unit, importer: str, files: int) -> int:
    """A new batch. `importer` names the program and its version, `files` the number of files given."""
    values = {"guid": str(uuid.uuid4()), "made_at": unit.now, "importer": importer, "files": files}
    return unit.insert(import_batch, values)

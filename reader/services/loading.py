"""Loading the services in portions: the first window is painted before any of them is there."""

from importlib import import_module
from types import ModuleType

from reader.store.loading import MODULES

SERVICES = (
    "libraries",
    "browsing",
    "reading",
    "tagging",
    "annotating",
    "undoing",
    "importing",
    "exporting",
    "checking",
)


def modules_to_load() -> tuple[str, ...]:
    """The names of all modules that the window needs after its first paint, in order."""
    return (*MODULES, *(f"reader.services.{name}" for name in SERVICES))


def load_services() -> ModuleType:
    """The package `reader.services` with all its modules loaded as attributes."""
    for name in modules_to_load():
        import_module(name)
    return import_module("reader.services")

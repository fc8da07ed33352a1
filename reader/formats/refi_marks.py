"""What annotations have in common, as cases of REFI-QDA: who speaks, how they came to be, that there is a star or
that they wait for a place in the present text.

This is the whole interface: `MarkCases`. The standard has no field for these on a selection; a case names the
selections that it is about and has variables. Cases stand before the sources in a file but are known after them,
so the guids of their selections are kept, 16 bytes each.
"""

import uuid
from collections.abc import Callable, Mapping

from reader.domain.projects import ProjectAnnotation
from reader.formats.refi_terms import MARK_VARIABLES, own_guid, write_guid
from reader.formats.refi_xml import XmlWriter

HAND = "hand"
_VALUE_ELEMENTS: Mapping[str, str] = {"Text": "TextValue", "Boolean": "BooleanValue", "Date": "DateValue"}
_TITLES = {"speaker": "{}", "starred": "Starred", "origin": "Origin: {}", "waiting": "Waiting for a place"}
_GUID_BYTES = 16
_PART_BYTES = 5_000 * _GUID_BYTES


class MarkCases:
    """The cases of a project, collected annotation by annotation and written at once."""

    def __init__(self) -> None:
        self._selections: dict[tuple[str, str], bytearray] = {}

    def add(self, annotation: ProjectAnnotation) -> None:
        """Note what an annotation is part of. Marked by hand and without a star is no case."""
        if annotation.speaker:
            self._note("speaker", annotation.speaker, annotation.guid)
        if annotation.is_starred:
            self._note("starred", "true", annotation.guid)
        if annotation.origin != HAND:
            self._note("origin", annotation.origin, annotation.guid)
        if annotation.is_waiting:
            self._note("waiting", "true", annotation.guid)

    def names(self) -> list[str]:
        """The variables that the cases need, in their order."""
        used = {name for name, _ in self._selections}
        return [name for name in MARK_VARIABLES if name in used]

    def write(self, xml: XmlWriter, on_part: Callable[[], None] = lambda: None) -> None:
        """Write `Cases`, if there are any. `on_part` is called after some thousand references."""
        if not self._selections:
            return
        xml.begin("Cases")
        for (name, value), guids in self._selections.items():
            title = _TITLES[name].format(value)
            xml.begin("Case", {"guid": write_guid(own_guid(name, value)), "name": title})
            write_value(xml, name, MARK_VARIABLES[name], value)
            for start in range(0, len(guids), _GUID_BYTES):
                if not start % _PART_BYTES:
                    on_part()
                guid = str(uuid.UUID(bytes=bytes(guids[start : start + _GUID_BYTES])))
                xml.reference("SelectionRef", guid.upper())
            xml.end()
        xml.end()

    def _note(self, name: str, value: str, guid: str) -> None:
        self._selections.setdefault((name, value), bytearray()).extend(uuid.UUID(write_guid(guid)).bytes)


def write_value(xml: XmlWriter, variable: str, kind: str, value: str) -> None:
    """The value of a variable by its name; `kind` is the type that it is declared as."""
    xml.begin("VariableValue")
    xml.reference("VariableRef", variable_guid(variable))
    xml.leaf(_VALUE_ELEMENTS[kind], value)
    xml.end()


def variable_guid(variable: str) -> str:
    """The guid of one of our variables, by its name, as files have it."""
    return write_guid(own_guid("variable", variable))

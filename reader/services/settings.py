"""One thing that a user can set: what it is called and which values it takes. No Qt; any thread.

Imported by the very start of the program, so it imports nothing heavy.
"""

import math
from enum import Enum
from typing import Any, NamedTuple, TypeGuard

from reader.domain.wording import tr

Value = bool | int | float | str
_TEXT_MAX = 1_000


class Kind(Enum):
    """How a value is set: on or off, one of some choices, a number, a family of type, a folder."""

    SWITCH = "switch"
    CHOICE = "choice"
    NUMBER = "number"
    FAMILY = "family"
    FOLDER = "folder"


class Setting(NamedTuple):
    """One thing that can be set. `key` is its name in the preferences, `page` one of the table's; the type of
    `default` is that of its values. `label`, `help`, `unit` and the names of `choices` are marked words.

    A number lies from `least` to `most` and goes by `step`. `needs` names a switch without which the setting means
    nothing. `own_names` are the choices whose names no language translates. One that is not `is_at_once` works
    from the next start on; one that `is_of_machine` names a place of this computer and does not travel to another.
    `empty` says what "" means.
    """

    key: str
    page: str
    kind: Kind
    default: Value
    label: str
    help: str
    choices: tuple[tuple[str, str], ...] = ()
    least: float = 0
    most: float = 0
    step: float = 1
    unit: str = ""
    needs: str = ""
    empty: str = ""
    own_names: frozenset[str] = frozenset()
    is_at_once: bool = True
    is_of_machine: bool = False

    def refusal(self, value: object) -> str:
        """Why a value, as JSON gives it, cannot be taken; "" for one that can."""
        if self.kind is Kind.SWITCH:
            return "" if isinstance(value, bool) else tr("it has to be true or false")
        if self.kind is Kind.NUMBER:
            return self._refusal_of_number(value)
        if not isinstance(value, str):
            return tr("it has to be a text")
        if self.kind is Kind.CHOICE and value not in dict(self.choices):
            return tr("it has to be one of {choices}", choices=self.choices_text())
        if len(value) > _TEXT_MAX or not value.isprintable():
            return tr("it has to be one line of at most {n} characters", n=_TEXT_MAX)
        return ""

    def taken(self, value: Any) -> Value:
        """A value that is no longer refused, in the type of the default."""
        return float(value) if isinstance(self.default, float) else value

    def repaired(self, value: object) -> Value:
        """The nearest that can be: a number within its bounds, else the default for what is refused."""
        if not self.refusal(value):
            return self.taken(value)
        if self.kind is Kind.NUMBER and self._is_number(value):
            return self.taken(type(self.default)(min(self.most, max(self.least, value))))
        return self.default

    def read(self, text: str) -> object:
        """What a user typed, as a value that may yet be refused: "on" for true, figures for a number."""
        folded = text.strip().casefold()
        if self.kind is Kind.SWITCH:
            return {"on": True, "yes": True, "true": True, "off": False, "no": False, "false": False}.get(folded)
        if self.kind is Kind.NUMBER:
            try:
                return int(folded) if isinstance(self.default, int) else float(folded)
            except ValueError:
                return None
        return text

    def shown(self, value: Value) -> str:
        """A value as `read` takes it."""
        if isinstance(value, bool):
            return "on" if value else "off"
        return str(value)

    def choice_names(self) -> dict[str, str]:
        """What the values that may be chosen are called, in the language of the program."""
        return {value: name if value in self.own_names else tr(name) for value, name in self.choices}

    def choices_text(self) -> str:
        """The values that may be chosen, in quotes."""
        return ", ".join(f'"{value}"' for value, _ in self.choices)

    def _refusal_of_number(self, value: object) -> str:
        if not self._is_number(value):
            if isinstance(self.default, int):
                return tr("it has to be a whole number")
            return tr("it has to be a number")
        if not self.least <= value <= self.most:
            return tr("it has to be from {least} to {most}", least=self.least, most=self.most)
        return ""

    def _is_number(self, value: object) -> TypeGuard[float]:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return isinstance(value, int) or (isinstance(self.default, float) and math.isfinite(value))

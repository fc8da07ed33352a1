"""Which keys an action may have: what stands against a key, and the user's keys as they were kept.

Tag keys (plain 1-9 and a-z) belong to the codebook wherever the article has the focus; the keys with which text is
edited belong to the text; some belong to the system. No widgets here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from reader.domain.tags import TAG_KEYS
from reader.domain.wording import tr
from reader.gui.actions.action_spec import ANNOTATIONS, ARTICLE, CODEBOOK, WINDOW, ActionSpec
from reader.gui.actions.action_table import Keys, native_keys
from reader.gui.actions.specs import MENUS

_EDITING = (
    *("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"),
    *("Del", "Shift+Del", "Ctrl+Del", "Backspace", "Shift+Backspace", "Ctrl+Backspace", "Ctrl+Ins", "Shift+Ins"),
    *(f"{with_keys}{key}" for with_keys in ("", "Shift+") for key in ("PgUp", "PgDown")),
    *(
        f"{with_keys}{key}"
        for with_keys in ("", "Shift+", "Ctrl+", "Ctrl+Shift+")
        for key in ("Left", "Right", "Up", "Down", "Home", "End")
    ),
)
"""Written out, for what a desktop adds to these differs: somewhere Ctrl+D deletes a character."""
_RESERVED = (
    *("Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Ctrl+Tab", "Esc", "Return", "Enter", "Space", "F10"),
    *("Alt+F4", "Alt+Tab", "Alt+Shift+Tab", "Alt+Esc", "Alt+Space", "Ctrl+Alt+Del", "Ctrl+Alt+Backspace"),
    *("Ctrl+Esc", "Print", "Menu", "Shift+F10"),
)
KEYS_MAX = 6
"""So many keys an action may have."""
_TYPED_IN = {WINDOW, ARTICLE, CODEBOOK, ANNOTATIONS}
"""The scopes in which plain characters are tag keys or begin to search."""
_MODIFIER_KEYS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


@dataclass(frozen=True, slots=True)
class KeyClash:
    """What stands against a key: words for the user, and the action that has the key if it can be taken."""

    words: str
    holder: str = ""


def portable_key(key: str) -> str:
    """A key as Qt writes it portably: "Ctrl+Shift+P"; "" for what is no single key with its modifiers."""
    sequence = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1 or _first(sequence).key() in (Qt.Key.Key_unknown, *_MODIFIER_KEYS):
        return ""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def _first(sequence: QKeySequence) -> QKeyCombination:
    """Qt's own index operator, which its stubs for Python leave out."""
    return cast("QKeyCombination", cast("Any", sequence)[0])


def scopes_overlap(first: str, second: str) -> bool:
    """Whether a key of one scope would meet the same key of the other."""
    return first == second or WINDOW in (first, second)


def find_clash(spec: ActionSpec, key: str, specs: Sequence[ActionSpec], own: Keys) -> KeyClash | None:
    """What stands against giving a portable key to an action, while all have the keys that `own` says.

    A key that the action has from the start is always its own, unless another took it.
    """
    is_usual = key in {portable_key(usual) for usual in spec.keys}
    if not is_usual:
        words = _why_kept(spec, key)
        if words:
            return KeyClash(words)
    for other in specs:
        if other.id == spec.id or not scopes_overlap(spec.scope, other.scope):
            continue
        if key in {portable_key(held) for held in own.get(other.id, other.keys)}:
            return KeyClash(
                tr("{key} belongs to “{action}”.", key=native_keys([key]), action=other.name), other.id
            )
    return None


def read_kept(kept: Mapping[str, Sequence[str]], specs: Sequence[ActionSpec]) -> dict[str, tuple[str, ...]]:
    """The user's keys out of the preferences, each entry by itself: what is no key, not allowed, or taken by an
    entry before it is left out; an entry of which nothing is left, though it named keys, counts as not given.
    """
    by_id = {spec.id: spec for spec in specs}
    own: dict[str, tuple[str, ...]] = {}
    for action_id in sorted(kept.keys() & by_id.keys()):
        given = kept[action_id]
        others = {spec.id: () for spec in specs if spec.id not in own} | own
        keys = [portable_key(key) for key in given[:KEYS_MAX]]
        fit = [key for key in dict.fromkeys(keys) if key and not find_clash(by_id[action_id], key, specs, others)]
        if fit or not given:
            own[action_id] = tuple(fit)
    return _without_doubles(own, specs)


def kept_form(own: Keys, specs: Sequence[ActionSpec]) -> dict[str, list[str]]:
    """The user's keys for the preferences: only those of actions whose keys are not the usual ones."""
    return {spec.id: list(own[spec.id]) for spec in specs if spec.id in own and tuple(own[spec.id]) != spec.keys}


def _without_doubles(own: dict[str, tuple[str, ...]], specs: Sequence[ActionSpec]) -> dict[str, tuple[str, ...]]:
    """The user's keys win over the usual ones of other actions."""
    by_id = {spec.id: spec for spec in specs}
    for spec in specs:
        if spec.id in own:
            continue
        taken = {
            key for other, keys in own.items() if scopes_overlap(spec.scope, by_id[other].scope) for key in keys
        }
        left = tuple(key for key in spec.keys if portable_key(key) not in taken)
        if left != spec.keys:
            own[spec.id] = left
    return own


def _why_kept(spec: ActionSpec, key: str) -> str:
    """Why no action of this scope may have the key; "" when it may."""
    shown = native_keys([key])
    if spec.scope in _TYPED_IN and len(key) == 1 and key.lower() in TAG_KEYS:
        return tr("{key} is a tag key: plain digits and letters belong to the codebook.", key=shown)
    if key in _reserved():
        return tr("{key} belongs to the system, to the menus or to moving the focus.", key=shown)
    if key in _editing():
        return tr("{key} moves the caret or edits text in every field.", key=shown)
    return ""


@cache
def _editing() -> frozenset[str]:
    return frozenset(portable_key(key) for key in _EDITING)


@cache
def _reserved() -> frozenset[str]:
    titles = [tr(title) for title, _ in MENUS]
    menus = (f"Alt+{title[title.index('&') + 1].upper()}" for title in titles if "&" in title)
    return frozenset(portable_key(key) for key in (*_RESERVED, *menus)) - {""}

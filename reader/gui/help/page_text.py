"""The Markdown of a help page with the names and keys that actions have at present. No widgets.

`[Import files…](action:article.import)`: a text that begins with an ASCII capital stands for the action's name,
which is put in its place with its key behind it; a text that is one of the action's usual keys becomes the present
key; any other text stays, with the key behind it.
"""

import re

from reader.gui.actions.action_table import ActionTable, native_keys
from reader.gui.actions.specs import SPECS

SCHEME = "action:"
ACTION_LINK = re.compile(r"\[((?:\\.|[^\]\\\n])+)\]\(action:([a-z_.]+)\)")
_ESCAPED = re.compile(r"\\(.)")
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+.!|<>~-])")
_USUAL = {spec.id: spec.keys for spec in SPECS}
_KEY_NAMES = {"Enter": "Return", "Delete": "Del", "PageUp": "PgUp", "PageDown": "PgDown"}


def is_key_of(text: str, action_id: str) -> bool:
    """Whether a text names one of the usual keys of an action."""
    parts = text.split("+") if not text.endswith("+") else [text]
    return "+".join(_KEY_NAMES.get(part, part) for part in parts) in _USUAL.get(action_id, ())


def with_actions(markdown: str, actions: ActionTable) -> str:
    """The text with its links to actions as they are to be read; where there is no such action, it has no link."""
    return ACTION_LINK.sub(lambda mark: _link(_ESCAPED.sub(r"\1", mark[1]), mark[2], actions), markdown)


def _link(text: str, action_id: str, actions: ActionTable) -> str:
    if action_id not in _USUAL:
        return _escape(text)
    keys = native_keys(actions.keys(action_id)[:1])
    name = actions.action(action_id).text().replace("&", "")
    target = f"({SCHEME}{action_id})"
    if is_key_of(text, action_id):
        return f"[{_escape(keys or name)}]{target}"
    label = name if text[:1].isascii() and text[:1].isupper() else text
    shown = f"[{_escape(label)}]{target}"
    return f"{shown} `{keys}`" if keys else shown


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
